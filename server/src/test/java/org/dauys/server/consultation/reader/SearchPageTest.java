package org.dauys.server.consultation.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dauys.server.TestSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchPageTest {
    private static final String BASE = "/c/aqdala-constitution";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru|ЗАБАСТОВКОЙ|26.3|забастовку",
                "kk|ереуілдер|26.3|ереуілге",
                "en|strikes|26.3|strike",
                "ru|трудовой спор|26.3|трудовых"
            })
    void anyFormOfAWordFindsTheProvisionInItsOwnLanguage(String language, String typed, String label, String marked) {
        Document page = search(language, typed, "");
        assertTrue(page.select(".hits ul li > a[href$='/p/" + label + "']").size() > 0, page::text);
        assertTrue(page.select(".hits mark").eachText().contains(marked), page::text);
    }

    @Test
    void draftAndTextInForceAreSearchedTogetherAndEachRowIsFoundOnce() {
        Document page = search("ru", "забастовка", "");
        assertEquals(1, page.select(".hits").size());
        assertEquals(List.of("24.3 → 26.3"), page.select(".hits ul li > a").eachText());
        assertEquals(List.of(BASE + "/p/26.3"), page.select(".hits ul li > a").eachAttr("href"));
        assertTrue(page.expectFirst(".hits h3").text().contains("26"), page::text);
        assertFalse(page.select(".hits ul .tags b").isEmpty(), "what became of it");
    }

    @Test
    void provisionsOfAnArticleStandInTheOrderOfTheDraftWhereverTheyWereFound() {
        List<String> names = search("ru", "труд", "")
                .select(".hits ol > li:first-child ul li > a")
                .eachText();
        List<String> labels =
                names.stream().map(name -> name.replaceFirst(".*→ ", "")).toList();
        assertEquals(labels.stream().sorted().toList(), labels);
        assertTrue(labels.size() > 2, labels::toString);
    }

    @Test
    void wordsThatOnlyTheTextInForceHasAreToldToBeGone() {
        Document page = search("ru", "митинги", "");
        assertEquals(
                "Этих слов в проекте нет. Они есть в действующей редакции.",
                page.expectFirst(".notice").text());
        assertFalse(page.select(".hits .went mark, .hits li mark").isEmpty(), page::text);
    }

    @Test
    void articlesFromOneNumberToAnotherAreFound() {
        Document page = search("ru", "статьи 26–27", "&in=2");
        assertEquals(
                List.of("Статья 26", "Статья 27"), page.select(".hits h3 a").eachText());
        assertEquals(
                List.of("26.3"),
                search("ru", "26.3 забастовка", "&in=2")
                        .select(".hits ul li > a")
                        .eachText());
    }

    @Test
    void allWordsMustMatchButThoseOfTheHeadingAroundCount() {
        assertEquals(
                List.of("24.3 → 26.3"),
                search("ru", "труд забастовка", "").select(".hits ul li > a").eachText());
        assertEquals(0, search("ru", "суд забастовка", "").select(".hits li").size());
    }

    @Test
    void quotedWordsStandTogether() {
        assertEquals(
                1,
                search("ru", "«право на забастовку»", "").select(".hits ul li").size());
        assertEquals(
                0, search("ru", "«забастовку на право»", "").select(".hits li").size());
        assertEquals(
                1,
                search("ru", "\"право на забастовку\"", "")
                        .select(".hits ul li")
                        .size());
    }

    @Test
    void headingsComeFirst() {
        assertEquals(
                "Статья 26 Труд",
                search("ru", "труд", "&in=2").expectFirst(".hits h3").text());
    }

    @ParameterizedTest
    @CsvSource({"статья 27,/p/27", "26.3,/p/26.3", "27-бап,/p/27", "п. 3 ст. 27,/v/0/p/27.3", "преамбула,/p/preamble"})
    void numberOfAProvisionLeadsStraightToIt(String typed, String place) {
        HttpResponse<String> answer = get("ru", typed, "");
        assertEquals(302, answer.statusCode());
        assertTrue(
                answer.headers().firstValue("Location").orElse("").endsWith(BASE + place), answer.headers()::toString);
    }

    @Test
    void nothingFoundSaysSoAndOffersALooserSearchThatFindsSomething() {
        Document page = search("ru", "суд забастовка", "");
        assertTrue(page.expectFirst("[role=status]").text().contains("ничего не найдено"), page::text);
        String looser = page.expectFirst(".instead a").attr("href");
        Document found =
                Jsoup.parse(TestSite.demo().get(looser, Locale.of("ru")).body());
        assertTrue(found.select(".hits mark").eachText().contains("забастовку"), found::text);
    }

    @ParameterizedTest
    @CsvSource({"ru,забаст,забастовку", "ru,труд,трудовых", "en,strik,strike"})
    void wordsOfTheSameFamilyAreFoundAndThePageSaysThatTheyAreOthers(String language, String typed, String marked) {
        Document page = search(language, typed, "");
        assertTrue(page.select(".hits mark").eachText().contains(marked), page::text);
    }

    @Test
    void wordsOfAnotherLanguageAreFoundInTheTextOfThatLanguage() {
        Document page = search("ru", "ереуіл", "");
        assertEquals(0, page.select(".hits").size());
        String other = page.expectFirst(".instead a[href*='text=kk']").attr("href");
        Document found = Jsoup.parse(TestSite.demo().get(other, Locale.of("ru")).body());
        assertEquals("kk", found.expectFirst(".hits p").attr("lang"));
        assertTrue(found.expectFirst(".hits h3 a").attr("href").endsWith("?text=kk"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "& | ! ( ) : * <->",
                "'; drop table consultation.provision; --",
                "<script>alert(1)</script>",
                "100% \\ ' \"",
                "\"незакрытая",
                "a:*b & !c | 'd' <2> e",
                "👍 ﷺ",
                "'''''",
                "\\",
                "\\'"
            })
    void hostileWordsAreOnlyWords(String typed) {
        for (String more : List.of("", "&match=any", "&in=0&page=-3", "&in=%27&text=%27&match=%27")) {
            HttpResponse<String> answer = get("ru", typed, more);
            assertEquals(200, answer.statusCode(), typed + more);
            Document page = Jsoup.parse(answer.body());
            assertEquals(typed.strip(), page.expectFirst("input#q").val());
            assertEquals(0, page.select("main script").size());
        }
    }

    @Test
    void veryLongWordsAreCutAndThePageSaysSo() {
        Document page = search("ru", "труд ".repeat(100), "");
        assertEquals(
                "Поиск выполнен только по первым 200 знакам.",
                page.expectFirst(".notice").text());
        assertEquals(200, page.expectFirst("#q").val().length());
        assertFalse(page.select(".hits li").isEmpty());
    }

    @Test
    void manyHitsComeInPages() {
        Document first = search("ru", "закон", "");
        assertEquals(20, first.select(".hits ol > li").size(), "articles");
        Document second = Jsoup.parse(TestSite.demo()
                .get(first.expectFirst("[rel=next]").attr("href"), Locale.of("ru"))
                .body());
        List<String> seen = first.select(".hits h3 a").eachAttr("href");
        assertTrue(second.select(".hits h3 a").eachAttr("href").stream().noneMatch(seen::contains));
        assertEquals(
                20, search("ru", "закон", "&page=999").select(".hits ol > li").size(), "beyond the last");
    }

    private static Document search(String language, String typed, String more) {
        HttpResponse<String> answer = get(language, typed, more);
        assertEquals(200, answer.statusCode(), typed);
        return Jsoup.parse(answer.body());
    }

    private static HttpResponse<String> get(String language, String typed, String more) {
        String query = URLEncoder.encode(typed, StandardCharsets.UTF_8);
        return TestSite.demo().get(BASE + "/search?q=" + query + more, Locale.of(language));
    }
}
