package org.dauys.server.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dauys.server.disclosure.Figure.Shown;
import org.dauys.server.disclosure.Figure.Suppressed;
import org.junit.jupiter.api.Test;

/** The same groups, published again: the difference is a figure, too. */
class RepeatedPublicationTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T15:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T15:00:00Z");
    private static final Answers OPTION = new Answers("option", List.of("agree", "disagree"));
    private static final Checker CHECKER = new Checker(Thresholds.standard());
    private static final Map<String, String> AGREED = Map.of("option", "agree");

    @Test
    void twoMoreAreNotToldAndTheEarlierFigureStaysWithItsDate() {
        Release monday = CHECKER.release(poll(MONDAY, Stage.RUNNING, 15, 16), Earlier.none());
        Release tuesday = CHECKER.release(poll(TUESDAY, Stage.RUNNING, 17, 16), monday.next());
        assertEquals(new Shown(31, MONDAY), tuesday.disclosed().at(Map.of()));
        assertEquals(List.of("poll"), tuesday.review().putOff());
    }

    @Test
    void manyMoreAreTold() {
        Release monday = CHECKER.release(poll(MONDAY, Stage.RUNNING, 15, 16), Earlier.none());
        Release tuesday = CHECKER.release(poll(TUESDAY, Stage.RUNNING, 40, 26), monday.next());
        assertEquals(new Shown(40, TUESDAY), tuesday.disclosed().at(AGREED));
    }

    @Test
    void manyMoreOfWhomTooFewDisagreeAreNotTold() {
        Release monday = CHECKER.release(poll(MONDAY, Stage.RUNNING, 15, 16), Earlier.none());
        Release tuesday = CHECKER.release(poll(TUESDAY, Stage.RUNNING, 90, 17), monday.next());
        assertEquals(new Shown(15, MONDAY), tuesday.disclosed().at(AGREED));
    }

    /** Small steps add up: what waited comes in when it is enough together. */
    @Test
    void whatWaitedComesInWhenItIsEnough() {
        Earlier earlier = CHECKER.release(poll(MONDAY, Stage.RUNNING, 15, 16), Earlier.none())
                .next();
        for (int day = 1; day < 4; day++) {
            Release next = CHECKER.release(
                    poll(MONDAY.plusSeconds(86_400L * day), Stage.RUNNING, 15 + 5 * day, 16 + 5 * day), earlier);
            assertEquals(
                    day < 3 ? new Shown(15, MONDAY) : new Shown(30, MONDAY.plusSeconds(86_400L * 3)),
                    next.disclosed().at(AGREED));
            earlier = next.next();
        }
    }

    @Test
    void conversationOfWhichNothingWasToldGrowsIntoView() {
        Release monday = CHECKER.release(poll(MONDAY, Stage.RUNNING, 15, 14), Earlier.none());
        assertInstanceOf(Suppressed.class, monday.disclosed().at(Map.of()));
        Release tuesday = CHECKER.release(poll(TUESDAY, Stage.RUNNING, 16, 15), monday.next());
        assertEquals(new Shown(31, TUESDAY), tuesday.disclosed().at(Map.of()));
    }

    @Test
    void finalFiguresAreWholeUnlessFewerThanFiveCameIn() {
        Release monday = CHECKER.release(poll(MONDAY, Stage.RUNNING, 15, 16), Earlier.none());
        assertEquals(
                new Shown(19, TUESDAY),
                CHECKER.release(poll(TUESDAY, Stage.FINAL, 19, 17), monday.next())
                        .disclosed()
                        .at(AGREED));
        assertEquals(
                new Shown(15, MONDAY),
                CHECKER.release(poll(TUESDAY, Stage.FINAL, 17, 16), monday.next())
                        .disclosed()
                        .at(AGREED));
    }

    @Test
    void oneWhoWithdrewIsNotTold() {
        Release monday = CHECKER.release(poll(MONDAY, Stage.RUNNING, 50, 60), Earlier.none());
        Release tuesday = CHECKER.release(poll(TUESDAY, Stage.RUNNING, 49, 60), monday.next());
        assertEquals(new Shown(50, MONDAY), tuesday.disclosed().at(AGREED));
    }

    @Test
    void groupThatMovesIsRefused() {
        Earlier monday = CHECKER.release(poll(MONDAY, Stage.RUNNING, 50, 60), Earlier.none())
                .next();
        Group moved = new Group("poll", Map.of("region", "A"), Map.of(List.of("agree"), 500L));
        Publication next = new Publication(
                "poll",
                List.of(OPTION),
                List.of(moved),
                List.of(Breakdown.by(Axis.of("option"))),
                Stage.RUNNING,
                TUESDAY);
        String message = assertThrows(IllegalArgumentException.class, () -> CHECKER.release(next, monday))
                .getMessage();
        assertTrue(String.valueOf(message).contains("Keep it where it was"), message);
    }

    @Test
    void otherTablesOfTheSameGroupsAreRefused() {
        Earlier monday = CHECKER.release(poll(MONDAY, Stage.RUNNING, 50, 60), Earlier.none())
                .next();
        Publication next = new Publication(
                "poll", List.of(OPTION), List.of(), List.of(Breakdown.by(Axis.of("poll"))), Stage.RUNNING, TUESDAY);
        assertThrows(IllegalArgumentException.class, () -> CHECKER.release(next, monday));
    }

    private static Publication poll(Instant at, Stage stage, long agree, long disagree) {
        Group all = new Group("poll", Map.of(), Map.of(List.of("agree"), agree, List.of("disagree"), disagree));
        return new Publication(
                "poll", List.of(OPTION), List.of(all), List.of(Breakdown.by(Axis.of("option"))), stage, at);
    }
}
