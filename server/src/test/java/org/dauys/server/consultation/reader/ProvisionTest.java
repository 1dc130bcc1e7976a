package org.dauys.server.consultation.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dauys.server.TestSite;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Version;
import org.dauys.text.Act;
import org.dauys.text.Provision;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of provisions of the demo consultation, over HTTP. */
class ProvisionTest {
    private static final Locale RUSSIAN = Locale.of("ru");
    private static final String CONSULTATION = "/c/aqdala-constitution";

    private static Document page(String path) {
        HttpResponse<String> answer = TestSite.demo().get(CONSULTATION + path, RUSSIAN);
        assertEquals(200, answer.statusCode(), path);
        return Jsoup.parse(answer.body());
    }

    @Test
    void everyProvisionOfEveryVersionHasAPage() {
        Consultations consultations = TestSite.demo().bean(Consultations.class);
        Acts acts = TestSite.demo().bean(Acts.class);
        Consultation demo = consultations.publishedBySlug("aqdala-constitution").orElseThrow();
        List<String> failures = new ArrayList<>();
        for (Version version : consultations.publishedVersions(demo)) {
            Act act = acts.of(version.textFor(RUSSIAN).orElseThrow());
            for (String label : act.walk().map(Provision::label).toList()) {
                String path = CONSULTATION + "/v/" + version.number() + "/p/"
                        + URLEncoder.encode(label, StandardCharsets.UTF_8);
                HttpResponse<String> answer = TestSite.demo().get(path, RUSSIAN);
                if (answer.statusCode() != 200
                        || Jsoup.parse(answer.body()).select("h1").isEmpty()) {
                    failures.add(path + " " + answer.statusCode());
                }
            }
        }
        assertEquals(List.of(), failures);
    }

    @Test
    void wordsThatWereDroppedAndRestoredAreTold() {
        Document page = page("/p/26.3");
        List<String> steps = page.select(".way li h3").eachText();
        assertEquals(3, steps.size(), steps::toString);
        assertEquals("24.3 25.3 26.3", page.select(".way .labels a").text());
        assertTrue(page.select(".way li:nth-child(2) del").text().contains("включая право на забастовку"));
        assertTrue(page.select(".way li:nth-child(3) ins").text().contains("включая право на забастовку"));
        assertTrue(
                page.select(".way li:nth-child(2)").text().contains("Исключены слова «включая право на забастовку»"));
        assertTrue(page.select(".crumbs a").eachText().contains("Статья 26. Труд"));
        assertTrue(page.select(".chips").text().contains("Труд"));
    }

    @Test
    void joinedProvisionsAreAllFollowedBack() {
        Document page = page("/p/25.3");
        assertTrue(page.select(".way li:nth-child(2) .labels a").size() > 1, page.select(".way")::text);
    }

    @Test
    void textInForceShowsWhatBecameOfAProvisionThatIsGone() {
        Document page = page("/v/0/p/45.5");
        assertTrue(page.select(".notice").text().contains("соответствующей нормы нет"));
        assertTrue(page.select(".change .plain").text().contains("исключена"));
        assertTrue(page.select(".change .why").text().contains("больше не применяется"));
    }

    @Test
    void pageOfTheTextInForceSaysWhatItsProvisionBecame() {
        Document article = page("/v/0/p/24");
        assertTrue(article.select(".change .plain").text().startsWith("В проекте это статья 26."), article.text());
        assertTrue(article.select(".change .row > p")
                .eachText()
                .contains("Новый номер В проекте это пункт 26.1; изменён только номер."));
        assertFalse(article.select(".change .row > p").text().contains("Прежде"), article.text());
        assertEquals("Статья 26", article.expectFirst(".notice a").text());
        Document paragraph = page("/v/0/p/24.2");
        assertTrue(paragraph.select(".change .plain").text().startsWith("В проекте это пункт 26.2; текст изменён."));
        assertEquals("Пункт 26.2", paragraph.expectFirst(".notice a").text());
    }

    @Test
    void articleSaysWhatHappenedToItsParts() {
        String said = page("/p/26").select(".change .plain").text();
        assertEquals("Прежде — статья 24. Норм внутри: изменено — 3, новых — 1, без изменений — 2.", said);
    }

    @Test
    void eachSentenceHasItsTwoVersionsBesideIt() {
        Document page = page("/p/26.3");
        assertEquals(
                "Сравнение: Действующая редакция → Проект, вторая редакция",
                page.select(".change .between").text());
        assertEquals(
                List.of(
                        "Сравнение: Действующая редакция → Проект, первая редакция",
                        "Сравнение: Проект, первая редакция → Проект, вторая редакция"),
                page.select(".way .between").eachText());
    }

    @Test
    void articleShowsAllThatStandsInIt() {
        Document page = page("/p/26");
        assertEquals("Статья 26. Труд", page.select("h1").text());
        assertTrue(page.select(".change .row").size() >= 6);
        assertTrue(page.select(".ways [rel=prev]").text().contains("Статья 25"));
        assertTrue(page.select(".ways [rel=next]").text().contains("Статья 27"));
    }

    @Test
    void preambleAndSectionsHavePagesToo() {
        assertEquals(1, page("/p/preamble").select(".change .row").size());
        assertTrue(page("/p/section-2").select(".headlines li").size() > 10);
    }

    @Test
    void labelOfAnEarlierVersionLeadsOn() {
        Document page = page("/p/38.4%284%29");
        assertTrue(page.select(".traces a").text().contains("38.4(4)"));
        assertTrue(page.select(".traces").text().contains("соответствующей нормы нет"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/p/27.03", "/p/%3Cscript%3E", "/p/99", "/v/0/p/section-77", "/p/27~2", "/p/52.5:2", "/p/%D1%8B"
            })
    void labelThatNeverWasIsNotFoundInWords(String path) {
        HttpResponse<String> answer = TestSite.demo().get(CONSULTATION + path, RUSSIAN);
        assertEquals(404, answer.statusCode());
        Document page = Jsoup.parse(answer.body());
        assertTrue(page.select("main").text().contains("ни в одной опубликованной редакции"), answer.body());
        assertEquals(0, page.select("main script").size());
    }

    @Test
    void addressOfTheWordingAndPlacesElsewhereAreGiven() {
        Document page = page("/p/26.3?text=kk");
        assertEquals(CONSULTATION + "/v/2/p/26.3", page.select(".permanent a").attr("href"));
        assertTrue(page.select(".ways a").eachAttr("href").contains(CONSULTATION + "/v/2#26.3"));
        String table = page.select(".ways a").eachAttr("href").stream()
                .filter(href -> href.contains("/compare"))
                .findFirst()
                .orElseThrow();
        String path = table.substring(CONSULTATION.length(), table.indexOf('#'));
        assertTrue(page(path).getElementById("26.3") != null, table);
        assertEquals("kk", page.select(".comparison").attr("lang"));
    }
}
