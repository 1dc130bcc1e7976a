package org.dauys.server.meeting.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.TestMeetings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PromisesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private final TestCommission commission = TestCommission.make();
    private final Meetings meetings = commission.bean(Meetings.class);
    private final Member editor = commission.editor();
    private final LocalDate today = LocalDate.now(ZONE);

    /** A meeting of twenty days ago. */
    private Meeting meeting() {
        commission.body("labour", "Министерство труда");
        Meeting meeting = meetings.plan(
                commission.id(),
                TestMeetings.plan(commission, LocalDateTime.of(today.minusDays(20), LocalTime.NOON), "Завод"),
                Optional.empty(),
                Optional.empty());
        meetings.announce(meeting);
        return meeting;
    }

    private String desk(Meeting meeting) {
        return commission.desk() + "/meetings/" + meeting.code() + "/promises";
    }

    private Document note(Meeting meeting, String words, LocalDate due) {
        return editor.done(desk(meeting), "words-ru", words, "body", "labour", "due", due.toString());
    }

    private void publish(Meeting meeting) {
        meetings.held(meeting);
        meetings.published(meeting);
    }

    private static List<String> chips(Document page) {
        return page.select(".chips a").eachText();
    }

    private HttpResponse<String> say(String settle, String outcome, LocalDate day, String words) {
        String revision = editor.page(settle).select("[name=revision]").attr("value");
        return editor.post(settle, "outcome", outcome, "day", day.toString(), "words-ru", words, "revision", revision);
    }

    private String settle(Meeting meeting) {
        return editor.page(desk(meeting)).select("a.button.quiet").attr("href");
    }

    @Test
    void promiseStandsOnTheListOnceTheMinutesArePublishedAndIsLateWhenItIsLate() {
        Meeting meeting = meeting();
        note(meeting, "Ответить о пенсиях", today.minusDays(1));
        note(meeting, "Прислать юриста", today);
        String list = commission.pages() + "/promises";
        assertTrue(commission.read(list).text().contains("обещаний пока нет"));
        publish(meeting);
        Document page = commission.read(list);
        assertEquals(
                List.of("Ответить о пенсиях", "Прислать юриста"),
                page.select(".promise p:nth-of-type(2)").eachText());
        assertEquals(
                List.of("Просрочено", "Срок не наступил"),
                page.select(".promise .standing").eachText());
        assertEquals(
                List.of(
                        "Все 2",
                        "Просрочены 1",
                        "Срок не наступил 1",
                        "Выполнены в срок 0",
                        "Выполнены с опозданием 0",
                        "Невыполнимы 0"),
                chips(page));
        assertEquals(
                List.of("Прислать юриста"),
                commission
                        .read(list + "?standing=open")
                        .select(".promise p:nth-of-type(2)")
                        .eachText());
    }

    @Test
    void promiseThatWasKeptAfterItsDayIsKeptLate() {
        Meeting meeting = meeting();
        note(meeting, "Ответить о пенсиях", today.minusDays(5));
        publish(meeting);
        String settle = settle(meeting);
        assertEquals(
                302, say(settle, "kept", today.minusDays(2), "Ответ отправлен").statusCode());
        Document page = commission.read(commission.pages() + "/promises");
        assertEquals(List.of("Выполнено с опозданием"), page.select(".standing").eachText());
        assertTrue(page.text().contains("Ответ отправлен"));
    }

    @Test
    void openPromisesStandFirstTheLateOnTopAndSettledOnesBelowOverAllPages() {
        Meeting meeting = meeting();
        note(meeting, "Исполнено давно", today.minusDays(9));
        note(meeting, "Просрочено", today.minusDays(3));
        note(meeting, "Ещё есть время", today.plusDays(30));
        commission.sql().sql("""
            update meeting.promise set state = 'kept', settled = due, outcome = '{"ru": "Сделано"}'
            where words ->> 'ru' = 'Исполнено давно'
            """).update();
        for (int i = 0; i < Promises.PAGE; i++) {
            note(meeting, "Среди прочих " + i, today.plusDays(5));
        }
        publish(meeting);
        for (String list : List.of(commission.desk() + "/promises", commission.pages() + "/promises")) {
            Document first = editor.page(list);
            List<String> cards = first.select(".card").eachText();
            assertEquals(Promises.PAGE, cards.size());
            assertTrue(cards.getFirst().contains("Просрочено"), cards::getFirst);
            assertFalse(first.text().contains("Исполнено давно"));
            List<String> rest = editor.page(first.select("a[rel=next]").attr("href"))
                    .select(".card")
                    .eachText();
            assertEquals(3, rest.size(), rest::toString);
            assertTrue(
                    rest.get(1).contains("Ещё есть время") && rest.get(2).contains("Исполнено давно"), rest::toString);
        }
    }

    @Test
    void brokenPromiseSaysWhyAndMayBeKeptAfterAll() {
        Meeting meeting = meeting();
        note(meeting, "Построить баню", today.plusDays(5));
        publish(meeting);
        String settle = settle(meeting);
        assertEquals(422, say(settle, "broken", today, "").statusCode());
        assertEquals(302, say(settle, "broken", today, "Нет участка").statusCode());
        assertEquals(
                List.of("Невыполнимо"),
                commission
                        .read(commission.pages() + "/promises")
                        .select(".standing")
                        .eachText());
        assertEquals(302, say(settle, "kept", today, "Участок нашёлся").statusCode());
        assertEquals(
                List.of("Выполнено в срок"),
                commission
                        .read(commission.pages() + "/promises")
                        .select(".standing")
                        .eachText());
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndNothingIsLost() {
        Meeting meeting = meeting();
        HttpResponse<String> answer = editor.post(desk(meeting), "words-ru", "", "words-kk", "", "body", "", "due", "");
        assertEquals(422, answer.statusCode());
        assertEquals(
                3,
                TestVisitor.page(answer).select(".errors li, [role=alert] li").size());
        HttpResponse<String> early = editor.post(
                desk(meeting),
                "words-kk",
                "Уәде",
                "body",
                "labour",
                "due",
                today.minusDays(21).toString());
        assertEquals(422, early.statusCode());
        assertEquals("Уәде", TestVisitor.page(early).select("#words-kk").text());
    }

    @Test
    void laterOfTwoOutcomesIsTold() {
        Meeting meeting = meeting();
        note(meeting, "Ответить", today.plusDays(5));
        String settle = settle(meeting);
        String revision = editor.page(settle).select("[name=revision]").attr("value");
        assertEquals(302, say(settle, "broken", today, "Нельзя").statusCode());
        HttpResponse<String> late = editor.post(
                settle, "outcome", "kept", "day", today.toString(), "words-ru", "Сделано", "revision", revision);
        assertEquals(409, late.statusCode());
        assertTrue(late.body().contains("Сделано"));
    }

    @Test
    void promiseHasADayOfItsMeetingInEveryLanguage() {
        Meeting meeting = meeting();
        note(meeting, "Ответить", today.plusDays(5));
        publish(meeting);
        for (String language : List.of("kk", "en")) {
            Document page = Jsoup.parse(commission
                    .site()
                    .get(commission.pages() + "/promises", Locale.of(language))
                    .body());
            assertEquals(1, page.select(".promise").size(), language);
            assertFalse(page.text().contains("minutes."), language);
        }
    }
}
