package org.dauys.server.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The consultation that the demo shows: what was sent in, how it was answered, which words came of it. */
class LivingDemoTest {
    private static final String BASE = "/c/aqdala-constitution";
    private static final TestSite SITE = TestSite.living();

    private static Document page(String path) {
        var answer = SITE.get(path, Locale.of("ru"));
        assertEquals(200, answer.statusCode(), path + "\n" + answer.body());
        return TestVisitor.page(answer);
    }

    private static int count(String query) {
        return SITE.bean(JdbcClient.class).sql(query).query(Integer.class).single();
    }

    @Test
    void threeHundredSubmissionsAreInTheRegisterAndFillingAgainAddsNone() throws Exception {
        SITE.bean(DemoRegister.class).fill("aqdala-constitution");
        assertEquals(300, count("select count(*) from submission.submission"));
        assertEquals(300, count("select sum(many)::int from submission.tally"));
        assertEquals(300, count("select last_number from submission.register"));
    }

    @Test
    void twelveMeetingsAreThereAndFillingAgainAddsNone() throws Exception {
        SITE.bean(DemoMeetings.class).fill("aqdala-constitution");
        assertEquals(12, count("select count(*) from meeting.meeting where announced_at is not null"));
        assertEquals(6, count("select count(*) from meeting.meeting where state = 'published'"));
        assertEquals(1, count("select count(*) from meeting.meeting where state = 'cancelled'"));
        assertEquals(1, count("select count(*) from meeting.meeting where begins_at <= now() and ends_at > now()"));
        assertEquals(2, count("select count(*) from meeting.meeting where series is not null"));
    }

    @Test
    void promiseOfAMeetingIsLateAndTheListSaysSo() {
        Document promises = page(BASE + "/promises?standing=late");
        assertTrue(promises.text().contains("какая часть платы за недра останется селу"), promises::text);
    }

    @Test
    void minutesOfAMeetingShowTheAnswerThatTheRegisterGaveLater() {
        String code = SITE.owner()
                .sql("select code from meeting.meeting where host->>'en' = 'Mysqala copper smelter'")
                .query(String.class)
                .single();
        Document page = page(BASE + "/meetings/" + code + "/minutes");
        assertEquals(1, page.select("a[href=" + BASE + "/submissions/207]").size());
        assertTrue(
                page.select(".contribution:has(a[href$=/submissions/207])")
                        .text()
                        .matches(".*№ 207 в реестре: \\S+.*"),
                page::text);
        assertEquals(
                5,
                page.select(".contribution .standing:contains(Возражение)").size(),
                "objections stand like all others");
    }

    @Test
    void figuresAcrossMeetingsShowWhatIsLargeEnoughAndHideTheRest() {
        Awaitility.await()
                .atMost(java.time.Duration.ofMinutes(5))
                .until(() -> count("select count(*) from meeting.release") > 0
                        && count("select count(*) from jobs.job where kind = 'meeting-figures' and state = 'waiting'")
                                == 0);
        Document figures = page(BASE + "/meetings/figures");
        assertTrue(
                figures.select("#together + table td.num").eachText().stream().anyMatch(text -> text.matches("\\d+")));
        assertTrue(!figures.select("#regions + table .kept").isEmpty(), figures::text);
        assertEquals(
                List.of("214", "92", "81", "41"),
                figures.select("#polls ~ table tr:contains(трудовые права) td").eachText());
        assertEquals(
                4, figures.select("#polls ~ table tr:contains(школе) .kept").size(), figures::text);
        assertEquals(1, figures.select("#without ~ ul li").size(), figures::text);
        String code = SITE.owner()
                .sql("select code from meeting.meeting where host->>'en' = 'Mysqala copper smelter'")
                .query(String.class)
                .single();
        assertTrue(page(BASE + "/meetings/" + code + "/report")
                .text()
                .contains("Участвовали 214 из примерно 312 пришедших"));
    }

    @Test
    void allOfTheFirstStageIsAnsweredAndNothingHiddenIs() {
        assertEquals(0, count("""
                select count(*) from submission.submission
                where state = 'published' and disposition is null and received_at < '2026-09-01'
                """));
        assertEquals(0, count("""
                select count(*) from submission.submission where state in ('hidden', 'moderation') and disposition is not null
                """));
    }

    @Test
    void theWordsOnTheRightToStrikeNameThoseWhoAskedForThem() {
        Document sources = page(BASE + "/v/2/sources");
        Element strike = sources.getElementById("new-26.3");
        assertTrue(strike != null && strike.text().contains("забастовк"), sources::text);
        assertTrue(strike.select("a[href^=" + BASE + "/submissions/]").size() >= 12, strike::text);
    }

    @Test
    void changesThatNobodyAskedForSaySo() {
        Document sources = page(BASE + "/v/2/sources?show=none");
        List<String> unsourced = sources.select("article.sourced").eachAttr("id");
        assertTrue(unsourced.contains("new-32.1") || unsourced.contains("new-33.1"), unsourced::toString);
        assertTrue(sources.select(".sources .not-given").text().contains("Источник не указан"));
    }

    @Test
    void theShareOfWordsWithASourceIsOnTheFrontPage() {
        assertTrue(page(BASE).text().matches(".*источник указан для \\d+ %: \\d+ из \\d+.*"));
    }

    @Test
    void bothPlantedContradictionsAreFound() {
        Awaitility.await()
                .atMost(java.time.Duration.ofMinutes(5))
                .until(() ->
                        count("select count(*) from jobs.job where kind = 'search-ties' and state = 'waiting'") == 0
                                && page(BASE + "/contradictions")
                                                .select("a[href$=/submissions/104]")
                                                .size()
                                        == 1);
        Document page = page(BASE + "/contradictions");
        assertTrue(
                page.select("a[href$=/submissions/104]").size() == 1,
                () -> "accepted, but the words are not there: " + page.text());
        assertTrue(
                page.select("a[href$=/submissions/31]").size() == 1,
                () -> "rejected, but the words are there: " + page.text());
        assertTrue(
                page.select("main li").size() <= 12,
                () -> "few others: " + page.select("main li").eachText());
    }
}
