package org.dauys.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.dauys.amend.instruct.Told;
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
        Run both = Run.of("amend", ACT, amending, "--instructions", "ru", "--format", "json");
        assertEquals(2, both.code());
        assertTrue(both.err().contains("Give one of them"), both.err());
        assertEquals("", both.text());

        Path again = folder.resolve("again.txt");
        Path same = folder.resolve("same.txt");
        Files.writeString(again, run.text());
        assertEquals(0, Run.of("amend", ACT, again, "--out", same).code());
        assertEquals(text, Files.readString(same));
    }

    @Test
    void amendingActInAkomaNtosoGivesTheNewTextAndAMarkThatItsSentenceContradictsStopsAll() throws IOException {
        Path changes = changes();
        Path amending = folder.resolve("amending.akn");
        Run written = Run.of("amend", ACT, changes, "--instructions", "ru", "--out", amending);
        assertEquals(0, written.code(), written.err());
        Path expected = folder.resolve("expected.txt");
        assertEquals(0, Run.of("amend", ACT, changes, "--out", expected).code());
        Path made = folder.resolve("made.txt");
        Run read = Run.of("amend", ACT, amending, "--out", made);
        assertEquals(0, read.code(), read.err());
        assertTrue(read.err().contains("by the metadata: 2, instructions by their sentences: 0"), read.err());
        assertEquals(Files.readString(expected), Files.readString(made));

        Path other = folder.resolve("other.akn");
        Files.writeString(
                other,
                Files.readString(amending).replace("подпункт 3)", "Подпункт 4)").replace("Подпункт 3)", "Подпункт 4)"));
        Run differs = Run.of("amend", ACT, other, "--out", made);
        assertEquals(2, differs.code(), differs.err());
        assertTrue(differs.err().contains("something else than its sentence says"), differs.err());
    }

    @Test
    void everyCauseIsToldInEachLanguage() {
        for (String language : new String[] {"kk", "ru", "en"}) {
            Messages messages = Messages.in(Locale.of(language));
            Set<String> told = new HashSet<>();
            for (Told.Cause cause : Told.Cause.values()) {
                told.add(messages.say("amend.told." + cause));
            }
            assertEquals(Told.Cause.values().length, told.size(), language);
        }
        assertNotEquals(
                Messages.in(Locale.of("ru")).say("amend.told.COLLIDES"),
                Messages.in(Locale.of("kk")).say("amend.told.COLLIDES"));
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

    @Test
    void amendmentToAnAmendmentChangesWhatItProposesAndFallsWithoutIt() throws IOException {
        Path changes = folder.resolve("changes.json");
        String target = """
                {"amendment": "17", "edits": [{"in": "1.4", "field": "text", "from": 0, "to": 1,
                  "was": "Религия ", "becomes": "Любая религия "}]},
                """;
        String sub = """
                {"amendment": "18", "to": "17", "edits": [{"in": "1.4", "field": "text", "from": 0, "to": 1,
                  "was": "Любая ", "becomes": "Всякая "}]}]}
                """;
        String head = "{\"base\": \"" + sum() + "\", \"changes\": [";
        Files.writeString(changes, head + target + sub);
        Run made = Run.of("amend", ACT, changes);
        assertEquals(0, made.code(), made.err());
        assertTrue(made.text().contains("4. Всякая религия отделена"), made.text());
        String sentence = Run.of("amend", ACT, changes, "--instructions", "ru").text();
        assertTrue(sentence.contains("«Всякая религия»"), sentence);
        Run tracked = Run.of("amend", ACT, changes, "--tracked", "--out", folder.resolve("new.docx"));
        assertEquals(2, tracked.code());
        assertTrue(tracked.err().contains("amendments to amendments"), tracked.err());

        Files.writeString(changes, head + sub);
        Run fallen = Run.of("amend", ACT, changes);
        assertEquals(0, fallen.code(), fallen.err());
        assertTrue(fallen.text().contains("4. Религия отделена"), fallen.text());
        assertTrue(fallen.err().contains("amendment 18 falls with amendment 17"), fallen.err());
    }

    @Test
    void changesInAnotherEncodingAreToldAndAByteOrderMarkIsNone() throws IOException {
        String line = "Пункт 4 статьи 1 исключить.\n";
        Path windows = folder.resolve("windows.txt");
        Files.write(windows, line.getBytes(Charset.forName("windows-1251")));
        Run refused = Run.of("amend", ACT, windows);
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("windows.txt: the text is not in UTF-8"), refused.err());

        Path marked = folder.resolve("marked.txt");
        Files.writeString(marked, "\uFEFF" + line);
        Run read = Run.of("amend", ACT, marked);
        assertEquals(0, read.code(), read.err());
        assertTrue(!read.text().contains("Религия отделена"), read.text());

        Path json = folder.resolve("marked.json");
        Files.writeString(json, "\uFEFF{\"base\":\"00\",\"changes\":[]}");
        assertTrue(Run.of("amend", ACT, json).err().contains("computed on another text"));
        assertEquals(2, Run.of("amend", ACT, folder).code());
        Run german = Run.of("amend", ACT, marked, "--instructions", "de");
        assertEquals(2, german.code());
        assertTrue(german.err().contains("--instructions: Amending acts are written in kk, ru and en"), german.err());
    }

    @Test
    void pointThatIsNotInTheActIsToldAndNothingIsWritten() throws IOException {
        String sum = sum();
        Path changes = folder.resolve("changes.json");
        Files.writeString(changes, """
                {"base": "%s", "changes": [{"amendment": "17", "edits": [{"in": "1", "after": "1.77", "add": [
                  {"kind": "paragraph", "number": "5", "heading": "", "text": "Новый.", "notes": [], "children": []}
                ]}]}]}
                """.formatted(sum));
        Path out = folder.resolve("new.txt");
        Run refused = Run.of("amend", ACT, changes, "--out", out);
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("behind \"1.77\""), refused.err());
        assertTrue(Files.notExists(out));
    }

    /** The SHA-256 of the act, as a refusal tells it. */
    private String sum() throws IOException {
        Path other = folder.resolve("other.json");
        Files.writeString(other, "{\"base\":\"00\",\"changes\":[]}");
        return Run.of("amend", ACT, other).err().replaceAll("(?s).*\\(([0-9a-f]{64})\\).*", "$1");
    }

    /** Of words of one amendment, with reason and date, and a removal of another. */
    private Path changes() throws IOException {
        String sum = sum();
        Path changes = folder.resolve("changes.json");
        Files.writeString(changes, """
                {"base": "%s", "changes": [
                  {"amendment": "17", "reason": "Один бог на всех.", "date": "2026-11-30T10:00:00Z",
                    "edits": [{"in": "1.4", "field": "text", "from": 0, "to": 1, "was": "Религия ", "becomes": "Церковь "}]},
                  {"amendment": "18", "edits": [{"remove": "2(3)"}]}]}
                """.formatted(sum));
        return changes;
    }

    /** Writes them as tracked: accepted it is the new text, rejected the act, and it is read as the same changes. */
    private void isBothTextsAndTheSameChanges(Path changes, Path tracked) throws IOException {
        Run written = Run.of("amend", ACT, changes, "--out", tracked, "--tracked");
        assertEquals(0, written.code(), written.err());

        Path expected = folder.resolve("expected.txt");
        assertEquals(0, Run.of("amend", ACT, changes, "--out", expected).code());
        Path accepted = folder.resolve("accepted.txt");
        assertEquals(
                0, Run.of("convert", tracked, accepted, "--changes", "accept").code());
        assertEquals(Files.readString(expected), Files.readString(accepted));
        Path rejected = folder.resolve("rejected.txt");
        assertEquals(
                0, Run.of("convert", tracked, rejected, "--changes", "reject").code());
        Path plain = folder.resolve("plain.txt");
        assertEquals(0, Run.of("convert", ACT, plain).code());
        assertEquals(Files.readString(plain), Files.readString(rejected));

        Run json = Run.of("amend", ACT, tracked, "--format", "json");
        assertEquals(0, json.code(), json.err());
        assertTrue(json.text().contains("\"amendment\":\"17\",\"reason\":\"Один бог на всех.\""), json.text());
        assertTrue(json.text().contains("{\"remove\":\"2(3)\"}"), json.text());
    }

    @Test
    void trackedDocumentIsBothTextsAndIsReadAsChangesAgain() throws IOException {
        Path changes = changes();
        Path tracked = folder.resolve("tracked.docx");
        isBothTextsAndTheSameChanges(changes, tracked);
        assertEquals(2, Run.of("amend", ACT, changes, "--tracked").code());
        Path editor = folder.resolve("editor.json");
        Files.writeString(editor, Files.readString(changes).replace("\"18\"", "\"Editor\""));
        Run refused = Run.of("amend", ACT, editor, "--out", folder.resolve("editor.docx"), "--tracked");
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("--tracked: Amendment \"Editor\" cannot"), refused.err());
        Run another = Run.of("amend", Texts.demoFile("draft-2.ru.txt"), tracked);
        assertEquals(2, another.code());
        assertTrue(another.err().contains("is another text"), another.err());
    }

    @Test
    void markedAkomaNtosoIsBothTextsAndIsReadAsChangesAgain() throws IOException {
        Path marked = folder.resolve("marked.akn");
        isBothTextsAndTheSameChanges(changes(), marked);

        Path without = folder.resolve("without.akn");
        Files.writeString(without, Files.readString(marked).replaceAll("<del[^>]*>[^<]*</del>", ""));
        Run refused = Run.of("convert", without, folder.resolve("before.txt"), "--changes", "reject");
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("does not have the words before it"), refused.err());
        Path none = folder.resolve("none.akn");
        assertEquals(0, Run.of("convert", ACT, none).code());
        Run unmarked = Run.of("amend", ACT, none);
        assertEquals(2, unmarked.code());
        assertTrue(unmarked.err().contains("has no tracked changes"), unmarked.err());
    }
}
