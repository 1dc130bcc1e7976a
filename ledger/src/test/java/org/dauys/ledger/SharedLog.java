package org.dauys.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Test material of real logs, which is not part of the project; tests that want it are skipped where it is absent. */
public final class SharedLog {
    private static final Path ROOT =
            Path.of(System.getProperty("dauys.root", "..")).resolve("../shared/data/log");

    private SharedLog() {}

    /** A file or folder of it. */
    public static Path file(String path) {
        Path file = ROOT.resolve(path);
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: ../shared/data/log/" + path + " is absent");
        return file;
    }

    /** All files below a folder whose names end in .json. */
    public static List<Path> json(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(file(folder))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
