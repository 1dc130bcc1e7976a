package org.dauys.text.read;

import static org.dauys.text.read.Trees.at;
import static org.dauys.text.read.Trees.causes;
import static org.dauys.text.read.Trees.labels;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.text.Format;
import org.dauys.text.Problem;
import org.dauys.text.UnreadableActException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a text is said with its line and what to do, all at once. */
class BadTextsTest {
    /** What hangs takes hours; all of these take a second on a quiet machine. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static List<Problem> fatal(byte[] bytes) {
        return assertThrows(
                        UnreadableActException.class,
                        () -> ActReader.read("act.txt", bytes, Format.TEXT, Optional.empty()))
                .problems();
    }

    @Test
    void allDoubtsAreToldAtOnceWithLineAndRemedy() throws Exception {
        Reading reading = Trees.text("""
                Закон о языках
                Статья 1. Предмет
                Закон определяет порядок и условия.
                Раздел I
                Общие положения
                Статья 2. Язык
                1. Языком является казахский.
                3. Русский язык употребляется.
                3. Иные языки изучаются.
                Статья 5. Органы
                Органы действуют на основе закона.
                Статья 2. Споры
                Споры решает суд.
                Статья 6. Срок
                """);
        assertEquals(
                List.of(
                        "line 2: Статья 1. Предмет stands before the first section. Check that no heading was lost.",
                        "line 8: 3 follows 1: a number is missing between them. Check that nothing was left out.",
                        "line 9: Number 3 appears again in 2; the second is cited as 3~2. Check the numbering.",
                        "line 10: Статья 5. Органы follows 2: a number is missing between them. Check that nothing was left out.",
                        "line 12: «Статья 2. Споры» appears again (first at line 6); the second is cited as 2~2."
                                + " Renumber one, or mark the second as an annex.",
                        "line 14: Article 6 has no text; it is kept as a repealed element. Check that nothing was lost."),
                reading.warnings().stream()
                        .map(p -> p.message(Locale.ROOT))
                        .sorted(BadTextsTest::byLine)
                        .toList());
        assertEquals(List.of("1", "section-1", "2", "2.1", "2.3", "2.3~2", "5", "2~2", "6"), labels(reading.act()));
    }

    private static int byLine(String one, String other) {
        return Integer.compare(line(one), line(other));
    }

    private static int line(String message) {
        return Integer.parseInt(message.substring(5, message.indexOf(':')));
    }

    @Test
    void articlesOfAnAnnexAreNumberedAnewWithoutDoubt() throws Exception {
        Reading reading = Trees.text("""
                Закон о языках и не только
                Статья 1. Предмет
                Закон определяет порядок и условия.
                Приложение 1
                Статья 1. Перечень
                В перечень входят языки.
                """);
        assertEquals(List.of("1", "annex-1", "annex-1.1"), labels(reading.act()));
        assertEquals(
                List.of(),
                causes(reading.warnings()).stream()
                        .filter(c -> c.startsWith("ARTICLE"))
                        .toList());
    }

    private static final String BODY = """
            Глава 1. Общие положения
            Статья 1. Предмет
            Закон определяет порядок и условия.
            Статья 2. Язык
            Языком является казахский.
            Глава 2. Заключение
            Статья 3. Органы
            Органы действуют на основе закона.
            Статья 4. Срок
            Закон действует со дня опубликования.
            """;
    private static final String TABLE = """
            Содержание
            Глава 1. Общие положения .......... 1
            Статья 1. Предмет ................. 1
            Статья 2. Язык .................... 2
            Глава 2. Заключение ............... 3
            Статья 3. Органы .................. 3
            Статья 4. Срок .................... 4
            """;

    @Test
    void tableOfContentsBeforeTheActIsLeftOut() throws Exception {
        Reading reading = Trees.text("Закон о языках\n" + TABLE + BODY);
        assertEquals(labels(Trees.text(BODY).act()), labels(reading.act()));
        assertEquals("Предмет", at(reading.act(), "1").heading());
        assertEquals(
                List.of("line 2: A table of contents with 6 entries was left out."),
                reading.warnings().stream().map(p -> p.message(Locale.ROOT)).toList());
    }

    @Test
    void tableOfContentsBehindTheActIsLeftOut() throws Exception {
        Reading reading = Trees.text("Закон о языках\n" + BODY + TABLE);
        assertEquals(labels(Trees.text(BODY).act()), labels(reading.act()));
        assertEquals(List.of("CONTENTS_DROPPED"), causes(reading.warnings()));
    }

    @Test
    void tableWithoutATitleThatRunsOnIntoTheActIsLeftOut() throws Exception {
        String table = TABLE.lines()
                .skip(1)
                .map(line -> line.replaceFirst(" \\.+ \\d$", "\n"))
                .reduce("", String::concat);
        Reading reading = Trees.text("Закон о языках\n" + table + BODY);
        assertEquals(labels(Trees.text(BODY).act()), labels(reading.act()));
        assertEquals(List.of("CONTENTS_DROPPED"), causes(reading.warnings()));
    }

    @Test
    void repealedArticlesInARowAreNoTableOfContents() throws Exception {
        Reading reading = Trees.text(BODY + "Статья 5\nСтатья 6\nСтатья 7\nСтатья 8\nСтатья 9\nСтатья 10\n");
        assertEquals(10, reading.act().articles());
        assertEquals(
                6,
                causes(reading.warnings()).stream()
                        .filter("ARTICLE_EMPTY"::equals)
                        .count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\t\r\n", "\u00a0\u200b\ufeff"})
    void fileWithoutWordsIsEmpty(String text) {
        assertEquals(List.of("EMPTY_FILE"), causes(fatal(text.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void textWithoutArticlesSaysWhatAnArticleLooksLike() {
        List<Problem> problems = fatal("Это письмо, в котором нет статей.\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("NO_STRUCTURE"), causes(problems));
        assertTrue(problems.getFirst().message(Locale.ROOT).contains("«Статья 1»"));
    }

    @Test
    void otherEncodingsAreNamed() {
        assertEquals(List.of("NOT_UTF8"), causes(fatal("Статья 1. Предмет".getBytes(Charset.forName("windows-1251")))));
        assertEquals(List.of("NOT_UTF8"), causes(fatal("Article 1\nL'été".getBytes(StandardCharsets.ISO_8859_1))));
    }

    @Test
    void unicodeOfWordProcessorsIsRead() throws Exception {
        byte[] utf16 = "\ufeffСтатья 1. Предмет\r\nЗакон определяет порядок.".getBytes(StandardCharsets.UTF_16LE);
        assertEquals(
                List.of("1"),
                labels(ActReader.read("act.txt", utf16, Format.TEXT, Optional.empty())
                        .act()));
    }

    @Test
    void zeroBytesAreNoText() {
        assertEquals(List.of("WRONG_TYPE"), causes(fatal("Статья 1\n\0\0".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void articleOfOneLineIsReadHoweverLong() throws Exception {
        String text = "каждый имеет право на свободу ".repeat(200_000);
        Reading reading = assertTimeout(LONGEST, () -> Trees.text("Статья 1. " + text));
        assertEquals("", at(reading.act(), "1").heading());
        assertEquals(text.strip(), at(reading.act(), "1").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "1-", "1.", "-", "(", "1) ", "I", "Статья ", "....", "а", "Сноска. ", " \n", "bis", "§ "})
    void noRepetitionMakesTheReaderHang(String piece) {
        String line = piece.repeat(2_000_000 / piece.length());
        assertTimeout(LONGEST, () -> Trees.text("Статья 1\nТекст и слова.\n" + line));
        assertTimeout(LONGEST, () -> Trees.text("Статья 1\nТекст и слова.\nСтатья 2" + line));
    }

    @Test
    void tenThousandArticlesAreReadInSeconds() throws Exception {
        StringBuilder text = new StringBuilder("Кодекс\n");
        for (int i = 1; i <= 10_000; i++) {
            text.append("Статья ")
                    .append(i)
                    .append(". Порядок\n1. Орган принимает и издаёт:\n1) решение;\n2) приказ.\n2. Суд\n");
        }
        Reading reading = assertTimeout(LONGEST, () -> Trees.text(text.toString()));
        assertEquals(10_000, reading.act().articles());
    }

    @Test
    void oneNumberAHundredThousandTimesIsReadInSeconds() throws Exception {
        Reading reading = assertTimeout(LONGEST, () -> Trees.text("Статья 1\n" + "1) и в;\n".repeat(100_000)));
        assertEquals("1(1)~100000", labels(reading.act()).getLast());
    }

    @Test
    void marksOfEveryClassNestOnceAndNoDeeper() throws Exception {
        Reading reading = Trees.text("Статья 1\n" + "1. и\n1) в\nа) на\na) не\n– или\n".repeat(5_000));
        assertEquals(1 + 5 * 5_000, labels(reading.act()).size());
    }
}
