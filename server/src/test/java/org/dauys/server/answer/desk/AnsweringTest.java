package org.dauys.server.answer.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.Answer.Served;
import org.dauys.server.answer.Answers;
import org.dauys.server.answer.Body;
import org.dauys.server.answer.Task;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.site.Words;
import org.dauys.server.submission.Disposition;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.SubmissionKind;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Answers have reasons, are given once, and never change. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnsweringTest {
    private final TestCommission commission = TestCommission.make();
    private final Body labour = commission.body("labour", "Министерство труда");
    private final Body justice = commission.body("justice", "Министерство юстиции");
    private final Member first = commission.responder(labour);
    private final Member second = commission.responder(labour);
    private final Member editor = commission.editor();
    private final String answer = commission.desk() + "/answer";

    @BeforeAll
    void sendAllToOneBody() {
        commission.route(labour, "", "");
        editor.done(
                commission.desk() + "/reason-templates",
                "name-en",
                "Refusal",
                "words-en",
                "Thank you. Your proposal is not supported.",
                "words-ru",
                "Спасибо! Ваше предложение не поддержано.");
    }

    private Submission submit(String words) {
        return commission.submit("1.1", SubmissionKind.PROPOSAL, words);
    }

    private List<Served> answers(Submission submission) {
        return commission.bean(Answers.class).of(submission.id());
    }

    private Document give(Member member, Submission submission, String disposition, String reason) {
        return member.done(
                answer,
                "number",
                String.valueOf(submission.number()),
                "many",
                "1",
                "disposition",
                disposition,
                "reason-ru",
                reason,
                "save",
                "yes");
    }

    @Test
    void answerIsServedAndTheSubmissionDecided() {
        Submission submission = submit("Короче.");
        Document given = give(first, submission, "accepted-in-part", "Сократили вступление, остальное нужно.");
        assertTrue(given.text().contains("The answer is saved for 1 submission."), given.text());
        Submission now = commission.submission(submission.number());
        assertEquals(Optional.of(Disposition.ACCEPTED_IN_PART), now.disposition());
        assertEquals(Task.State.DONE, commission.task(submission).state());
        assertEquals(List.of("received", "routed", "answered"), commission.steps(submission));
        Served served = answers(submission).getFirst();
        assertEquals(
                "Сократили вступление, остальное нужно.",
                served.answer().reason().ru());
        assertEquals(labour, served.answer().body());
        Document page = commission.read(commission.pages() + "/answers");
        assertTrue(page.text().contains("Принято частично"), page.text());
        assertTrue(page.select(".reason").text().contains("Сократили вступление"), page.text());
    }

    @Test
    void answerWithoutReasonOrWithATemplateAsItStandsIsRefused() {
        Submission submission = submit("Длиннее.");
        String number = String.valueOf(submission.number());
        HttpResponse<String> empty = first.post(
                answer, "number", number, "many", "1", "disposition", "rejected", "reason-ru", " … ", "save", "yes");
        assertEquals(422, empty.statusCode());
        assertTrue(TestVisitor.page(empty).select("#reason-kk-error").text().contains("needs a reason"));
        for (String words : List.of(
                "Спасибо! Ваше предложение не поддержано.",
                "спасибо ваше   предложение, не поддержано",
                "THANK YOU — your proposal is not supported")) {
            HttpResponse<String> template = first.post(
                    answer,
                    "number",
                    number,
                    "many",
                    "1",
                    "disposition",
                    "rejected",
                    "reason-kk",
                    "Мәтін анық жазылған.",
                    "reason-ru",
                    words,
                    "save",
                    "yes");
            assertEquals(422, template.statusCode(), words);
            assertTrue(
                    TestVisitor.page(template).select("#reason-ru-error").text().contains("template as it stands"));
        }
        assertEquals(
                422,
                first.post(answer, "number", number, "many", "1", "reason-ru", "Уже сказано в статье 2.", "save", "yes")
                        .statusCode(),
                "no disposition");
        assertEquals(List.of(), answers(submission));
        give(first, submission, "rejected", "Спасибо! Ваше предложение не поддержано: иначе статья потеряет смысл.");
    }

    @Test
    void templateIsAStartingPoint() {
        Submission submission = submit("С шаблона.");
        String id = first.page(answer + "?number=" + submission.number())
                .select("#template option")
                .attr("value");
        HttpResponse<String> taken = first.post(
                answer, "number", String.valueOf(submission.number()), "many", "1", "template", id, "take", "yes");
        assertEquals(200, taken.statusCode());
        assertEquals(
                "Спасибо! Ваше предложение не поддержано.",
                TestVisitor.page(taken).select("#reason-ru").text());
    }

    @Test
    void previewShowsWhatTheSenderWillReadAndSavesNothing() {
        Submission submission = submit("Покажите.");
        String number = String.valueOf(submission.number());
        HttpResponse<String> shown = first.post(
                answer,
                "number",
                number,
                "many",
                "1",
                "disposition",
                "accepted",
                "reason-ru",
                "Войдёт в статью 1.",
                "particular-" + number,
                "Спасибо за точную ссылку.",
                "preview",
                "yes");
        Document preview = TestVisitor.page(shown);
        assertEquals("Accepted", preview.select(".preview .disposition").text());
        assertEquals("ru", preview.select(".preview .reason [lang]").attr("lang"));
        assertTrue(preview.select(".preview .particular").text().contains("Спасибо за точную ссылку."));
        assertEquals(List.of(), answers(submission));
    }

    @Test
    void oneAnswerServesManyWithWhatIsParticularToEach() {
        Submission one = submit("Общее письмо.");
        Submission other = submit("Общее письмо, и о пенсиях.");
        first.done(
                answer,
                "number",
                String.valueOf(one.number()),
                "number",
                String.valueOf(other.number()),
                "many",
                "2",
                "disposition",
                "accepted",
                "reason-ru",
                "Норма дополнена.",
                "particular-" + other.number(),
                "О пенсиях — в статье 29.",
                "save",
                "yes");
        assertEquals(Words.NONE, answers(one).getFirst().particular());
        assertEquals(
                new Words("", "О пенсиях — в статье 29.", ""),
                answers(other).getFirst().particular());
        assertEquals(answers(one).getFirst().answer(), answers(other).getFirst().answer());
        assertEquals(2, answers(one).getFirst().answer().many());
    }

    @Test
    void twoRespondersNeverAnswerTheSameAndTheSecondSeesWhatTheFirstGave() throws Exception {
        Submission submission = submit("Кто первый?");
        Callable<HttpResponse<String>> byFirst = () -> answer(first, submission, "Отвечает первый.");
        Callable<HttpResponse<String>> bySecond = () -> answer(second, submission, "Отвечает второй.");
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Future<HttpResponse<String>>> sent = both.invokeAll(List.of(byFirst, bySecond));
            List<HttpResponse<String>> got =
                    List.of(sent.get(0).get(), sent.get(1).get());
            HttpResponse<String> late = got.stream()
                    .filter(one -> one.statusCode() == 409)
                    .findFirst()
                    .orElseThrow();
            assertEquals(1, answers(submission).size());
            String given = answers(submission).getFirst().answer().reason().ru();
            Document page = TestVisitor.page(late);
            assertTrue(page.select("[role=alert] .reason").text().contains(given), page.text());
            assertTrue(page.select("#reason-ru").text().contains("Отвечает"), "nothing written is lost");
        }
    }

    private HttpResponse<String> answer(Member member, Submission submission, String reason) {
        return member.post(
                answer,
                "number",
                String.valueOf(submission.number()),
                "many",
                "1",
                "disposition",
                "rejected",
                "reason-ru",
                reason,
                "save",
                "yes");
    }

    @Test
    void ofManyThoseAnsweredInTheMeantimeAreLeftOutAndShown() {
        Submission one = submit("Один.");
        Submission other = submit("Другой.");
        give(second, one, "accepted", "Это принято.");
        String[] fields = {
            "number",
            String.valueOf(one.number()),
            "number",
            String.valueOf(other.number()),
            "many",
            "2",
            "disposition",
            "rejected",
            "reason-ru",
            "Это не принято.",
            "save",
            "yes"
        };
        HttpResponse<String> refused = first.post(answer, fields);
        assertEquals(409, refused.statusCode());
        assertTrue(TestVisitor.page(refused).select("[role=alert]").text().contains("Это принято."));
        assertEquals(List.of(), answers(other));
        fields[5] = "1";
        first.done(answer, fields);
        assertEquals(
                "Это не принято.", answers(other).getFirst().answer().reason().ru());
        assertEquals(1, answers(one).size());
    }

    @Test
    void correctionIsAnotherAnswerAndTheOldOneStays() {
        Submission one = submit("Исправьте.");
        Submission other = submit("Исправьте и нам.");
        Document given = first.done(
                answer,
                "number",
                String.valueOf(one.number()),
                "number",
                String.valueOf(other.number()),
                "many",
                "2",
                "disposition",
                "rejected",
                "reason-ru",
                "Уже есть в статье 5.",
                "particular-" + other.number(),
                "Лично вам.",
                "save",
                "yes");
        String path = given.select("a[href$=/correct]").attr("href");
        Document form = second.page(path);
        assertEquals("Уже есть в статье 5.", form.select("#reason-ru").text());
        second.done(
                path,
                "many",
                "2",
                "disposition",
                "already-covered",
                "reason-ru",
                "Уже есть в статье 6.",
                "save",
                "yes");
        List<Served> answers = answers(other);
        assertEquals(
                List.of("Уже есть в статье 6.", "Уже есть в статье 5."),
                answers.stream().map(served -> served.answer().reason().ru()).toList());
        assertEquals(
                Optional.of(answers.get(1).answer().id()),
                answers.get(0).answer().corrects());
        assertEquals("Лично вам.", answers.get(0).particular().ru(), "what was particular stays so");
        assertEquals(
                Optional.of(Disposition.ALREADY_COVERED),
                commission.submission(one.number()).disposition());
        assertEquals("corrected", commission.steps(one).getLast());

        HttpResponse<String> late =
                first.post(path, "many", "2", "disposition", "accepted", "reason-ru", "Поздно.", "save", "yes");
        assertEquals(409, late.statusCode());
        assertTrue(TestVisitor.page(late).select("[role=alert]").text().contains("Уже есть в статье 6."));
        assertThrows(
                Exception.class,
                () -> commission
                        .sql()
                        .sql("update answer.answer set reason = '{\"ru\": \"?\"}'")
                        .update(),
                "the database itself keeps answers");
    }

    @Test
    void answeredSubmissionIsOpenedAgainWithAReasonOnly() {
        Submission submission = submit("Передумайте.");
        give(first, submission, "rejected", "Противоречит статье 3.");
        String queued = commission.desk() + "/queue/" + submission.number();
        assertEquals(422, editor.post(queued + "/reopen").statusCode());
        assertEquals(Task.State.DONE, commission.task(submission).state());
        editor.done(queued + "/reopen", "reason-ru", "Статья 3 изменена.");
        assertEquals(Task.State.REOPENED, commission.task(submission).state());
        assertEquals("reopened", commission.steps(submission).getLast());
        assertEquals(
                409, editor.post(queued + "/reopen", "reason-ru", "Ещё раз.").statusCode());
        give(second, submission, "accepted", "Теперь не противоречит.");
        assertEquals(2, answers(submission).size());
        assertEquals(
                Optional.of(Disposition.ACCEPTED),
                commission.submission(submission.number()).disposition());
    }

    @Test
    void whatIsNotPublishedIsNotAnswered() {
        for (String state : List.of("withdrawn", "hidden", "moderation", "erased")) {
            Submission submission = submit("Не для ответа: " + state);
            commission
                    .sql()
                    .sql("""
                            update submission.submission set state = :state,
                              hidden_reason = case when :state = 'hidden' then 'insult' end where id = :id
                            """)
                    .param("state", state)
                    .param("id", submission.id())
                    .update();
            assertEquals(409, answer(first, submission, "Ответ.").statusCode(), state);
            assertEquals(List.of(), answers(submission), state);
            Document queue = first.page(commission.desk() + "/queue");
            assertTrue(
                    queue.select("[name=number][value=" + submission.number() + "]")
                            .isEmpty(),
                    state);
        }
    }

    @Test
    void responderSeesAndAnswersOnlyWhatWaitsAtTheirBody() {
        Submission submission = submit("Только своим.");
        Member other = commission.responder(justice);
        assertEquals(
                0,
                other.page(commission.desk() + "/queue?body=labour")
                        .select(".queue .card")
                        .size());
        assertEquals(
                409,
                other.get(commission.desk() + "/queue/" + submission.number()).statusCode());
        assertEquals(409, answer(other, submission, "Чужое.").statusCode());
        assertEquals(
                403, editor.get(answer + "?number=" + submission.number()).statusCode(), "an editor answers for none");
        assertEquals(List.of(), answers(submission));
        Document given = give(first, submission, "rejected", "Своё.");
        String path = given.select("a[href$=/correct]").attr("href");
        assertEquals(409, other.get(path).statusCode(), "nor does another body correct");
    }

    @Test
    void whoAnswersForTwoBodiesSeesBothQueuesAndSignsForTheOneThatItWaitsAt() {
        Member both = commission.responder(labour);
        Body courts = commission.body("courts", "Суды");
        commission
                .sql()
                .sql("""
                        insert into people.granted (account_id, consultation_id, role, body)
                        select id, :consultation, 'RESPONDER', 'courts' from people.account where name = :name
                        """)
                .param("consultation", commission.id())
                .param("name", both.name())
                .update();
        Submission submission = commission.submit("", SubmissionKind.QUESTION, "Кто отвечает?");
        editor.done(commission.desk() + "/queue", "do", "route", "number", "" + submission.number(), "to", "courts");
        assertEquals(
                List.of("labour", "courts"),
                both.page(commission.desk() + "/queue").select("#f-body option").eachAttr("value"));
        assertFalse(both.page(commission.desk() + "/queue").text().contains("Кто отвечает?"), "the first queue");
        assertTrue(both.page(commission.desk() + "/queue?body=courts").text().contains("Кто отвечает?"));
        give(both, submission, "out-of-scope", "Отвечает секретариат суда.");
        assertEquals(courts, answers(submission).getFirst().answer().body());
        Submission other = submit("Для другого органа.");
        give(both, other, "accepted", "И за труд.");
        assertEquals(labour, answers(other).getFirst().answer().body());
    }

    @Test
    void editorOfOneBodyAsksForItsQueueAndForWhatNoBodyHas() {
        TestCommission small = TestCommission.make();
        small.body("labour", "Министерство труда");
        assertEquals(
                List.of("", "labour", "none"),
                small.editor()
                        .page(small.desk() + "/queue")
                        .select("#f-body option")
                        .eachAttr("value"));
    }

    @Test
    void whoeverAnswersForAllBodiesSignsForTheOneThatItWaitsAt() {
        Submission submission = submit("Маленькое обсуждение.");
        Member all = commission.member("RESPONDER", "");
        assertTrue(all.page(commission.desk() + "/queue").select(".queue .card").size() > 0);
        give(all, submission, "accepted", "Один за всех.");
        assertEquals(labour, answers(submission).getFirst().answer().body());
    }

    @Test
    void queueIsFilteredByAllItsFieldsAndGoesOnByKey() {
        TestCommission own = TestCommission.make();
        Body body = own.body("office", "Секретариат");
        own.route(body, "", "");
        Member all = own.editor();
        List<Submission> many = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> own.register(
                        i % 2 == 0 ? "1.1" : "11.1", SubmissionKind.REMARK, "Письмо " + i, Optional.empty()))
                .map(made -> own.submission(made.number()))
                .toList();
        TestCommission.await(
                "tasks",
                () -> own.sql()
                                .sql("select count(*) from answer.task where consultation_id = :id")
                                .param("id", own.id())
                                .query(Long.class)
                                .single()
                        == 60);
        own.sql()
                .sql(
                        "update answer.task set due = date '2026-01-01' + number where number <= 10 and consultation_id = :id")
                .param("id", own.id())
                .update();
        String queue = own.desk() + "/queue";
        Document page = all.page(queue);
        assertEquals(50, page.select(".queue .card").size());
        assertTrue(page.text().contains("60 submissions."), page.text());
        assertTrue(page.select(".queue .card").getFirst().text().contains("The answer is overdue."));
        assertEquals("1", page.select("[name=number]").getFirst().attr("value"), "what is due first stands first");
        Document next = all.page(page.select("[rel=next]").attr("href"));
        assertEquals(10, next.select(".queue .card").size());
        assertTrue(next.select("[rel=next]").isEmpty());

        assertEquals(10, count(all, queue + "?due=overdue"));
        assertEquals(30, count(all, queue + "?label=1"));
        assertEquals(5, count(all, queue + "?label=11.1&due=overdue"));
        assertEquals(0, count(all, queue + "?kind=question"));
        assertEquals(0, count(all, queue + "?supporters=1"));
        assertEquals(0, count(all, queue + "?mine=yes"));
        assertEquals(0, count(all, queue + "?body=none"));
        assertEquals(50, count(all, queue + "?body=office"));
        assertEquals(
                200,
                all.get(queue + "?after=nonsense&supporters=many&theme=none&campaign=x")
                        .statusCode());

        long campaign =
                own.sql().sql("""
                        insert into submission.campaign (consultation_id, name) values (:id, 'Letter') returning id
                        """).param("id", own.id()).query(Long.class).single();
        own.sql()
                .sql("update submission.submission set campaign_id = :campaign where id = any(:ids)")
                .param("campaign", campaign)
                .param("ids", many.stream().limit(7).map(Submission::id).toArray(Long[]::new))
                .update();
        assertEquals(7, count(all, queue + "?campaign=" + campaign));
        Member responder = own.responder(body);
        Document given = responder.done(
                own.desk() + "/answer",
                "all",
                "yes",
                "campaign",
                String.valueOf(campaign),
                "upto",
                "60",
                "many",
                "7",
                "disposition",
                "accepted",
                "reason-ru",
                "Принято всем.",
                "lines",
                "",
                "save",
                "yes");
        assertTrue(given.text().contains("7 submissions"), given.text());
        assertEquals(0, count(all, queue + "?campaign=" + campaign));
        assertFalse(all.page(queue).text().contains("Письмо 7 "));
    }

    private static int count(Member member, String path) {
        return member.page(path).select(".queue .card").size();
    }
}
