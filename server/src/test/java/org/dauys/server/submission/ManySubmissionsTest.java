package org.dauys.server.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.consultation.Imports;
import org.dauys.server.demo.DemoConsultation;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of a register with thousands of submissions, four of ten in campaigns. */
class ManySubmissionsTest {
    private static final String LIST = "/c/aqdala-constitution/submissions";
    private static TestSite site;
    private static JdbcClient sql;

    @BeforeAll
    static void start() throws Exception {
        site = TestSite.empty();
        site.bean(Imports.class).run(DemoConsultation.read());
        ManySubmissions.fill(site, "aqdala-constitution", 3_000, 1);
        sql = site.owner();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Document page(String path) {
        return TestVisitor.page(site.get(path, Locale.of("en")));
    }

    private static List<Integer> numbers(Document page) {
        return page.select(".lines h2 a").stream()
                .map(link -> Integer.valueOf(link.attr("href").replaceFirst(".*/", "")))
                .toList();
    }

    /** Every page of a list, from the first to the last. */
    private static List<Integer> all(String path) {
        List<Integer> all = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            Document page = page(next);
            all.addAll(numbers(page));
            next = page.select(".turns a[rel=next]").attr("href");
        }
        return all;
    }

    private static int count(String condition) {
        return sql.sql("select count(*) from submission.submission where " + condition)
                .query(Integer.class)
                .single();
    }

    @Test
    void theNumbersOfTheReckoningAddUp() {
        Reckoning reckoning = site.bean(Reckonings.class)
                .of(sql.sql("select id from consultation.consultation")
                        .query(Long.class)
                        .single());
        assertEquals(3_000, reckoning.received());
        assertTrue(reckoning.isRight());
        assertEquals(
                count("state = 'hidden' and hidden_reason = 'insult'"),
                reckoning.hidden().get(HiddenReason.INSULT));
        assertEquals(0, page(LIST).select(".wrong").size());
    }

    @Test
    void eachIsOnOnePageAndInOrder() {
        List<Integer> all = all(LIST + "?copies=each&kind=question");
        assertEquals(count("kind = 'question' and state <> 'moderation'"), all.size());
        assertEquals(all.stream().sorted((a, b) -> b - a).distinct().toList(), all);
    }

    @Test
    void ofACampaignOneRowStandsForAllThatAreAskedFor() {
        List<Integer> all = all(LIST + "?written=kk&sort=oldest");
        assertEquals(new HashSet<>(all).size(), all.size());
        int groups = sql.sql("""
                        select count(distinct case when campaign_id is null or state <> 'published' then -number else campaign_id end)
                        from submission.submission where language = 'kk' and state <> 'moderation'
                        """).query(Integer.class).single();
        assertEquals(groups, all.size());
    }

    @Test
    void theWayBackLeadsOverTheSamePages() {
        for (String sort : List.of("newest", "oldest", "supported")) {
            Document first = page(LIST + "?p=1&sort=" + sort);
            Document second = page(first.select(".turns a[rel=next]").attr("href"));
            Document third = page(second.select(".turns a[rel=next]").attr("href"));
            assertEquals(
                    numbers(second),
                    numbers(page(third.select(".turns a[rel=prev]").attr("href"))),
                    sort);
            assertEquals(
                    numbers(first),
                    numbers(page(second.select(".turns a[rel=prev]").attr("href"))),
                    sort);
        }
    }

    @Test
    void filtersTogetherFindWhatTheDatabaseHas() {
        String path = LIST + "?copies=each&source=paper&decision=rejected&from=2026-10-01&to=2026-10-31";
        assertEquals(
                count("source = 'paper' and disposition = 'rejected' and state <> 'moderation' and "
                        + "(received_at at time zone (select zone from consultation.consultation))::date "
                        + "between '2026-10-01' and '2026-10-31'"),
                all(path).size());
        assertTrue(page(LIST + "?state=published&copies=each")
                .select(".status")
                .text()
                .contains("More than 500"));
        assertEquals(List.of(777), numbers(page(LIST + "?q=777")));
    }

    @Test
    void articleHasTheSubmissionsOnItsParagraphs() {
        assertEquals(
                sql.sql("select count(*) from submission.place p join submission.submission s on s.id = p.submission_id"
                                + " where p.article = '1' and s.state <> 'moderation'")
                        .query(Integer.class)
                        .single(),
                all(LIST + "?copies=each&p=Article+1").size());
    }
}
