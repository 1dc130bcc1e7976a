package org.dauys.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.dauys.compare.ActParts.Part;
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
    /** In each kind of place of each act. */
    private static final int CHANGES = Integer.getInteger("dauys.unseen.changes", 2);

    /** What became of the changes. */
    private static final class Tally {
        private final Map<Where, Integer> tried = new EnumMap<>(Where.class);
        private final List<String> unseen = new ArrayList<>();
        private final List<String> onlyLines = new ArrayList<>();
        private int acts;
        private int noAct;
        private int noChange;

        void add(Tally other) {
            other.tried.forEach((where, number) -> tried.merge(where, number, Integer::sum));
            unseen.addAll(other.unseen);
            onlyLines.addAll(other.onlyLines);
            acts += other.acts;
            noAct += other.noAct;
            noChange += other.noChange;
        }

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
    void changeAnywhereIsShownAndCounted() {
        Tally tally = new Tally();
        // Each act has its own seed and tally, so the outcome is the same however many are tried at a time.
        ActsAtHand.all().parallelStream()
                .map(NothingUnseenTest::changed)
                .toList()
                .forEach(tally::add);
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

    private static Tally changed(Found found) {
        Tally tally = new Tally();
        tally.acts = 1;
        ActParts parts = new ActParts(found.act());
        Random random = new Random(found.name().hashCode());
        for (Where where : parts.places()) {
            for (int i = 0; i < CHANGES; i++) {
                parts.any(where, random)
                        .ifPresentOrElse(part -> change(found.name(), part, where, random, tally), () -> tally.noAct++);
            }
        }
        return tally;
    }

    private static void change(String name, Part part, Where where, Random random, Tally tally) {
        List<String> lines = part.lines().lines();
        List<Integer> places = part.lines().places().getOrDefault(where, List.of());
        LineChange change = LineChange.at(places.get(random.nextInt(places.size())), lines, random);
        Optional<Act> changed = ActsAtHand.read("act", change.text(), part.act().language());
        if (changed.isEmpty()) {
            tally.noAct++;
        } else if (ActWriter.sha256(changed.get()).equals(ActWriter.sha256(part.act()))) {
            tally.noChange++;
        } else {
            tally.tried.merge(where, 1, Integer::sum);
            look(Comparison.of(part.act(), changed.get()), name + ": " + where + ": " + change.what(), tally);
        }
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
    void actComparedWithItselfHasNoChangedRow() {
        List<String> changed = ActsAtHand.all().parallelStream()
                .flatMap(found -> changed(found.name(), Comparison.of(found.act(), found.act())))
                .toList();
        assertEquals(List.of(), changed);
    }

    private static Stream<String> changed(String name, Comparison comparison) {
        Counts counts = comparison.counts();
        Stream<String> rows = comparison.inOrder().stream()
                .filter(row -> !row.has(Relation.UNCHANGED))
                .map(row -> name + ": " + row.label());
        return counts.changes() == 0 ? rows : Stream.concat(rows, Stream.of(name + ": " + counts));
    }
}
