package org.dauys.opinion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real conversations, which lie beside the project and are no part of it. */
public final class SharedData {
    private SharedData() {}

    static Path path(String name) {
        return Path.of(System.getProperty("dauys.root", ".."), "..", "shared", "data", name);
    }

    /** The text of a file; the test is left out where it is not there. */
    public static String text(String name) {
        Path path = path(name);
        Assumptions.assumeTrue(Files.exists(path), path + " is not here");
        try {
            return Files.readString(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
