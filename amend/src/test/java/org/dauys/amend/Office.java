package org.dauys.amend;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** LibreOffice, where it is installed: documents opened by a word processor and saved. */
final class Office {
    private static final Path PROGRAM = Path.of("/usr/bin/soffice");

    private Office() {}

    /** The documents as LibreOffice saves them; the test is skipped where it is absent. */
    static List<byte[]> saved(Path folder, List<byte[]> documents) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), () -> "skipped: " + PROGRAM + " is absent");
        Path out = Files.createDirectories(folder.resolve("out"));
        List<String> command = new ArrayList<>(List.of(
                PROGRAM.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "docx:Office Open XML Text",
                "--outdir",
                out.toString()));
        for (int i = 0; i < documents.size(); i++) {
            command.add(
                    Files.write(folder.resolve(i + ".docx"), documents.get(i)).toString());
        }
        File log = folder.resolve("log").toFile();
        Process office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        if (!office.waitFor(5, TimeUnit.MINUTES)) {
            office.destroyForcibly();
            throw new AssertionError("LibreOffice did not end: " + Files.readString(log.toPath()));
        }
        List<byte[]> saved = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            saved.add(Files.readAllBytes(out.resolve(i + ".docx")));
        }
        return saved;
    }
}
