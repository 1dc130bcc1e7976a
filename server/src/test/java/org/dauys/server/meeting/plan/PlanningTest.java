package org.dauys.server.meeting.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.meeting.AgendaItem.Provision;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingState;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.Regions;
import org.dauys.server.meeting.TestMeetings;
import org.dauys.server.site.Words;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A clerk plans meetings: all that is wrong is said at once, nothing is lost, clashes are told and not forbidden. */
class PlanningTest {
    private static TestCommission commission;
    private static Member clerk;
    private static Meetings meetings;
    private static String at;

    @BeforeAll
    static void start() {
        commission = TestCommission.make();
        clerk = commission.member("CLERK", "");
        meetings = commission.bean(Meetings.class);
        at = commission.desk() + "/meetings";
        commission.bean(Regions.class).add(commission.id(), "steppe", new Words("Дала", "Степная", "Steppe"), 1, 1);
    }

    /** A plan that is fine, with other values on top. */
    private static String[] fields(String... changed) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.putAll(Map.of(
                "host-ru", "Завод", "day", "2026-09-01", "begins", "10:00", "ends", "12:00", "region", "steppe"));
        fields.putAll(Map.of("settlement-ru", "Акдала", "address-ru", "Дом культуры", "kind", "work-collective"));
        fields.putAll(
                Map.of("zone", "Asia/Almaty", "language", "ru", "capacity", "300", "delegates", "2", "items", "2"));
        fields.putAll(Map.of("delegate-0-name", "С. Ахметова", "delegate-0-task", "head", "delegate-1-task", "member"));
        fields.putAll(
                Map.of("item-0-title-ru", "Труд", "item-0-minutes", "30", "item-0-provisions", "1.1; статья 26, 5.1"));
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        List<String> flat = new ArrayList<>();
        fields.forEach((name, value) -> flat.addAll(List.of(name, value)));
        return flat.toArray(String[]::new);
    }

    private static Document refused(String path, String... fields) {
        HttpResponse<String> answer = clerk.post(path, fields);
        assertEquals(422, answer.statusCode(), answer::body);
        return TestVisitor.page(answer);
    }

    private static Meeting plan(String... changed) {
        HttpResponse<String> answer = clerk.post(at + "/new", fields(changed));
        String to = TestVisitor.leadsTo(answer);
        assertTrue(
                to.startsWith(at + "/"),
                () -> answer.statusCode()
                        + TestVisitor.page(answer).select(".errors").text());
        return again(to.substring(to.lastIndexOf('/') + 1));
    }

    private static Meeting again(String code) {
        return meetings.byCode(commission.id(), code).orElseThrow();
    }

    private static List<String> wrong(Document page) {
        return page.select(".errors a").eachAttr("href");
    }

    @Test
    void planIsKeptAsItWasTyped() {
        Meeting made = plan("day", "2026-09-02");
        assertEquals("Завод", made.plan().host().ru());
        assertEquals(
                LocalDateTime.of(2026, 9, 2, 10, 0),
                made.plan().times().localBegin().toLocalDateTime());
        assertEquals("steppe", made.plan().venue().region().orElseThrow().slug());
        assertEquals(1, made.plan().delegation().size(), "empty rows are not kept");
        long newest = commission.newest().id();
        assertEquals(
                List.of(new Provision(newest, "1.1"), new Provision(newest, "26"), new Provision(newest, "5.1")),
                made.plan().agenda().getFirst().provisions());
        assertFalse(made.standing().isAnnounced());
        Document edit = clerk.page(at + "/" + made.code() + "/edit");
        assertEquals("10:00", edit.select("#begins").val());
        assertEquals("1.1; 26; 5.1", edit.select("#item-0-provisions").val());
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndNothingIsLost() {
        Document page = refused(
                at + "/new",
                fields(
                        "host-ru", "",
                        "day", "31.02.2026",
                        "begins", "25:00",
                        "kind", "",
                        "zone", "Asia/Nowhere",
                        "settlement-ru", "",
                        "capacity", "many",
                        "more", "ug, xx",
                        "delegate-1-office-kk", "министр",
                        "item-0-minutes", "0",
                        "item-0-provisions", "1.1; 999.9; ст. 888",
                        "item-1-minutes", "20"));
        assertEquals(
                List.of(
                        "#kind",
                        "#host-kk",
                        "#settlement-kk",
                        "#zone",
                        "#day",
                        "#begins",
                        "#capacity",
                        "#more",
                        "#delegate-1-name",
                        "#item-0-minutes",
                        "#item-0-provisions",
                        "#item-1-title-kk"),
                wrong(page));
        for (String field : wrong(page)) {
            assertEquals(1, page.select(field).size(), field);
        }
        assertTrue(page.select("#item-0-provisions-error").text().contains("999.9; ст. 888"), "the label is named");
        assertEquals("министр", page.select("#delegate-1-office-kk").val());
        assertEquals("1.1; 999.9; ст. 888", page.select("#item-0-provisions").val());
        assertEquals("31.02.2026", page.select("#day").val());
        assertEquals("С. Ахметова", page.select("#delegate-0-name").val());
    }

    @Test
    void hourThatClocksLeaveOutOrRepeatIsTold() {
        Document never = refused(at + "/new", fields("zone", "Europe/Berlin", "day", "2026-03-29", "begins", "02:30"));
        assertEquals(List.of("#begins"), wrong(never));
        Document twice = refused(
                at + "/new", fields("zone", "Asia/Almaty", "day", "2024-02-29", "begins", "22:00", "ends", "23:30"));
        assertEquals(List.of("#ends"), wrong(twice));
        Meeting after = plan("zone", "Asia/Almaty", "day", "2024-03-01", "begins", "10:00");
        Meeting before = plan("zone", "Asia/Almaty", "day", "2024-02-29", "begins", "10:00");
        assertEquals(Instant.parse("2024-03-01T05:00:00Z"), after.plan().times().begins());
        assertEquals(
                Instant.parse("2024-02-29T04:00:00Z"), before.plan().times().begins());
    }

    @Test
    void rowsAreAddedAndTakenOutWithoutSavingOrLosingAnything() {
        Document more = TestVisitor.page(clerk.post(at + "/new", fields("add", "delegate", "host-ru", "")));
        assertEquals(3, more.select("[id^=delegate-][id$=-name]").size());
        assertEquals(0, more.select(".errors").size(), "nothing is to be saved yet");
        assertEquals("С. Ахметова", more.select("#delegate-0-name").val());
        Document fewer = TestVisitor.page(clerk.post(
                at + "/new", fields("remove", "item-0", "item-1-title-ru", "Вопросы", "item-1-minutes", "20")));
        assertEquals("Вопросы", fewer.select("#item-0-title-ru").val());
        assertEquals(1, fewer.select("[name=items][value=1]").size());
    }

    @Test
    void laterOfTwoChangesSeesBoth() {
        Meeting made = plan("day", "2026-09-03");
        String edit = at + "/" + made.code() + "/edit";
        clerk.done(edit, fields("revision", "0", "day", "2026-09-03", "host-ru", "Завод, цех 2"));
        HttpResponse<String> late =
                clerk.post(edit, fields("revision", "0", "day", "2026-09-03", "host-ru", "Завод, клуб"));
        assertEquals(409, late.statusCode());
        Document page = TestVisitor.page(late);
        assertEquals("Завод, клуб", page.select("#host-ru").val());
        assertTrue(page.select(".saved").text().contains("Завод, цех 2"), "theirs is shown beside ours");
        clerk.done(
                edit,
                fields(
                        "revision",
                        page.select("[name=revision]").val(),
                        "day",
                        "2026-09-03",
                        "host-ru",
                        "Завод, клуб"));
        assertEquals("Завод, клуб", again(made.code()).plan().host().ru());
    }

    @Test
    void clashIsToldAfterSavingAndInTheListAndNotForbidden() {
        Meeting one = plan("day", "2198-10-01", "host-ru", "Шахта");
        Meeting other = plan("day", "2198-10-01", "begins", "11:30", "ends", "13:00", "host-ru", "Рудник");
        for (Meeting meeting : List.of(one, other)) {
            String told =
                    clerk.page(at + "/" + meeting.code()).select(".clashes").text();
            assertTrue(told.contains("С. Ахметова"), told);
            assertTrue(told.contains("Дом культуры"), told);
        }
        assertEquals(
                2,
                clerk.page(at + "?show=clashes&from=2198-10-01&to=2198-10-01")
                        .select(".meetings .clashes")
                        .size());
        clerk.done(at + "/" + one.code() + "/cancel", "reason-ru", "Буран");
        assertEquals(0, clerk.page(at + "/" + other.code()).select(".clashes").size());
    }

    @Test
    void onlineMeetingNeedsALinkAndNoTown() {
        assertEquals(
                List.of("#link"),
                wrong(refused(at + "/new", fields("kind", "online", "settlement-ru", "", "region", ""))));
        assertEquals(
                List.of("#link"), wrong(refused(at + "/new", fields("kind", "online", "link", "javascript:alert(1)"))));
        assertEquals(
                "https://meet.example/42",
                plan("kind", "online", "link", "https://meet.example/42")
                        .plan()
                        .venue()
                        .link());
    }

    @Test
    void announcedMeetingIsSeenAndIsCancelledWithAReasonOnly() {
        Meeting made = plan("day", "2026-10-05");
        String page = at + "/" + made.code();
        clerk.done(page + "/announce");
        assertTrue(meetings.announced(commission.id(), made.code()).isPresent());
        assertEquals(409, clerk.post(page + "/remove", "confirm", "yes").statusCode(), "readers may have seen it");
        assertEquals(List.of("#reason-kk"), wrong(refused(page + "/cancel")));
        clerk.done(page + "/cancel", "reason-kk", "Боран");
        assertEquals(MeetingState.CANCELLED, again(made.code()).standing().state());
        assertEquals(409, clerk.get(page + "/edit").statusCode(), "what is cancelled is not planned any more");
    }

    @Test
    void meetingIsMarkedAsHeldOnceItHasBegun() {
        Meeting coming = plan("day", "2199-01-01");
        assertEquals(List.of("#held"), wrong(refused(at + "/" + coming.code() + "/held")));
        Meeting past = plan("day", "2026-01-15");
        clerk.done(at + "/" + past.code() + "/held");
        assertEquals(MeetingState.HELD, again(past.code()).standing().state());
    }

    @Test
    void manyAreAnnouncedOrRemovedAtOnce() {
        TestCommission other = TestCommission.make();
        Member editor = other.editor();
        Meetings theirs = other.bean(Meetings.class);
        String list = other.desk() + "/meetings";
        List<Meeting> made = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            made.add(theirs.plan(
                    other.id(),
                    TestMeetings.plan(other, LocalDateTime.of(2198, 5, 4 + i, 10, 0), "Завод " + i),
                    Optional.empty(),
                    Optional.empty()));
        }
        editor.done(list, "code", made.get(0).code(), "do", "announce");
        assertEquals(List.of(true, false, false, false), announced(theirs, other, made));
        editor.done(list, "words", "завод 2", "all", "yes", "do", "remove");
        assertTrue(theirs.byCode(other.id(), made.get(2).code()).isEmpty());
        editor.done(list, "all", "yes", "do", "remove");
        assertEquals(1, editor.page(list).select(".meetings > li").size(), "what readers have seen stays");
        Document waits = editor.page(other.desk());
        assertEquals(0, waits.select(".wait a[href*=unannounced]").size());
    }

    private static List<Boolean> announced(Meetings theirs, TestCommission other, List<Meeting> made) {
        return made.stream()
                .map(one -> theirs.announced(other.id(), one.code()).isPresent())
                .toList();
    }

    @Test
    void listIsFilteredByDayRegionKindAndWords() {
        plan("day", "2027-02-03", "host-kk", "Өскемен зауыты", "host-ru", "");
        plan("day", "2027-02-04", "kind", "village", "region", "", "host-ru", "Село 100%");
        for (Map.Entry<String, Integer> query : Map.of(
                        "from=2027-02-03&to=2027-02-03", 1,
                        "from=2027-02-03&to=2027-02-04", 2,
                        "from=2027-02-03&to=2027-02-04&region=steppe", 1,
                        "from=2027-02-03&to=2027-02-04&kind=village", 1,
                        "words=ӨСКЕМЕН", 1,
                        "words=100%25", 1,
                        "words=_", 0)
                .entrySet()) {
            assertEquals(
                    query.getValue(),
                    clerk.page(at + "?" + query.getKey())
                            .select(".meetings > li")
                            .size(),
                    query.getKey());
        }
        assertEquals(422, clerk.get(at + "?from=yesterday").statusCode());
    }

    @Test
    void otherRolesHaveNoDoorHere() {
        for (String role : Arrays.asList("RESPONDER", "EXPERT", "MODERATOR")) {
            assertEquals(
                    403,
                    commission
                            .member(role, role.equals("RESPONDER") ? "x" : "")
                            .get(at)
                            .statusCode(),
                    role);
        }
    }
}
