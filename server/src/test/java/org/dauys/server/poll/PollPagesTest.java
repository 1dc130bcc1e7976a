package org.dauys.server.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dauys.compare.language.Phrases;
import org.dauys.opinion.Vote;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.site.Say;
import org.dauys.server.submission.HiddenReason;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What pages of polls answer, bad input first. */
class PollPagesTest {
    private static final TestCommission COMMISSION = TestCommission.make();
    private static final TestVisitor READER = TestVisitor.of(COMMISSION.site());

    private static Map<String, String> vote(String statement, String vote, String request) {
        return Map.of("statement", statement, "vote", vote, "request", request);
    }

    @Test
    void preparedPollIsNobodysButTheDesks() {
        TestPoll poll = TestPoll.prepared(COMMISSION, false);
        for (String page : List.of("", "/results", "/rule", "/own", "/resume", "/files/result.json")) {
            assertEquals(404, READER.get(poll.pages() + page).statusCode(), page);
        }
        assertEquals(400, READER.get(COMMISSION.pages() + "/polls/x").statusCode());
        assertEquals(404, READER.get(COMMISSION.pages() + "/polls/99").statusCode());
    }

    @Test
    void whatIsNoVoteIsRefusedAndNothingOfItIsKept() {
        TestPoll poll = TestPoll.open(COMMISSION, false);
        TestVisitor visitor = TestVisitor.of(COMMISSION.site());
        String request = UUID.randomUUID().toString();
        for (Map<String, String> bad : List.of(
                vote("1", "NaN", request),
                vote("1", "", request),
                vote("", "agree", request),
                vote("-1", "agree", request),
                vote("1;2", "agree", request),
                vote("1", "agree", "no request"))) {
            assertEquals(
                    422,
                    visitor.submit(poll.pages(), poll.pages() + "/vote", bad).statusCode(),
                    bad.toString());
        }
        HttpResponse<String> unknown =
                visitor.submit(poll.pages(), poll.pages() + "/vote", vote("99", "agree", request));
        assertEquals(302, unknown.statusCode());
        assertTrue(visitor.get(poll.pages()).body().contains("class=\"notice\""));
        String token = visitor.token(poll.pages());
        assertTrue(TestVoters.json(visitor, poll.pages(), 99, Vote.AGREE, token)
                .body()
                .contains("false"));
        assertEquals(
                0,
                COMMISSION
                        .sql()
                        .sql("select count(*) from poll.participant where poll_id = :id")
                        .param("id", poll.poll().id())
                        .query(Integer.class)
                        .single());
    }

    @Test
    void sameFormTwiceIsOneVoteAndOneStatement() {
        TestPoll poll = TestPoll.open(COMMISSION, false);
        TestVisitor visitor = TestVisitor.of(COMMISSION.site());
        String token = visitor.token(poll.pages());
        Map<String, String> vote = vote("1", "agree", UUID.randomUUID().toString());
        visitor.post(poll.pages() + "/vote", vote, token);
        visitor.post(
                poll.pages() + "/vote", vote("1", "disagree", UUID.randomUUID().toString()), token);
        visitor.post(poll.pages() + "/vote", vote, token);
        assertTrue(visitor.get(poll.pages() + "?again=1").body().contains("class=\"hint\""));
        assertEquals(
                List.of(-1),
                COMMISSION
                        .sql()
                        .sql(
                                "select v.vote from poll.vote v join poll.participant p on p.id = v.participant_id where p.poll_id = :id")
                        .param("id", poll.poll().id())
                        .query(Integer.class)
                        .list());
        Map<String, String> own = new HashMap<>(Map.of(
                "words",
                "В посёлке нужен дежурный врач",
                "language",
                "ru",
                "label",
                "",
                "request",
                UUID.randomUUID().toString()));
        visitor.post(poll.pages() + "/own", own, token);
        visitor.post(poll.pages() + "/own", own, token);
        assertEquals(13, COMMISSION.bean(Statements.class).of(poll.poll()).size());
        for (Map<String, String> bad : List.of(
                Map.of("words", ""),
                Map.of("words", "x".repeat(281)),
                Map.of("language", "xx"),
                Map.of("label", "999.9"))) {
            Map<String, String> wrong = new HashMap<>(own);
            wrong.put("request", UUID.randomUUID().toString());
            wrong.putAll(bad);
            assertEquals(422, visitor.post(poll.pages() + "/own", wrong, token).statusCode(), bad.toString());
        }
    }

