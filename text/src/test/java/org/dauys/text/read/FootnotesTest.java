package org.dauys.text.read;

import static org.dauys.text.read.Trees.at;
import static org.dauys.text.read.Trees.labels;
import static org.dauys.text.read.Trees.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Raised figures call footnotes, and number the law: what is called is a note, and no law is. */
class FootnotesTest {
    private static final String SWISS = """
            Bundesgesetz über die Brunnen

            vom 12. Mai 2020

            Die Bundesversammlung der Schweizerischen Eidgenossenschaft,
            gestützt auf Artikel 76 der Bundesverfassung¹,
            beschliesst:

            Art. 1 Zweck
            ¹ Dieses Gesetz schützt die Brunnen.
            ² Es regelt:
            a. die Pflege der Brunnen;
            b. die Aufsicht².

            Art. 2 Geltungsbereich
            ¹ Dieses Gesetz gilt für alle Brunnen.
            ² Es gilt nicht für Teiche.³
            ³ Der Bundesrat regelt das Nähere.

            Art. 3 Inkrafttreten
            ¹ Dieses Gesetz untersteht dem Referendum.
            ² Der Bundesrat bestimmt das Inkrafttreten.
            """;

    private static final List<String> SWISS_LABELS =
            List.of("preamble", "1", "1.1", "1.2", "1.2(a)", "1.2(b)", "2", "2.1", "2.2", "2.3", "3", "3.1", "3.2");

    @Test
    void swissParagraphsStayLawWhereTheirNumbersAreCalled() throws Exception {
        Act act = text(SWISS).act();
        assertEquals(SWISS_LABELS, labels(act));
        assertEquals("Es gilt nicht für Teiche.", at(act, "2.2").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¹ %s\n² %s\n³ %s\n",
                "1 %s\n2 %s\n3 %s\n",
                "[1] %s\n\n[2] %s\n\n[3] %s\n",
                "1. %s\n2. %s\n3. %s\n"
            })
    void footnotesAtTheEndStandBehindWhatCallsThem(String row) throws Exception {
        Act act = text(SWISS + "\n" + row.formatted("SR 101", "Fassung vom 3. März 2021.", "Weiher bis 2022."))
                .act();
        assertEquals(SWISS_LABELS, labels(act));
        assertEquals(List.of("Fassung vom 3. März 2021."), at(act, "1.2(b)").notes());
        assertEquals(List.of("Weiher bis 2022."), at(act, "2.2").notes());
        assertEquals(List.of("SR 101"), at(act, "preamble").notes());
    }

    @Test
    void footnotesOfALawWithPlainNumbersStandBehindWhatCallsThem() throws Exception {
        Act act = text("""
                ЗАКОН О КОЛОДЦАХ

                Статья 1. Колодец
                1. Колодец¹ открыт для всех.
                2. Ведро² висит у колодца.

                Статья 2. Вступление в силу
                Настоящий Закон вводится в действие с первого дня весны.

                ¹ Колодцем считается и родник.
                ² Кроме деревянных вёдер.
                """).act();
        assertEquals(List.of("1", "1.1", "1.2", "2"), labels(act));
        assertEquals(List.of("Колодцем считается и родник."), at(act, "1.1").notes());
        assertEquals(List.of("Кроме деревянных вёдер."), at(act, "1.2").notes());
        assertEquals("Колодец открыт для всех.", at(act, "1.1").text());
    }

    @Test
    void pageWithRaisedNumbersAndFootnotesIsReadLikePlainText() throws Exception {
        StringBuilder page = new StringBuilder();
        (SWISS + "¹ SR 101\n² Fassung vom 3. März 2021.\n³ Weiher bis 2022.\n")
                .lines()
                .filter(line -> !line.isEmpty())
                .forEach(line -> page.append("<p>")
                        .append(line.replaceAll("¹", "<sup>1</sup>")
                                .replaceAll("²", "<sup>2</sup>")
                                .replaceAll("³", "<sup>3</sup>"))
                        .append("</p>\n"));
        Act act = ActReader.read(
                        "brunnen.html",
                        ("<html lang=\"de\"><body>" + page + "</body></html>").getBytes(StandardCharsets.UTF_8),
                        Format.HTML,
                        Optional.empty())
                .act();
        assertEquals(SWISS_LABELS, labels(act));
        assertEquals(List.of("Fassung vom 3. März 2021."), at(act, "1.2(b)").notes());
    }

    @Test
    void lastParagraphsOfALawAreNoFootnotes() throws Exception {
        Act act = text("""
                ЗАКОН О КОЛОДЦАХ

                Статья 1. Колодец
                Колодец¹ открыт для всех, ведро² висит у колодца.

                Статья 2. Порядок
                Сторож колодца:
                1) открывает его утром;
                2) закрывает его вечером.
                """).act();
        assertEquals(List.of("1", "2", "2(1)", "2(2)"), labels(act));
        Act below = text("""
                ЗАКОН О КОЛОДЦАХ

                Статья 1. Колодец
                Колодец¹ открыт для всех, ведро² висит у колодца.

                Статья 2. Порядок
                1. Сторож открывает колодец утром.
                2. Сторож закрывает его вечером.
                """).act();
        assertEquals(List.of("1", "2", "2.1", "2.2"), labels(below));
    }

    @Test
    void footnotesThatTheFileCallsSoLoseTheirNumbersWhereverTheyStand() throws Exception {
        Act act = ActReader.read("brunnen.html", """
                        <html lang="de"><body><h1>Brunnengesetz</h1>
                        <p>Art. 1 Zweck</p><p><sup>1</sup> Dieses Gesetz schützt die Brunnen.<sup>1</sup></p>
                        <p class="footnote"><sup>1</sup> Fassung vom 3. März 2021.</p>
                        <p><sup>2</sup> Es schützt nicht die Teiche.</p>
                        <p>Art. 2 Aufsicht</p><p><sup>1</sup> Die Aufsicht führt der Bund.</p></body></html>
                        """.getBytes(StandardCharsets.UTF_8), Format.HTML, Optional.empty())
                .act();
        assertEquals(List.of("1", "1.1", "1.2", "2", "2.1"), labels(act));
        assertEquals(List.of("Fassung vom 3. März 2021."), at(act, "1.1").notes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"*|**|* %s|** %s", "(1)|(2)|(1) %s|(2) %s", "¹|²|¹ %s|² %s"})
    void footnotesCalledByStarsOrBracketsAreNotesToWhatCallsThem(String marks) throws Exception {
        String[] mark = marks.split("\\|", -1);
        Act act = text("""
                Wells Act

                Section 1. Wells
                A well shall be kept clean.%s

                Section 2. Fees
                No fee is taken for the water.%s

                %s
                %s
                """.formatted(
                        mark[0], mark[1], mark[2].formatted("That is without sand."), mark[3].formatted("Since May.")))
                .act();
        assertEquals(List.of("1", "2"), labels(act));
        assertEquals("A well shall be kept clean.", at(act, "1").text());
        assertEquals(List.of("That is without sand."), at(act, "1").notes());
        assertEquals(List.of("Since May."), at(act, "2").notes());
    }

    @Test
    void starsAndBracketsThatCallNothingStay() throws Exception {
        Act act = text("""
                Wells Act

                Section 1. Wells
                A well is kept clean under rule 4(1) and rule 4(2).

                Section 2. Fees
                (1) No fee is taken for the water.
                (2) No toll* is taken on the way to it.
                """).act();
        assertEquals(List.of("1", "2", "2.1", "2.2"), labels(act));
        assertEquals("No toll* is taken on the way to it.", at(act, "2.2").text());
    }
}
