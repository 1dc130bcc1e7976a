package org.dauys.bench.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.dauys.ledger.check.CheckReport;
import org.dauys.ledger.check.FolderCheck;
import org.dauys.ledger.log.Recorded;
import org.dauys.ledger.note.CheckpointPolicy;
import org.dauys.ledger.note.VerifiedCheckpoint;
import org.dauys.ledger.tile.FolderSource;
import org.dauys.ledger.tile.LogReader;

/**
 * {@code bench log [SECONDS] [ENTRIES] [FOLDER]}: entries made durable a second, by 1, 16 and 256 callers, beside SQLite and PostgreSQL,
 * by turns in one run; then, in a log of many entries, memory, proofs and a check of the whole.
 */
public final class LogTimes {
    private static final int ENTRY = 300;
    private static final int[] CALLERS = {1, 16, 256};

    private LogTimes() {}

    /** Runs it in a new folder below the one named, or below the folder for temporary files, and removes it. */
    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        int entries = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        Path below = Path.of(arguments.length > 2 ? arguments[2] : System.getProperty("java.io.tmpdir"));
        Path folder = Files.createTempDirectory(below, "dauys-bench-log");
        // The database that comes inside runs as another user.
        folder.toFile().setExecutable(true, false);
        try {
            durable(folder, seconds);
            large(Files.createDirectory(folder.resolve("large")), entries);
        } finally {
            remove(folder);
        }
    }

    private static void durable(Path folder, int seconds) throws Exception {
        List<Durable> all = List.of(
                OurLog.in(Files.createDirectory(folder.resolve("log"))),
                Rows.sqlite(Files.createDirectory(folder.resolve("sqlite"))),
                Rows.postgres(folder.resolve("postgres")));
        for (Durable one : all) {
            callers(one, 256, 10);
            one.shownAfter();
        }
        System.out.println(
                "| callers | kept by | entries/s | p50, ms | p99, ms | p50 and p99 to the signed checkpoint, ms |"
                        + "\n|---|---|---|---|---|---|");
        for (int callers : CALLERS) {
            for (Durable one : all) {
                long[] nanos = callers(one, callers, seconds);
                Arrays.sort(nanos);
                System.out.printf(
                        Locale.ROOT,
                        "| %d | %s | %,d | %.1f | %.1f | %s |%n",
                        callers,
                        one.name(),
                        nanos.length / seconds,
                        nanos[nanos.length / 2] / 1e6,
                        nanos[(int) (nanos.length * 0.99)] / 1e6,
                        shown(one.shownAfter()));
            }
        }
        for (Durable one : all) {
            one.close();
        }
    }

    private static String shown(long[] nanos) {
        Arrays.sort(nanos);
        return nanos.length == 0
                ? "–"
                : String.format(
                        Locale.ROOT,
                        "%.0f, %.0f",
                        nanos[nanos.length / 2] / 1e6,
                        nanos[(int) (nanos.length * 0.99)] / 1e6);
    }

    /** How long each entry took, of so many callers, each a virtual thread, who go on for so many seconds. */
    private static long[] callers(Durable kept, int callers, int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Callable<List<Long>>> work = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            int seed = i;
            work.add(() -> {
                List<Long> nanos = new ArrayList<>();
                Random random = new Random(seed);
                while (System.nanoTime() < end) {
                    byte[] entry = entry(random);
                    long begun = System.nanoTime();
                    kept.add(entry);
                    nanos.add(System.nanoTime() - begun);
                }
                return nanos;
            });
        }
        List<Long> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<Long>> one : threads.invokeAll(work)) {
                all.addAll(one.get());
            }
        }
        return all.stream().mapToLong(Long::longValue).toArray();
    }

    private static byte[] entry(Random random) {
        StringBuilder json = new StringBuilder("{\"document\":\"");
        while (json.length() < ENTRY - 2) {
            json.append(Integer.toHexString(random.nextInt()));
        }
        return json.append("\"}").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void large(Path folder, int entries) throws Exception {
        Random random = new Random(14);
        OurLog log = OurLog.in(folder);
        System.out.println("\n| entries | heap after a collection, MB |\n|---|---|");
        try (log) {
            List<CompletableFuture<Recorded>> batch = new ArrayList<>();
            for (int i = 1; i <= entries; i++) {
                batch.add(log.writer().add(entry(random)));
                if (batch.size() == 4096 || i == entries) {
                    batch.forEach(CompletableFuture::join);
                    batch.clear();
                }
                if (i % Math.max(1, entries / 10) == 0) {
                    System.gc();
                    Runtime now = Runtime.getRuntime();
                    System.out.printf(Locale.ROOT, "| %,d | %.1f |%n", i, (now.totalMemory() - now.freeMemory()) / 1e6);
                }
            }
        }
        CheckpointPolicy policy = new CheckpointPolicy(OurLog.ORIGIN, log.key());
        LogReader reader = new LogReader(new FolderSource(folder), policy);
        VerifiedCheckpoint checkpoint = reader.checkpoint();
        int proofs = 2_000;
        for (int warm = 0; warm < proofs; warm++) {
            reader.receipt(checkpoint, random.nextInt(entries));
        }
        long begun = System.nanoTime();
        for (int i = 0; i < proofs; i++) {
            reader.receipt(checkpoint, random.nextInt(entries));
        }
        System.out.printf(Locale.ROOT, "%na proof: %.2f ms%n", (System.nanoTime() - begun) / 1e6 / proofs);
        begun = System.nanoTime();
        CheckReport report = FolderCheck.check(folder, policy, List.of());
        System.out.printf(
                Locale.ROOT,
                "a check of all %,d entries: %.1f s, %d findings%n",
                entries,
                (System.nanoTime() - begun) / 1e9,
                report.findings().size());
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
