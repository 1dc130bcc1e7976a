package org.dauys.server.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dauys.server.disclosure.Figure.Shown;
import org.dauys.server.disclosure.Figure.Suppressed;
import org.dauys.server.disclosure.Review.Reason;
import org.junit.jupiter.api.Test;

/** Small tables that can be checked by hand. */
class CheckerTest {
    private static final Instant DAY = Instant.parse("2026-03-01T15:00:00Z");
    private static final Answers OPTION = new Answers("option", List.of("agree", "disagree", "undecided"));
    private static final List<Breakdown> BY_MEETING =
            List.of(Breakdown.by(Axis.of("region", "meeting"), Axis.of("option")));
    private static final Checker CHECKER = new Checker(Thresholds.standard());

    @Test
    void largeGroupsAreShownWhole() {
        Release release = release(meeting("a", 100, 50, 60), meeting("b", 30, 20, 10));
        assertEquals(new Shown(100, DAY), at(release, "a", "agree"));
        assertEquals(new Shown(130, DAY), release.disclosed().at(Map.of("region", "Abai", "option", "agree")));
        assertEquals(Map.of(), release.review().reasons());
    }

    @Test
    void meetingOf29IsSuppressedWithItsTotal() {
        Release release = release(meeting("a", 10, 10, 9), meeting("b", 100, 50, 60));
        assertSuppressed(release, "a", "agree");
        assertInstanceOf(Suppressed.class, release.disclosed().at(Map.of("region", "Abai", "meeting", "a")));
    }

    /** Otherwise its figures would be those of the region less those of the other. */
    @Test
    void smallMeetingTakesAnotherWithIt() {
        Release release = release(meeting("a", 10, 10, 9), meeting("b", 100, 50, 60), meeting("c", 90, 80, 70));
        long shown = List.of("b", "c").stream()
                .filter(id -> release.disclosed().at(Map.of("region", "Abai", "meeting", id)) instanceof Shown)
                .count();
        assertTrue(shown < 2, release.disclosed().all().toString());
        assertTrue(release.review().count(Reason.PROTECTS_ANOTHER) > 0);
        assertInstanceOf(Shown.class, release.disclosed().at(Map.of()));
    }

    @Test
    void answerOfFourTakesThreeOthersWithIt() {
        Release release = release(meeting("a", 4, 50, 60), meeting("b", 40, 50, 60), meeting("c", 70, 80, 90));
        assertSuppressed(release, "a", "agree");
        assertEquals(1, release.review().count(Reason.BELOW_THRESHOLD));
        assertEquals(3, release.review().count(Reason.PROTECTS_ANOTHER));
    }

    @Test
    void answerThatNobodyGaveIsBelowFive() {
        Release release = release(meeting("a", 0, 50, 60), meeting("b", 40, 50, 60));
        assertSuppressed(release, "a", "agree");
    }

    /** "Below the threshold" would tell that it is 0 to 4. */
    @Test
    void readersAreNotToldWhichOfTheSuppressedAreSmall() {
        Release release = release(meeting("a", 4, 50, 60), meeting("b", 40, 50, 60));
        assertEquals(
                1,
                release.disclosed().all().stream()
                        .map(Map.Entry::getValue)
                        .filter(Suppressed.class::isInstance)
                        .distinct()
                        .count());
    }

    @Test
    void pollOfLessThanThirtyShowsTotalsOnly() {
        Publication poll = publication(List.of(meeting("a", 10, 10, 9)), List.of(Breakdown.by(Axis.of("option"))));
        Disclosed shown = new Checker(Thresholds.standard().showingTotals())
                .release(poll, Earlier.none())
                .disclosed();
        assertEquals(new Shown(29, DAY), shown.at(Map.of()));
        assertInstanceOf(Suppressed.class, shown.at(Map.of("option", "agree")));
    }

    /** Region A has villages alone; what is left of all villages without them is one small meeting in B. */
    @Test
    void tablesThatOverlapAreCheckedTogether() {
        List<Group> groups = List.of(
                group("a1", "A", "village", 100, 90, 80),
                group("a2", "A", "village", 100, 90, 80),
                group("b1", "B", "village", 10, 6, 8),
                group("b2", "B", "plant", 200, 90, 80),
                group("c1", "C", "plant", 200, 90, 80));
        Disclosed shown = CHECKER.release(
                        publication(
                                groups,
                                List.of(
                                        Breakdown.by(Axis.of("region"), Axis.of("option")),
                                        Breakdown.by(Axis.of("kind"), Axis.of("option")))),
                        Earlier.none())
                .disclosed();
        boolean village = shown.at(Map.of("kind", "village", "option", "agree")) instanceof Shown;
        boolean region = shown.at(Map.of("region", "A", "option", "agree")) instanceof Shown;
        assertTrue(!(village && region), shown.all().toString());
    }

    @Test
    void sameFiguresComeOutWhateverTheOrder() {
        MadeMeetings made = new MadeMeetings(11, OPTION);
        List<Group> groups = new ArrayList<>(made.meetings(0, 60));
        List<Breakdown> tables = new ArrayList<>(BY_MEETING);
        tables.add(Breakdown.by(Axis.of("kind"), Axis.of("option")));
        var first = CHECKER.release(publication(groups, tables), Earlier.none())
                .disclosed()
                .all();
        Collections.shuffle(groups, new Random(5));
        Collections.reverse(tables);
        assertEquals(
                List.copyOf(first),
                List.copyOf(CHECKER.release(publication(groups, tables), Earlier.none())
                        .disclosed()
                        .all()));
    }

    @Test
    void everythingWrongWithTablesIsToldAtOnce() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> publication(
                                List.of(
                                        meeting("a", 1, 2, 3),
                                        new Group("a", Map.of("region", "A"), Map.of(List.of("maybe"), 4L))),
                                List.of(Breakdown.by(Axis.of("host"), Axis.of("option")))))
                .getMessage();
        for (String wrong : List.of("a is there twice", "[maybe], which is no answer", "a lacks host")) {
            assertTrue(String.valueOf(message).contains(wrong), message);
        }
    }

    private static void assertSuppressed(Release release, String meeting, String option) {
        assertInstanceOf(Suppressed.class, at(release, meeting, option));
    }

    private static Figure at(Release release, String meeting, String option) {
        return release.disclosed().at(Map.of("region", "Abai", "meeting", meeting, "option", option));
    }

    private static Release release(Group... groups) {
        return CHECKER.release(publication(List.of(groups), BY_MEETING), Earlier.none());
    }

    private static Publication publication(List<Group> groups, List<Breakdown> tables) {
        return new Publication("meeting", List.of(OPTION), groups, tables, Stage.RUNNING, DAY);
    }

    private static Group meeting(String id, long agree, long disagree, long undecided) {
        return group(id, "Abai", "village", agree, disagree, undecided);
    }

    private static Group group(String id, String region, String kind, long agree, long disagree, long undecided) {
        return new Group(
                id,
                Map.of("region", region, "kind", kind),
                Map.of(List.of("agree"), agree, List.of("disagree"), disagree, List.of("undecided"), undecided));
    }
}
