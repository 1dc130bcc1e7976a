package org.dauys.server.answer.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.Body;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.database.Database;
import org.dauys.server.database.TestPostgres;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** One answer to 5,000 senders, with the server stopped in the midst of it. */
class BatchAnswerTest {
    private static final int MANY = 5000;

    @Test
    void eachOfFiveThousandIsServedOnceThoughTheServerStopsInBetween() {
        Database database = TestPostgres.newMigratedDatabase();
        String slug;
        String given;
        Member responder;
        long answer;
        int before;
        try (TestSite site = TestSite.over(database)) {
            TestCommission commission = TestCommission.make(site);
            slug = commission.consultation().slug();
            Body body = commission.body("office", "Секретариат");
            responder = commission.responder(body);
            fill(commission, body);
            Document form = responder.page(commission.desk() + "/answer?all=yes");
            assertEquals(String.valueOf(MANY), form.select("[name=many]").attr("value"));
            String upto = form.select("[name=upto]").attr("value");
            Document wrong = TestVisitor.page(
                    answer(responder, commission, upto, "17; " + "Ё".repeat(2_001) + "\n18; Спасибо.", "confirm"));
            assertEquals("#lines", wrong.select(".errors a").attr("href"));
            assertEquals(1, wrong.select("details[open] #lines").size(), "what is wrong is not folded");
            assertTrue(
                    wrong.select("#particular summary").text().endsWith("No. 17, No. 18"),
                    () -> wrong.select("#particular summary").text());
            Document strange = TestVisitor.page(answer(
                    responder, commission, upto, "17; Спасибо.\n" + (MANY + 1) + "; Никому.\n17; Дважды.", "save"));
            assertEquals(
                    List.of(
                            "No. 17 has two sentences: keep one.",
                            "No. " + (MANY + 1)
                                    + " is not among those that this answer is for: take its line out, or choose it in the queue."),
                    strange.select(".errors a").eachText());
            var saved = answer(
                    responder, commission, upto, "№ 17; Спасибо за пример.\n4999;Ваше письмо дошло последним.", "save");
            given = TestVisitor.leadsTo(saved);
            assertTrue(
                    given.contains("/answers/"), () -> TestVisitor.page(saved).text());
            answer = Long.parseLong(given.substring(given.lastIndexOf('/') + 1));
            TestCommission.await("first part", () -> served(commission, answer) > 0);
            // Their server is gone before they are all served; the job under way ends or is undone.
            before = served(commission, answer);
        }
        assertTrue(before < MANY, () -> before + " were served at once");
        try (TestSite site = TestSite.over(database)) {
            TestCommission commission = TestCommission.of(site, slug);
            TestCommission.await("end of delivery", () -> served(commission, answer) == MANY);
            assertEquals(MANY, steps(commission), "each is told of it once");
            assertEquals(
                    0,
                    commission
                            .sql()
                            .sql("select count(*)::int from answer.task where state <> 'done'")
                            .query(Integer.class)
                            .single());
            assertEquals(
                    2,
                    commission
                            .sql()
                            .sql("select count(*)::int from answer.served where particular <> '{}'")
                            .query(Integer.class)
                            .single());
            assertEquals(
                    MANY,
                    commission
                            .sql()
                            .sql("select count(*)::int from submission.submission where disposition = 'accepted'")
                            .query(Integer.class)
                            .single());
            Document page = commission.read(commission.pages() + "/answers");
            assertEquals(12, page.select(".numbers a[href*=/submissions/]").size());
            assertTrue(page.text().contains("Все 5"), page.text());
        }
    }

    private static HttpResponse<String> answer(
            Member responder, TestCommission commission, String upto, String lines, String button) {
        return responder.post(
                commission.desk() + "/answer",
                "all",
                "yes",
                "upto",
                upto,
                "many",
                String.valueOf(MANY),
                "disposition",
                "accepted",
                "reason-ru",
                "Статья дополнена.",
                "lines",
                lines,
                button,
                "yes");
    }

    private static int served(TestCommission commission, long answer) {
        return commission
                .sql()
                .sql("select count(*)::int from answer.served where answer_id = :id")
                .param("id", answer)
                .query(Integer.class)
                .single();
    }

    private static int steps(TestCommission commission) {
        return commission
                .sql()
                .sql("select count(*)::int from submission.step where kind = 'answered'")
                .query(Integer.class)
                .single();
    }

    /** As if they had come one by one. */
    static void fill(TestCommission commission, Body body) {
        commission
                .site()
                .unnoted(owner -> owner.sql("""
                    insert into submission.submission (consultation_id, number, source, kind, language, version_id, label,
                      words, receipt_hash, same_key, stems, published_at, author)
                    select :consultation, i, 'web', 'remark', 'ru', :version, '1.1', 'Письмо ' || i, '', '', '', now(),
                      gen_random_uuid()
                    from generate_series(1, :many) i
                    """)
                        .param("consultation", commission.id())
                        .param("version", commission.newest().id())
                        .param("many", MANY)
                        .update());
        commission
                .site()
                .unnoted(owner -> owner.sql("""
                    insert into answer.task (submission_id, consultation_id, body_id, number, kind, supporters, published)
                    select id, consultation_id, :body, number, kind, 0, true from submission.submission
                    where consultation_id = :consultation
                    """)
                        .param("body", body.id())
                        .param("consultation", commission.id())
                        .update());
    }
}
