package org.dauys.server.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Someone has all that was published of 200 meetings on two days, and tries to compute what was suppressed. */
class AttackerTest {
    private static final Instant FIRST = Instant.parse("2026-03-01T15:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-03-02T15:00:00Z");
    private static final Thresholds THRESHOLDS = Thresholds.standard();

    private static final List<Breakdown> POLL = List.of(
            Breakdown.by(Axis.of("region", "meeting"), Axis.of("option")),
            Breakdown.by(Axis.of("region"), Axis.of("kind"), Axis.of("option")),
            Breakdown.by(Axis.of("host"), Axis.of("option")));

    private static final List<Breakdown> CONTRIBUTIONS = List.of(
            Breakdown.by(Axis.of("region"), Axis.of("theme")),
            Breakdown.by(Axis.of("kind"), Axis.of("theme")),
            Breakdown.by(Axis.of("host"), Axis.of("contribution")));

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void pollOfTwoDaysGivesNothingAway(long seed) {
        MadeMeetings made = new MadeMeetings(seed, MadeMeetings.OPTION);
        assertEquals(List.of(), recovered(new Checker(THRESHOLDS), made, POLL), "seed " + seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 6})
    void contributionsByRegionKindAndHostGiveNothingAway(long seed) {
        MadeMeetings made = new MadeMeetings(seed, MadeMeetings.KIND, MadeMeetings.THEME);
        assertEquals(List.of(), recovered(new Checker(THRESHOLDS), made, CONTRIBUTIONS), "seed " + seed);
    }

    @Test
    void withoutComplementarySuppressionTheAttackerSucceeds() {
        MadeMeetings made = new MadeMeetings(1, MadeMeetings.OPTION);
        assertFalse(recovered(new Checker(THRESHOLDS, false), made, POLL).isEmpty());
    }

    /** All that the attacker finds out: cells in too narrow an interval, and differences of too few people. */
    private static List<String> recovered(Checker checker, MadeMeetings made, List<Breakdown> tables) {
        List<Group> meetings = made.meetings(0, 190);
        Publication one = new Publication("meeting", made.answers(), meetings, tables, Stage.RUNNING, FIRST);
        Release first = checker.release(one, Earlier.none());
        List<Group> later = new ArrayList<>(made.dayLater(meetings));
        later.addAll(made.meetings(190, 200));
        Publication two = new Publication("meeting", made.answers(), later, tables, Stage.RUNNING, SECOND);
        Release second = checker.release(two, first.next());
        Set<String> came = came(one, two, second);
        assertTrue(came.size() > 20, "hardly anything changed on the second day: " + came);

        Attacker attacker = new Attacker(made.answers());
        attacker.read(one, first.disclosed(), ids(one));
        attacker.read(two, second.disclosed(), came);
        attacker.think();
        List<String> found = new ArrayList<>(attacker.smallDifferences(THRESHOLDS));
        List<Attacker.Sought> sought = new ArrayList<>();
        sought.addAll(suppressed(one, first));
        sought.addAll(suppressed(two, second));
        attacker.intervals(sought).forEach((cell, interval) -> {
            if (interval.tells(cell.threshold())) {
                found.add(cell + " is in " + interval);
            }
        });
        return found;
    }

    private static List<Attacker.Sought> suppressed(Publication publication, Release release) {
        List<Attacker.Sought> sought = new ArrayList<>();
        release.disclosed().all().forEach(entry -> {
            if (entry.getValue() instanceof Figure.Suppressed) {
                boolean total = publication.answers().stream()
                        .noneMatch(answer -> entry.getKey().coordinates().containsKey(answer.name()));
                sought.add(new Attacker.Sought(
                        entry.getKey(), publication.at(), total ? THRESHOLDS.total() : THRESHOLDS.answered()));
            }
        });
        return sought;
    }

    private static Set<String> ids(Publication publication) {
        return publication.groups().stream().map(Group::id).collect(Collectors.toSet());
    }

    /** New meetings, and those with other counts, without those that were put off. */
    private static Set<String> came(Publication one, Publication two, Release second) {
        Set<String> came = ids(two);
        two.groups().stream().filter(one.groups()::contains).map(Group::id).forEach(came::remove);
        second.review().putOff().forEach(came::remove);
        return came;
    }
}
