package org.dauys.text.read;

import static org.dauys.text.read.Trees.at;
import static org.dauys.text.read.Trees.causes;
import static org.dauys.text.read.Trees.labels;
import static org.dauys.text.read.Trees.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dauys.text.Act;
import org.dauys.text.Problem.Cause;
import org.dauys.text.UnreadableActException;
import org.junit.jupiter.api.Test;

/** Decisions of numbered paragraphs with what they approve, marks without a space, headings above the number. */
class DecisionsAndHeadingsAboveTest {

    @Test
    void wordsRightBehindTheirMarkAreItsText() throws Exception {
        Act act = text("""
                Закон о садах
                Статья 1. Сады
                1.Сады открыты.
                2.Сады поливают:
                а)весной;
                б)летом.
                Статья 2. Плата
                1)Плату не берут;
                2)сбор запрещён.
                """).act();
        assertEquals(List.of("1", "1.1", "1.2", "1.2(а)", "1.2(б)", "2", "2(1)", "2(2)"), labels(act));
        assertEquals("весной;", at(act, "1.2(а)").text());
    }

    @Test
    void wordsWithABracketInThemAreNoMarks() throws Exception {
        Act act = text("""
                Orchards Act

                Section 1. Planting
                (re)planting is free for any one of the village.
                (s)he who plants shall own the tree.

                Section 2. Fees
                (a)No fee is taken.
                (b)No toll is taken.
                """).act();
        assertEquals(List.of("1", "1:2", "2", "2(a)", "2(b)"), labels(act));
    }

    @Test
    void austrianHeadingsStandAboveTheNumber() throws Exception {
        Reading reading = text("""
                Gartengesetz

                1. Abschnitt
                Allgemeines

                Zweck

                § 1. (1) Dieses Gesetz schützt die Gärten.
                (2) Es gilt im ganzen Dorf und ist zu beachten.

                Begriffe

                § 2. Im Sinne dieses Gesetzes ist
                1. Garten: ein Stück Land;
                2. Hecke: eine Reihe von Sträuchern.

                2. Abschnitt
                Schluss

                Inkrafttreten

                § 3. Dieses Gesetz tritt mit dem Frühling in Kraft.
                """);
        Act act = reading.act();
        assertEquals(List.of("section-1", "1", "1.1", "1.2", "2", "2(1)", "2(2)", "section-2", "3"), labels(act));
        assertEquals(
                List.of("Zweck", "Begriffe", "Inkrafttreten"),
                List.of(
                        at(act, "1").heading(),
                        at(act, "2").heading(),
                        at(act, "3").heading()));
        assertEquals(List.of(), causes(reading.warnings()));
    }

    @Test
    void linesAboveArticlesWithHeadingsOfTheirOwnStayText() throws Exception {
        Act act = text("""
                Закон о садах
                Статья 1. Сады
                Сады открыты
                Статья 2. Плата
                Плату не берут
                Статья 3. Срок
                Закон действует год
                """).act();
        assertEquals("Сады открыты", at(act, "1").text());
        assertEquals("Плата", at(act, "2").heading());
    }

    @Test
    void britishRegulationsPartTheNumberFromItsFirstParagraphByADash() throws Exception {
        Act act = text("""
                The Orchards Regulations 2026

                1. These Regulations may be cited as the Orchards Regulations 2026.

                2.—(1) A hedge is cut in spring.
                (2) A hedge is—
                (a) low;
                (b) narrow.

                3. A tree is tall and shall not be cut.
                """).act();
        assertEquals(List.of("1", "2", "2(1)", "2(2)", "2(2)(a)", "2(2)(b)", "3"), labels(act));
    }

    @Test
    void kazakhAnnexWithoutANumberIsAnAnnex() throws Exception {
        Act act = text("""
                Бұйрық
                1. Қоса беріліп отырған Қағидалар бекітілсін.
                2. Бұйрық мамырда қолданысқа енгізіледі.
                Министр А. Бақ
                Бұйрыққа қосымша
                Бақ күту қағидалары
                1-тарау. Жалпы ережелер
                1. Бақ суарылады.
                2. Ағаш ақталады.
                """).act();
        assertEquals(
                List.of("1", "2", "conclusion", "annex", "annex:2", "chapter-1", "chapter-1.1", "chapter-1.2"),
                labels(act));
    }

    @Test
    void paragraphsOfADecisionAboveChaptersAreLawAndNoNotes() throws Exception {
        Act act = text("""
                Решение о садах
                1. Утвердить Порядок ухода за садами.
                2. Решение действует с апреля.
                Порядок ухода за садами
                Глава 1. Общие положения
                1. Сады поливают.
                2. Деревья белят.
                """).act();
        assertTrue(
                labels(act).containsAll(List.of("1", "2", "chapter-1.1", "chapter-1.2")),
                labels(act).toString());
        assertEquals(List.of(), act.notes());
    }

    @Test
    void secondDecisionInAFileIsTold() {
        UnreadableActException refused = assertThrows(UnreadableActException.class, () -> text("""
                Решение
                О садах
                1. Сады открыть.
                2. Плату отменить.
                Председатель А. Садов
                Решение
                О лугах
                1. Луга косить.
                2. Сено делить.
                """));
        assertEquals(Cause.SEVERAL_ACTS, refused.problems().getFirst().cause());
    }

    @Test
    void rulesBelowADecisionAreNoSecondAct() throws Exception {
        assertEquals(List.of("1", "2", "2:2", "1~2", "2~2"), labels(text("""
                Решение о садах
                1. Утвердить Правила.
                2. Плату отменить.
                Правила ухода за садами
                1. Сады поливают.
                2. Деревья белят.
                """).act()));
    }

    @Test
    void subjectBelowKindDateAndNumberBelongsToTheTitle() throws Exception {
        Act act = text("""
                Приказ от 5 апреля 2026 года № 8
                Об уходе за садами
                1. Сады поливать.
                2. Деревья белить.
                """).act();
        assertEquals("Приказ от 5 апреля 2026 года № 8 Об уходе за садами", act.title());
    }
}
