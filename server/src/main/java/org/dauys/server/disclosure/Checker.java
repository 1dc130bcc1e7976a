package org.dauys.server.disclosure;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dauys.server.disclosure.CellSystem.State;
import org.dauys.server.disclosure.Review.Reason;
import org.dauys.server.invariants.Impossible;

/**
 * Disclosure control: decides of each figure of a publication whether it may be shown. Primary suppression by the threshold
 * rule; complementary suppression so that no suppressed cell can be computed from the others, from another table of the same
 * publication or from an earlier one. The same input gives the same output, whatever the order of groups and tables.
 */
public final class Checker {
    private final Thresholds thresholds;
    private final boolean complementary;

    /** A checker by these thresholds. */
    public Checker(Thresholds thresholds) {
        this(thresholds, true);
    }

    /** Without complementary suppression: for the test that shows what happens then. */
    Checker(Thresholds thresholds, boolean complementary) {
        this.thresholds = thresholds;
        this.complementary = complementary;
    }

    /**
     * Checks a publication.
     *
     * @param publication everything that is to be told of its groups at one time
     * @param earlier what was told before, or {@link Earlier#none()}
     * @return what may be shown, and what to keep for the next time
     * @throws IllegalArgumentException when the publication does not fit the earlier ones
     */
    public Release release(Publication publication, Earlier earlier) {
        if (!earlier.counted().isEmpty()
                && !(earlier.breakdowns().equals(publication.breakdowns())
                        && earlier.answers().equals(publication.answers()))) {
            throw new IllegalArgumentException("The same groups were published in other tables, or with other answers."
                    + " Publish the same ones again: what new tables tell could not be checked against the old.");
        }
        AnswerSets answers = new AnswerSets(publication.answers(), publication.breakdowns());
        Admission admission = new Admission(thresholds, publication, answers, earlier);
        List<Row> changes = admission.changes();
        List<Row> coming = admission.admitted(changes);
        while (true) {
            LinkedTables tables = new LinkedTables(thresholds, publication, earlier, coming, answers);
            ComplementarySuppression suppression = new ComplementarySuppression(tables.system(), tables.layout());
            Set<Integer> unprotected = new HashSet<>(tables.tooSmallToTell());
            if (complementary) {
                unprotected.addAll(suppression.choose());
            }
            Set<String> troubled = new TreeSet<>();
            for (int cell : unprotected) {
                for (int row : tables.rows(cell)) {
                    troubled.add(admission.classOf(coming.get(row)));
                }
            }
            if (!troubled.isEmpty() && earlier.counted().isEmpty()) {
                throw Impossible.in(Checker.class, "a first publication that hides everything still tells too much");
            }
            if (troubled.isEmpty()) {
                return released(publication, earlier, admission, coming, tables, answers, suppression.solved());
            }
            // What an earlier publication tells cannot be taken back, so these wait.
            coming = coming.stream()
                    .filter(row -> !troubled.contains(admission.classOf(row)))
                    .toList();
        }
    }

    /**
     * One number of people of whom nothing else is told that counts the same ones: how many came to a meeting.
     *
     * @param people how many
     * @param at when they were counted
     */
    public Figure alone(long people, Instant at) {
        return thresholds.isPrimary(true, people, people) ? new Figure.Suppressed() : new Figure.Shown(people, at);
    }

    private Release released(
            Publication publication,
            Earlier earlier,
            Admission admission,
            List<Row> coming,
            LinkedTables tables,
            AnswerSets answers,
            int solved) {
        List<Row> all = admission.together(coming);
        Map<Cell, Integer> changed = tables.offered();
        Map<Cell, Figure> figures = new HashMap<>();
        Map<Cell, Reason> reasons = new HashMap<>();
        Map<Cell, Instant> shown = new HashMap<>();
        Map<Cell, List<Integer>> suppressed = new HashMap<>();
        Set<Integer> told = new HashSet<>();
        new Coordinates(publication, answers, all).cells().forEach((name, at) -> {
            Integer change = changed.get(name);
            // A change that can be computed is known; what was there before it is not, and stays suppressed.
            boolean hidden = earlier.suppressed().contains(name)
                    || (change == null
                            ? !earlier.shown().containsKey(name)
                            : tables.system().state[change] == State.HIDDEN);
            if (hidden) {
                figures.put(name, new Figure.Suppressed());
                suppressed.put(name, at.rows());
                boolean primary =
                        thresholds.isPrimary(at.set() == 0, sum(all, at, answers, 0), sum(all, at, answers, at.set()));
                reasons.put(name, primary ? Reason.BELOW_THRESHOLD : Reason.PROTECTS_ANOTHER);
            } else {
                Instant asOf = change == null ? earlier.shown().getOrDefault(name, publication.at()) : publication.at();
                figures.put(name, new Figure.Shown(sum(all, at, answers, at.set()), asOf));
                shown.put(name, asOf);
                told.addAll(at.rows());
            }
        });
        suppressed.values().removeIf(rows -> rows.stream().noneMatch(told::contains));
        Set<String> came = new HashSet<>();
        coming.forEach(row -> came.add(row.group()));
        List<String> putOff = admission.changes().stream()
                .map(Row::group)
                .filter(group -> !came.contains(group))
                .toList();
        // Of whom nothing was ever told, the next publication may tell as if it were the first.
        List<Earlier.Counted> counted =
                told.stream().sorted().map(row -> all.get(row).counted()).toList();
        return new Release(
                Disclosed.checked(figures),
                new Earlier(counted, shown, suppressed.keySet(), publication.answers(), publication.breakdowns()),
                new Review(reasons, putOff, solved));
    }

    private static long sum(List<Row> all, Coordinates.At at, AnswerSets answers, int set) {
        return at.rows().stream()
                .mapToLong(row -> answers.sum(all.get(row).people(), set))
                .sum();
    }
}
