package org.dauys.cli;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who starts the demo for the first time, and once more. */
@Timeout(600)
class DemoStartTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    @Test
    void demoSaysWhatItDoesAndLogsIntoItsFolder() throws Exception {
        // As root, the database runs as another user, who must get through to its folder.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Launched dauys = Launched.in(Files.createDirectory(folder.resolve("installed here")));
        Path data = folder.resolve("data");

        List<String> first = started(dauys, data);
        assertEquals(
                List.of(
                        "Starting the database and the pages …",
                        "Reading the texts …",
                        "Adding what was sent in, answered and said at meetings …",
                        "Comparing …"),
                first.stream().filter(line -> line.endsWith(" …")).toList());
        assertTrue(first.get(4).startsWith("Dauys runs at http://127.0.0.1:"), first::toString);
        assertTrue(
                Files.readString(data.resolve("dauys.log")).contains("No letters are sent"),
                () -> "what it has to log is in its folder");

        List<String> again = started(dauys, data);
        assertEquals(
                List.of("Starting the database and the pages …", "Comparing …"),
                again.stream().filter(line -> line.endsWith(" …")).toList());
    }

    /** Starts it, and stops it when it says that it may be; the lines that it printed, of which none is on the standard output. */
    private List<String> started(Launched dauys, Path data) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "demo", ".out");
        Path err = Files.createTempFile(folder, "demo", ".err");
        Process demo = dauys.start(out, err, "demo", "--no-open", "--port", 0, "--data", data);
        try {
            await().atMost(LONG)
                    .until(() -> !demo.isAlive() || Files.readString(err).contains("Ctrl-C"));
        } finally {
            demo.destroy();
            demo.waitFor();
        }
        assertEquals("", Files.readString(out));
        return Files.readAllLines(err);
    }
}
