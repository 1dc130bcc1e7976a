package org.dauys.server.answer.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.dauys.server.TestSite;
import org.dauys.server.answer.TestRegister;
import org.dauys.server.answer.dashboard.Figures.Week;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Imports;
import org.dauys.server.demo.DemoConsultation;
import org.dauys.server.submission.State;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OverviewTest {
    private static final String PAGE = "/c/" + TestRegister.SLUG + "/overview";
    private static final int MANY = 3_000;
    private static final AtomicInteger ASKED = new AtomicInteger();
    private static TestSite site;
    private static TestRegister register;

    @BeforeAll
    static void start() throws Exception {
        site = TestSite.empty();
        site.bean(Imports.class).run(DemoConsultation.read());
        register = new TestRegister(site);
        register.fill(MANY);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Document page(String language) {
        return Jsoup.parse(site.get(PAGE + "?x=" + ASKED.incrementAndGet(), Locale.of(language))
                .body());
    }

    private static Figures figures() {
        return site.bean(FiguresCache.class)
                .of(site.bean(Consultations.class).bySlug(TestRegister.SLUG).orElseThrow());
    }

    private static int count(String where) {
        return register.sql()
                .sql("select count(*)::int from submission.submission s where " + where)
                .query(Integer.class)
                .single();
    }

    @Test
    void receivedIsTheSumOfAllThatBecameOfThem() {
        Figures figures = figures();
        assertEquals(MANY, figures.received());
        assertEquals(count("s.state = 'published'"), figures.published());
        assertEquals(count("s.state = 'hidden'"), figures.state(State.HIDDEN));
        assertEquals(
                figures.state(State.HIDDEN),
                figures.hidden().values().stream().mapToInt(Integer::intValue).sum());
        assertEquals(figures.published(), figures.answered() + figures.open());
        List<Integer> whole = page("ru").select(".sums tbody tr:not(.part):not(.total) td").stream()
                .map(cell -> number(cell.text()))
                .toList();
        assertEquals(MANY, whole.stream().mapToInt(Integer::intValue).sum());
        assertEquals(MANY, number(page("ru").select(".sums tr.total td").text()));
    }

    private static int number(String written) {
        return Integer.parseInt(written.replaceAll("[^0-9]", ""));
    }

    @Test
    void themesCountEachSubmissionOfTheirsAndThoseWithoutThemeStandApart() {
        Figures figures = figures();
        int tagged = count("exists (select 1 from submission.themed t where t.submission_id = s.id)");
        assertEquals(MANY - tagged, figures.untold().received());
        int pairs = register.sql()
                .sql("select count(*)::int from submission.themed")
                .query(Integer.class)
                .single();
        assertEquals(
                pairs,
                figures.themes().stream().mapToInt(Figures.Share::received).sum());
        assertEquals("Еңбек", figures.themes().getFirst().name().kk());
    }

    @Test
    void bodiesAndThoseWithoutAddUpToAllReceived() {
        Figures figures = figures();
        int bodies = figures.bodies().stream().mapToInt(Figures.Share::received).sum();
        assertEquals(MANY, bodies + figures.unrouted().received());
        assertEquals(
                figures.answered(),
                figures.bodies().stream().mapToInt(Figures.Share::answered).sum());
    }

    @Test
    void weeksAddUpAndNoneIsLeftOut() {
        List<Week> weeks = figures().weeks();
        assertEquals(MANY, weeks.stream().mapToInt(Week::received).sum());
        assertEquals(
                figures().answered(), weeks.stream().mapToInt(Week::answered).sum());
        for (int i = 1; i < weeks.size(); i++) {
            assertEquals(weeks.get(i - 1).monday().plusWeeks(1), weeks.get(i).monday());
        }
    }

    @Test
    void aWeekWithoutAnythingIsAWeekToo() {
        LocalDate monday = LocalDate.of(2026, 2, 2);
        assertEquals(
                List.of(
                        new Week(monday, 3, 0),
                        new Week(monday.plusWeeks(1), 0, 0),
                        new Week(monday.plusWeeks(2), 1, 1)),
                FigureQueries.withoutGaps(List.of(new Week(monday, 3, 0), new Week(monday.plusWeeks(2), 1, 1))));
    }

    @Test
    void dispositionsAddUpToAnswered() {
        Map<String, Integer> dispositions = figures().dispositions();
        assertEquals(
                figures().answered(),
                dispositions.values().stream().mapToInt(Integer::intValue).sum());
        assertEquals(count("s.state = 'published' and s.disposition = 'rejected'"), dispositions.get("rejected"));
    }

    @Test
    void theMedianIsOfTheDaysToTheFirstAnswer() {
        double days = register.sql().sql("""
                        select percentile_cont(0.5) within group (order by d) from (
                          select extract(epoch from min(a.given_at) - s.received_at) / 86400 as d
                          from submission.submission s join answer.served v on v.submission_id = s.id
                          join answer.answer a on a.id = v.answer_id where s.state = 'published' group by s.id) x
                        """).query(Double.class).single();
        assertEquals(days, figures().medianDays().orElseThrow(), 0.05);
    }

    @Test
    void eachChartHasItsNumbersInATableAndWordsForThoseWhoDoNotSeeIt() {
        for (String language : List.of("kk", "ru", "en")) {
            Document page = page(language);
            assertEquals(4, page.select("figure.chart > svg[role=img]").size());
            for (var figure : page.select("figure.chart")) {
                String[] ids =
                        figure.select("svg[role=img]").attr("aria-labelledby").split(" ", 2);
                assertEquals(1, page.select("#" + ids[0]).size());
                assertEquals(1, page.select("#" + ids[1]).size());
                assertTrue(figure.select("details table tbody tr").size() > 0, figure.text());
            }
            assertTrue(page.select("[style]").isEmpty(), "the policy lets no style through");
        }
    }

    @Test
    void tiesThatWereConfirmedAreCountedAndWithoutThemThereIsNone() {
        assertEquals(new Figures.Changes(0, 0, 0, 0), figures().changes());
        long submission = register.sql()
                .sql("select min(id) from submission.submission")
                .query(Long.class)
                .single();
        for (String label : List.of("26.3", "26.5")) {
            register.sql()
                    .sql("""
                            insert into answer.tie (consultation_id, version_id, against_id, side, label, source,
                              submission_id, state)
                            values (:id, :version, :against, 'new', :label, 'submission', :submission, 'confirmed')
                            """)
                    .param("id", register.consultation())
                    .param("version", register.version(2))
                    .param("against", register.version(1))
                    .param("label", label)
                    .param("submission", submission)
                    .update();
        }
        register.sql()
                .sql("""
                        insert into answer.tie (consultation_id, version_id, against_id, side, label, source, reason, state)
                        values (:id, :version, :against, 'new', '1.1', 'commission', '{"ru": "Уточнение"}', 'confirmed')
                        """)
                .param("id", register.consultation())
                .param("version", register.version(2))
                .param("against", register.version(1))
                .update();
        // On a slow machine the numbers before are good for a moment longer.
        Awaitility.await()
                .untilAsserted(() ->
                        assertEquals(new Figures.Changes(2, 1, 2, 3), figures().changes()));
        register.sql().sql("delete from answer.tie").update();
        Awaitility.await()
                .untilAsserted(() ->
                        assertEquals(new Figures.Changes(0, 0, 0, 0), figures().changes()));
    }

    @Test
    void theFrontPageSumsUpAndLeadsThere() {
        Document front =
                Jsoup.parse(site.get("/c/" + TestRegister.SLUG + "?x=" + ASKED.incrementAndGet(), Locale.of("ru"))
                        .body());
        assertTrue(front.text().replaceAll("[\\s\\u00a0\\u202f]", "").contains("Поступило:3000="), front.text());
        assertEquals(1, front.select("main a[href=" + PAGE + "]").size());
        Document list = Jsoup.parse(site.get("/c/" + TestRegister.SLUG + "/submissions", Locale.of("ru"))
                .body());
        assertEquals(1, list.select("main nav a[href=" + PAGE + "]").size());
    }
}
