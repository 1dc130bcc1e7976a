package org.dauys.server.consultation.reader;

import static org.dauys.server.consultation.reader.Timetable.State.LATER;
import static org.dauys.server.consultation.reader.Timetable.State.NEXT;
import static org.dauys.server.consultation.reader.Timetable.State.NOW;
import static org.dauys.server.consultation.reader.Timetable.State.PAST;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultation.Milestone;
import org.dauys.server.consultation.reader.Timetable.Stage;
import org.dauys.server.consultation.reader.Timetable.State;
import org.dauys.server.site.Words;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final List<Milestone> STEPS = Stream.of("2026-03-16", "2026-05-16", "2026-12-07", "2027-02-07")
            .map(day -> new Milestone(LocalDate.parse(day), new Words("", "", day)))
            .toList();

    @Test
    void theLatestStepThatBeganIsNow() {
        Timetable time = on("2026-11-23");
        assertEquals(List.of(PAST, NOW, NEXT, LATER), states(time));
        assertEquals(Stage.UNDER_WAY, time.stage());
        assertEquals(14, time.daysToNext());
    }

    @Test
    void aStepBeginsOnItsDay() {
        assertEquals(List.of(PAST, PAST, NOW, NEXT), states(on("2026-12-07")));
    }

    @Test
    void beforeTheFirstStepNothingIsNow() {
        Timetable time = on("2026-03-15");
        assertEquals(List.of(NEXT, LATER, LATER, LATER), states(time));
        assertEquals(Stage.AHEAD, time.stage());
        assertEquals(1, time.daysToNext());
    }

    @Test
    void theLastDayIsNowAndTheDayAfterAllIsPast() {
        assertEquals(List.of(PAST, PAST, PAST, NOW), states(on("2027-02-07")));
        Timetable after = on("2027-02-08");
        assertEquals(List.of(PAST, PAST, PAST, PAST), states(after));
        assertEquals(Stage.OVER, after.stage());
    }

    @Test
    void theDayChangesAtMidnightOfTheConsultationsZone() {
        Consultation consultation =
                new Consultation(1, "x", Words.NONE, Words.NONE, ZoneId.of("Asia/Almaty"), Optional.empty(), 0, STEPS);
        Instant evening = Instant.parse("2026-12-06T19:30:00Z");
        assertEquals(
                LocalDate.parse("2026-12-07"),
                Timetable.of(consultation, InstantSource.fixed(evening)).today());
    }

    private static Timetable on(String day) {
        return Timetable.of(STEPS, LocalDate.parse(day));
    }

    private static List<State> states(Timetable time) {
        return time.steps().stream().map(Timetable.Step::state).toList();
    }
}
