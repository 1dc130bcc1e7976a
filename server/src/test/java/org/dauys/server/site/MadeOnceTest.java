package org.dauys.server.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class MadeOnceTest {
    private static final int READERS = 50;

    private final MadeOnce<String, String> pages = new MadeOnce<>();
    private final AtomicInteger made = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void whoAsksWhileAPageIsMadeGetsThatPage() throws Exception {
        assertEquals(Collections.nCopies(READERS, Optional.of("page")), all(() -> Optional.of("page")));
        assertEquals(1, made.get());
    }

    @Test
    void whatIsForOneAloneIsMadeForEach() throws Exception {
        assertEquals(Collections.nCopies(READERS, Optional.empty()), all(Optional::empty));
        assertEquals(READERS, made.get());
    }

    @Test
    void aFailureIsOfTheOneWhomItMet() throws Exception {
        FutureTask<Optional<String>> failing = start(() -> {
            begun.countDown();
            end.await();
            throw new IllegalStateException("no database");
        });
        begun.await();
        FutureTask<Optional<String>> next = waiting(() -> Optional.of("page"));
        end.countDown();

        assertThrows(ExecutionException.class, failing::get);
        assertEquals(Optional.of("page"), next.get());
    }

    @Test
    void nothingIsKept() throws Exception {
        assertEquals(Optional.of("first"), pages.get("a", () -> Optional.of("first")));
        assertEquals(Optional.of("second"), pages.get("a", () -> Optional.of("second")));
    }

    /** The answers of many who ask while the first one's page is made. */
    private List<Optional<String>> all(Callable<Optional<String>> maker) throws Exception {
        List<FutureTask<Optional<String>>> readers = new ArrayList<>();
        readers.add(start(() -> {
            begun.countDown();
            end.await();
            return maker.call();
        }));
        begun.await();
        while (readers.size() < READERS) {
            readers.add(waiting(maker));
        }
        end.countDown();
        List<Optional<String>> answers = new ArrayList<>();
        for (FutureTask<Optional<String>> reader : readers) {
            answers.add(reader.get());
        }
        return answers;
    }

    private FutureTask<Optional<String>> start(Callable<Optional<String>> maker) {
        FutureTask<Optional<String>> reader = reader(maker);
        Thread.startVirtualThread(reader);
        return reader;
    }

    /** One who has come, and waits. */
    private FutureTask<Optional<String>> waiting(Callable<Optional<String>> maker) {
        FutureTask<Optional<String>> reader = reader(maker);
        Thread thread = Thread.startVirtualThread(reader);
        Awaitility.await().until(() -> thread.getState() == Thread.State.WAITING || reader.isDone());
        return reader;
    }

    private FutureTask<Optional<String>> reader(Callable<Optional<String>> maker) {
        return new FutureTask<>(() -> pages.get("a", () -> {
            made.incrementAndGet();
            try {
                return maker.call();
            } catch (RuntimeException fault) {
                throw fault;
            } catch (Exception fault) {
                throw new IllegalStateException(fault);
            }
        }));
    }
}
