package org.dauys.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was committed is there after the process was killed, at whatever moment. */
class EmbeddedKillTest {
    private static final long SEED = 20260304;
    private static final int ROUNDS = 10;

    private final Path folder = TestFolders.make();

    @AfterEach
    void delete() {
        Trees.deleteQuietly(folder);
    }

    @Test
    void everyAcknowledgedRowSurvivesKills() throws IOException, InterruptedException, SQLException {
        var random = new Random(SEED);
        var acknowledged = new TreeSet<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(runAndKill(random.nextInt(400)));
            if (round % 3 == 2) {
                assertEquals(List.of(), missing(acknowledged), "lost in round " + round + ", seed " + SEED);
            }
        }
        assertTrue(acknowledged.size() > ROUNDS, "the loop has written: " + acknowledged.size());
        assertEquals(List.of(), missing(acknowledged), "lost, seed " + SEED);
    }

    private List<Long> runAndKill(int millis) throws IOException, InterruptedException {
        Process child = ChildJvm.start(
                InsertLoop.class, folder.toString(), TestFolders.binaries().toString());
        try (var lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); !"ready".equals(line); line = lines.readLine()) {
                assertTrue(line != null, "the child has ended before it was ready");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
            // By its handle: Process.destroyForcibly would also close the stream that we still read.
            child.toHandle().destroyForcibly();
            // A line that the kill has cut in two would be a smaller number, which is there as well.
            return lines.lines()
                    .filter(line -> line.matches("\\d+"))
                    .map(Long::valueOf)
                    .toList();
        } finally {
            child.toHandle().destroyForcibly();
            child.waitFor();
        }
    }

    private List<Long> missing(Set<Long> acknowledged) throws SQLException {
        try (Database database = Database.embedded(DataFolder.open(folder), TestPostgres.options());
                var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id FROM written")) {
            var missing = new TreeSet<>(acknowledged);
            while (rows.next()) {
                missing.remove(rows.getLong(1));
            }
            return List.copyOf(missing);
        }
    }
}
