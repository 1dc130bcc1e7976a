package org.dauys.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dauys.text.Act;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActReader;
import org.junit.jupiter.api.Assumptions;

/** Texts to try the commands on: the demo's, and real ones, which are no part of the project. */
final class Texts {
    private Texts() {}

    /** The project's root. */
    static Path root() {
        return Path.of(System.getProperty("dauys.root", "..")).toAbsolutePath().normalize();
    }

    /** The path of a text of the demo, for example {@code draft-1.ru.txt}. */
    static String demoFile(String name) {
        return root().resolve("server/src/main/resources/org/dauys/server/demo")
                .resolve(name)
                .toString();
    }

    static Act demo(String name, String language) throws IOException, UnreadableActException {
        return ActReader.read(Path.of(demoFile(name + "." + language + ".txt")), Optional.empty())
                .act();
    }

    /** A real text; the test is skipped where it is missing. */
    static Path shared(String name) {
        Path file = sharedFile(name);
        Assumptions.assumeTrue(Files.exists(file), () -> file + " is missing");
        return file;
    }

    /** A real constitution; where it is missing the demo's. */
    static Act longest() throws IOException, UnreadableActException {
        Path file = sharedFile("kz/constitution-1995.2023-01-01.ru.txt");
        return Files.exists(file) ? ActReader.read(file, Optional.empty()).act() : demo("draft-1", "ru");
    }

    private static Path sharedFile(String name) {
        return root().resolve("../shared/data").resolve(name).normalize();
    }
}
