package org.dauys.server.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class KeptStampsTest {
    private final AtomicInteger read = new AtomicInteger();

    private KeptStamps<Integer> kept(long millis) {
        return new KeptStamps<>(millis, slug -> read.incrementAndGet());
    }

    @Test
    void manyWhoAskInAWhileReadOnce() {
        KeptStamps<Integer> stamps = kept(3_600_000);
        for (int i = 0; i < 1_000; i++) {
            assertEquals(1, stamps.of("one"));
        }
        assertEquals(2, stamps.of("other"), "another consultation's is another");
    }

    @Test
    void afterTheWhileItIsReadAgain() {
        KeptStamps<Integer> stamps = kept(50);
        assertEquals(1, stamps.of("one"));
        Awaitility.await().until(() -> stamps.of("one") > 1);
    }

    @Test
    void whatCannotBeReadIsNotKept() {
        KeptStamps<Integer> stamps = new KeptStamps<>(3_600_000, slug -> {
            if (read.incrementAndGet() == 1) {
                throw new IllegalStateException("no database");
            }
            return read.get();
        });
        assertThrows(IllegalStateException.class, () -> stamps.of("one"));
        assertEquals(2, stamps.of("one"));
    }
}
