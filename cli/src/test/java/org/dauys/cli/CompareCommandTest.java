package org.dauys.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompareCommandTest {
    private static final String OLD = Texts.demoFile("in-force.ru.txt");
    private static final String NEW = Texts.demoFile("draft-1.ru.txt");

    private static final String WITHOUT_ARTICLE_2 = """
            Устав
            Статья 1. Имя
            Текст первой статьи устава.
            Статья 3. Цель
            Текст третьей статьи устава.
            """;

    @TempDir
    private Path folder;

    @Test
    void tableIsPlainTextInTheLanguageOfTheDraftWhenItIsPiped() {
        Run run = Run.of("compare", OLD, NEW);

        assertEquals(0, run.code(), run.err());
        assertEquals(List.of(), run.said());
        assertTrue(run.text().contains("Статья 1"), run.text());
        assertFalse(run.text().contains("\u001b"), "escape codes");
    }

    @Test
    void tableIsColouredOnAScreenOnly() {
        assertTrue(Run.in(Locale.ENGLISH, true, "compare", OLD, NEW).text().contains("\u001b["));

        Path out = folder.resolve("table.txt");
        Run run = Run.in(Locale.ENGLISH, true, "compare", OLD, NEW, "--out", out);

        assertEquals("", run.text());
        assertFalse(read(out).contains("\u001b"), "escape codes in a file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"json {", "html <!", "htm <!", "csv level,", "xml <?xml", "akn <?xml", "pdf %PDF", "docx PK"})
    void endingOfTheFileTellsTheFormat(String ending, String head) {
        Path out = folder.resolve("table." + ending);

        Run run = Run.of("compare", OLD, NEW, "--out", out);

        assertEquals(0, run.code(), run.err());
        assertTrue(head(out).startsWith(head), head(out));
        assertEquals(List.of("table." + ending), files(folder), "nothing else is left");
    }

    @Test
    void formatThatIsNamedWinsOverTheEnding() {
        Path out = folder.resolve("table.html");

        assertEquals(
                0, Run.of("compare", OLD, NEW, "--out", out, "--format", "JSON").code());
        assertTrue(read(out).startsWith("{"));
    }

    @Test
    void tableForAWordProcessorIsNotPouredOnAScreen() {
        Run run = Run.in(Locale.ENGLISH, true, "compare", OLD, NEW, "--format", "docx");

        assertEquals(2, run.code());
        assertTrue(run.err().contains("--out table.docx"), run.err());
        assertEquals(0, run.out().length);
    }

    @Test
    void tableForAWordProcessorMayBePiped() {
        Run run = Run.of("compare", OLD, NEW, "--format", "docx");

        assertEquals(0, run.code(), run.err());
        assertArrayEquals(new byte[] {'P', 'K'}, Arrays.copyOf(run.out(), 2));
    }

    @Test
    void onlyChangedLeavesOutWhatIsKept() {
        String all = Run.of("compare", OLD, NEW, "--format", "csv").text();
        String changed = Run.of("compare", OLD, NEW, "--format", "csv", "--only", "changed")
                .text();

        assertTrue(all.contains(",unchanged,"), all);
        assertFalse(changed.contains(",unchanged,"), changed);
    }

    @Test
    void levelTellsWhichRowsThereAre() {
        String articles = Run.of("compare", OLD, NEW, "--format", "csv", "--level", "article")
                .text();

        assertTrue(articles.lines()
                        .skip(1)
                        .filter(line -> line.startsWith("article,"))
                        .count()
                > 10);
        assertFalse(articles.lines().anyMatch(line -> line.startsWith("paragraph,")), articles);
    }

    @Test
    void tableSpeaksTheLanguageThatIsAskedFor() {
        assertTrue(Run.of("compare", OLD, NEW, "--lang", "kk").text().contains("бап"));
        assertTrue(Run.of("compare", OLD, NEW, "--lang", "en").text().contains("Article 1"));
    }

    @Test
    void allProblemsOfBothFilesAreToldAtOnce() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear all, there is no structure in here.\n");

        Run run = Run.of("compare", empty, letter);

        assertEquals(2, run.code());
        assertEquals(2, run.said().size(), run.err());
        assertTrue(run.said().get(0).startsWith(empty + ": The file holds no text."), run.err());
        assertTrue(run.said().get(1).startsWith(letter + ": No article"), run.err());
    }

    @Test
    void missingFileIsNamed() {
        Run run = Run.of("compare", folder.resolve("nowhere.txt"), NEW);

        assertEquals(2, run.code());
        assertEquals(List.of(folder.resolve("nowhere.txt") + ": there is no such file or folder."), run.said());
    }

    @Test
    void doubtsAboutATextGoToTheStandardErrorOutput() throws IOException {
        Path gap = Files.writeString(folder.resolve("gap.txt"), WITHOUT_ARTICLE_2);

        Run run = Run.of("compare", gap, gap, "--act-lang", "ru");

        assertEquals(0, run.code());
        assertFalse(run.text().contains("warning"), run.text());
        assertEquals(2, run.said().size(), run.err());
        assertTrue(run.said().getFirst().startsWith("warning: " + gap + ": line 4: "), run.err());

        Run russian = Run.of("compare", gap, gap, "--act-lang", "ru", "--lang", "ru");
        assertTrue(russian.said().getFirst().startsWith("предупреждение: " + gap + ": строка 4: "), russian.err());
    }

    @Test
    void doubtsAreErrorsWhenOneIsStrict() throws IOException {
        Path gap = Files.writeString(folder.resolve("gap.txt"), WITHOUT_ARTICLE_2);
        Path out = folder.resolve("table.txt");

        Run run = Run.of("compare", gap, gap, "--act-lang", "ru", "--strict", "--out", out);

        assertEquals(2, run.code());
        assertEquals(2, run.said().size(), run.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void correctionsWinOverTheMachine() throws IOException {
        Path pairs = Files.writeString(folder.resolve("pairs.csv"), "\uFEFFold;new\n1.1;\n;1.2\n2.2;1.3\n");

        Run run = Run.of("compare", OLD, NEW, "--pairs", pairs, "--format", "csv");

        assertEquals(0, run.code(), run.err());
        assertTrue(run.text().contains("paragraph,1.1,,removed,"), run.text());
        assertTrue(run.text().contains("paragraph,,1.2,new,"), run.text());
        assertTrue(run.text().contains("paragraph,2.2,1.3,"), run.text());
    }

    @Test
    void everyWrongLineOfTheCorrectionsIsTold() throws IOException {
        Path pairs = Files.writeString(
                folder.resolve("pairs.csv"), "new,old\n1.1,99.9\n777,1.1\nalone\n,\n1.2,1.2\n1.2,1.3\n");

        Run run = Run.of("compare", OLD, NEW, "--pairs", pairs);

        assertEquals(2, run.code());
        for (int line : new int[] {2, 3, 4, 7}) {
            assertTrue(run.err().contains(pairs + ": line " + line + ": "), run.err());
        }
        assertEquals(4, run.said().size(), run.err());
    }

    @Test
    void agreementWithPairsMadeByHandIsMeasured() {
        String pairs = Texts.root()
                .resolve("compare/src/test/resources/org/dauys/compare/demo/pairs.csv")
                .toString();

        Run text = Run.of("compare", OLD, NEW, "--score", pairs);
        Run json = Run.of("compare", OLD, NEW, "--score", pairs, "--format", "json");

        assertEquals(0, text.code(), text.err());
        assertTrue(text.text().contains("precision"), text.text());
        assertTrue(json.text().startsWith("{\"level\":\"paragraph\",\"all\":{\"rows\":"), json.text());
        assertTrue(json.text().contains("\"hard\":{\"rows\":"), json.text());
    }

    @Test
    void pairsOfArticlesAreKnownByTheirLabels() throws IOException {
        Path pairs = Files.writeString(folder.resolve("articles.csv"), "new,old\n1,1\n3,2\n");

        String json = Run.of("compare", OLD, NEW, "--score", pairs, "--format", "json")
                .text();

        assertTrue(json.startsWith("{\"level\":\"article\",\"all\":{\"rows\":2,"), json);
    }

    @Test
    void resultDoesNotReplaceWhatIsRead() {
        Run run = Run.of("compare", OLD, NEW, "--out", NEW);

        assertEquals(2, run.code());
        assertTrue(run.err().contains("would replace"), run.err());
    }

    @Test
    void missingFolderIsToldBeforeTheWork() {
        Run run = Run.of("compare", OLD, NEW, "--out", folder.resolve("no/table.html"));

        assertEquals(2, run.code());
        assertTrue(run.err().contains("there is no folder"), run.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compare",
                "compare a.txt",
                "compare a.txt b.txt c.txt",
                "compare a.txt b.txt --format odt",
                "compare a.txt b.txt --lang tlh",
                "compare a.txt b.txt --level chapter",
                "compare a.txt b.txt --only new",
                "compare a.txt b.txt --act-lang xx",
                "compare a.txt b.txt --score g.csv --format pdf",
                "convert a.txt b.odt",
                "convert a.txt",
                "nothing",
            })
    void wrongUsageIsToldInOneLine(String line) {
        Run run = Run.of((Object[]) line.split(" "));

        assertEquals(2, run.code());
        assertEquals(1, run.said().size(), run.err());
        assertTrue(run.err().length() > 20, run.err());
    }

    private static String read(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static String head(Path file) {
        return new String(bytes(file), 0, 10, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private static List<String> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
