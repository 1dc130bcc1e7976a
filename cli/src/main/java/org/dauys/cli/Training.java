package org.dauys.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.dauys.server.demo.DemoConsultation;

/**
 * Does in one run what users do, while the Java virtual machine watches what is loaded and which code is hot, so that
 * later runs start faster. The launcher runs it after a build.
 */
final class Training {
    private Training() {}

    /**
     * Runs the commands, or the server.
     *
     * @param args {@code commands} or {@code server}
     */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("dauys-training");
        try {
            if (args[0].equals("server")) {
                // How a command line is read, as at each start.
                run("serve", "--help");
                ServerTraining.run(folder);
            } else {
                commands(folder);
            }
        } finally {
            delete(folder);
        }
    }

    private static void commands(Path folder) throws IOException {
        for (String language : List.of("ru", "kk")) {
            String before = text(folder, "in-force." + language + ".txt");
            String after = text(folder, "draft-1." + language + ".txt");
            for (String format : List.of("text", "json", "html", "csv", "akn", "docx", "pdf")) {
                run("compare", before, after, "--format", format);
            }
            for (String ending : List.of("md", "docx", "pdf", "html", "akn", "json", "txt")) {
                String file = folder.resolve("act." + ending).toString();
                run("convert", after, file);
                run("compare", before, file);
                Files.deleteIfExists(Path.of(file));
            }
        }
    }

    /** One of the demo's texts, as a file. */
    private static String text(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = Objects.requireNonNull(DemoConsultation.class.getResourceAsStream(name))) {
            Files.copy(in, file);
        }
        return file.toString();
    }

    private static void run(String... args) {
        if (Dauys.run(nowhere(), false, args) != 0) {
            throw new IllegalStateException(String.join(" ", args));
        }
    }

    static Terminal nowhere() {
        return new Terminal(
                OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                false,
                false,
                Terminal.PATIENCE,
                true,
                100,
                Locale.ROOT);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException stays) {
                    throw new UncheckedIOException(stays);
                }
            });
        }
    }
}
