package org.dauys.text.read;

import static org.dauys.text.read.Trees.at;
import static org.dauys.text.read.Trees.causes;
import static org.dauys.text.read.Trees.labels;
import static org.dauys.text.read.Trees.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dauys.text.Act;
import org.junit.jupiter.api.Test;

/** What codes and treaties have and plain laws have not: parts with a name, headings below their number, a last sentence. */
class CodesAndTreatiesTest {

    @Test
    void partsOfACodeHaveANameInsteadOfANumber() throws Exception {
        Act act = text("""
                КОДЕКС
                О МЕЛЬНИЦАХ

                ОБЩАЯ ЧАСТЬ

                Глава 1. Колёса
                Статья 1. Колесо
                Колесо крутится.

                ОСОБЕННАЯ ЧАСТЬ

                Глава 2. Жернова
                Статья 2. Жернов
                Жернов тяжёл.
                """).act();
        assertEquals(List.of("division", "chapter-1", "1", "division~2", "chapter-2", "2"), labels(act));
        assertEquals("ОСОБЕННАЯ ЧАСТЬ", at(act, "division~2").heading());
    }

    @Test
    void headingsBelowTheNumbersOfArticlesAreTheirHeadings() throws Exception {
        Reading read = text("""
                CONVENTION ON MILLS

                The Parties,
                Remembering the river,
                Have agreed as follows:

                Article 1
                Mills
                A mill grinds the grain of the village:
                (a) in spring;
                (b) in autumn.

                Article 2
                Wheels
                1. The wheel of a mill turns.
                2. It is of wood.

                Article 3

                Last clauses

                This Convention begins in the spring.

                DONE at Aqdala, this fifth day of May, in one original.

                A. Miller
                """);
        Act act = read.act();
        assertEquals(
                List.of("preamble", "1", "1(a)", "1(b)", "2", "2.1", "2.2", "3", "conclusion", "conclusion:2"),
                labels(act));
        assertEquals(
                List.of("Mills", "Wheels", "Last clauses"),
                List.of("1", "2", "3").stream()
                        .map(label -> at(act, label).heading())
                        .toList());
        assertEquals(List.of(), causes(read.warnings()));
    }

    @Test
    void firstLineOfAnArticleIsItsTextWhereNoOtherHasAHeadingBelow() throws Exception {
        Act act = text("""
                Статья 1
                Мельник и его право
                держать мельницу не зависят от погоды.

                Статья 2
                Мельница не стоит без воды, и вода не стоит без неё.

                Статья 3
                Вода и колесо не из одного села.
                """).act();
        assertEquals("", at(act, "1").heading());
        assertEquals("", at(act, "2").heading());
    }

    @Test
    void repealFromADayOnNamesItsLawBehindADash() throws Exception {
        Act act = text("""
                Статья 1. Мельница
                1. Мельница стоит.
                2. Утратил силу с 1 января 2010 года. - Закон от 05.05.2009 № 10.
                3. Утратил силу с 1 января 2010 года порядок. - Закон о мельницах.
                """).act();
        assertTrue(at(act, "1.2").repealed());
        assertFalse(at(act, "1.3").repealed());
    }

    @Test
    void letterOfAnInsertedParagraphCanStandApartInGerman() throws Exception {
        Reading read = text("""
                Gesetz über Mühlen

                § 1 Mühlen
                (1) Die Mühle ist am Bach.
                (1 a) Die Mühle ist aus Holz.
                (2) Der Müller ist in der Mühle.

                § 1 a Räder
                Das Rad ist im Wasser und nicht auf dem Dach.

                § 1 b
                (weggefallen)

                § 2 Schluss
                Das Gesetz gilt von morgen an.
                """);
        assertEquals(List.of("1", "1.1", "1.1a", "1.2", "1a", "1b", "2"), labels(read.act()));
        assertEquals("Räder", at(read.act(), "1a").heading());
        assertEquals(List.of(), causes(read.warnings()));
    }

    @Test
    void wordForAnArticleCanBeShortAndItsNumberHaveASign() throws Exception {
        assertEquals(List.of("1", "2", "3"), labels(text("""
                        Ст. 1. Мельница
                        Мельница стоит.
                        Ст. 2. Колесо
                        Ст. 5 Устава не применяется.
                        Статья № 3. Вода
                        Вода течёт.
                        """).act()));
    }
}
