package org.dauys.compare.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.dauys.compare.Relation;
import org.dauys.compare.Row;
import org.dauys.compare.WordChange.Op;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonHtmlTest {
    private static final ComparisonLinks LINKS = new ComparisonLinks(
            row -> "/p/" + ComparisonHtml.anchor(row), row -> "/a/" + ComparisonHtml.anchor(row), row -> "");

    private final ComparisonHtml labour = ComparisonHtml.of(Sample.labour(), Tables.RU);

    @Test
    void wholeTableHasEveryRowUnderItsHeading() {
        Document page = page(labour, ComparisonFilter.ALL);
        assertEquals(14, page.select(".row").size());
        assertEquals(List.of("section-2"), page.select("h2").eachAttr("id"));
        assertEquals(
                List.of("27", "28", "29", "old-40"), page.select(".article h3").eachAttr("id"));
        assertEquals(
                "preamble",
                page.expectFirst("section.article:not(:has(.head)) .row").id());
        assertEquals("27", page.expectFirst(".article:has([id=27.3]) h3").id());
    }

    @ParameterizedTest
    @EnumSource(TableView.class)
    void partsNeedNeitherScriptNorStyleAttributes(TableView view) {
        String parts = labour.five(group -> "?kind=" + group, Optional.empty())
                + labour.strip(row -> "#" + ComparisonHtml.anchor(row))
                + labour.substitutions()
                + labour.legend()
                + labour.table(ComparisonFilter.ALL, LINKS, view);
        Document page = Jsoup.parse(parts);
        assertEquals(0, page.select("[style], [onclick], script, style, [src]").size());
        List<String> ids = page.select("[id]").eachAttr("id");
        assertEquals(ids.size(), ids.stream().distinct().count(), "ids are unique");
        assertTrue(parts.contains("&lt;script&gt;alert(1)"), "words of the act are inert");
    }

    @Test
    void rowsAndHeadingsLeadToTheirOwnPages() {
        Document page = page(labour, ComparisonFilter.ALL);
        assertEquals("/p/27.3", page.expectFirst("[id=27.3] .new a").attr("href"));
        assertEquals("/p/old-24.5", page.expectFirst("[id=old-24.5] .old a").attr("href"));
        assertEquals("/a/27", page.expectFirst("[id=27] a").attr("href"));
        assertEquals(0, Jsoup.parse(labour.row(row("27.3"))).select("a").size());
    }

    /** Rows are kept; what a page puts into them is not. */
    @ParameterizedTest
    @EnumSource(TableView.class)
    void aRowThatWasWrittenBeforeHasTheAddressAndTheEndOfThisPage(TableView view) {
        ComparisonLinks others = new ComparisonLinks(
                row -> "/other?a&" + ComparisonHtml.anchor(row), row -> "", row -> "<p>" + row.label() + "</p>");
        String fresh = ComparisonHtml.of(Sample.labour(), Tables.RU).table(ComparisonFilter.ALL, others, view);

        labour.table(ComparisonFilter.ALL, LINKS, view);
        String again = labour.table(ComparisonFilter.ALL, others, view);

        assertEquals(fresh, again);
        assertTrue(again.contains("href=\"/other?a&amp;27.3\""));
        assertFalse(again.contains("/p/"));
    }

    @Test
    void rationaleStandsAtTheEndOfItsRow() {
        ComparisonLinks links = new ComparisonLinks(
                row -> "", row -> "", row -> row.label().equals("27.3") ? "<p id=\"why\">Why</p>" : "");
        Document page = Jsoup.parse(labour.table(ComparisonFilter.ALL, links, TableView.SIDES));
        assertEquals("why", page.expectFirst("[id=27.3] > .more:last-child > p").id());
        assertEquals(1, page.select(".more").size());
    }

    @Test
    void onlyChangedLeavesOutKeptRowsAndWhatTheReaderIgnores() {
        assertFalse(ids(filter(true, false, false)).contains("27.4"), "only renumbered");
        assertTrue(ids(filter(true, false, false)).contains("28.1"), "a wide substitution is a change");
        assertFalse(ids(filter(true, false, true)).contains("28.1"), "unless it is ignored");
        assertTrue(ids(filter(true, false, true)).contains("28.2"));
        assertFalse(ids(filter(true, true, true)).contains("28.2"), "and so is a reference");
    }

    @Test
    void ignoredMarksArePlainTextOfTheirSide() {
        Document page = page(labour, filter(false, true, true));
        Element row = page.expectFirst("[id=28.1]");
        assertEquals(0, row.select("ins, del").size());
        assertTrue(row.expectFirst(".old").wholeText().contains("Парламент принимает"));
        assertTrue(row.expectFirst(".new").wholeText().contains("Курултай принимает"));
        assertEquals("kept", row.attr("data-g"));
        assertEquals(0, page.select(".renumbered").size());
        Document merged = Jsoup.parse(labour.table(filter(false, true, true), LINKS, TableView.MERGED));
        assertEquals(
                "31.1 → 28.1 Курултай принимает законы.",
                merged.expectFirst("[id=28.1] .both").wholeText());
    }

    @ParameterizedTest
    @CsvSource({"KEPT,27.4", "ADDED,27.5 29-text", "MOVED,27.6", "SPLIT,28.3 28.4", "REMOVED,old-24.5 old-40.1"})
    void kindLeavesItsRowsUnderTheirHeadingsOnly(ChangeKind kind, String expected) {
        Document page = page(labour, kind(kind));
        assertEquals(List.of(expected.split(" ")), page.select(".row").eachAttr("id"));
        page.select(".article")
                .forEach(article -> assertFalse(article.select(".row").isEmpty(), article.html()));
    }

    @Test
    void headingThatChangedIsAChangeEvenIfNothingUnderItIs() {
        Predicate<Row> heading = row -> row.label().equals("27") || row.label().equals("28");
        ComparisonFilter filter = new ComparisonFilter(true, false, false, Optional.empty(), Optional.empty(), heading);
        assertEquals(List.of("27"), page(labour, filter).select("h3").eachAttr("id"));
    }

    @Test
    void sectionLeavesWhatStandsUnderIt() {
        ComparisonHtml html = ComparisonHtml.of(Sample.random(7, 30), Tables.RU);
        assertEquals(
                List.of("section-1", "section-2", "section-3"),
                html.sections().stream().map(ComparisonSection::anchor).toList());
        ComparisonFilter second =
                new ComparisonFilter(false, false, false, Optional.empty(), Optional.of("section-2"), row -> true);
        Document page = page(html, second);
        assertEquals(List.of("section-2"), page.select("h2").eachAttr("id"));
        assertEquals(
                IntStream.rangeClosed(13, 24).mapToObj(String::valueOf).toList(),
                page.select("h3").eachAttr("id"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void pagesHoldEveryRowOnceAndItsHeadingsBeforeIt(long seed) {
        ComparisonHtml html = ComparisonHtml.of(Sample.random(seed, 30), Tables.RU);
        for (ComparisonFilter filter : List.of(ComparisonFilter.ALL, kind(ChangeKind.REWORDED))) {
            List<String> all =
                    html.rows(filter).stream().map(ComparisonHtml::anchor).toList();
            Map<String, Integer> positions = html.positions(filter);
            List<String> paged = new ArrayList<>();
            for (int from = 0; from < all.size(); from += 7) {
                Document page = Jsoup.parse(html.table(filter, LINKS, TableView.SIDES, from, from + 7));
                for (Element row : page.select(".row")) {
                    String article = html.articleOf(html.byAnchor(row.id()).orElseThrow())
                            .map(ComparisonHtml::anchor)
                            .orElse("");
                    assertEquals(
                            article,
                            page.expectFirst(".article:has([id=" + row.id() + "]) h3")
                                    .id(),
                            "seed " + seed);
                    paged.add(row.id());
                    assertEquals(paged.size() - 1, positions.get(row.id()));
                }
                List<String> sections = page.select(".row").eachAttr("id").stream()
                        .flatMap(id -> html.sectionsOf(html.byAnchor(id).orElseThrow()).stream())
                        .map(ComparisonHtml::anchor)
                        .distinct()
                        .toList();
                assertEquals(sections, page.select("h2").eachAttr("id"), "seed " + seed);
            }
            assertEquals(all, paged, "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void mergedTextHoldsBothTexts(long seed) {
        var comparison = Sample.random(seed, 10);
        ComparisonHtml html = ComparisonHtml.of(comparison, Tables.RU);
        Document page = Jsoup.parse(html.table(ComparisonFilter.ALL, LINKS, TableView.MERGED));
        for (Row row : html.rows(ComparisonFilter.ALL)) {
            Element text = page.expectFirst("[id=" + ComparisonHtml.anchor(row) + "] .both");
            assertEquals(flat(Sample.text(row.words(), Op.DELETE)), without(text, "del"), "seed " + seed);
            assertEquals(flat(Sample.text(row.words(), Op.INSERT)), without(text, "ins"), "seed " + seed);
        }
    }

    @Test
    void rowsAreFoundByTheLabelsOfBothVersions() {
        assertEquals("27.3", labour.findOld("24.3").orElseThrow().label());
        assertEquals(
                List.of("28.3", "28.4"),
                labour.rowsFrom("31.3").stream().map(Row::label).toList());
        assertEquals("29-text", ComparisonHtml.anchor(labour.find("29").orElseThrow()), "the provision first");
        assertEquals("29", ComparisonHtml.anchor(labour.article("29").orElseThrow()));
        assertEquals("28", labour.findOld("38").orElseThrow().label(), "an article without such a provision");
        assertEquals(Optional.empty(), labour.find("24.5"), "removed: no label of the draft");
        assertEquals(
                List.of("27.1", "27.3", "27.4", "27.5", "27.6", "old-24.5"),
                labour.rowsOfArticle("27").stream().map(ComparisonHtml::anchor).toList());
        assertEquals(List.of(), labour.rowsOfArticle("27.3"));
    }

    @Test
    void rowIsNamedAndExplained() {
        Row strike = row("27.3");
        assertEquals("27.3", labour.name(strike));
        assertEquals("24.3 → 27.3", labour.names(strike));
        assertEquals("Статья 27", labour.name(labour.articleOf(strike).orElseThrow()));
        assertEquals("Статья 29", labour.name(row("29-text")));
        assertTrue(labour.summary(strike).contains("включая право на забастовку"));
        assertEquals("Изменена", Jsoup.parse(labour.tags(strike)).text());
        assertEquals(
                1,
                Jsoup.parse(labour.marked(strike, Side.OLD))
                        .select("span[lang=ru] del")
                        .size());
        assertEquals(
                0, Jsoup.parse(labour.marked(strike, Side.NEW)).select("del").size());
    }

    @Test
    void currentNumberIsSaid() {
        Document five = Jsoup.parse(labour.five(group -> "?kind=" + group, Optional.of(ChangeKind.MOVED)));
        assertEquals("?kind=MOVED", five.expectFirst("[aria-current]").attr("href"));
        assertEquals(1, five.select("[aria-current]").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void everyKindAndWordHasItsName(String language) {
        ComparisonHtml html = ComparisonHtml.of(Sample.labour(), Locale.of(language));
        for (ChangeKind kind : ChangeKind.values()) {
            assertFalse(html.name(kind).isBlank());
            assertEquals(Optional.of(kind), ChangeKind.ofJsonName(kind.jsonName()));
        }
        assertTrue(ComparisonHtml.cssWords(Locale.of(language)).startsWith(":root{--old:\""));
    }

    @Test
    void stripTellsNewMovedAndRemovedArticlesApartByASignAndByWords() {
        Document strip = Jsoup.parse(labour.strip(row -> "#" + ComparisonHtml.anchor(row)));
        for (Element cell : strip.select(".cells a")) {
            Row article = labour.byAnchor(cell.attr("href").substring(1)).orElseThrow();
            String sign = article.has(Relation.NEW) ? "+" : article.has(Relation.MOVED) ? "→" : "";
            String word = switch (sign) {
                case "+" -> "новая";
                case "→" -> "перенесена";
                default -> article.has(Relation.REMOVED) ? "исключена" : "изменено";
            };
            assertEquals(sign + article.label(), cell.text());
            assertEquals(article.has(Relation.REMOVED), cell.hasClass("hx"), "struck through");
            assertTrue(cell.attr("title").contains(word), cell.attr("title"));
        }
        assertFalse(strip.select(".cells .hx").isEmpty());
        assertEquals(strip.select(".cells a").size(), strip.select("tbody tr").size());
        assertEquals("исключена", strip.expectFirst("tbody tr:last-child td").text());
    }

    @Test
    void tableOfAFewRowsIsNotCut() {
        assertEquals(0, page(labour, ComparisonFilter.ALL).select(".sheet").size());
    }

    @Test
    void unchangedProvisionsAreFoldedUnlessTheyAreAskedFor() {
        Document whole = page(labour, ComparisonFilter.ALL);
        assertEquals(
                whole.select(".row[data-g=kept]").size(),
                whole.select("details.kept .row").size());
        assertFalse(whole.select("details.kept > summary").isEmpty());
        assertTrue(whole.expectFirst("details.kept > summary").text().matches("\\d+ норм.? без изменений: .+"));
        assertEquals(
                0, page(labour, kind(ChangeKind.KEPT)).select("details.kept").size());
    }

    private static ComparisonFilter filter(boolean onlyChanged, boolean renumbering, boolean substitutions) {
        return new ComparisonFilter(
                onlyChanged, renumbering, substitutions, Optional.empty(), Optional.empty(), row -> true);
    }

    private static ComparisonFilter kind(ChangeKind kind) {
        return new ComparisonFilter(false, false, false, Optional.of(kind), Optional.empty(), row -> true);
    }

    private List<String> ids(ComparisonFilter filter) {
        return page(labour, filter).select(".row").eachAttr("id");
    }

    private Row row(String anchor) {
        return labour.byAnchor(anchor).orElseThrow();
    }

    private static Document page(ComparisonHtml html, ComparisonFilter filter) {
        return Jsoup.parse(html.table(filter, LINKS, TableView.SIDES));
    }

    private static String without(Element text, String mark) {
        Element words = text.clone();
        words.expectFirst("b, a").remove();
        words.select(mark).remove();
        return flat(words.wholeText());
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
