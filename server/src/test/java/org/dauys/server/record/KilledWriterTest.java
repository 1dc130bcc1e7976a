package org.dauys.server.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.dauys.server.database.Database;
import org.dauys.server.database.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The writer of the log is killed (SIGKILL) at random moments while things are published. After each restart the log continues every
 * checkpoint that was given out, and what was acknowledged is in it, once.
 */
@Timeout(value = 3, unit = TimeUnit.HOURS)
class KilledWriterTest {
    /** All of them by {@code ./dauys test --long}. */
    private static final int ROUNDS = Integer.getInteger("dauys.kills", Boolean.getBoolean("dauys.long") ? 200 : 10);

    private static final long SEED = Long.getLong("dauys.seed", 20_261_130L);
    private static final int AT_ONCE = 3;

    @Test
    void nothingAcknowledgedIsMissingAndNothingGivenOutIsTakenBack() throws Exception {
        Random random = new Random(SEED);
        Database database = TestPostgres.newMigratedDatabase();
        Path folder = Files.createTempDirectory("dauys-killed-log").resolve("log");
        TrialEvents events = new TrialEvents(database, folder);
        int lastWords = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            if (round > 0) {
                assertEquals(List.of(), events.faults(), "before round " + round + ", seed " + SEED);
            }
            Process node = WriterNode.startProcess(database, folder);
            try {
                if (round % 5 == 0 || round == ROUNDS) {
                    events.awaitEntered();
                    assertEquals(List.of(), events.wrong(), "round " + round + ", seed " + SEED);
                }
                if (round < ROUNDS) {
                    // The first moments, in which what a crash has left is brought to its end, and later ones.
                    work(events, node, round, random.nextInt(round % 2 == 0 ? 120 : 1500));
                    lastWords += events.waiting() > 0 ? 1 : 0;
                }
            } finally {
                node.destroyForcibly().waitFor();
            }
        }
        assertTrue(events.acknowledged() > ROUNDS, "Nothing was published");
        assertTrue(lastWords > 0, "No kill left anything to do");
        System.out.printf(
                "%d things published, the writer killed %d times, %d times with something to do; none lost, none twice%n",
                events.acknowledged(), ROUNDS, lastWords);
    }

    private static void work(TrialEvents events, Process node, int round, int killAfterMillis) throws Exception {
        AtomicBoolean goesOn = new AtomicBoolean(true);
        AtomicInteger number = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                all.add(threads.submit(() -> {
                    while (goesOn.get()) {
                        events.publish("b-" + round + "-" + number.incrementAndGet());
                    }
                    return 0;
                }));
            }
            try {
                long end = System.nanoTime() + killAfterMillis * 1_000_000L;
                while (System.nanoTime() < end || number.get() == 0) {
                    events.observe();
                }
                node.destroyForcibly().waitFor();
            } finally {
                // Also when the test's time is over: the pool waits for them.
                goesOn.set(false);
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        // What was published just before the kill was given out, too.
        events.observe();
    }
}
