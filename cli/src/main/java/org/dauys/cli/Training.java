package org.dauys.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Does in one run what users do, while the Java virtual machine watches what is loaded and which code is hot, so that
 * later runs start faster. The launcher runs it after a build.
 */
final class Training {
    private Training() {}

    /**
     * Runs the commands.
     *
     * @param args the folder with the demo's texts
     */
    public static void main(String[] args) throws IOException {
        Path texts = Path.of(args[0]);
        Path folder = Files.createTempDirectory("dauys-training");
        try {
            for (String language : List.of("ru", "kk")) {
                String before = texts.resolve("in-force." + language + ".txt").toString();
                String after = texts.resolve("draft-1." + language + ".txt").toString();
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
        } finally {
            Files.deleteIfExists(folder);
        }
    }

    private static void run(String... args) {
        Terminal nowhere = new Terminal(
                OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                false,
                true,
                100,
                Locale.ROOT);
        if (Dauys.run(nowhere, false, args) != 0) {
            throw new IllegalStateException(String.join(" ", args));
        }
    }
}
