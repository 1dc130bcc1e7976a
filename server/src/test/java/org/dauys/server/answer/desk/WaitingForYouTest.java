package org.dauys.server.answer.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dauys.server.Statements;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.answer.Body;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.SubmissionKind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The desk of a consultation begins with what waits for whoever looks, and shows the rest by matter. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaitingForYouTest {
    private final TestCommission commission = TestCommission.make();
    private final Body labour = commission.body("labour", "Министерство труда");
    private final Body justice = commission.body("justice", "Министерство юстиции");
    private final Member editor = commission.editor();
    private final Member responder = commission.responder(labour);
    private final Member moderator = commission.member("MODERATOR", "");
    private final Member expert = commission.member("EXPERT", "");

    @BeforeAll
    void fill() {
        commission.route(labour, "1", "");
        commission.route(justice, "11", "");
        List<Submission> alike = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            alike.add(commission.submit("1.1", SubmissionKind.PROPOSAL, "Верните право на забастовку, " + i));
        }
        commission.submit("11.1", SubmissionKind.QUESTION, "Кто назначает судью?");
        commission.submit("2.1", SubmissionKind.QUESTION, "Кому это поручено?");
        commission
                .bean(org.dauys.server.submission.Campaigns.class)
                .make(
                        commission.id(),
                        "О забастовке",
                        alike.getFirst().id(),
                        alike.stream().map(Submission::id).toList());
        // A day of the timetable that is over: what waits is overdue.
        editor.done(
                commission.desk() + "/answer-rules",
                "revision",
                "0",
                "due",
                commission.consultation().milestones().getFirst().day().toString());
        TestCommission.await(
                "a day for all",
                () -> commission
                        .sql()
                        .sql("select count(*) filter (where due = 'infinity') from answer.task"
                                + " where consultation_id = :id")
                        .param("id", commission.id())
                        .query(Integer.class)
                        .single()
                        .equals(0));
        commission
                .sql()
                .sql("update submission.submission set state = 'moderation', published_at = null"
                        + " where consultation_id = :id and label = '2.1'")
                .param("id", commission.id())
                .update();
    }

    private Document desk(Member member) {
        return member.page(commission.desk());
    }

    private static List<String> lines(Document desk) {
        return desk.select(".wait li").eachText();
    }

    @Test
    void whatIsLateStandsFirstAndSaysSoInWords() {
        List<String> lines = lines(desk(editor));
        assertTrue(
                lines.getFirst()
                        .startsWith("4 Answers overdue Министерство труда: 3, Министерство юстиции: 1; the oldest by "),
                lines::toString);
        assertTrue(
                lines.get(1).startsWith("4 Waiting for an answer 3 of them in 1 campaign: one answer can serve it"),
                lines::toString);
        Document desk = desk(editor);
        assertTrue(desk.select(".wait li").getFirst().hasClass("late"));
        Element first = desk.select(".wait li a").getFirst();
        assertEquals(4, editor.page(first.attr("href")).select(".queue > li").size(), "the number is what one finds");
    }

    @Test
    void responderSeesWhatWaitsAtTheirBodyAlone() {
        Document desk = desk(responder);
        List<String> lines = lines(desk);
        assertTrue(lines.getFirst().startsWith("3 Answers overdue the oldest by "), lines::toString);
        assertEquals(2, lines.size(), lines::toString);
        for (Element line : desk.select(".wait li span a")) {
            assertEquals(
                    3, responder.page(line.attr("href")).select(".queue > li").size());
        }
        assertEquals(
                List.of("Texts", "Answers", "Meetings"),
                desk.select(".matters h2").eachText());
    }

    @Test
    void moderatorSeesWhatTheyDecideAndNobodyElseIsShownIt() {
        Document desk = desk(moderator);
        assertTrue(
                lines(desk).getFirst().startsWith("1 Waiting for a moderator the oldest: "),
                () -> lines(desk).toString());
        assertEquals(1, lines(desk).size());
        assertFalse(lines(desk(editor)).toString().contains("moderator"));
    }

    @Test
    void whereNothingWaitsThePageSaysSo() {
        Document desk = desk(expert);
        assertEquals(0, desk.select(".wait").size());
        assertTrue(desk.text().contains("Nothing is waiting for you."));
    }

    @Test
    void roomsStandInFiveGroupsByMatterInTheirOrder() {
        Document desk = desk(editor);
        assertEquals(
                List.of("Waiting for you", "Texts", "Submissions", "Answers", "Meetings", "Settings"),
                desk.select("main h2").eachText());
        for (Element door : desk.select(".matters a, .wait a")) {
            if (!door.attr("href").endsWith("/delete")) {
                assertEquals(200, editor.get(door.attr("href")).statusCode(), door.attr("href"));
            }
        }
    }

    @Test
    void countingNeedsAsManyStatementsHoweverManyWait() {
        TestCommission other = TestCommission.make();
        Body office = other.body("office", "Секретариат");
        other.route(office, "", "");
        Member looking = other.editor();
        other.submit("1.1", SubmissionKind.QUESTION, "Кому это поручено?");
        looking.page(other.desk());
        int few = statements(other, looking);
        for (int i = 0; i < 20; i++) {
            other.submit("11.1", SubmissionKind.QUESTION, "Ещё вопрос " + i);
        }
        assertTrue(lines(looking.page(other.desk())).toString().contains("21 Waiting for an answer"));
        // A session that is renewed, or a stamp that is read, may be one or two.
        int more = statements(other, looking);
        assertTrue(more <= few + 5, () -> few + " with few, " + more + " with twenty more");
        System.out.println("The desk of an editor asks " + few + " times");
        assertTrue(few <= 45, () -> few + " statements");
    }

    private static int statements(TestCommission other, Member looking) {
        try (Statements asked = new Statements()) {
            int before = asked.count();
            looking.page(other.desk());
            return asked.count() - before;
        }
    }

    static Stream<Look> looks() {
        return Look.all();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyoneCanUseTheDesk(Look look) {
        for (Member member : List.of(editor, responder, expert)) {
            try (BrowserContext window = TestBrowser.window(look)) {
                Page page = TestBrowser.logIn(
                        window, commission.site().at("/login"), member.name(), TestCommission.PASSWORD);
                page.navigate(commission.site().at(commission.desk()).toString());
                TestBrowser.assertUsable(page);
                TestBrowser.assertCalm(page);
                assertTrue(page.locator(".desk h2").first().boundingBox().y < 500, "what waits is on the first screen");
            }
        }
    }
}
