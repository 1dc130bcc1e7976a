package org.dauys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertCommandTest {
    private static final String ACT = Texts.demoFile("draft-1.kk.txt");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"md", "docx", "html", "akn", "xml", "json", "txt"})
    void actSurvivesTheWayThereAndBack(String ending) throws IOException {
        Path there = folder.resolve("act." + ending);
        Path back = folder.resolve("back.txt");
        Path plain = folder.resolve("plain.txt");

        assertEquals(0, Run.of("convert", ACT, plain).code());
        Run run = Run.of("convert", ACT, there);
        assertEquals(0, run.code(), run.err());
        assertEquals(0, Run.of("convert", there, back).code());

        assertEquals(Files.readString(plain), Files.readString(back));
    }

    @Test
    void languageCanBeGiven() throws IOException {
        Path out = folder.resolve("act.json");

        assertEquals(0, Run.of("convert", ACT, out, "--lang", "kk").code());
        assertTrue(Files.readString(out).contains("\"language\":\"kk\"")
                || Files.readString(out).contains("\"language\" : \"kk\""));
    }

    @Test
    void endingThatIsNoFormatIsTold() {
        Run run = Run.of("convert", ACT, folder.resolve("act.odt"));

        assertEquals(2, run.code());
        assertTrue(run.err().contains(".docx"), run.err());
    }
}
