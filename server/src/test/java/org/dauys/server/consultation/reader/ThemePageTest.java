package org.dauys.server.consultation.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.dauys.server.TestSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A theme has a page of its own: its numbers, what went first, and nothing of other themes. */
class ThemePageTest {
    private static final String BASE = "/c/aqdala-constitution";

    @Test
    void frontPageLeadsToEachThemesPage() {
        List<String> themes = page("", "ru").select("#themes ~ .chips a").eachAttr("href");
        assertTrue(themes.size() > 3, themes::toString);
        for (String theme : themes) {
            assertTrue(theme.startsWith(BASE + "/themes/"), theme);
            Document page =
                    Jsoup.parse(TestSite.demo().get(theme, Locale.of("ru")).body());
            assertFalse(page.expectFirst("h1").text().isBlank());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk", "en"})
    void numbersAreThoseOfTheThemeAndLeadToItsRowsOfTheTable(String language) {
        Document page = page("/themes/labour", language);
        for (String kind : List.of("reworded", "moved", "added", "removed")) {
            var number = page.expectFirst(".five a." + kind);
            int count = Integer.parseInt(number.expectFirst("b").text());
            Document table = Jsoup.parse(TestSite.demo()
                    .get(number.attr("href"), Locale.of(language))
                    .body());
            assertEquals(count, table.select("#table .row").size(), kind);
            assertEquals(
                    count,
                    page.select("#kind-" + kind + " ~ .row, section[aria-labelledby=kind-" + kind + "] .row")
                            .size(),
                    kind);
        }
        int all = page("/compare", language).select("#table .row").size();
        assertTrue(page.select(".row").size() < all, "not the whole act");
    }

    @Test
    void whatWentStandsFirst() {
        List<String> kinds =
                page("/themes/labour", "ru").select("section.kind-of-theme").eachAttr("aria-labelledby");
        List<String> order = List.of("kind-removed", "kind-reworded", "kind-moved", "kind-added", "kind-other");
        assertEquals(order.stream().filter(kinds::contains).toList(), kinds);
    }

    @Test
    void themeThatThereIsNotHasAPageThatLeadsOn() {
        var answer = TestSite.demo().get(BASE + "/themes/oars", Locale.of("ru"));
        assertEquals(404, answer.statusCode());
        assertEquals(
                "Такой темы нет", Jsoup.parse(answer.body()).expectFirst("h1").text());
    }

    private static Document page(String path, String language) {
        var answer = TestSite.demo().get(BASE + path, Locale.of(language));
        assertEquals(200, answer.statusCode());
        return Jsoup.parse(answer.body());
    }
}
