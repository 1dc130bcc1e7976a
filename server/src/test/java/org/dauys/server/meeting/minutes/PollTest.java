package org.dauys.server.meeting.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.OptionalInt;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingKind;
import org.dauys.server.meeting.TestHalls;
import org.dauys.server.meeting.disclosed.PollCount;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Straw polls that two tellers counted on paper: signed, and told only as far as they may be. */
class PollTest {
    private static final String QUESTION = "Статья о труде мне ясна";
    private static final String KEY = PollCount.key(QUESTION);

    private final TestCommission commission = TestCommission.make();
    private final TestHalls halls = new TestHalls(commission);
    private final Member clerk = commission.member("CLERK", "");
    private final Meeting meeting = halls.held("steppe", MeetingKind.VILLAGE, List.of());
    private int visits;

    private HttpResponse<String> publish(String... more) {
        String desk = commission.desk() + "/meetings/" + meeting.code() + "/minutes";
        String[] fields = new String[more.length + 8];
        String revision = clerk.page(desk).select("[name=revision]").attr("value");
        System.arraycopy(
                new String[] {"revision", revision, "do", "publish", "attended", "300", "came", "0"}, 0, fields, 0, 8);
        System.arraycopy(more, 0, fields, 8, more.length);
        return clerk.post(desk, fields);
    }

    private void both(long agree, long disagree, long undecided) {
        halls.count(meeting, QUESTION, "1", agree, disagree, undecided);
        halls.count(meeting, "статья о  труде мне ясна", "2", agree, disagree, undecided);
    }

    private String read(String what) {
        return commission
                .read(commission.pages() + "/meetings/" + meeting.code() + "/" + what + "?" + visits++)
                .text();
    }

    @Test
    void baseStandsFirstAndBothSidesAreTold() {
        both(92, 81, 41);
        assertEquals(302, publish().statusCode());
        for (String page : List.of("minutes", "report")) {
            String text = read(page);
            assertTrue(text.contains("Участвовали 214 из примерно 300 пришедших."), text);
            assertTrue(text.contains("Согласны — 92, не согласны — 81. Не определились — 41."), text);
        }
        assertFalse(read("report").contains("не измеряли"));
        assertEquals(1, noted("poll"), "the public log is told");
    }

    private long noted(String type) {
        return commission
                .sql()
                .sql("select count(distinct object) from record.event where type = :type and path like :path || '%'")
                .param("type", type)
                .param("path", commission.pages() + "/meetings")
                .query(Long.class)
                .single();
    }

    @Test
    void fewerThanThirtyAreNotTold() {
        both(14, 10, 5);
        assertEquals(302, publish().statusCode());
        for (String page : List.of("minutes", "report")) {
            String text = read(page);
            assertTrue(text.contains("Итог не называется"), text);
            assertFalse(text.contains("Согласны") || text.contains("29"), text);
        }
    }

    @Test
    void nearlyUnanimousAnswersAreNotToldOnOneSideAlone() {
        both(200, 3, 40);
        assertEquals(302, publish().statusCode());
        String text = read("minutes");
        assertTrue(text.contains("Участвовали 243"), text);
        assertFalse(text.contains("Согласны —") || text.contains("200") || text.contains(" 40"), text);
    }

    @Test
    void oneTellerIsNotEnough() {
        halls.count(meeting, QUESTION, "1", 92, 81, 41);
        HttpResponse<String> refused = publish();
        assertEquals(422, refused.statusCode());
        assertTrue(TestVisitor.page(refused).text().contains("was counted by one teller only"));
    }

    @Test
    void tellersWhoDifferAreToldAndTheClerkSaysWhichStandsAndWhy() {
        halls.count(meeting, QUESTION, "1", 92, 81, 41);
        halls.count(meeting, QUESTION, "2", 93, 81, 41);
        HttpResponse<String> refused = publish();
        assertEquals(422, refused.statusCode());
        Document desk = TestVisitor.page(refused);
        assertTrue(desk.text().contains("1: agree 92") && desk.text().contains("2: agree 93"), desk::text);
        assertEquals(422, publish("teller-" + KEY, "2").statusCode(), "no reason");
        assertEquals(
                302,
                publish("teller-" + KEY, "2", "why-" + KEY, "Пересчитали вместе")
                        .statusCode());
        String text = read("minutes");
        assertTrue(text.contains("Согласны — 93") && text.contains("Пересчитали вместе"), text);
        assertFalse(text.contains("92"), text);
    }

    @Test
    void moreVotesThanPeopleAreRefused() {
        both(200, 81, 41);
        HttpResponse<String> refused = publish();
        assertEquals(422, refused.statusCode());
        assertTrue(TestVisitor.page(refused).text().contains("More took part in the poll"));
    }

    @Test
    void correctionByTwoIsNotToldEvenUnderAnotherQuestion() {
        both(92, 81, 41);
        halls.publish(meeting, OptionalInt.of(300));
        halls.recount(meeting);
        for (String teller : List.of("1", "2")) {
            halls.count(meeting, QUESTION + "?", teller, 94, 79, 41);
        }
        halls.publish(meeting, OptionalInt.of(300));
        String text = read("minutes");
        assertTrue(text.contains("Согласны — 92, не согласны — 81"), text);
    }
}