    @Test
    void whoeverUsesADeviceNextBeginsAnew() {
        TestPoll poll = TestPoll.open(COMMISSION, false);
        TestVisitor device = TestVisitor.of(COMMISSION.site());
        String token = device.token(poll.pages());
        device.post(poll.pages() + "/vote", vote("1", "agree", UUID.randomUUID().toString()), token);
        String code = code(device, poll.pages());
        assertEquals(code, code(device, poll.pages()));
        assertEquals(code, code(device, poll.pages() + "/forget"), "it can be written down once more");
        assertEquals(422, device.post(poll.pages() + "/forget", Map.of(), token).statusCode());
        assertEquals(code, code(device, poll.pages()), "it is confirmed first");
        assertEquals(
                302,
                device.post(poll.pages() + "/forget", Map.of("confirm", "yes"), token)
                        .statusCode());
        assertEquals(
                0,
                TestVisitor.page(device.get(poll.pages() + "/forget"))
                        .select(".printed")
                        .size());
        Document next = TestVisitor.page(device.get(poll.pages()));
        assertFalse(next.select(".printed").text().equals(code));
        assertEquals("0", next.select("#bar").attr("value"));
    }

    private static String code(TestVisitor device, String page) {
        return TestVisitor.page(device.get(page)).select(".printed").text();
    }

    @Test
    void closedPollShowsResultsAndTakesNothing() {
        TestPoll poll = TestPoll.open(COMMISSION, true);
        poll.vote(90, 11);
        TestVisitor visitor = TestVisitor.of(COMMISSION.site());
        String token = visitor.token(poll.pages());
        poll.close();
        poll.count();
        assertTrue(TestVoters.json(visitor, poll.pages(), 1, Vote.AGREE, token)
                .body()
                .contains("false"));
        assertFalse(visitor.get(poll.pages()).body().contains("id=\"card\""));
        assertEquals(200, visitor.get(poll.pages() + "/results").statusCode());
        for (String name : List.of("result.json", "statements.csv", "groups.csv", "map.csv", "votes.csv")) {
            assertEquals(200, visitor.get(poll.pages() + "/files/" + name).statusCode(), name);
        }
        assertEquals(404, visitor.get(poll.pages() + "/files/other.csv").statusCode());
        String json = visitor.get(poll.pages() + "/files/result.json").body();
        assertFalse(json.contains("\"areAllTold\"") || json.contains("\"hash\""), json);
    }

    @Test
    void deskTellsAllThatIsWrong() {
        TestVisitor editor = COMMISSION.editor().visitor();
        String desk = COMMISSION.desk() + "/polls";
        assertEquals(422, editor.submit(desk, desk, Map.of("day", "2020-01-01")).statusCode());
        TestPoll poll = TestPoll.prepared(COMMISSION, false);
        String statements = poll.desk() + "/statements";
        assertEquals(
                422,
                editor.submit(statements, statements, Map.of("label", "999", "theme", "none"))
                        .statusCode());
        assertEquals(
                422,
                editor.submit(statements, statements + "/list", Map.of("list", "", "language", "ru"))
                        .statusCode());
        assertEquals(
                422, editor.submit(poll.desk(), poll.desk() + "/open", Map.of()).statusCode());
        editor.submit(statements, statements + "/1/remove", Map.of());
        assertEquals(11, COMMISSION.bean(Statements.class).of(poll.poll()).size());
        editor.submit(poll.desk(), poll.desk() + "/open", Map.of("confirm", "yes"));
        assertEquals(PollState.OPEN, poll.poll().state());
        assertEquals(
                422,
                editor.submit(statements, statements + "/2/hide", Map.of("reason", "dislike"))
                        .statusCode());
        editor.submit(statements, statements + "/2/hide", Map.of("reason", HiddenReason.INSULT.code()));
        Document results = TestVisitor.page(READER.get(poll.pages() + "/results"));
        Phrases say = Say.in(Locale.of(results.select("html").attr("lang")));
        String hidden =
                say.say("polls.result.hidden.one", 2, say.say("submission.reason." + HiddenReason.INSULT.code()));
        assertTrue(results.select("li").eachText().contains(hidden), results::toString);
        TestVisitor moderator = COMMISSION.member("MODERATOR", "").visitor();
        assertEquals(200, moderator.get(statements).statusCode());
        assertEquals(403, moderator.get(poll.desk()).statusCode());
    }
}
