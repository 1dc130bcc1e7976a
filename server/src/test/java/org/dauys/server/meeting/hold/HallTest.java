package org.dauys.server.meeting.hold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
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

    private static String board(TestVisitor phone, String hall) {
        return TestVisitor.page(phone.get(hall)).select(".cards").text();
    }
}
