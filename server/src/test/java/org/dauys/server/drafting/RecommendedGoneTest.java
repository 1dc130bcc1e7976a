package org.dauys.server.drafting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.dauys.server.TestSite;
import org.dauys.server.answer.Bodies;
import org.dauys.server.answer.Body;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.submission.BlackOut;
import org.dauys.server.submission.PersonalWords;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Words of an amendment that are shown no more, or otherwise, are in no recommendation on it, in no page and in no document. */
class RecommendedGoneTest {
    private static final String NAME = "Аружан Сапарова";
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.empty();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /** Two recommendations that repeat a name: one published and answered, one not. */
    private static TestCommission recommended(String slug) {
        TestCommission commission = TwoTexts.make(site, slug, 2, TwoTexts.RUSSIAN, TwoTexts.KAZAKH);
        commission.body("committee", "Комитет");
        TwoTexts.amend(commission, "1.1", "свободен", "свободен, пишет " + NAME);
        TwoTexts.amend(commission, "1.2", "каждого", "всех, пишет " + NAME);
        TwoTexts.placed(commission);
        Member editor = commission.editor();
        String desk = commission.desk() + "/recommendations";
        record(editor, desk, 1);
        editor.done(
                desk + "/publish",
                "body",
                "committee",
                "upto",
                editor.page(desk).select("input[name=upto]").attr("value"));
        record(editor, desk, 2);
        commission
                .sql()
                .sql(
                        "insert into drafting.consent (recommendation_id, agrees) select id, true from drafting.recommendation where version_id = :id and published_at is not null")
                .param("id", commission.newest().id())
                .update();
        assertEquals(2, withTheName(commission));
        assertTrue(page(commission).contains(NAME));
        assertEquals(1, documents(commission));
        return commission;
    }

    private static void record(Member editor, String desk, int number) {
        editor.done(
                desk + "/p/1",
                "body",
                "committee",
                "number",
                "" + number,
                "choice",
                "reword",
                "base",
                "1",
                "revision",
                "0",
                "shown",
                "0",
                "wording-ru",
                "Так пишет " + NAME + ".",
                "reason-ru",
                NAME + " права");
    }

    private static int withTheName(TestCommission commission) {
        return commission
                .sql()
                .sql("""
                        select count(*)::int from drafting.recommendation
                        where version_id = :id and (reason::text like '%Сапарова%' or wordings::text like '%Сапарова%')
                        """)
                .param("id", commission.newest().id())
                .query(Integer.class)
                .single();
    }

    private static int documents(TestCommission commission) {
        return commission
                .sql()
                .sql("""
                        select count(*)::int from record.event where kind = 'recommendation' and consultation_id = :id
                          and document::text like '%Сапарова%'
                        """)
                .param("id", commission.id())
                .query(Integer.class)
                .single();
    }

    private static List<String> types(TestCommission commission) {
        return commission
                .sql()
                .sql(
                        "select type from record.event where kind like 'recommendation%' and consultation_id = :id order by number")
                .param("id", commission.id())
                .query((row, i) -> row.getString(1))
                .list();
    }

    private static String page(TestCommission commission) {
        return commission
                .read(commission.pages() + "/submissions/1")
                .select("section[aria-labelledby=recommended]")
                .text();
    }

    /** What the site says that it shows of this consultation's recommendations. */
    private static String shown(TestCommission commission) {
        String all = site.get("/log/shown/recommendation.json?after=0", Locale.ENGLISH)
                .body();
        String own = new JsonMapper()
                .readTree(all)
                .path("objects")
                .valueStream()
                .filter(one -> one.path("path").asString("").startsWith(commission.pages() + "/"))
                .map(JsonNode::toString)
                .collect(Collectors.joining());
        assertTrue(own.contains("\"recommendation\""), all);
        return own;
    }

    private static void state(TestCommission commission, String state) {
        commission
                .sql()
                .sql("""
                        update submission.submission set state = :state,
                          hidden_reason = case when :state = 'hidden' then 'insult' end where consultation_id = :id
                        """)
                .param("state", state)
                .param("id", commission.id())
                .update();
    }

    @Test
    void blackOutTakesThemAndLeavesThatItWasRecommended() {
        TestCommission commission = recommended("gone-blacked-out");
        for (int number : List.of(1, 2)) {
            commission
                    .bean(PersonalWords.class)
                    .blackOut(
                            commission.submission(number),
                            Map.of(PersonalWords.Field.PROPOSED, List.of(BlackOut.of(NAME))));
        }
        assertEquals(0, withTheName(commission));
        assertEquals(0, documents(commission));
        assertEquals(
                List.of("recommendation-published", "recommendation-answered", "recommendation-erased"),
                types(commission));
        String page = page(commission);
        assertFalse(page.contains("Сапаров"), page);
        assertTrue(page.contains("Принять в другой формулировке") && page.contains("убраны"), page);
        assertFalse(shown(commission).contains("Сапаров"), () -> shown(commission));
        String desk = commission.desk() + "/recommendations";
        var editor = commission.editor();
        // Whoever opens the desk has them placed anew.
        editor.page(desk);
        TwoTexts.placed(commission);
        assertFalse(editor.page(desk + "/p/1?body=committee").html().contains("Сапаров"));
        assertTrue(editor.page(desk + "/follow?body=committee")
                .select("input[name=apart]")
                .isEmpty());
        // Anew, as the next edition.
        editor.done(
                desk + "/p/1",
                "body",
                "committee",
                "number",
                "1",
                "choice",
                "leave",
                "base",
                "1",
                "revision",
                "1",
                "shown",
                "1",
                "reason-ru",
                "Так");
        assertEquals(
                2,
                commission
                        .sql()
                        .sql("select max(edition) from drafting.recommendation where version_id = :id")
                        .param("id", commission.newest().id())
                        .query(Integer.class)
                        .single());
    }

