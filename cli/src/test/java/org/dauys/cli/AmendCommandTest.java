package org.dauys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AmendCommandTest {
    private static final String ACT = Texts.demoFile("draft-1.ru.txt");

    @TempDir
    private Path folder;

    @Test
    void amendingActGivesTheNewTextAndItsSentencesAgain() throws IOException {
        Path amending = folder.resolve("amending.txt");
        Files.writeString(amending, """
                О поправках к Конституции
                1) в статье 1:
                в пункте 1 слово «светское» исключить;
                дополнить пунктом 4-1 следующего содержания:
                «4-1. Праздники устанавливает закон.»;
                2) в заголовке статьи 2 слово «Ценности» заменить словом «Начала».
                """);
        Path out = folder.resolve("new.txt");
        Run run = Run.of("amend", ACT, amending, "--out", out, "--instructions", "ru");
        assertEquals(0, run.code(), run.err());
        String text = Files.readString(out);
        assertTrue(text.contains("4-1. Праздники устанавливает закон.\nСтатья 2. Начала государства"), text);
        assertTrue(run.text().startsWith("1. В пункте 1 статьи 1 слово «светское» исключить.\n"), run.text());
        assertTrue(run.err().contains("line 1: it says nothing that is to be done"), run.err());

        Path again = folder.resolve("again.txt");
        Path same = folder.resolve("same.txt");
        Files.writeString(again, run.text());
        assertEquals(0, Run.of("amend", ACT, again, "--out", same).code());
        assertEquals(text, Files.readString(same));
    }

    @Test
    void instructionThatCannotBeAppliedStopsAllUnlessItMayBeLeftOut() throws IOException {
        Path amending = folder.resolve("amending.txt");
        Files.writeString(amending, "В статье 999 слово «вода» исключить.\nПункт 4 статьи 1 исключить.\n");
        Path out = folder.resolve("new.txt");
        Run refused = Run.of("amend", ACT, amending, "--out", out);
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("line 1: the act has no such place"), refused.err());
        assertTrue(Files.notExists(out));

        Run partly = Run.of("amend", ACT, amending, "--out", out, "--partly");
        assertEquals(0, partly.code(), partly.err());
        assertTrue(partly.err().contains("line 1: the act has no such place"), partly.err());
        assertTrue(!Files.readString(out).contains("Религия отделена"));
    }

    @Test
    void changesOfAnotherTextAndCollisionsAreTold() throws IOException {
        Path other = folder.resolve("other.json");
        Files.writeString(other, "{\"base\":\"00\",\"changes\":[]}");
        Run another = Run.of("amend", ACT, other);
        assertEquals(2, another.code());
        assertTrue(another.err().contains("computed on another text"), another.err());

        String sum = another.err().replaceAll("(?s).*\\(([0-9a-f]{64})\\).*", "$1");
        Path changes = folder.resolve("changes.json");
        Files.writeString(changes, """
                {"base": "%s", "changes": [
                  {"amendment": "17", "edits": [{"remove": "1.4"}]},
                  {"amendment": "18", "edits": [{"in": "1.4", "field": "text", "from": 0, "to": 1,
                    "was": "Религия ", "becomes": "Церковь "}]}]}
                """.formatted(sum));
        Run collide = Run.of("amend", ACT, changes);
        assertEquals(2, collide.code());
        assertTrue(
                collide.err()
                        .contains("1.4: amendment 17 (removes 1.4) and amendment 18 (\"Церковь\") cannot both be made"),
                collide.err());
    }
}
