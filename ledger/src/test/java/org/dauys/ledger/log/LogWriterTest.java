package org.dauys.ledger.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.note.Keys;
import org.dauys.ledger.note.SignedNote;
import org.dauys.ledger.tile.FolderSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogWriterTest {
    private static final LogIdentity IDENTITY = new LogIdentity(Keys.ORIGIN, Keys.ed25519());
    private static final int KILLS = Integer.getInteger("ledger.kills", 6);

    @TempDir
    private Path folder;

    @Test
    void entriesOfManyThreadsAreAllLoggedOnceInFewBatches() throws Exception {
        AtomicInteger checkpoints = new AtomicInteger();
        Cosigners counter = (checkpoint, tree) -> {
            checkpoints.incrementAndGet();
            return List.of();
        };
        Map<Long, String> recorded = new ConcurrentHashMap<>();
        try (LogWriter writer = LogWriter.open(
                        FolderStorage.open(folder), IDENTITY, counter, Batching.USUAL, Optional.empty());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 1000; i++) {
                String entry = "entry " + i;
                threads.execute(
                        () -> recorded.put(writer.add(bytes(entry)).join().index(), entry));
            }
        }
        WholeLog log = WholeLog.read(new FolderSource(folder));
        assertEquals(1000, log.entries().size());
        assertEquals(1000, recorded.size());
        recorded.forEach((index, entry) ->
                assertEquals(entry, new String(log.entries().get(index.intValue()), StandardCharsets.UTF_8)));
        assertTrue(checkpoints.get() < 500, checkpoints + " checkpoints");
    }

    @Test
    void publicationWaitsForWitnessesAndThenComes() throws Exception {
        AtomicBoolean areAway = new AtomicBoolean();
        Cosigners witnesses = (checkpoint, tree) -> {
            if (areAway.get()) {
                throw new NotCosignedException("the witnesses are away");
            }
            return List.of();
        };
        try (LogWriter writer =
                LogWriter.open(FolderStorage.open(folder), IDENTITY, witnesses, Batching.USUAL, Optional.empty())) {
            writer.add(bytes("a")).get();
            areAway.set(true);
            CompletableFuture<Recorded> held = writer.add(bytes("b"));
            assertInstanceOf(
                    NotCosignedException.class,
                    assertThrows(ExecutionException.class, held::get).getCause());
            assertEquals(1, sizeOf(writer.published()), "what no witness saw is not published");
            assertThrows(ExecutionException.class, () -> writer.mend().get());
            areAway.set(false);
            assertEquals(2, writer.mend().get().index());
            assertEquals(2, writer.add(bytes("c")).get().index());
        }
        assertEquals(3, WholeLog.read(new FolderSource(folder)).entries().size());
    }

    /** The two stages: an index that is kept whatever comes, and a checkpoint as soon as the witnesses sign. */
    @Test
    void decidedEntryIsPublishedOnceItsWitnessesAreBackThoughNobodyAsks() throws Exception {
        Semaphore signatures = new Semaphore(1);
        Semaphore given = new Semaphore(0);
        AtomicInteger asked = new AtomicInteger();
        Cosigners witnesses = (checkpoint, tree) -> {
            asked.incrementAndGet();
            if (!signatures.tryAcquire()) {
                throw new NotCosignedException("the witnesses are away");
            }
            given.release();
            return List.of();
        };
        try (LogWriter writer =
                LogWriter.open(FolderStorage.open(folder), IDENTITY, witnesses, Batching.USUAL, Optional.empty())) {
            Added first = writer.decide(bytes("a"));
            assertEquals(0, first.decided().get());
            assertInstanceOf(
                    NotCosignedException.class,
                    assertThrows(
                                    ExecutionException.class,
                                    () -> first.recorded().get())
                            .getCause());
            assertEquals(0, sizeOf(writer.published()), "the index is decided, and nobody is shown it");
            assertThrows(
                    ExecutionException.class,
                    () -> writer.decide(bytes("b")).decided().get(),
                    "nothing is promised behind what cannot be published");
            signatures.release(1000);
            assertTrue(given.tryAcquire(2, 1, TimeUnit.MINUTES));
            Added second = writer.decide(bytes("c"));
            assertEquals(1, second.decided().get());
            assertEquals(1, second.recorded().get().index());
        }
        WholeLog log = WholeLog.read(new FolderSource(folder));
        assertEquals(
                List.of("a", "c"),
                log.entries().stream()
                        .map(entry -> new String(entry, StandardCharsets.UTF_8))
                        .toList());
        assertTrue(asked.get() > 3, asked + " times");
    }

    @Test
    void logOpensWhileItsWitnessesAreAway() throws Exception {
        Cosigners away = (checkpoint, tree) -> {
            throw new NotCosignedException("away");
        };
        try (LogWriter writer = LogWriter.open(
                FolderStorage.open(folder), IDENTITY, Cosigners.NONE, Batching.USUAL, Optional.empty())) {
            writer.add(bytes("a")).get();
        }
        try (LogWriter writer =
                LogWriter.open(FolderStorage.open(folder), IDENTITY, away, Batching.USUAL, Optional.empty())) {
            assertThrows(ExecutionException.class, () -> writer.add(bytes("b")).get());
        }
        try (LogWriter writer =
                LogWriter.open(FolderStorage.open(folder), IDENTITY, away, Batching.USUAL, Optional.empty())) {
            assertEquals(1, sizeOf(writer.published()));
        }
        try (LogWriter writer = LogWriter.open(
                FolderStorage.open(folder), IDENTITY, Cosigners.NONE, Batching.USUAL, Optional.empty())) {
            assertEquals(2, sizeOf(writer.published()), "what was decided comes to its end");
        }
    }

    @Test
    void tooLongEntriesAndClosedWritersRefuse() throws Exception {
        LogWriter writer = LogWriter.open(
                FolderStorage.open(folder),
                IDENTITY,
                Cosigners.NONE,
                new Batching(Duration.ZERO, Duration.ZERO, 1, 1, false),
                Optional.empty());
        assertThrows(IllegalArgumentException.class, () -> writer.add(new byte[65_536]));
        CompletableFuture<Recorded> last = writer.add(new byte[65_535]);
        writer.close();
        assertEquals(0, last.get().index(), "what was added before the end is written");
        assertThrows(IllegalStateException.class, () -> writer.add(bytes("a")));
        writer.close();
        FolderStorage.open(folder).close();
    }

    @Test
    void logIsSettledWhenItIsQuietAndWhenItIsClosed() throws Exception {
        FaultyStorage kept = new FaultyStorage();
        Semaphore settlings = new Semaphore(0);
        LogStorage storage = (LogStorage) Proxy.newProxyInstance(
                LogStorage.class.getClassLoader(), new Class<?>[] {LogStorage.class}, (proxy, method, arguments) -> {
                    Object result = method.invoke(kept, arguments);
                    if (method.getName().equals("settle")) {
                        settlings.release();
                    }
                    return result;
                });
        try (LogWriter writer = LogWriter.open(storage, IDENTITY, Cosigners.NONE, Batching.USUAL, Optional.empty())) {
            assertTrue(settlings.tryAcquire(), "a new log begins with one");
            writer.add(bytes("a")).get();
            assertTrue(settlings.tryAcquire(1, TimeUnit.MINUTES));
            assertEquals(1, kept.decisions().size());
            writer.add(bytes("b")).get();
        }
        assertTrue(settlings.tryAcquire());
        assertEquals(1, kept.decisions().size());
    }

    /** None is started later, which an Error could prevent; and one in a settling does not end it. */
    @Test
    void oneThreadSettlesAllAlsoBehindAnError() throws Exception {
        FaultyStorage kept = new FaultyStorage();
        BlockingQueue<Thread> settlers = new LinkedBlockingQueue<>();
        AtomicBoolean fails = new AtomicBoolean();
        LogStorage storage = (LogStorage) Proxy.newProxyInstance(
                LogStorage.class.getClassLoader(), new Class<?>[] {LogStorage.class}, (proxy, method, arguments) -> {
                    boolean isSettling = method.getName().equals("settle");
                    if (isSettling && fails.getAndSet(false)) {
                        throw new OutOfMemoryError("the fault of the test");
                    }
                    Object result = method.invoke(kept, arguments);
                    if (isSettling) {
                        settlers.add(Thread.currentThread());
                    }
                    return result;
                });
        try (LogWriter writer = LogWriter.open(storage, IDENTITY, Cosigners.NONE, Batching.USUAL, Optional.empty())) {
            assertEquals(Thread.currentThread(), settlers.poll(), "a new log begins with one");
            writer.add(bytes("a")).get();
            Thread settler = Objects.requireNonNull(settlers.poll(1, TimeUnit.MINUTES));
            writer.add(bytes("b")).get();
            assertEquals(settler, settlers.poll(1, TimeUnit.MINUTES));
            fails.set(true);
            writer.add(bytes("c")).get();
            assertEquals(
                    "log-publisher",
                    Objects.requireNonNull(settlers.poll(1, TimeUnit.MINUTES)).getName(),
                    "mended");
            writer.add(bytes("d")).get();
            assertEquals(settler, settlers.poll(1, TimeUnit.MINUTES));
        }
        assertEquals(4, WholeLog.read(kept).entries().size());
    }

    /** No thread can be had, say: between taking what is to be written and writing it. */
    @Test
    void errorBeforeTilesAreWrittenIsMendedBeforeAnythingIsSigned() throws Exception {
        FaultyStorage storage = new FaultyStorage();
        AtomicBoolean fails = new AtomicBoolean();
        Executor signer = task -> {
            if (fails.getAndSet(false)) {
                throw new OutOfMemoryError("the fault of the test");
            }
            task.run();
        };
        Appender appender = Appender.open(storage, IDENTITY, Cosigners.NONE, Optional.empty(), signer);
        appender.decide(List.of(bytes("a")));
        fails.set(true);
        assertThrows(OutOfMemoryError.class, appender::publish);
        assertEquals(1, appender.publish());
        assertEquals(1, WholeLog.read(storage).entries().size());
    }

    /** A storage that begins to sync forgets what it is to sync: an Error then must not leave that unsynced behind the next settling. */
    @Test
    void filesWhoseSyncingDidNotBeginAreSyncedBeforeTheLogIsSettled() throws Exception {
        FaultyStorage kept = new FaultyStorage();
        AtomicBoolean fails = new AtomicBoolean();
        Set<String> noted = new HashSet<>();
        Set<String> durable = new HashSet<>();
        LogStorage storage = (LogStorage) Proxy.newProxyInstance(
                LogStorage.class.getClassLoader(), new Class<?>[] {LogStorage.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("show")) {
                        ((Map<?, ?>) arguments[0]).keySet().forEach(path -> noted.add((String) path));
                    }
                    if (!method.getName().equals("beginSync")) {
                        return method.invoke(kept, arguments);
                    }
                    Set<String> begun = Set.copyOf(noted);
                    noted.clear();
                    if (fails.getAndSet(false)) {
                        throw new OutOfMemoryError("the fault of the test");
                    }
                    return (LogStorage.Syncing) () -> durable.addAll(begun);
                });
        Appender appender = Appender.open(storage, IDENTITY, Cosigners.NONE, Optional.empty());
        appender.append(List.of(bytes("a")));
        fails.set(true);
        assertThrows(OutOfMemoryError.class, appender::settle);
        appender.mend();
        appender.settle();
        assertFalse(appender.canSettle(), "all is settled");
        assertEquals(Set.of("tile/0/000.p/1", "tile/entries/000.p/1"), durable);
    }

    @Test
    void fewMegabytesAreLeftUnsettled() throws Exception {
        Appender appender = Appender.open(new FaultyStorage(), IDENTITY, Cosigners.NONE, Optional.empty());
        int appended = 0;
        while (!appender.isFull()) {
            appender.append(List.of(new byte[60_000]));
            appended++;
        }
        assertEquals((16 << 20) / 60_000 + 1, appended);
        appender.settle();
        assertFalse(appender.isFull());
        assertFalse(appender.canSettle());
    }

    /** Killed at seeded moments: what was acknowledged is there, and all checkpoints are of one history. */
    @Test
    void killedWritersLoseNothingThatTheyAcknowledged() throws Exception {
        long seed = 14;
        Random random = new Random(seed);
        List<String> acknowledged = new ArrayList<>();
        List<SignedNote> given = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Process child = Child.start(Adding.class, folder.toString(), Integer.toString(kill));
            int lines = 1 + random.nextInt(60);
            try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8)) {
                for (int i = 0; i < lines; i++) {
                    acknowledged.add(Optional.ofNullable(output.readLine()).orElseThrow());
                }
                // Not child.destroyForcibly(), which would close what it has still to say.
                child.toHandle().destroyForcibly();
                assertTrue(child.waitFor(1, TimeUnit.MINUTES));
                output.lines().filter(line -> line.endsWith(".")).forEach(acknowledged::add);
            }
            try (FolderStorage storage = FolderStorage.open(folder)) {
                given.add(Appender.open(storage, IDENTITY, Cosigners.NONE, Optional.empty())
                        .published());
            }
            WholeLog log = WholeLog.read(new FolderSource(folder));
            for (SignedNote note : given) {
                log.continues(note);
            }
            for (String line : acknowledged) {
                String[] parts = line.split(" ", 2);
                assertEquals(
                        parts[1],
                        new String(log.entries().get(Integer.parseInt(parts[0])), StandardCharsets.UTF_8),
                        "seed " + seed + ", kill " + kill);
            }
        }
    }

    /** A process that adds entries for ever, and prints the index of each that was acknowledged: decided, or published. */
    static final class Adding {
        private Adding() {}

        public static void main(String[] args) throws IOException {
            Batching quick = new Batching(Duration.ofMillis(1), Duration.ofMillis(1), 100, 1 << 20, true);
            LogWriter writer = LogWriter.open(
                    FolderStorage.open(Path.of(args[0])), IDENTITY, Cosigners.NONE, quick, Optional.empty());
            for (int i = 0; ; i += 7) {
                List<Added> some = new ArrayList<>();
                for (int j = 0; j < 7; j++) {
                    some.add(writer.decide(bytes(args[1] + "/" + (i + j) + ".")));
                }
                for (int j = 0; j < 7; j++) {
                    long index = i % 2 == 0
                            ? some.get(j).decided().join()
                            : some.get(j).recorded().join().index();
                    System.out.println(index + " " + args[1] + "/" + (i + j) + ".");
                }
            }
        }
    }

    private static long sizeOf(SignedNote note) throws Exception {
        return Checkpoint.parse(note.text()).size();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
