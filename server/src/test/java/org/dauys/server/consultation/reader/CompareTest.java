package org.dauys.server.consultation.reader;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dauys.compare.Counts;
import org.dauys.server.TestSite;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Version;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The comparative view of the demo consultation, over HTTP. */
class CompareTest {
    private static final Locale RUSSIAN = Locale.of("ru");
    private static final String TABLE = "/c/aqdala-constitution/compare";

    private static Document page(String path) {
        HttpResponse<String> answer = TestSite.demo().get(path, RUSSIAN);
        assertEquals(200, answer.statusCode(), path);
        return Jsoup.parse(answer.body(), "http://site" + path);
    }

    private static List<Version> versions() {
        Consultations consultations = TestSite.demo().bean(Consultations.class);
        Consultation demo = consultations.publishedBySlug("aqdala-constitution").orElseThrow();
        return consultations.publishedVersions(demo);
    }

    private static Counts counts(Version from, Version to) {
        return TestSite.demo()
                .bean(Comparisons.class)
                .of(from, to, RUSSIAN)
                .orElseThrow()
                .comparison()
                .counts();
    }

    /** How many provisions are shown; notes and the like have rows, too. */
    private static int rows(Document page) {
        return page.select(".comparison .row:not([data-g=other])").size();
    }

    @Test
    void fiveNumbersAndRowsOfEachKindAgreeWithTheComparison() {
        Counts counts = counts(versions().getFirst(), versions().getLast());
        Document page = page(TABLE);
        assertEquals(
                List.of(
                        counts.kept(),
                        counts.reworded(),
                        counts.moved(),
                        counts.added(),
                        counts.removed(),
                        counts.others().words(),
                        counts.others().numbers()),
                page.select(".five b").eachText().stream().map(Integer::valueOf).toList());
        assertEquals(counts.reworded() + counts.moved() + counts.added() + counts.removed(), rows(page));
        Map<String, Integer> expected = Map.of(
                "kept", counts.kept(),
                "reworded", counts.reworded(),
                "moved", counts.moved(),
                "added", counts.added(),
                "removed", counts.removed());
        expected.forEach((kind, count) -> {
            Document own = page(TABLE + "?kind=" + kind);
            assertEquals(count, rows(own), kind);
            assertTrue(own.select("[role=status]").text().contains("норм: " + count + " из"), kind);
            assertEquals(count == 0 ? 0 : 1, own.select(".chosen a").size(), kind);
        });
    }

    @Test
    void unchangedProvisionsAreLeftOutWithAWordAndShownOnDemand() {
        Counts counts = counts(versions().getFirst(), versions().getLast());
        Document page = page(TABLE);
        Element all = page.expectFirst(".shown [role=status] a");
        assertTrue(all.text().contains(String.valueOf(counts.kept())), all.text());
        int total = counts.kept() + counts.reworded() + counts.moved() + counts.added() + counts.removed();
        assertEquals(total, rows(page(all.attr("href").replace("#table", ""))));
    }

    @Test
    void everyCellOfTheStripLeadsToItsArticleWhateverIsChosen() {
        for (String query : List.of("", "?kind=removed", "?theme=labour", "?section=section-2", "?show=all")) {
            Document page = page(TABLE + query);
            for (Element cell : page.select(".cells a")) {
                String href = cell.attr("href");
                String place = href.substring(href.indexOf('#') + 1);
                Document target = href.startsWith("#") ? page : page(href.substring(0, href.indexOf('#')));
                assertTrue(target.getElementById(place) != null, query + " " + href);
            }
        }
    }

    @Test
    void themeShowsWhatItsChipCounts() {
        for (Element chip : page(TABLE).select(".themes a")) {
            String path = chip.attr("href").replace("#table", "");
            Document own = page(path);
            // "Provisions shown: 21 of 451. Other changes: 2."
            int others = Pattern.compile("(?:Other changes|Других изменений|Басқа өзгерістер): ([0-9]+)")
                    .matcher(own.expectFirst("#table [role=status]").text())
                    .results()
                    .mapToInt(told -> Integer.parseInt(told.group(1)))
                    .sum();
            assertEquals(Integer.parseInt(chip.expectFirst(".count").text()), rows(own) + others, path);
            assertEquals(1, own.select(".themes a[aria-current=true]").size(), path);
        }
    }

    @Test
    void sectionsTogetherHoldTheWholeTable() {
        Document page = page(TABLE + "?show=all");
        int outside = 0;
        for (Element row : page.select(".comparison .row")) {
            outside += row.id().equals("preamble") ? 1 : 0;
        }
        int inside = 0;
        for (Element option : page.select("select[name=section] option[value]:not([value=''])")) {
            inside += rows(page(TABLE + "?show=all&section=" + option.attr("value")));
        }
        assertEquals(rows(page), inside + outside);
    }

    @Test
    void whatIsIgnoredIsNeitherMarkedNorCountedAsAChange() {
        Document step = page(TABLE + "/1/2?show=all&renumbering=ignore&substitutions=ignore");
        assertEquals(0, step.select(".comparison :is(ins,del):is(.s,.r)").size());
        Document marked = page(TABLE + "/1/2?show=all");
        assertTrue(marked.select(".comparison :is(ins,del):is(.s,.r)").size() > 0);
        int fewer = rows(page(TABLE + "/1/2?substitutions=ignore&renumbering=ignore"));
        assertTrue(fewer < rows(page(TABLE + "/1/2")), () -> "rows: " + fewer);
        assertEquals(2, step.select(".chosen li:has(a[aria-label])").size());
    }

