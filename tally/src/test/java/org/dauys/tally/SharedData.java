package org.dauys.tally;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dauys.tally.read.SourceFile;
import org.junit.jupiter.api.Assumptions;

/** Real results and published vectors, which are not part of the project; tests that want them are skipped where they are absent. */
public final class SharedData {
    private static final Path ROOT =
            Path.of(System.getProperty("dauys.root", "..")).resolve("../shared/data");

    private SharedData() {}

    /** A file of it. */
    public static Path path(String path) {
        Path file = ROOT.resolve(path);
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: ../shared/data/" + path + " is absent");
        return file;
    }

    /** A file of results, called by its last name. */
    public static SourceFile referendum(String path) {
        Path file = path("referendum/" + path);
        return new SourceFile(file.getFileName().toString(), bytes(file));
    }

    /** An example that is part of the project. */
    public static String example(String name) {
        return new String(bytes(Path.of("examples").resolve(name)), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
