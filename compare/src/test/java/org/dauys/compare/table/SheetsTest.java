package org.dauys.compare.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dauys.compare.Comparison;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Language;
import org.dauys.text.Provision;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetsTest {
    private static final String TEXT = "слово и ещё одно слово о порядке и условиях ".repeat(12);

    /** Sections of so many articles, each with a text. */
    private static Act act(int... articles) {
        int[] number = {0};
        List<Provision> sections = IntStream.range(0, articles.length)
                .mapToObj(i -> provision(
                        Kind.SECTION,
                        String.valueOf(i + 1),
                        "section-" + (i + 1),
                        "",
                        IntStream.range(0, articles[i])
                                .mapToObj(j -> {
                                    String label = String.valueOf(++number[0]);
                                    return provision(Kind.ARTICLE, label, label, TEXT + label, List.of());
                                })
                                .toList()))
                .toList();
        return new Act("Закон", Language.RUSSIAN, java.util.Optional.empty(), List.of(), sections);
    }

    private static Provision provision(Kind kind, String number, String label, String text, List<Provision> children) {
        return new Provision(kind, number, label, label, "О чём-то", text, false, List.of(), children);
    }

    private static Document table(Act now, TableView view) {
        Act before = act(1);
        ComparisonHtml html = ComparisonHtml.of(Comparison.of(before, now), Locale.of("ru"));
        return Jsoup.parse(html.table(ComparisonFilter.ALL, ComparisonLinks.NONE, view));
    }

    @ParameterizedTest
    @EnumSource(TableView.class)
    void longTableIsCutAtSectionsAndLongSectionsAtArticles(TableView view) {
        Document page = table(act(3, 120, 2), view);
        List<Element> sheets = page.select(".sheets > .sheet");
        assertTrue(sheets.size() > 4, () -> sheets.size() + " sheets");
        for (Element sheet : sheets) {
            Set<String> sections = new HashSet<>(sheet.select("h2.part").eachAttr("id"));
            assertTrue(sections.size() <= 1, sections::toString);
            int letters = sheet.select(".old, .new, .both").text().length();
            assertTrue(letters < Sheets.LONGEST + 4_000, () -> letters + " letters");
        }
        assertEquals(
                List.of("Раздел 1", "Раздел 3"),
                Stream.of(sheets.getFirst(), sheets.getLast())
                        .map(sheet -> sheet.expectFirst(".sheet-name").text().replaceFirst(" ·.*", ""))
                        .toList());
        assertTrue(sheets.get(1).expectFirst(".sheet-name").text().startsWith("Раздел 2, 4–"));
        assertEquals(
                125 + 3, page.select(".row").size() + page.select("h2.part").size());
        List<String> ids = page.select("[id]").eachAttr("id");
        assertEquals(ids.size(), Set.copyOf(ids).size(), "ids are unique");
    }

    @Test
    void eachSheetLeadsToTheOnesBesideItAndTheListToAll() {
        Document page = table(act(40, 40), TableView.SIDES);
        List<Element> sheets = page.select(".sheet");
        for (int i = 0; i < sheets.size(); i++) {
            Element turn = sheets.get(i).expectFirst(".sheet-turn");
            assertEquals(
                    i > 0 ? "#" + sheets.get(i - 1).id() : "",
                    turn.select("[rel=prev]").attr("href"));
            assertEquals(
                    i + 1 < sheets.size() ? "#" + sheets.get(i + 1).id() : "",
                    turn.select("[rel=next]").attr("href"));
        }
        assertEquals(
                sheets.stream().map(sheet -> "#" + sheet.id()).toList(),
                page.select("#parts a").eachAttr("href"));
    }
}
