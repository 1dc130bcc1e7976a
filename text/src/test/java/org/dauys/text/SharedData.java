package org.dauys.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real texts, which are no part of the project: tests that need them are skipped where they are missing. */
public final class SharedData {
    private SharedData() {}

    public static Path file(String name) {
        Path file = Path.of(System.getProperty("dauys.root", ".."), "..", "shared", "data")
                .resolve(name)
                .normalize();
        Assumptions.assumeTrue(Files.exists(file), () -> file + " is missing");
        return file;
    }

    public static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(file(name));
    }
}
