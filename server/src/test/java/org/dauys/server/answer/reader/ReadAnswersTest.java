package org.dauys.server.answer.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.Body;
import org.dauys.server.answer.Replies;
import org.dauys.server.answer.Reply;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.people.Participants;
import org.dauys.server.people.accounts.Erasures;
import org.dauys.server.site.Page;
import org.dauys.server.submission.Register;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.SubmissionKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What anyone reads of answers, opinions, arguments and replies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadAnswersTest {
    private final TestCommission commission = TestCommission.make();
    private final Body labour = commission.body("labour", "Министерство труда");
    private final Body justice = commission.body("justice", "Министерство юстиции");
    private final Member responder = commission.responder(labour);
    private final Member editor = commission.editor();

    @BeforeAll
    void route() {
        commission.route(justice, "11.1", "");
        commission.route(labour, "", "");
    }

    private void give(Submission submission, String disposition, String reason) {
        responder.done(
                commission.desk() + "/answer",
                "number",
                String.valueOf(submission.number()),
                "many",
                "1",
                "disposition",
                disposition,
                "reason-ru",
                reason,
                "particular-" + submission.number(),
                "Лично вам.",
                "save",
                "yes");
    }

    /** What this room adds to the page of a submission. */
    private Document parts(Submission submission, boolean first) {
        AnswerOnSubmission room = commission.bean(AnswerOnSubmission.class);
        Page page = new Page(Locale.of("kk"), "/", "");
        Submission now = commission.submission(submission.number());
        Optional<Content> content = first
                ? room.first(commission.consultation(), now, page)
                : room.last(commission.consultation(), now, page);
        StringOutput out = new StringOutput();
        content.ifPresent(some -> some.writeTo(out));
        return Jsoup.parse(out.toString());
    }

    @Test
    void pageOfASubmissionTellsWhoOwesTheAnswerAndThenShowsItFirst() {
        Submission submission = commission.submit("1.1", SubmissionKind.QUESTION, "Когда?");
        commission
                .sql()
                .sql("update answer.task set due = '2026-01-02' where submission_id = :id")
                .param("id", submission.id())
                .update();
        Document waiting = parts(submission, true);
        assertTrue(waiting.text().contains("Министерство труда"), waiting.text());
        assertEquals("Жауап мерзімі өтті.", waiting.select(".overdue").text());

        give(submission, "rejected", "Сказано в статье 5.");
        editor.done(commission.desk() + "/queue/" + submission.number() + "/reopen", "reason-ru", "Статья 5 изменена.");
        give(submission, "accepted", "Срок назван <b>прямо</b>.");
        Document shown = parts(submission, true);
        assertEquals(
                List.of("Қабылданды", "Қабылданбады"),
                shown.select(".disposition").eachText());
        assertEquals("ru", shown.select(".reason [lang]").getFirst().attr("lang"), "the reason is in Russian alone");
        assertEquals(
                "Срок назван <b>прямо</b>.", shown.select(".reason").getFirst().text());
        assertTrue(shown.select(".particular").getFirst().text().contains("Лично вам."));
        assertTrue(shown.select(".reopening").text().contains("Статья 5 изменена."));
        assertTrue(shown.select(".awaited").isEmpty());
    }

    @Test
    void senderRepliesOnceWithTheCodeOfTheReceipt() {
        Register.Registered made =
                commission.register("1.1", SubmissionKind.REMARK, "Отвечу.", Optional.of(commission.sender()));
        TestCommission.await(
                "task",
                () -> commission
                        .bean(org.dauys.server.answer.Tasks.class)
                        .of(made.id())
                        .isPresent());
        Submission submission = commission.submission(made.number());
        String path = commission.pages() + "/submissions/" + made.number() + "/reply";
        TestVisitor sender = TestVisitor.of(commission.site());
        String code = made.receipt().orElseThrow().code();
        assertEquals(422, reply(sender, path, code, "Рано.").statusCode(), "nothing is answered yet");
        assertTrue(parts(submission, false).text().isEmpty());
        give(submission, "rejected", "Нет.");
        assertTrue(parts(submission, false).select("a").attr("href").endsWith("/reply"));
        assertEquals(422, reply(sender, path, "7KQ2-M9XD-4TBP", "Чужой код.").statusCode());
        assertEquals(422, reply(sender, path, code, "  ").statusCode());
        String before = sender.token(path);
        assertEquals(
                302,
                reply(sender, path, code.toLowerCase(Locale.ROOT), "Не согласен.")
                        .statusCode());
        assertEquals(
                422,
                sender.post(path, java.util.Map.of("code", code, "words", "И ещё."), before)
                        .statusCode());
        assertEquals(
                "Не согласен.",
                commission.bean(Replies.class).of(made.id()).orElseThrow().words());
        assertTrue(parts(submission, false).text().contains("Не согласен."));
        assertEquals("replied", commission.steps(submission).getLast());
        assertEquals(
                "no-store",
                sender.get(path).headers().firstValue("Cache-Control").orElse(""));

        String own = commission.ownData(submission.author().orElseThrow());
        assertTrue(own.contains("Не согласен."), own);
        Member moderator = commission.member("MODERATOR", "");
        String replies = commission.desk() + "/replies";
        moderator.done(replies, "number", String.valueOf(made.number()), "do", "hide");
        assertEquals(
                Reply.State.PUBLISHED,
                commission.bean(Replies.class).of(made.id()).orElseThrow().state(),
                "no reason");
        moderator.done(replies, "number", String.valueOf(made.number()), "do", "hide", "reason", "insult");
        assertFalse(parts(submission, false).text().contains("Не согласен."));
        moderator.done(replies, "number", String.valueOf(made.number()), "do", "show");
        assertTrue(parts(submission, false).text().contains("Не согласен."));

        UUID author = submission.author().orElseThrow();
        commission.bean(Erasures.class).participantAndWords(author);
        TestCommission.await(
                "erasure",
                () -> commission.bean(Replies.class).of(made.id()).orElseThrow().state() == Reply.State.ERASED);
        assertEquals(
                "", commission.bean(Replies.class).of(made.id()).orElseThrow().words());
    }

    private static HttpResponse<String> reply(TestVisitor sender, String path, String code, String words) {
        return sender.submit(path, path, java.util.Map.of("code", code, "words", words));
    }

    @Test
    void answersAreListedWithTheirSubmissionsAndFiltered() {
        TestCommission own = TestCommission.make();
        Body body = own.body("office", "Секретариат");
        own.route(body, "", "");
        Member office = own.responder(body);
        for (int i = 1; i <= 23; i++) {
            Submission submission = own.submit(i == 3 ? "26.1" : "1.1", SubmissionKind.REMARK, "Письмо " + i);
            office.done(
                    own.desk() + "/answer",
                    "number",
                    String.valueOf(submission.number()),
                    "many",
                    "1",
                    "disposition",
                    i % 2 == 0 ? "accepted" : "rejected",
                    "reason-ru",
                    "Довод " + i,
                    "save",
                    "yes");
        }
        String path = own.pages() + "/answers";
        Document page = own.read(path);
        assertEquals(20, page.select(".answer").size());
        assertTrue(page.select(".reason").getFirst().text().contains("Довод 23"));
        Document older = own.read(page.select("[rel=next]").attr("href"));
        assertEquals(
                List.of("Довод 3", "Довод 2", "Довод 1"),
                older.select(".reason").eachText());
        assertEquals(
                11, own.read(path + "?disposition=accepted").select(".answer").size());
        assertEquals(20, own.read(path + "?body=office").select(".answer").size());
        assertEquals(
                20,
                own.read(path + "?disposition=nonsense&body=none&theme=none&before=x")
                        .select(".answer")
                        .size());
        String theme = own.sql()
                .sql("""
                    select t.slug from consultation.theme t join submission.themed h on h.theme_id = t.id
                    join submission.submission s on s.id = h.submission_id
                    where s.consultation_id = :id and s.label = '26.1' limit 1
                    """)
                .param("id", own.id())
                .query(String.class)
                .optional()
                .orElse("");
        if (!theme.isEmpty()) {
            assertTrue(own.read(path + "?theme=" + theme)
                    .select(".reason")
                    .eachText()
                    .contains("Довод 3"));
        }
        Document bodies = own.read(path + "/bodies");
        assertEquals(List.of("0", "0", "23", "0"), bodies.select("tbody td").eachText());
        assertFalse(bodies.text().contains(office.name()), "by body, never by person");
        String one = page.select(".numbers a").getLast().attr("href");
        assertTrue(one.endsWith("/submissions/4"), one);
        assertEquals(404, own.site().get(path + "/999999", Locale.of("ru")).statusCode());
    }

    @Test
    void medianIsOfTheDaysToTheFirstAnswer() {
        TestCommission own = TestCommission.make();
        Body body = own.body("office", "Секретариат");
        own.route(body, "", "");
        int[] days = {1, 2, 40, 3, 2};
        for (int one : days) {
            Submission submission = own.submit("1.1", SubmissionKind.REMARK, "Письмо");
            own.sql()
                    .sql("update answer.task set state = 'done', answered_days = :days where submission_id = :id")
                    .param("days", one)
                    .param("id", submission.id())
                    .update();
        }
        assertEquals(
                List.of("0", "0", "5", "2"),
                own.read(own.pages() + "/answers/bodies").select("tbody td").eachText());
    }

    @Test
    void expertsSignTheirOpinionsAndMayDisagree() {
        Member one = commission.member("EXPERT", "");
        Member other = commission.member("EXPERT", "");
        UUID first = one.participant();
        UUID second = other.participant();
        Submission submission = commission.submit("1.1", SubmissionKind.PROPOSAL, "Спросите учёных.");
        String number = String.valueOf(submission.number());
        String opinions = commission.desk() + "/opinions";
        assertEquals(
                422,
                one.post(opinions + "/write", "number", number, "stance", "for", "words-ru", "Без имени.")
                        .statusCode());
        commission.bean(Participants.class).name(first, Optional.of("Алия Серікқызы"));
        commission.bean(Participants.class).name(second, Optional.of("Ivan Petrov"));
        editor.done(
                commission.desk() + "/experts", "expert", first.toString(), "number", number, "words-ru", "Согласны?");
        assertEquals(
                422,
                editor.post(
                                commission.desk() + "/experts",
                                "expert",
                                UUID.randomUUID().toString(),
                                "label",
                                "999")
                        .statusCode());
        Document desk = one.page(opinions);
        assertTrue(desk.text().contains("Согласны?"), desk.text());
        String question = desk.select("a[href*=question=]").attr("href");
        assertTrue(question.contains("number=" + number), question);
        String id = question.replaceAll(".*question=(\\d+).*", "$1");
        one.done(opinions + "/write", "question", id, "number", number, "stance", "for", "words-ru", "Согласна.");
        assertTrue(one.page(opinions).text().contains("an opinion is given"));
        other.done(opinions + "/write", "number", number, "stance", "against", "words-en", "I disagree.");
        one.done(opinions + "/write", "number", number, "stance", "mixed", "words-ru", "Добавлю: отчасти.");
        Document shown = parts(submission, false);
        assertEquals(3, shown.select(".opinion").size());
        assertTrue(shown.text().contains("Алия Серікқызы") && shown.text().contains("Ivan Petrov"), shown.text());
        assertTrue(shown.text().contains("қарсы"));

        one.done(opinions + "/write", "label", "1.1", "stance", "for", "words-ru", "О самой норме.");
        assertTrue(commission
                .read(commission.pages() + "/p/1.1")
                .select(".opinion")
                .text()
                .contains("О самой норме."));
        assertEquals(
                422,
                one.post(opinions + "/write", "label", "999", "stance", "for", "words-ru", "?")
                        .statusCode());
    }

    @Test
    void argumentsOfBothSidesHaveEqualRoom() {
        String path = commission.desk() + "/arguments";
        for (int i = 1; i <= 4; i++) {
            editor.done(path, "label", "1.1", "side", "for", "words-ru", "За " + i);
        }
        Submission submission = commission.submit("1.1", SubmissionKind.REMARK, "Против.");
        editor.done(
                path,
                "label",
                "1.1",
                "side",
                "against",
                "words-ru",
                "Против 1",
                "number",
                String.valueOf(submission.number()));
        editor.done(path, "label", "1.1", "side", "against", "words-ru", "Против 2");
        assertEquals(
                422,
                editor.post(path, "label", "999", "side", "for", "words-ru", "?")
                        .statusCode());
        assertEquals(422, editor.post(path, "label", "1.1", "words-ru", "?").statusCode());
        for (String page : List.of("/p/1.1", "/arguments")) {
            Document shown = commission.read(commission.pages() + page);
            assertEquals(2, shown.select(".for-and-against > section").size(), page);
            assertEquals(
                    List.of(2, 2),
                    shown.select(".for-and-against > section > ul").stream()
                            .map(list -> list.select("li").size())
                            .toList(),
                    page);
            assertEquals(2, shown.select(".for-and-against details li").size(), "the rest of the longer side");
            assertEquals(
                    1,
                    shown.select(".for-and-against a[href$=/submissions/" + submission.number() + "]")
                            .size());
        }
        assertTrue(
                editor.page(path).expectFirst(".card .by").text().startsWith("Paragraph 1.1 · "),
                "called by its kind, and not as a provision");
        String id = editor.page(path).select("[name=argument]").getFirst().attr("value");
        editor.done(path + "/delete", "argument", id);
        assertEquals(5, editor.page(path).select("[name=argument]").size());
    }

    @Test
    void strangersAreNotLetIn() {
        TestVisitor stranger = TestVisitor.of(commission.site());
        for (String path :
                List.of("/queue", "/answer?number=1", "/bodies", "/routes", "/experts", "/opinions", "/replies")) {
            assertTrue(
                    TestVisitor.leadsTo(stranger.get(commission.desk() + path)).startsWith("/login"), path);
        }
    }
}