    @Test
    void formThatWasOpenedBeforeABlackOutRecordsNothing() {
        TestCommission commission = recommended("gone-late");
        Member editor = commission.editor();
        String page = commission.desk() + "/recommendations/p/1";
        // The second is not published: nothing is left of it, and another would be the first edition again.
        String[] late = ShownOtherwiseTest.fields(
                editor.page(page + "?body=committee&at=2").select("#amendment-2 form.form"), "choice", "reword");
        late[List.of(late).indexOf("revision") + 1] = "0";
        assertTrue(String.join(" ", late).contains(NAME), () -> String.join(" ", late));
        commission
                .bean(PersonalWords.class)
                .blackOut(commission.submission(2), Map.of(PersonalWords.Field.PROPOSED, List.of(BlackOut.of(NAME))));
        assertEquals(1, withTheName(commission));
        editor.page(commission.desk() + "/recommendations");
        TwoTexts.placed(commission);
        var refused = editor.post(page, late);
        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("shown otherwise than when you opened the page"), refused::body);
        assertEquals(1, withTheName(commission));
        assertEquals(
                1,
                commission
                        .sql()
                        .sql("select count(*)::int from drafting.recommendation where version_id = :id")
                        .param("id", commission.newest().id())
                        .query(Integer.class)
                        .single());
    }

    @Test
    void publishingAndABlackOutWaitInOneOrder() {
        TestCommission commission = recommended("gone-at-once");
        Body committee = commission.bean(Bodies.class).of(commission.id()).getFirst();
        AtomicReference<CompletableFuture<Void>> blackOut = new AtomicReference<>();
        AtomicReference<CompletableFuture<Integer>> published = new AtomicReference<>();
        // Both need the stamp of the register in the end; whoever holds it here lets them stand where they are by then.
        commission.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
            commission
                    .bean(JdbcClient.class)
                    .sql("select stamp from submission.register where consultation_id = :id for update")
                    .param("id", commission.id())
                    .query(Long.class)
                    .single();
            blackOut.set(CompletableFuture.runAsync(
                    () -> commission
                            .bean(PersonalWords.class)
                            .blackOut(
                                    commission.submission(2),
                                    Map.of(PersonalWords.Field.PROPOSED, List.of(BlackOut.of(NAME)))),
                    Thread::startVirtualThread));
            TestCommission.await("a black-out that waits", () -> waiting(commission) >= 1);
            published.set(CompletableFuture.supplyAsync(
                    () -> commission
                            .bean(Recommendations.class)
                            .publish(commission.newest(), committee, Long.MAX_VALUE),
                    Thread::startVirtualThread));
            TestCommission.await("a publishing that waits", () -> waiting(commission) >= 2);
        });
        blackOut.get().join();
        assertEquals(0, published.get().join());
        assertEquals(1, withTheName(commission));
    }

    private static int waiting(TestCommission commission) {
        return commission
                .sql()
                .sql("select count(distinct pid)::int from pg_locks where not granted")
                .query(Integer.class)
                .single();
    }

    @Test
    void hidingHidesThemUntilTheAmendmentIsShownAgain() {
        TestCommission commission = recommended("gone-hidden");
        state(commission, "hidden");
        assertFalse(page(commission).contains(NAME));
        assertFalse(shown(commission).contains("Сапаров"), () -> shown(commission));
        state(commission, "published");
        assertTrue(page(commission).contains(NAME));
        assertTrue(shown(commission).contains(NAME), () -> shown(commission));
        assertEquals(
                List.of(
                        "recommendation-published",
                        "recommendation-answered",
                        "recommendation-hidden",
                        "recommendation-published"),
                types(commission));
        state(commission, "hidden");
    }

    @Test
    void withdrawalAndErasureTakeThem() {
        TestCommission withdrawn = recommended("gone-withdrawn");
        state(withdrawn, "withdrawn");
        assertEquals(0, withTheName(withdrawn));
        assertEquals(0, documents(withdrawn));
        TestCommission erased = recommended("gone-erased");
        state(erased, "erased");
        assertEquals(0, withTheName(erased));
        assertEquals(0, documents(erased));
        assertEquals(
                List.of(
                        "recommendation-published",
                        "recommendation-answered",
                        "recommendation-erased",
                        "recommendation-answer-removed"),
                types(erased));
        assertFalse(page(erased).contains("Рекомендация"));
    }

    @Test
    void whatIsRecordedStaysAsItWasRecorded() {
        TestCommission commission = recommended("gone-kept");
        for (String change : List.of("choice = 'leave'", "reason = '{\"ru\": \"Иначе\"}'", "published_at = now()")) {
            assertThrows(
                    DataAccessException.class,
                    () -> commission
                            .sql()
                            .sql("update drafting.recommendation set " + change
                                    + " where version_id = :id and published_at is not null")
                            .param("id", commission.newest().id())
                            .update());
        }
        Member author = commission.member("PARTICIPANT", "");
        author.page(commission.pages() + "/mine");
        UUID self = author.participant();
        commission
                .sql()
                .sql("update submission.submission set author = :author where consultation_id = :id and number = 1")
                .param("author", self)
                .param("id", commission.id())
                .update();
        String own = author.get("/account/data.json").body();
        assertTrue(own.contains("recommended-wordings") && own.contains("\"agrees\""), own);
    }
}
