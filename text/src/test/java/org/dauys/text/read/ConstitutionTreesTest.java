package org.dauys.text.read;

import static org.dauys.text.read.Trees.at;
import static org.dauys.text.read.Trees.labels;
import static org.dauys.text.read.Trees.numbered;
import static org.dauys.text.read.Trees.shared;
import static org.dauys.text.read.Trees.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;
import org.junit.jupiter.api.Test;

/** The constitutions of Kazakhstan from the official PDF, a clean text and an independent import. */
class ConstitutionTreesTest {
    private static final String OFFICIAL = "kz/constitution-1995.2023-01-01.ru.pdf";
    private static final String CLEAN = "kz/constitution-1995.2023-01-01.ru.txt";
    private static final String SCRAPED = "kz/constitution-1995.2023-01-01.ru.scraped.txt";

    @Test
    void officialPdfCleanTextAndScrapedTextGiveTheSameTree() throws Exception {
        List<String> official = numbered(shared(OFFICIAL).act());
        assertEquals(
                String.join("\n", official),
                String.join("\n", numbered(shared(CLEAN).act())));
        assertEquals(
                String.join("\n", official),
                String.join("\n", numbered(shared(SCRAPED).act())));
    }

    @Test
    void wordsOfTheThreeSourcesAreEqual() throws Exception {
        List<String> official = words(shared(OFFICIAL).act());
        assertEquals(
                String.join("\n", official),
                String.join("\n", words(shared(CLEAN).act())));
        // The scraped text sets spaces around one dash.
        List<String> scraped = words(shared(SCRAPED).act()).stream()
                .map(text -> text.replace("11, 13 – 15,", "11, 13–15,"))
                .toList();
        assertEquals(String.join("\n", official), String.join("\n", scraped));
    }

    /**
     * The program that made the clean text began a new line wherever a sentence ended at the right margin of the PDF. Each
     * of these 13 is an unnumbered part that the official text does not have; the scraped text agrees with the official.
     */
    @Test
    void cleanTextHasThirteenPartsMoreWhereASentenceEndedAtTheMargin() throws Exception {
        List<String> official = labels(shared(OFFICIAL).act());
        assertEquals(official, labels(shared(SCRAPED).act()));
        List<String> more = new ArrayList<>(labels(shared(CLEAN).act()));
        assertTrue(more.containsAll(official));
        more.removeAll(official);
        assertEquals(
                List.of(
                        "23.1:2",
                        "25.2:2",
                        "26.3:2",
                        "30.4:2",
                        "33.4:2",
                        "47.1:2",
                        "51.4:2",
                        "53(1-2):2",
                        "54.2(2):2",
                        "57(6):2",
                        "61.7:2",
                        "77.3(9):2",
                        "78:2"),
                more);
    }

    @Test
    void headsDifferInWhatTheSourcesPutThere() throws Exception {
        assertEquals("Конституция Республики Казахстан", shared(OFFICIAL).act().title());
        assertEquals(
                "Конституция Республики Казахстан Конституция принята на республиканском референдуме 30 августа 1995 года.",
                shared(CLEAN).act().title());
        assertEquals(
                Optional.of(LocalDate.of(1995, 8, 30)), shared(OFFICIAL).act().date());
        assertEquals(Optional.of(LocalDate.of(1995, 8, 30)), shared(CLEAN).act().date());
        // The scraped text begins with the preamble.
        assertEquals("", shared(SCRAPED).act().title());
    }

    @Test
    void constitutionOf1995Has102ArticlesInNineSections() throws Exception {
        for (String source : List.of(OFFICIAL, CLEAN, SCRAPED)) {
            Act act = shared(source).act();
            assertEquals(102, act.articles());
            assertEquals(9, count(act, Kind.SECTION));
            assertEquals(Kind.PREAMBLE, act.provisions().getFirst().kind());
            assertTrue(labels(act).containsAll(List.of("83-1", "94-1", "94-2", "99")));
        }
    }

    @Test
    void constitutionOf2026Has96ArticlesInElevenSectionsWithoutDoubt() throws Exception {
        Reading reading = shared("kz/constitution-2026.ru.txt");
        assertEquals(96, reading.act().articles());
        assertEquals(11, count(reading.act(), Kind.SECTION));
        assertEquals(List.of(), reading.warnings());
    }

    @Test
    void emptyArticleIsKeptAsRepealed() throws Exception {
        assertTrue(at(shared(OFFICIAL).act(), "84").repealed());
        Reading clean = shared(CLEAN);
        assertTrue(at(clean.act(), "84").repealed());
        // Its note, which the clean text dropped, says why; without it the reader asks.
        assertEquals(List.of("ARTICLE_EMPTY"), Trees.causes(clean.warnings()));
        assertEquals(List.of(), shared(OFFICIAL).warnings());
        assertEquals(List.of(), shared(SCRAPED).warnings());
    }

    @Test
    void twoListsOfOneParagraphAreToldApart() throws Exception {
        Provision paragraph = at(shared(OFFICIAL).act(), "52.5");
        assertEquals(
                List.of("52.5:2", "52.5:3", "52.5:4", "52.5:5"),
                paragraph.children().stream().map(Provision::label).toList());
        assertEquals(
                List.of("52.5(1)", "52.5(2)", "52.5(3)"),
                paragraph.children().get(0).children().stream()
                        .map(Provision::label)
                        .toList());
        assertEquals(
                List.of("52.5(1)~2", "52.5(2)~2", "52.5(3)~2"),
                paragraph.children().get(1).children().stream()
                        .map(Provision::label)
                        .toList());
    }

    @Test
    void wordsAfterAListArePartsOfTheParagraph() throws Exception {
        Act act = shared(OFFICIAL).act();
        assertEquals(
                List.of("61.3(11)", "61.3:2", "61.3:3"),
                at(act, "61.3").children().stream()
                        .map(Provision::label)
                        .toList()
                        .subList(10, 13));
        assertTrue(at(act, "61.3:2").text().startsWith("Все иные отношения"));
    }

    private static long count(Act act, Kind kind) {
        return act.walk().filter(p -> p.kind() == kind).count();
    }
}
