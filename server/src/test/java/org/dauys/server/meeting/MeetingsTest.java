package org.dauys.server.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.consultation.ConflictException;
import org.dauys.server.site.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class MeetingsTest {
    private static TestCommission commission;
    private static Meetings meetings;

    @BeforeAll
    static void start() {
        commission = TestCommission.make();
        meetings = commission.site().bean(Meetings.class);
    }

    private static Meeting plan(Plan plan) {
        return meetings.plan(commission.id(), plan, Optional.empty(), Optional.empty());
    }

    private static Meeting again(Meeting meeting) {
        return meetings.byCode(commission.id(), meeting.code()).orElseThrow();
    }

    @Test
    void plannedMeetingIsReadBackWhole() {
        Region region = commission
                .site()
                .bean(Regions.class)
                .add(commission.id(), "steppe", new Words("Дала", "Степная", "Steppe"), 2, 3);
        Plan plan = TestMeetings.plan(commission, 4);
        Plan there = new Plan(
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
        Meeting made = plan(there);
        assertEquals(there.venue(), made.plan().venue());
        assertEquals(there.times(), made.plan().times());
        assertEquals(there.audience(), made.plan().audience());
        assertEquals(there.delegation(), made.plan().delegation());
        assertEquals(2, made.plan().agenda().size());
        assertEquals(
                plan.agenda().getFirst().provisions(),
                made.plan().agenda().getFirst().provisions());
        assertEquals(
                LocalDateTime.of(2026, 5, 4, 10, 0),
                made.plan().times().localBegin().toLocalDateTime());
    }

    @Test
    void readersSeeItOnceItIsAnnounced() {
        Meeting made = plan(TestMeetings.plan(commission, 5));
        assertTrue(meetings.announced(commission.id(), made.code()).isEmpty());
        meetings.announce(made);
        assertTrue(meetings.announced(commission.id(), made.code()).isPresent());
    }

    @Test
    void itemsOfTheAgendaStayTheSameWhenTheyAreMoved() {
        Meeting made = plan(TestMeetings.plan(commission, 6));
        Plan plan = made.plan();
        meetings.change(
                made,
                made.revision(),
                new Plan(
                        plan.kind(),
                        plan.host(),
                        plan.venue(),
                        plan.times(),
                        plan.audience(),
                        List.of(),
                        plan.agenda().reversed()));
        assertEquals(plan.agenda().reversed(), again(made).plan().agenda());
        assertEquals(List.of(), again(made).plan().delegation());
    }

    @Test
    void laterOfTwoChangesIsTold() {
        Meeting made = plan(TestMeetings.plan(commission, 7));
        meetings.change(made, made.revision(), made.plan());
        assertThrows(ConflictException.class, () -> meetings.change(made, made.revision(), made.plan()));
    }

    @Test
    void heldMeetingIsNotCancelled() {
        Meeting made = plan(TestMeetings.plan(commission, 8));
        meetings.held(made);
        assertThrows(ConflictException.class, () -> meetings.cancel(made, new Words("", "Нет зала", "")));
        assertEquals(MeetingState.HELD, again(made).standing().state());
    }

    @Test
    void cancelledMeetingKeepsItsReason() {
        Meeting made = plan(TestMeetings.plan(commission, 9));
        meetings.cancel(made, new Words("", "Буран", ""));
        assertEquals("Буран", again(made).standing().cancelled().ru());
    }

    @Test
    void rowOfATableMakesOneMeeting() {
        Plan plan = TestMeetings.plan(commission, 10);
        meetings.plan(commission.id(), plan, Optional.empty(), Optional.of("list.csv:2"));
        assertThrows(
                DuplicateKeyException.class,
                () -> meetings.plan(commission.id(), plan, Optional.empty(), Optional.of("list.csv:2")));
    }

    @Test
    void onePersonAtTwoMeetingsAtATimeIsFound() {
        Clashes clashes = commission.site().bean(Clashes.class);
        Plan plan = TestMeetings.plan(commission, LocalDateTime.of(2026, 6, 1, 10, 0), "Шахта");
        Meeting made = plan(plan);
        Plan other = TestMeetings.plan(commission, LocalDateTime.of(2026, 6, 1, 11, 59), "Университет");
        List<Clash> found = clashes.of(commission.id(), other, Optional.empty());
        assertEquals(
                List.of("С. Ахметова", "Д. Ким", "Дом культуры, большой зал"),
                found.stream().map(Clash::what).toList());
        assertEquals(made.code(), found.getFirst().other().code());
        assertEquals(List.of(), clashes.of(commission.id(), plan, Optional.of(made.id())));
        Plan later = TestMeetings.plan(commission, LocalDateTime.of(2026, 6, 1, 12, 0), "Университет");
        assertEquals(List.of(), clashes.of(commission.id(), later, Optional.empty()));
        meetings.cancel(made, new Words("", "Буран", ""));
        assertEquals(List.of(), clashes.of(commission.id(), other, Optional.empty()));
    }

    @Test
    void pagesAreMadeAnewWhenSomethingOfAMeetingChanges() {
        MeetingStamps stamps = commission.site().bean(MeetingStamps.class);
        String page = commission.pages() + "/meetings";
        String before = stamps.of(page).orElseThrow();
        Meeting made = plan(TestMeetings.plan(commission, 11));
        String after = stamps.of(page).orElseThrow();
        assertFalse(before.equals(after));
        meetings.announce(made);
        assertFalse(after.equals(stamps.of(page).orElseThrow()));
    }

    @Test
    void codeIsReadAsItIsTyped() {
        String code = MeetingCode.next();
        assertEquals(Optional.of(code), MeetingCode.typed(" " + MeetingCode.printed(code) + " "));
        assertEquals(Optional.empty(), MeetingCode.typed("O0I1-4QBR"));
    }
}
