package org.dauys.server.killed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dauys.server.database.TestFolder;
import org.junit.jupiter.api.Test;

/**
 * The process of the server is killed (SIGKILL) while submissions come in, 64 at a time: 250, or a thousand with {@code ./dauys test
 * --long}. Whoever got no answer sends the same form again. At the end each is there once, with the number and the code of its
 * receipt, and in the public log, and nothing is half-done.
 */
class KilledSubmissionsTest {
    private static final int MANY =
            Integer.getInteger("dauys.submissions", Boolean.getBoolean("dauys.long") ? 1_000 : 250);
    private static final int AT_ONCE = 64;
    private static final int KILLS = 3;
    private static final int PARTICIPANTS = 8;
    private static final int LONGEST_DELAY = 200;
    private static final long SEED = Long.getLong("dauys.seed", 20_261_123L);

    private final Random random = new Random(SEED);
    private final Map<String, KilledSender.Receipt> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger repeated = new AtomicInteger();

    @Test
    void everyAcknowledgedSubmissionIsThereOnce() throws Exception {
        try (TestFolder folder = TestFolder.make();
                RisingServer server = RisingServer.start(folder.path())) {
            prepare(server.get());
            KilledRegister register = KilledRegister.of(folder.path());
            List<String> labels = register.labels(100);
            List<KilledSender> senders = new ArrayList<>();
            for (String name : register.participants(PARTICIPANTS)) {
                senders.add(KilledSender.logIn(server::get, name, "10.0.0." + senders.size(), repeated));
            }
            // At so many acknowledged ones, and a moment later.
            List<CountDownLatch> kills = Stream.generate(() -> new CountDownLatch(1 + random.nextInt(MANY * 9 / 10)))
                    .limit(KILLS)
                    .toList();
            try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
                Semaphore places = new Semaphore(AT_ONCE);
                List<Future<?>> all = IntStream.range(0, MANY)
                        .<Future<?>>mapToObj(i -> clients.submit(() -> {
                            places.acquire();
                            try {
                                String words = "Предлагаю " + i + ": " + SEED;
                                acknowledged.put(
                                        words,
                                        senders.get(i % PARTICIPANTS).send(labels.get(i % labels.size()), words));
                            } finally {
                                places.release();
                                kills.forEach(CountDownLatch::countDown);
                            }
                            return i;
                        }))
                        .toList();
                kill(server, kills);
                await(all);
            }
            assertEquals(MANY, acknowledged.size());
            assertEquals(List.of(), KilledRegister.of(folder.path()).logFaults(folder.path()), "seed " + SEED);
            assertEquals(List.of(), KilledRegister.of(folder.path()).wrong(acknowledged), "seed " + SEED);
            assertTrue(repeated.get() > 0, "Nobody was cut off");
            System.out.printf(
                    "%d submissions, the server killed %d times, %d requests repeated, none lost, none twice%n",
                    MANY, KILLS, repeated.get());
        }
    }

    private void kill(RisingServer server, List<CountDownLatch> kills) throws Exception {
        List<CountDownLatch> inOrder = kills.stream()
                .sorted(java.util.Comparator.comparingLong(CountDownLatch::getCount))
                .toList();
        for (CountDownLatch moment : inOrder) {
            assertTrue(moment.await(10, TimeUnit.MINUTES), "The senders stand still");
            server.killAfter(random.nextInt(LONGEST_DELAY));
        }
    }

    private static void await(List<Future<?>> all) throws InterruptedException, ExecutionException {
        for (Future<?> one : all) {
            one.get();
        }
    }

    private static void prepare(KilledServer server) throws Exception {
        KilledEditor editor = KilledEditor.logIn(server);
        editor.createConsultation();
        for (int number = 0; number < 2; number++) {
            int version = editor.versionToWorkOn();
            editor.upload(version);
            editor.awaitRead(version);
            editor.publicationForm(version).send();
        }
    }
}
