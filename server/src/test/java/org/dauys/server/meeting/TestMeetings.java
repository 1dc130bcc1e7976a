package org.dauys.server.meeting;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.meeting.AgendaItem.Provision;
import org.dauys.server.meeting.Plan.Audience;
import org.dauys.server.meeting.Plan.Times;
import org.dauys.server.meeting.Plan.Venue;
import org.dauys.server.site.Words;

/** Plans of meetings for tests. */
public final class TestMeetings {
    public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private TestMeetings() {}

    /** A meeting with a work collective from ten to twelve on this day of May 2026, with a delegation of two. */
    public static Plan plan(TestCommission commission, int day) {
        return plan(commission, LocalDateTime.of(2026, 5, day, 10, 0), "Медеплавильный завод «Кеңтау»");
    }

    /** The same of another host, at another time. */
    public static Plan plan(TestCommission commission, LocalDateTime begins, String host) {
        Times times = new Times(
                begins.atZone(ZONE).toInstant(),
                begins.plusHours(2).atZone(ZONE).toInstant(),
                ZONE);
        return new Plan(
                MeetingKind.WORK_COLLECTIVE,
                new Words("", host, ""),
                new Venue(
                        Optional.empty(),
                        new Words("Ақдала", "Акдала", "Aqdala"),
                        new Words("", "Дом культуры, большой зал", ""),
                        "",
                        new Words("", "Пандус у бокового входа", "")),
                times,
                new Audience(OptionalInt.of(400), List.of("kk", "ru"), List.of()),
                List.of(
                        new Delegate(
                                "С. Ахметова", new Words("", "заместитель министра труда", ""), Delegate.Task.HEAD),
                        new Delegate("Д. Ким", new Words("", "юрист комиссии", ""), Delegate.Task.SPEAKER)),
                List.of(
                        new AgendaItem(
                                0,
                                new Words("", "Что меняет проект в статье о труде", ""),
                                times.begins(),
                                30,
                                List.of(new Provision(commission.newest().id(), "26.3")),
                                List.of()),
                        new AgendaItem(
                                0,
                                new Words("", "Вопросы", ""),
                                times.begins().plusSeconds(1800),
                                90,
                                List.of(),
                                List.of())));
    }
}
