package org.dauys.server.meeting.hold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HallTest {
    private static TestCommission commission;

    @BeforeAll
    static void start() {
        commission = TestCommission.make();
    }

    @Test
    void questionFromTheHallIsOnTheBoardOnceTheClerkHasSeenItAndSupportedOnceByAPhone() {
        TestDesk desk = TestDesk.open(commission, 4);
        String hall = "/m/" + desk.meeting().code() + "/hall";
        TestVisitor phone = TestVisitor.of(commission.site());
        String key = TestVisitor.page(phone.get(hall)).select("input[name=key]").attr("value");
        Map<String, String> form = Map.of("kind", "question", "words", "Сохранится ли ночная доплата?", "key", key);
        assertEquals(302, phone.submit(hall, hall, form).statusCode());
        assertEquals(302, phone.submit(hall, hall, form).statusCode());
        assertFalse(board(phone, hall).contains("ночная"));
        Member clerk = commission.member("CLERK", "");
        String hold = commission.desk() + "/meetings/" + desk.meeting().code() + "/hold";
        String message = clerk.page(hold).select("input[name=message]").attr("value");
        assertEquals(1, clerk.page(hold).select("input[name=message]").size(), "sent twice, taken once");
        clerk.done(hold + "/hall", "message", message, "accept", "true");
        assertTrue(board(phone, hall).contains("ночная"));
        TestVisitor other = TestVisitor.of(commission.site());
        for (TestVisitor one : new TestVisitor[] {phone, phone, other}) {
            one.submit(hall, hall + "/support", Map.of("message", message));
        }
        assertEquals(
                2,
                commission
                        .sql()
                        .sql("select supports from meeting.hall_message where id = :id")
                        .param("id", Long.valueOf(message))
                        .query(Integer.class)
                        .single());
        clerk.done(hold + "/end");
        assertTrue(TestVisitor.page(phone.get(hall)).select("#hall-form").isEmpty());
        assertEquals(
                1,
                commission
                        .sql()
                        .sql("""
                            select count(*)::int from submission.submission
                            where source = 'meeting' and source_key like :code || ':hall-%'
                            """)
                        .param("code", desk.meeting().code())
                        .query(Integer.class)
                        .single());
    }

    private static String waiting(TestVisitor phone, String hall, String words) {
        String key = TestVisitor.page(phone.get(hall)).select("input[name=key]").attr("value");
        phone.submit(hall, hall, Map.of("kind", "question", "words", words, "key", key));
        return key;
    }

    @Test
    void whatIsSentAfterTheEndIsShownAgainWithTheWayToTheRegister() {
        TestDesk desk = TestDesk.open(commission, 5);
        String hall = "/m/" + desk.meeting().code() + "/hall";
        TestVisitor phone = TestVisitor.of(commission.site());
        String key = TestVisitor.page(phone.get(hall)).select("input[name=key]").attr("value");
        commission.bean(Endings.class).end(desk.meeting());
        Map<String, String> form = Map.of("kind", "objection", "words", "Против <b>ночных</b> смен", "key", key);
        String token = "/login";
        HttpResponse<String> late = phone.submit(token, hall, form);
        assertEquals(410, late.statusCode());
        Document page = TestVisitor.page(late);
        assertEquals(
                "Против <b>ночных</b> смен",
                page.select("#hall-unsent:not([hidden]) textarea").text());
        String form410 = page.select("a[href*=/submit]").attr("href");
        assertEquals(commission.pages() + "/submit?kind=remark", form410);
        assertEquals(200, phone.get(form410).statusCode());
        assertEquals(
                410,
                phone.submit(token, hall + "/support", Map.of("message", "1")).statusCode());
        assertEquals(
                0, commission.bean(HallMessages.class).of(desk.meeting().id()).size());
        assertEquals(200, phone.get(hall).statusCode());
        assertFalse(
                TestVisitor.page(phone.get(hall)).select("#hall-unsent[hidden]").isEmpty(), "nothing to show");
    }

    @Test
    void noMoreWaitThanAClerkCanReadAndNothingIsLostOfWhatIsRefused() {
        TestDesk desk = TestDesk.open(commission, 6);
        String hall = "/m/" + desk.meeting().code() + "/hall";
        commission
                .sql()
                .sql("""
                    insert into meeting.hall_message (meeting_id, key, kind, words)
                    select :meeting, gen_random_uuid(), 'question', 'Вопрос ' || i from generate_series(1, :most) i
                    """)
                .param("meeting", desk.meeting().id())
                .param("most", HallMessages.MOST_WAITING - 1)
                .update();
        TestVisitor phone = TestVisitor.of(commission.site());
        Map<String, String> last = Map.of(
                "kind",
                "question",
                "words",
                "Последний",
                "key",
                UUID.randomUUID().toString());
        assertEquals(302, phone.submit(hall, hall, last).statusCode());
        HttpResponse<String> full = phone.submit(hall, hall, Map.of("kind", "question", "words", "Лишний"));
        assertEquals(422, full.statusCode());
        assertEquals("Лишний", TestVisitor.page(full).select("#words").text());
        assertTrue(TestVisitor.page(full).text().contains("күтіп тұрған хабар тым көп"), full::body);
        assertEquals(302, phone.submit(hall, hall, last).statusCode(), "what is here already is not refused");
        TestDesk other = TestDesk.open(commission, 6);
        String elsewhere = "/m/" + other.meeting().code() + "/hall";
        waiting(phone, elsewhere, "В другом зале");
        HallMessages messages = commission.bean(HallMessages.class);
        assertEquals(1, messages.of(other.meeting().id()).size(), "each meeting by itself");
        HallMessages.Message read = messages.of(desk.meeting().id()).getFirst();
        messages.move(desk.meeting().id(), read.id(), HallMessages.State.REFUSED);
        assertEquals(
                302,
                phone.submit(hall, hall, Map.of("kind", "question", "words", "Лишний"))
                        .statusCode());
    }

    @Test
    void fewerThanFiveSupportersAreToldAlikeAndMoveNothing() {
        TestDesk desk = TestDesk.open(commission, 7);
        String hall = "/m/" + desk.meeting().code() + "/hall";
        HallMessages messages = commission.bean(HallMessages.class);
        long meeting = desk.meeting().id();
        for (int i = 0; i <= 5; i++) {
            String key = "00000000-0000-4000-8000-00000000000" + i;
            messages.add(meeting, UUID.fromString(key), Body.Contribution.Kind.QUESTION, "Поддержан " + i);
        }
        for (HallMessages.Message message : messages.of(meeting)) {
            messages.move(meeting, message.id(), HallMessages.State.ACCEPTED);
            for (int i = 0; i < Integer.parseInt(message.words().substring(10)); i++) {
                messages.support(meeting, message.id(), UUID.randomUUID());
            }
        }
        Document page = TestVisitor.page(TestVisitor.of(commission.site()).get(hall));
        List<String> told = page.select(".card .hint").eachText();
        assertEquals(2, Set.copyOf(told).size(), "one with five, all others alike: " + told);
        assertTrue(told.getFirst().contains("5"), told::toString);
        assertEquals(
                List.of("Поддержан 5", "Поддержан 0", "Поддержан 1", "Поддержан 2", "Поддержан 3", "Поддержан 4"),
                page.select(".card p:not(.hint)").eachText());
        messages.support(meeting, messages.of(meeting).get(1).id(), UUID.randomUUID());
        assertEquals(
                page.select(".cards").text(),
                TestVisitor.page(TestVisitor.of(commission.site()).get(hall))
                        .select(".cards")
                        .text(),
                "one more support of few moves nothing");
    }

    private static String board(TestVisitor phone, String hall) {
        return TestVisitor.page(phone.get(hall)).select(".cards").text();
    }
}
