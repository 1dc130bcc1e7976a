package org.dauys.text.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.dauys.text.Format;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;
import org.dauys.text.UnreadableActException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However often a sign is repeated in a line, and however deep things are nested, the stack of a reader is enough. */
class LongRepetitionsTest {
    private static final int MANY = 12_000;

    private static void read(Format format, String text) {
        try {
            Reading reading = ActReader.read("act", text.getBytes(StandardCharsets.UTF_8), format, Optional.empty());
            assertFalse(reading.act().provisions().isEmpty());
        } catch (UnreadableActException refused) {
            assertTrue(refused.problems().stream()
                    .allMatch(problem -> problem.cause().fatal()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- ",
                "* ",
                "_",
                "> ",
                ">> ",
                "| - ",
                "|:-: | ",
                "# ",
                "1-",
                "1.",
                "1-2 ",
                "а-",
                "аб-а ",
                ". ",
                ".. ",
                "… ",
                "(а) ",
                "[a](",
                "[a](b) ",
                "(b)",
                "a. (b) C ",
                "а. 2) Б ",
                "**a ",
                "*a ",
                "_a ",
                "~~",
                "` ",
                "<b>",
                "<!-- ",
                "<del>",
                "![",
                "\\",
                "&#",
                "I.",
                "1)",
                "статья ",
                "Статья 1-",
                "«",
                "title: \"",
                "=",
                "``` "
            })
    void signsRepeatedInALineOfMarkdownOrTextAreRead(String repeated) {
        String line = repeated.repeat(MANY / repeated.length());
        for (String before : new String[] {"", "x ", "[x](", "Статья 1. ", "1. "}) {
            String text = "Статья 1. Предмет\n1. " + "слова\n" + before + line + "\n" + before + line
                    + ")\nСтатья 2. Срок\nслова\n";
            read(Format.MARKDOWN, text);
            read(Format.TEXT, text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"div", "ul><li", "ol><li", "blockquote", "table><tr><td", "span", "b", "sup", "section"})
    void deepPagesAreReadOrRefused(String tag) {
        read(
                Format.HTML,
                "<h1>Закон</h1><p>Статья 1. Предмет</p>" + ("<" + tag + ">").repeat(MANY) + "слова <p>Статья 2</p>");
    }

    @ParameterizedTest
    @CsvSource({"{\"a\":, NESTED_TOO_DEEPLY", "[, NESTED_TOO_DEEPLY", "{\"title\":1, DAMAGED"})
    void jsonSaysWhatIsTooMuch(String repeated, Cause cause) {
        String json = repeated.endsWith("1") ? repeated + "1".repeat(MANY) + "}" : repeated.repeat(MANY);
        Problem problem = assertThrows(
                        UnreadableActException.class,
                        () -> ActReader.read(
                                "act.json", json.getBytes(StandardCharsets.UTF_8), Format.JSON, Optional.empty()))
                .problems()
                .getFirst();
        assertEquals(cause, problem.cause(), problem.message(Locale.ENGLISH));
    }

    @Test
    void deepXmlIsRefusedWithItsLine() {
        String xml = "<akomaNtoso>" + "<part>".repeat(MANY);
        UnreadableActException refused = assertThrows(
                UnreadableActException.class,
                () -> ActReader.read("act.akn", xml.getBytes(StandardCharsets.UTF_8), Format.AKN, Optional.empty()));
        assertEquals(Cause.NESTED_TOO_DEEPLY, refused.problems().getFirst().cause());
    }
}
