package org.dauys.server.meeting.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingCode;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.Plan;
import org.dauys.server.meeting.Region;
import org.dauys.server.meeting.Regions;
import org.dauys.server.meeting.TestMeetings;
import org.dauys.server.site.Words;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeetingPagesTest {
    /** Meetings to come are planned for a year that no test is run in. */
    private static final int COMING = 2061;

    private static TestCommission commission;
    private static Meetings meetings;
    private static String list;

    @BeforeAll
    static void start() {
        commission = TestCommission.make();
        meetings = commission.bean(Meetings.class);
        list = commission.pages() + "/meetings";
    }

    @BeforeEach
    void empty() {
        for (String table : List.of("meeting", "region")) {
            commission
                    .sql()
                    .sql("delete from meeting." + table + " where consultation_id = :id")
                    .param("id", commission.id())
                    .update();
        }
    }

    private Plan plan(LocalDateTime begins, String host) {
        return TestMeetings.plan(commission, begins, host);
    }

    private static LocalDateTime coming(int month, int day) {
        return LocalDateTime.of(COMING, month, day, 10, 0);
    }

    private Meeting announced(Plan plan) {
        Meeting made = meetings.plan(commission.id(), plan, Optional.empty(), Optional.empty());
        meetings.announce(made);
        return meetings.byCode(commission.id(), made.code()).orElseThrow();
    }

    private static Plan in(Plan plan, Region region) {
        return new Plan(
                plan.kind(),
                plan.host(),
                new Plan.Venue(
                        Optional.of(region),
                        plan.venue().settlement(),
                        plan.venue().address(),
                        "",
                        plan.venue().accessibility()),
                plan.times(),
                plan.audience(),
                plan.delegation(),
                plan.agenda());
    }

    private static List<String> hosts(Document page, String section) {
        return page.select("section[aria-labelledby=" + section + "] .host").eachText();
    }

    @Test
    void listWithoutMeetingsSaysWhatThereWillBe() {
        Document page = commission.read(list);
        assertTrue(page.select(".notice").text().contains("здесь будут её день, место, делегация и повестка"));
        assertEquals(0, page.select(".meetings li").size());
    }

    @Test
    void nextMeetingComesFirstAndPastOnesStandBelow() {
        announced(plan(coming(6, 2), "Второй"));
        announced(plan(coming(5, 4), "Первый"));
        announced(plan(LocalDateTime.of(2024, 2, 5, 10, 0), "Давний"));
        announced(plan(LocalDateTime.of(2025, 2, 5, 10, 0), "Недавний"));
        Document page = commission.read(list);
        assertEquals(List.of("Первый", "Второй"), hosts(page, "coming"));
        assertEquals(List.of("Недавний", "Давний"), hosts(page, "gone"));
        assertTrue(page.select(".month-name b").text().startsWith("май 2061"));
    }

    @Test
    void whatIsNotAnnouncedIsNowhere() {
        Meeting secret =
                meetings.plan(commission.id(), plan(coming(5, 5), "Тайный завод"), Optional.empty(), Optional.empty());
        announced(plan(coming(5, 6), "Открытый завод"));
        for (String path : List.of(
                list,
                list + "?day=2061-05-05",
                list + "?month=2061-05",
                list + "?who=Ахметова",
                commission.pages(),
                commission.pages() + "/p/26.3")) {
            assertFalse(commission.read(path).html().contains("Тайный"), path);
        }
        Document month = commission.read(list + "?month=2061-05");
        assertEquals(List.of("6 1"), month.select(".month .some").eachText());
        for (String path : List.of("", "/qr.svg")) {
            assertEquals(
                    404,
                    commission
                            .site()
                            .get(list + "/" + secret.code() + path, Locale.of("ru"))
                            .statusCode());
        }
        assertEquals(
                404,
                commission.site().get("/m/" + secret.code(), Locale.of("ru")).statusCode());
    }

    @Test
    void cancelledMeetingStaysWithItsReason() {
        Meeting meeting = announced(plan(coming(5, 7), "Шахта"));
        meetings.cancel(meeting, new Words("Боран", "Буран закрыл дорогу", ""));
        Document page = commission.read(list);
        assertTrue(page.select(".meetings .cancelled").text().contains("Буран закрыл дорогу"));
        Document own = commission.read(list + "/" + meeting.code());
        assertTrue(own.select(".notice").text().contains("не состоится. Причина: Буран закрыл дорогу"));
        assertEquals(0, own.select("a[href$=kind=question]").size());
        // The calendar counts what takes place.
        assertEquals(0, page.select(".month .some").size());
    }

    @Test
    void regionIsASquareWithItsNumberAndTheTableSaysTheSame() {
        Regions regions = commission.bean(Regions.class);
        Region steppe = regions.add(commission.id(), "steppe", new Words("Дала", "Степная область", "Steppe"), 0, 1);
        Region lakes = regions.add(commission.id(), "lakes", new Words("Көл", "Озёрный край", "Lakes"), 1, 0);
        regions.add(commission.id(), "hills", new Words("Төбе", "Холмы", "Hills"), 1, 1);
        announced(in(plan(coming(5, 4), "А"), steppe));
        announced(in(plan(coming(5, 5), "Б"), steppe));
        announced(in(plan(coming(5, 6), "В"), lakes));
        announced(plan(coming(5, 7), "Г"));
        Document page = commission.read(list);
        assertEquals(
                List.of("Степная область: 2 встречи", "Озёрный край: 1 встреча", "Холмы: 0 встреч"),
                page.select("svg.tiles a").eachAttr("aria-label"));
        assertEquals(List.of("2", "1", "0"), page.select("svg.tiles .many").eachText());
        assertEquals(
                List.of("Степная область 2", "Озёрный край 1", "Холмы 0", "без региона 1"),
                page.select("details tbody tr").eachText());
        Document chosen = commission.read(page.select("svg.tiles a").get(1).attr("href"));
        assertEquals(List.of("В"), hosts(chosen, "coming"));
        // The squares still say how many there are elsewhere.
        assertEquals(List.of("2", "1", "0"), chosen.select("svg.tiles .many").eachText());
    }

    @Test
    void filtersLetThroughWhatTheySay() {
        Plan plan = plan(coming(5, 4), "Завод");
        announced(plan);
        announced(new Plan(
                org.dauys.server.meeting.MeetingKind.VILLAGE,
                new Words("", "Село", ""),
                plan.venue(),
                plan.times(),
                new Plan.Audience(plan.audience().capacity(), List.of("kk"), List.of(theme())),
                plan.delegation().subList(0, 1),
                List.of()));
        assertEquals(List.of("Село"), hosts(commission.read(list + "?kind=village"), "coming"));
        assertEquals(List.of("Завод"), hosts(commission.read(list + "?spoken=ru"), "coming"));
        assertEquals(2, hosts(commission.read(list + "?spoken=kk"), "coming").size());
        assertEquals(List.of("Завод"), hosts(commission.read(list + "?who=%D0%9A%D0%98%D0%9C"), "coming"));
        assertEquals(List.of("Село"), hosts(commission.read(list + "?theme=labour"), "coming"));
        assertEquals(List.of(), hosts(commission.read(list + "?theme=labour&spoken=ru"), "coming"));
        Document none = commission.read(list + "?theme=labour&spoken=ru");
        assertTrue(none.text().contains("Таких предстоящих встреч не объявлено"));
        // What the address says wrongly is as if it were not said.
        assertEquals(
                2,
                hosts(commission.read(list + "?kind=feast&day=2061-02-31&after=x"), "coming")
                        .size());
    }

    private long theme() {
        return commission
                .sql()
                .sql("select id from consultation.theme where consultation_id = :id and slug = 'labour'")
                .param("id", commission.id())
                .query(Long.class)
                .single();
    }

    @Test
    void everyMeetingIsOnOnePageOfTheList() {
        for (int i = 0; i < 45; i++) {
            announced(plan(coming(5, 1 + i % 28), "Встреча " + i));
        }
        List<String> seen = new java.util.ArrayList<>();
        String next = list;
        while (!next.isEmpty()) {
            Document page = commission.read(next);
            seen.addAll(hosts(page, "coming"));
            next = page.select("section[aria-labelledby=coming] [rel=next]").attr("href");
        }
        assertEquals(45, seen.size());
        assertEquals(45, java.util.Set.copyOf(seen).size());
    }

    @Test
    void dayOfTheCalendarListsItsMeetings() {
        announced(plan(coming(5, 4), "Утром"));
        announced(plan(coming(5, 4).plusHours(6), "Вечером"));
        announced(plan(coming(5, 5), "Завтра"));
        Elements days = commission.read(list).select(".month .some a");
        assertEquals(List.of("4 2", "5 1"), days.eachText());
        assertEquals(
                List.of("Утром", "Вечером"),
                hosts(commission.read(days.getFirst().attr("href")), "of-day"));
    }

    @Test
    void pageSaysWhenInTheTimeOfThePlaceAndHowFarThatIsFromUtc() {
        Meeting before = announced(plan(LocalDateTime.of(2024, 2, 29, 10, 0), "До перехода"));
        Meeting after = announced(plan(LocalDateTime.of(2024, 3, 4, 10, 0), "После перехода"));
        assertTrue(commission
                .read(list + "/" + before.code())
                .select(".meeting-facts")
                .text()
                .contains("10:00–12:00 время: Алматы (UTC+6)"));
        assertTrue(commission
                .read(list + "/" + after.code())
                .select(".meeting-facts")
                .text()
                .contains("10:00–12:00 время: Алматы (UTC+5)"));
    }

    @Test
    void pageLeadsFromTheAgendaToTheProvisionAndBack() {
        Meeting meeting = announced(plan(coming(5, 4), "Завод"));
        Document page = commission.read(list + "/" + meeting.code());
        String provision = page.select(".agenda .tags a").attr("href");
        assertTrue(provision.endsWith("/p/26.3"), provision);
        for (String path : List.of(provision, commission.pages() + "/p/26")) {
            TestCommission.await(
                    "the comparison",
                    () -> !commission.read(path).select("article.provision").isEmpty());
            assertEquals(
                    list + "/" + meeting.code(),
                    commission
                            .read(path)
                            .select("section[aria-labelledby=meetings] a")
                            .attr("href"),
                    path);
        }
        assertEquals(
                List.of("С. Ахметова", "Д. Ким"), page.select(".delegation b").eachText());
        assertEquals(
                "meetings",
                commission
                        .read(commission.pages())
                        .select("section[aria-labelledby=meetings]")
                        .attr("aria-labelledby"));
    }

    @Test
    void frontPageShowsTheNextThree() {
        for (int day = 4; day > 0; day--) {
            announced(plan(coming(5, day), "Завод " + day));
        }
        assertEquals(
                List.of("Завод 1", "Завод 2", "Завод 3"),
                commission
                        .read(commission.pages())
                        .select("section[aria-labelledby=meetings] .briefs li > a")
                        .eachText());
    }

    @Test
    void shortAddressForgivesHowItIsTyped() {
        Meeting meeting = announced(plan(coming(5, 4), "Завод"));
        String printed = MeetingCode.printed(meeting.code());
        for (String typed : List.of(printed, meeting.code(), printed.replace("-", "%20"), printed + ".")) {
            HttpResponse<String> answer = commission.site().get("/m/" + typed, Locale.of("ru"));
            assertEquals(302, answer.statusCode(), typed);
            assertTrue(answer.headers().firstValue("Location").orElseThrow().endsWith(list + "/" + meeting.code()));
        }
        assertEquals(404, commission.site().get("/m/zzzz-zzzz", Locale.of("ru")).statusCode());
    }
}
