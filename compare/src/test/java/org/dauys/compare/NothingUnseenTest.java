package org.dauys.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.dauys.compare.ActsAtHand.Found;
import org.dauys.compare.CanonicalLines.Where;
import org.dauys.text.Act;
import org.dauys.text.write.ActWriter;
import org.junit.jupiter.api.Test;

/**
 * No change of a canonical text stays without a row and a number: a word or a line is changed, cut, put in or swapped
 * anywhere in an act, from a seed, and looked for in the comparison.
 */
class NothingUnseenTest {
    /** In each kind of place of each act; an act of many lines takes so long that one must do. */
    private static final int CHANGES = Integer.getInteger("dauys.unseen.changes", 2);

    private static final int MANY_LINES = 300;

    /** What became of the changes. */
    private static final class Tally {
        private final Map<Where, Integer> tried = new EnumMap<>(Where.class);
        private final List<String> unseen = new ArrayList<>();
        private final List<String> onlyLines = new ArrayList<>();
        private int acts;
        private int noAct;
        private int noChange;

        int all() {
            return tried.values().stream().mapToInt(Integer::intValue).sum();
        }

        @Override
        public String toString() {
            return "%d changes of %d acts %s; unseen %d; told only by the order of lines %d; left out: %d no act, %d no change"
                    .formatted(all(), acts, tried, unseen.size(), onlyLines.size(), noAct, noChange);
        }
    }

    @Test
    void changeAnywhereIsShownAndCounted() throws IOException {
        Tally tally = new Tally();
        for (Found found : acts()) {
            change(found, tally);
        }
        System.out.println(tally);
        tally.onlyLines.forEach(System.out::println);
        assertEquals(List.of(), tally.unseen);
        // The row of last resort is for what nobody thought of: it must not stand in for rows that readers expect.
        assertTrue(tally.onlyLines.size() * 100 <= tally.all(), "told only by the order of lines: " + tally.onlyLines);
        for (Where where : Where.values()) {
            // The project's own acts have each of them.
            assertTrue(tally.tried.getOrDefault(where, 0) > 0, "nothing tried in " + where);
        }
    }

    private static void change(Found found, Tally tally) {
        Act act = found.act();
        CanonicalLines lines = CanonicalLines.of(act);
        Random random = new Random(lines.lines().size());
        tally.acts++;
        lines.places().forEach((where, places) -> {
            for (int i = 0; i < (lines.lines().size() > MANY_LINES ? (CHANGES + 1) / 2 : CHANGES); i++) {
                LineChange change = LineChange.at(places.get(random.nextInt(places.size())), lines.lines(), random);
                Optional<Act> changed = ActsAtHand.read("act", change.text(), act.language());
                if (changed.isEmpty()) {
                    tally.noAct++;
                } else if (ActWriter.sha256(changed.get()).equals(ActWriter.sha256(act))) {
                    tally.noChange++;
                } else {
                    tally.tried.merge(where, 1, Integer::sum);
                    look(Comparison.of(act, changed.get()), found.name() + ": " + where + ": " + change.what(), tally);
                }
            }
        });
    }

    private static void look(Comparison comparison, String what, Tally tally) {
        List<Row> changed = comparison.inOrder().stream()
                .filter(row -> row.changed() || row.has(Relation.RENUMBERED))
                .toList();
        Counts counts = comparison.counts();
        int counted = counts.reworded()
                + counts.moved()
                + counts.added()
                + counts.removed()
                + counts.others().total();
        if (changed.isEmpty() || counted == 0) {
            tally.unseen.add(what);
        } else if (changed.stream().allMatch(row -> row.level() == Level.STRUCTURE)) {
            tally.onlyLines.add(what);
        }
    }

    @Test
    void actComparedWithItselfHasNoChangedRow() throws IOException {
        for (Found found : acts()) {
            Comparison comparison = Comparison.of(found.act(), found.act());
            assertEquals(
                    List.of(),
                    comparison.inOrder().stream()
                            .filter(row -> !row.has(Relation.UNCHANGED))
                            .map(Row::label)
                            .toList(),
                    found.name());
            Counts counts = comparison.counts();
            assertEquals(new Counts(counts.kept(), 0, 0, 0, 0), counts, found.name());
        }
    }

    private static List<Found> acts() throws IOException {
        return Stream.concat(ActsAtHand.ofTheProject().stream(), ActsAtHand.ofTheData().stream())
                .toList();
    }
}