    @Test
    void mergedViewShowsOneTextAndRemembersTheRest() {
        Document page = page(TABLE + "?view=merged&theme=labour");
        assertEquals(
                rows(page),
                page.select(".comparison .row:not([data-g=other]) > .both").size());
        assertEquals(0, page.select(".comparison .row > .old").size());
        assertEquals("merged", page.expectFirst("form.tools input[name=view]").val());
        assertEquals("labour", page.expectFirst("form.tools input[name=theme]").val());
        assertTrue(page.select(".themes a").eachAttr("href").stream().allMatch(href -> href.contains("view=merged")));
    }

    @Test
    void removedWordsCarryTheirReasonOrAWordThatThereIsNone() {
        Document page = page(TABLE + "/0/1");
        String removed = page.expectFirst("[id=old-45.5]").text();
        assertTrue(removed.contains("больше не применяется"), removed);
        assertTrue(page.select(".why.unsaid").size() > 0);
        Document whole = page(TABLE + "?show=all");
        Element strike = whole.expectFirst("[id=26.3]");
        assertTrue(strike.text().contains("Проект, вторая редакция"), strike.text());
        assertTrue(strike.text().contains("По итогам обсуждения они восстановлены"), strike.text());
    }

    @Test
    void rowsLeadToPagesOfTheirProvisions() {
        List<String> links = page(TABLE).select(".comparison .row > div > a").eachAttr("href").stream()
                .distinct()
                .toList();
        assertTrue(links.size() > 100, () -> "links: " + links.size());
        Map<Integer, Long> answers = links.stream()
                .collect(Collectors.groupingBy(
                        link -> TestSite.demo().get(link, RUSSIAN).statusCode(), Collectors.counting()));
        assertEquals(Map.of(200, (long) links.size()), answers);
    }

    @Test
    void textsComeInTheLanguageAskedForAndElseInTheReaders() {
        Document kazakh = page(TABLE + "?text=kk&theme=labour");
        assertEquals("kk", kazakh.expectFirst(".comparison").attr("lang"));
        assertEquals("ru", kazakh.expectFirst("html").attr("lang"));
        assertTrue(kazakh.select(".comparison .row > p").stream()
                .allMatch(p -> p.attr("lang").equals("ru")));
        assertEquals("ru", page(TABLE + "?text=fr").expectFirst(".comparison").attr("lang"));
        assertEquals(
                "en",
                page(TABLE + "?text=en").expectFirst(".pair a[aria-current]").attr("lang"));
    }

    @Test
    void formOfVersionsAndTheWrongOrderLeadToThePair() {
        assertAll(
                () -> redirects(TABLE + "?from=1&to=2", TABLE + "/1/2"),
                () -> redirects(TABLE + "?from=2&to=1&theme=labour", TABLE + "/1/2?theme=labour"),
                () -> redirects(TABLE + "?from=0&to=2", TABLE),
                () -> redirects(TABLE + "/2/1?kind=moved", TABLE + "/1/2?kind=moved"));
        assertTrue(page(TABLE + "?from=1&to=1").select("select[name=from]").size() == 1);
    }

    private static void redirects(String path, String to) {
        HttpResponse<String> answer = TestSite.demo().get(path, RUSSIAN);
        assertTrue(answer.statusCode() / 100 == 3, path + " " + answer.statusCode());
        String location = answer.headers().firstValue("Location").orElse("");
        assertTrue(location.endsWith(to), location);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/c/nowhere/compare",
                TABLE + "/0/7",
                TABLE + "/1/1",
                TABLE + "/-1/2",
                TABLE + "/a/b",
                TABLE + "/0/99999999999",
                "/c/nowhere/p/1",
                "/c/aqdala-constitution/v/9/p/1"
            })
    void whatThereIsNotIsNotFound(String path) {
        assertEquals(404, TestSite.demo().get(path, RUSSIAN).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?kind=all",
                "?kind=moved&kind=added",
                "?section=%22%3E%3Cscript%3E",
                "?theme=nothing",
                "?page=-1",
                "?page=99999999999999999999",
                "?page=99999",
                "?text=%27%20or%201",
                "?view=sideways&show=",
                "?from=99999999999&to=x",
                "?renumbering=no&substitutions=%D1%8F"
            })
    void whatMeansNothingIsIgnored(String query) {
        Document page = page(TABLE + query);
        assertTrue(rows(page) > 0, query);
        assertEquals(0, page.select("main script:not([src^=/assets/])").size());
        assertFalse(page.select(".cells a").isEmpty());
    }

    @Test
    void nothingThatMatchesIsSaidSo() {
        Document page = page(TABLE + "?theme=labour&kind=split&section=section-1");
        assertEquals(0, rows(page));
        assertEquals(1, page.select(".nothing a").size());
    }

    @Test
    void filesOfTheTableAreLinkedInTheLanguagesOfThePage() {
        List<String> files = page(TABLE + "?text=kk").select("#files a").eachAttr("href");
        assertEquals(7, files.size());
        assertTrue(files.contains(TABLE + "/0/2/table.docx?text=kk&lang=ru"), files::toString);
    }
}
