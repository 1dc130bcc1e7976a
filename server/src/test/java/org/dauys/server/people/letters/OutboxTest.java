package org.dauys.server.people.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.TestSite;
import org.dauys.server.people.Letters;
import org.dauys.server.people.Letters.Notice;
import org.dauys.server.people.TestClock;
import org.dauys.server.people.letters.Outbox.Taken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters where the clock is set back, or forward. Without a mail server nobody takes any but this test. */
class OutboxTest {
    private static final String DAY_BEFORE = "2026-03-17T10:00:00Z";
    private static final String DAY = "2026-03-18T10:00:00Z";
    private static final String DAY_AFTER = "2026-03-19T10:00:00Z";
    private static TestSite site;
    private static Outbox outbox;
    private UUID person = new UUID(0, 0);

    @BeforeAll
    static void start() {
        site = TestClock.at(DAY, TestSite::empty);
        outbox = site.bean(Outbox.class);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void somebody() {
        TestClock.set(DAY);
        site.owner()
                .sql("truncate people.participant, people.letter_box, people.notice, people.letter cascade")
                .update();
        person = TestMail.participants(site, 1, "en").getFirst();
    }

    private void tell(String key, boolean own) {
        site.bean(Letters.class)
                .tell(List.of(
                        new Notice(person, key, "people.letter.why", List.of("x"), "/c/aqdala/submissions/204", own)));
    }

    private static Taken taken() {
        return outbox.take().orElseThrow();
    }

    private static int count(LetterState state) {
        return outbox.counts().getOrDefault(state.code(), 0);
    }

    @Test
    void whatWasToBeToldAtOnceIsToldThoughTheClockWasSetBack() {
        tell("answer", true);
        TestClock.set(DAY_BEFORE);
        assertEquals(1, outbox.lines(taken()).size());
        assertEquals(Optional.empty(), outbox.take(), "once");
    }

    @Test
    void whatWasToBeToldInTheMorningWaitsForOne() {
        tell("another's", false);
        TestClock.set(DAY_BEFORE);
        assertEquals(Optional.empty(), outbox.take());
        TestClock.set(DAY_AFTER);
        assertEquals(1, outbox.lines(taken()).size());
    }

    @Test
    void aLetterThatWasPutOffIsTriedAgainThoughTheClockWasSetBack() {
        tell("answer", true);
        outbox.refused(taken(), "later");
        assertEquals(Optional.empty(), outbox.take(), "its pause is a minute");
        TestClock.set("2026-03-17T10:02:00Z");
        assertEquals(Optional.empty(), outbox.take(), "a pause of a day is possible");
        TestClock.set("2026-03-17T10:00:30Z");
        assertEquals(2, taken().tries());
    }

    @Test
    void theLimitOfAnHourThatIsYetToComeHoldsNobodyUp() {
        for (int i = 0; i < Outbox.MOST_IN_HOUR; i++) {
            tell("n" + i, true);
            outbox.sent(taken());
        }
        tell("one more", true);
        assertEquals(Optional.empty(), outbox.take());
        TestClock.set(DAY_BEFORE);
        outbox.sent(taken());
        for (int i = 1; i < Outbox.MOST_IN_HOUR; i++) {
            tell("m" + i, true);
            outbox.sent(taken());
        }
        tell("too many", true);
        assertEquals(Optional.empty(), outbox.take(), "the new hour has its limit, too");
    }

    @Test
    void aLetterThatNobodySendsAnyMoreIsFoundThoughTheClockWasSet() {
        tell("answer", true);
        Taken letter = taken();
        outbox.tidy();
        assertEquals(1, count(LetterState.SENDING), "it may be on its way");
        TestClock.set(DAY_BEFORE);
        outbox.tidy();
        assertEquals(1, count(LetterState.UNCERTAIN));
        outbox.sent(letter);
        assertEquals(1, count(LetterState.UNCERTAIN), "that is for the operator to decide");

        TestClock.set(DAY);
        tell("another", true);
        assertTrue(outbox.take().isPresent());
        TestClock.set(DAY_AFTER);
        outbox.tidy();
        assertEquals(2, count(LetterState.UNCERTAIN));
    }

    @Test
    void aClockThatRanAheadForADayLosesNoLetter() {
        TestClock.set(DAY_AFTER);
        tell("answer", true);
        outbox.returned(taken());
        TestClock.set("2026-03-18T09:59:00Z");
        assertFalse(outbox.lines(taken()).isEmpty());
    }
}
