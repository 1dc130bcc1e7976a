package org.dauys.bench.tally;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.tally.Tally;
import org.dauys.tally.anomaly.IntegerPercentages;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.read.CountReader;
import org.dauys.tally.read.Mapping;
import org.dauys.tally.read.SourceFile;
import org.dauys.tally.source.UnreadableException;
import org.dauys.tally.write.CsvExport;
import org.dauys.tally.write.JsonExport;
import org.dauys.tally.write.Report;

/**
 * {@code bench tally [STATIONS…]}: a count is read, checked, added up and exported, by turns with DuckDB that only adds up the same file;
 * then whole percentages are simulated. The median of eleven turns of each, and the first, in which nothing is warm.
 */
public final class TallyTimes {
    private static final int[] USUAL = {10_000, 30_000, 100_000};
    private static final int TURNS = 11;
    private static final int SIMULATIONS = 1_000;

    private TallyTimes() {}

    /** Runs it with files in a folder for temporary ones, which it removes. */
    public static void main(String[] arguments) throws Exception {
        int[] sizes = arguments.length == 0
                ? USUAL
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        System.out.printf(
                Locale.ROOT,
                "%s, load %.1f, %d processors, heap %d MB%n%n",
                Instant.now().truncatedTo(ChronoUnit.MINUTES),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        System.out.println("| stations | first, ms | read, ms | checked and added up, ms | exported, ms | all, ms"
                + " | DuckDB only adds, ms (first) | ratio | heap used, MB |\n|---|---|---|---|---|---|---|---|---|");
        Path folder = Files.createTempDirectory("dauys-bench-tally");
        Tally last = null;
        try (AddingDatabase database = new AddingDatabase()) {
            for (int size : sizes) {
                MadeCount made = MadeCount.in(folder, size, 1);
                last = null;
                last = turns(made, database, size);
            }
        } finally {
            Files.deleteIfExists(folder.resolve("protocols.csv"));
            Files.deleteIfExists(folder.resolve("stations.csv"));
            Files.delete(folder);
        }
        if (last != null) {
            long begin = System.nanoTime();
            int groups = IntegerPercentages.of(last, "", IntegerPercentages.Of.TURNOUT, SIMULATIONS, 1)
                    .size();
            System.out.printf(
                    Locale.ROOT,
                    "%n%,d simulations of whole percentages of %,d stations in %d groups: %.1f s%n",
                    SIMULATIONS,
                    last.stations().size(),
                    groups,
                    (System.nanoTime() - begin) / 1e9);
        }
    }

    private static Tally turns(MadeCount made, AddingDatabase database, int size) throws Exception {
        long[][] ours = new long[TURNS][];
        long[] theirs = new long[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            ours[turn] = new long[4];
            turn(made, ours[turn]);
            long begin = System.nanoTime();
            same(made.yes(), database.yes(made.protocols()));
            theirs[turn] = System.nanoTime() - begin;
        }
        double all = median(ours, 3);
        double adding = median(theirs.clone());
        Tally tally = turn(made, new long[4]);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "| %,d | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f (%.0f) | %.2f | %d |%n",
                size,
                ours[0][3] / 1e6,
                median(ours, 0),
                median(ours, 1),
                median(ours, 2),
                all,
                adding,
                theirs[0] / 1e6,
                all / adding,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        return tally;
    }

    /** One count, from the files to what is published; the times of its parts and of all, in nanoseconds. */
    private static Tally turn(MadeCount made, long[] times) throws IOException, UnreadableException {
        long begin = System.nanoTime();
        CountReader.Read read = CountReader.read(
                new CountReader.Files(
                        List.of(new SourceFile("protocols.csv", Files.readAllBytes(made.protocols()))),
                        List.of(new SourceFile("stations.csv", Files.readAllBytes(made.stations()))),
                        List.of(),
                        List.of()),
                Mapping.OWN);
        long readAt = System.nanoTime();
        Tally tally = Tally.of(read.count(), read.findings());
        long countedAt = System.nanoTime();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonExport.write(Report.of(tally, Optional.empty()), out);
        CsvExport.totals(tally);
        CsvExport.findings(tally);
        long writtenAt = System.nanoTime();
        same(made.yes(), tally.nation("").figures().orZero(Figure.YES));
        times[0] = readAt - begin;
        times[1] = countedAt - readAt;
        times[2] = writtenAt - countedAt;
        times[3] = writtenAt - begin;
        return tally;
    }

    private static void same(long expected, long counted) {
        if (expected != counted) {
            throw new IllegalStateException("There are " + expected + " votes for, and " + counted + " were counted.");
        }
    }

    private static double median(long[][] times, int part) {
        return median(Arrays.stream(times).mapToLong(one -> one[part]).toArray());
    }

    private static double median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2] / 1e6;
    }
}
