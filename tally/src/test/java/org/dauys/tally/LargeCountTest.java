package org.dauys.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dauys.tally.anomaly.IntegerPercentages;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.read.CountReader;
import org.dauys.tally.read.Mapping;
import org.dauys.tally.read.SourceFile;
import org.dauys.tally.write.CsvExport;
import org.dauys.tally.write.JsonExport;
import org.dauys.tally.write.Report;
import org.junit.jupiter.api.Test;

/** A large count is read, checked, added up and written; the long run, of 100,000 protocols, tells how much computing it takes. */
class LargeCountTest {
    private static final boolean LONG = Boolean.getBoolean("dauys.long");
    private static final int STATIONS = LONG ? 100_000 : 5_000;
    private static final int RUNS = LONG ? 1_000 : 50;

    /** Nanoseconds that this thread has computed: what else runs on the machine does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Test
    void everyProtocolIsReadCheckedAddedUpAndWritten() throws Exception {
        Tally made = FictionalVote.of(11, STATIONS, 90_000_000, 40_000_000, 20_000_000, 1_000_000, 100_000)
                .tally();
        byte[] protocols = CsvExport.protocols(made).getBytes(StandardCharsets.UTF_8);
        byte[] stations = CsvExport.stations(made).getBytes(StandardCharsets.UTF_8);
        for (int round = 1; round <= 3; round++) {
            long begin = cpu();
            CountReader.Read read = CountReader.read(
                    new CountReader.Files(
                            List.of(new SourceFile("protocols.csv", protocols)),
                            List.of(new SourceFile("stations.csv", stations)),
                            List.of(),
                            List.of()),
                    Mapping.OWN);
            long readAt = cpu();
            Tally tally = Tally.of(read.count(), read.findings());
            long countedAt = cpu();
            JsonExport.write(Report.of(tally, Optional.empty()), new ByteArrayOutputStream());
            CsvExport.totals(tally);
            CsvExport.protocols(tally);
            long writtenAt = cpu();
            System.out.printf(
                    "%d protocols: read %d ms, checked and added up %d ms, written %d ms%n",
                    STATIONS,
                    (readAt - begin) / 1_000_000,
                    (countedAt - readAt) / 1_000_000,
                    (writtenAt - countedAt) / 1_000_000);
            assertEquals(40_000_000, tally.nation("").figures().orZero(Figure.YES));
            assertEquals(List.of(), tally.findings());
        }
        long begin = cpu();
        int groups = IntegerPercentages.of(made, "", IntegerPercentages.Of.TURNOUT, RUNS, 1)
                .size();
        System.out.printf("%d simulations: %d ms%n", RUNS, (cpu() - begin) / 1_000_000);
        assertEquals(41, groups);
    }
}
