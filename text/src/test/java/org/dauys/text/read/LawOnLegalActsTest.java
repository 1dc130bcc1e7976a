package org.dauys.text.read;

import static org.dauys.text.read.Trees.at;
import static org.dauys.text.read.Trees.labels;
import static org.dauys.text.read.Trees.numbered;
import static org.dauys.text.read.Trees.shared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;
import org.junit.jupiter.api.Test;

/** A law with chapters in sections, notes of every form, and an independent conversion of its PDF to wrapped lines. */
class LawOnLegalActsTest {
    private static final String OFFICIAL = "kz/law-on-legal-acts.2026-01-09.ru.pdf";
    private static final String WRAPPED = "kz/law-on-legal-acts.2026-01-09.ru.pdftext.txt";

    @Test
    void lawHasEightyArticlesInThreeSectionsAndSixteenChapters() throws Exception {
        Reading reading = shared(OFFICIAL);
        assertEquals(List.of(), reading.warnings());
        assertEquals(80, reading.act().articles());
        assertEquals(
                16, reading.act().walk().filter(p -> p.kind() == Kind.CHAPTER).count());
        assertEquals("О правовых актах", reading.act().title());
        assertEquals(
                List.of("section-1", "section-2", "section-3"),
                labels(reading.act()).stream().filter(l -> l.startsWith("sec")).toList());
        assertEquals(
                List.of("chapter-3", "chapter-3-1", "chapter-4", "chapter-5"),
                at(reading.act(), "section-2").children().stream()
                        .map(Provision::label)
                        .limit(4)
                        .toList());
    }

    @Test
    void wrappedLinesGiveTheSameNumberedElementsAndHeadings() throws Exception {
        assertEquals(
                String.join("\n", numbered(shared(OFFICIAL).act())),
                String.join("\n", numbered(shared(WRAPPED).act())));
    }

    /**
     * In wrapped lines a part that begins after a full line cannot be told from the sentence going on; the PDF tells it
     * by the indent. Nothing else differs.
     */
    @Test
    void wrappedLinesLoseOnlyPartsThatFollowAFullLine() throws Exception {
        List<String> lost = new ArrayList<>(labels(shared(OFFICIAL).act()));
        lost.removeAll(labels(shared(WRAPPED).act()));
        assertEquals(
                List.of(
                        "14-2:2",
                        "17-1.6:3",
                        "17-1.9:3",
                        "17-1.13:3",
                        "17-1.15:7",
                        "17-1.15:8",
                        "17-1.15:9",
                        "19.1:8",
                        "23.1:5",
                        "24.4:3",
                        "26.6:2",
                        "26.7:2",
                        "27.2:3",
                        "27.9:2",
                        "27.12:2",
                        "34.2:4",
                        "37.1:2",
                        "42.1:2",
                        "42.4-1:5",
                        "42.4-1:6"),
                lost);
    }

    @Test
    void headingOfTwoLinesIsWhole() throws Exception {
        assertEquals(
                "Порядок реализации права законодательной инициативы Правительством Республики Казахстан",
                at(shared(WRAPPED).act(), "17-1").heading());
        assertEquals(
                "Внесение проекта законодательного акта в Мажилис Парламента Республики Казахстан и его отзыв",
                at(shared(WRAPPED).act(), "29").heading());
    }

    @Test
    void headingThatFillsItsLineDoesNotSwallowTheText() throws Exception {
        Provision article = at(shared(WRAPPED).act(), "8");
        assertEquals("Общественные отношения, регулируемые кодексами Республики Казахстан", article.heading());
        assertTrue(article.text().startsWith("Кодексы Республики Казахстан принимаются"));
    }

    @Test
    void articlesWhoseParagraphsAreNumberedAnewInEachStayApart() throws Exception {
        Act act = shared(OFFICIAL).act();
        assertEquals(6, paragraphs(act, "18"));
        assertEquals(2, paragraphs(act, "62"));
        assertEquals(4, paragraphs(act, "29"));
        assertEquals(16, paragraphs(act, "17-1"));
        assertEquals(3, paragraphs(act, "5"));
        assertTrue(at(act, "1(6)").repealed());
        assertFalse(at(act, "1(7)").repealed());
    }

    @Test
    void noteOfTwoLinesStandsWithTheItemBeforeIt() throws Exception {
        Provision item = at(shared(OFFICIAL).act(), "1(1-3)");
        assertEquals("Примечание ИЗПИ!", item.notes().get(0));
        assertTrue(item.notes().get(1).startsWith("В подпункт 1-4) предусматривается изменение"));
    }

    @Test
    void noNoteIsTextAndNoTextIsNote() throws Exception {
        for (String source : List.of(OFFICIAL, WRAPPED)) {
            Act act = shared(source).act();
            assertTrue(act.walk().noneMatch(p -> p.text().matches("(?i)(сноска\\.|примечание).*")));
            assertTrue(act.walk().noneMatch(p -> p.heading().endsWith(":")));
            assertTrue(act.walk()
                    .flatMap(p -> p.notes().stream())
                    .noneMatch(note -> Character.isLowerCase(note.charAt(0))));
        }
    }

    private static long paragraphs(Act act, String article) {
        return at(act, article).children().stream()
                .filter(p -> p.kind() == Kind.PARAGRAPH)
                .count();
    }
}
