package org.dauys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.dauys.text.Format;
import org.dauys.text.UnreadableActException;
import org.dauys.text.write.ActWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What libraries log appears neither among the results nor among the messages, as the launcher starts the program. */
@Timeout(600)
class QuietCommandsTest {
    private static final String IN_FORCE = Texts.demoFile("in-force.ru.txt");

    @TempDir
    private Path folder;

    private Launched dauys;

    /** As root, the database runs as another user, who must get through to its folder. */
    @BeforeEach
    void install() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        dauys = Launched.in(Files.createDirectory(folder.resolve("installed")));
    }

    @Test
    void comparisonWithADamagedPdfIsThatWithTheSoundOne() throws Exception {
        byte[] sound = pdf();
        Run expected = dauys.run("compare", IN_FORCE, written("draft.pdf", sound));
        Run run = dauys.run("compare", IN_FORCE, written("draft.pdf", withWrongLengths(sound)));
        assertEquals(0, run.code(), run.err());
        assertEquals(expected.text(), run.text());
        assertEquals(List.of(), run.said());
    }

    @Test
    void conversionOfADamagedPdfSaysNothing() throws Exception {
        Path act = folder.resolve("act.txt");
        Run run = dauys.run("convert", written("draft.pdf", withWrongLengths(pdf())), act);
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.text());
        assertEquals(List.of(), run.said());
    }

    @Test
    void pdfThatCannotBeReadIsRefusedInOneLine() throws Exception {
        byte[] sound = pdf();
        Path cutOff = written("cut-off.pdf", Arrays.copyOf(sound, sound.length * 2 / 3));
        saysOneLine(2, "compare", IN_FORCE, cutOff);
        // Read before the server has begun its log.
        saysOneLine(2, "serve", "--data", folder.resolve("data"), "--import", IN_FORCE, cutOff);
    }

    @Test
    void commandsOnTheDatabaseSayTheirOneLine() throws Exception {
        Path file = folder.resolve("all.dauys");
        Path here = folder.resolve("here");
        saysOneLine(0, "password", "--data", here);
        saysOneLine(0, "backup", file, "--data", here);
        saysOneLine(0, "restore", file, "--data", folder.resolve("there"));
    }

    private void saysOneLine(int code, Object... words) throws IOException, InterruptedException {
        Run run = dauys.run(words);
        assertEquals(code, run.code(), run.err());
        assertEquals("", run.text());
        assertEquals(1, run.said().size(), run.err());
    }

    private Path written(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] pdf() throws IOException, UnreadableActException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ActWriter.write(Texts.demo("draft-1", "ru"), List.of(), Format.PDF, out);
        return out.toByteArray();
    }

    /** Streams that say to be longer than they are: PDFBox warns of each and looks for its end. */
    private static byte[] withWrongLengths(byte[] pdf) {
        String sound = new String(pdf, StandardCharsets.ISO_8859_1);
        String damaged = Pattern.compile("(?<=/Length )\\d+")
                .matcher(sound)
                .replaceAll(length -> "9".repeat(length.group().length()));
        assertNotEquals(sound, damaged);
        return damaged.getBytes(StandardCharsets.ISO_8859_1);
    }
}
