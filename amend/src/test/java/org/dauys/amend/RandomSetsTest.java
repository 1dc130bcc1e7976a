package org.dauys.amend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.dauys.text.Act;
import org.dauys.text.Provision;
import org.dauys.text.write.ActWriter;
import org.junit.jupiter.api.Test;

/** Sets of made amendments to the demo's constitution: 1,000 seeds, and 10,000 with {@code -Ddauys.long=true}. */
class RandomSetsTest {
    private static final int SETS = Boolean.getBoolean("dauys.long") ? 10_000 : 1_000;
    private static final Act ACT = Acts.beginning(Acts.demo("draft-1", "ru"));

    @Test
    void anyOrderGivesTheSameTextAndEveryWordHasItsOwner() {
        long[] seen = new long[3];
        eachSet((seed, changes) -> {
            Random random = new Random(seed);
            List<OwnedChange> apart = MadeChanges.apart(ACT, changes, random);
            Applied applied = apply(ACT, apart);
            String sum = ActWriter.sha256(applied.act());
            for (List<OwnedChange> order : orders(apart, random)) {
                Applied again = apply(ACT, order);
                assertEquals(sum, ActWriter.sha256(again.act()), () -> "another order, seed " + seed);
                assertEquals(applied.fields(), again.fields(), () -> "owners in another order, seed " + seed);
                assertTrue(applied.equals(again), () -> "another order, seed " + seed);
            }
            assertOwned(applied, seed);
            assertNothingLost(apart, applied, seed);
            seen[0] += apart.size();
            seen[1] += changes.size() - apart.size();
            seen[2] += applied.fields().stream()
                    .flatMap(field -> field.words().stream())
                    .filter(run -> run.owners().size() > 1)
                    .count();
        });
        assertTrue(seen[0] > SETS && seen[1] > SETS && seen[2] > 0, () -> "made, colliding, of two: " + List.of(seen));
    }

    @Test
    void whatIsLeftOutDoesOnTheNewVersionWhatItDidOnTheBase() {
        Map<Standing.State, Integer> states = new TreeMap<>();
        eachSet((seed, changes) -> {
            Random random = new Random(seed);
            List<OwnedChange> apart = MadeChanges.apart(ACT, changes, random);
            List<OwnedChange> made = apart.subList(0, apart.size() / 2);
            Applied applied = apply(ACT, made);
            Placing placing = new Placing(ACT, made, applied);
            List<OwnedChange> left = new ArrayList<>(changes);
            left.removeAll(made);
            for (OwnedChange one : left) {
                Standing standing = placing.of(one);
                states.merge(standing.state(), 1, Integer::sum);
                List<OwnedChange> with = new ArrayList<>(made);
                with.add(one);
                boolean collides = Collisions.of(ACT, with).stream()
                        .anyMatch(collision -> !collision.first().equals(collision.second()));
                boolean shared = made.stream()
                        .anyMatch(other -> !Collections.disjoint(
                                other.change().edits(), one.change().edits()));
                assertEquals(
                        collides || shared,
                        standing.state() != Standing.State.UNCHANGED,
                        () -> "seed " + seed + " " + standing);
                assertEquals(
                        standing.state() != Standing.State.UNCHANGED,
                        !standing.by().isEmpty());
                if (!collides && !shared) {
                    Change placed = standing.onNew().orElseThrow();
                    Act then = apply(applied.act(), List.of(new OwnedChange(one.owner(), placed)))
                            .act();
                    assertEquals(words(apply(ACT, with).act()), words(then), () -> "seed " + seed + " " + one);
                }
            }
        });
        assertEquals(Set.of(Standing.State.values()), states.keySet());
    }

    @Test
    void collidingChangesAreRefusedWithAllTheirPairs() {
        int[] refused = new int[1];
        eachSet((seed, changes) -> {
            List<Collision> collisions = Collisions.of(ACT, changes);
            if (!collisions.isEmpty()) {
                CollisionException told =
                        assertThrows(CollisionException.class, () -> Application.of(ACT, changes), "seed " + seed);
                assertEquals(collisions, told.collisions());
                refused[0]++;
            }
        });
        assertTrue(refused[0] > SETS / 2);
    }

    private static void eachSet(BiConsumer<Long, List<OwnedChange>> check) {
        for (long seed = 0; seed < SETS; seed++) {
            Random random = new Random(seed);
            check.accept(seed, MadeChanges.of(ACT, seed, 2 + random.nextInt(14), 1 + random.nextInt(6)));
        }
    }

    /** All orders of up to four changes, and some of more. */
    private static List<List<OwnedChange>> orders(List<OwnedChange> changes, Random random) {
        List<List<OwnedChange>> orders = new ArrayList<>();
        if (changes.size() <= 4) {
            permute(new ArrayList<>(), changes, orders);
            return orders;
        }
        for (int i = 0; i < 4; i++) {
            List<OwnedChange> order = new ArrayList<>(changes);
            Collections.shuffle(order, random);
            orders.add(order);
        }
        return orders;
    }

    private static void permute(List<OwnedChange> taken, List<OwnedChange> rest, List<List<OwnedChange>> orders) {
        if (rest.isEmpty()) {
            orders.add(List.copyOf(taken));
        }
        for (int i = 0; i < rest.size(); i++) {
            List<OwnedChange> longer = new ArrayList<>(taken);
            longer.add(rest.get(i));
            List<OwnedChange> shorter = new ArrayList<>(rest);
            shorter.remove(i);
            permute(longer, shorter, orders);
        }
    }

    private static void assertOwned(Applied applied, long seed) {
        Map<String, Provision> byLabel = applied.act().walk().collect(Collectors.toMap(Provision::label, one -> one));
        assertEquals(byLabel.size() * Field.values().length, applied.fields().size());
        for (OwnedField field : applied.fields()) {
            String text = field.words().stream().map(OwnedWords::text).collect(Collectors.joining());
            assertEquals(
                    field.field().of(Objects.requireNonNull(byLabel.get(field.label()))), text, () -> "seed " + seed);
            field.words().forEach(run -> assertFalse(run.owners().isEmpty()));
        }
    }

    /** What each asked for stands in the text as its own, and what it took away is told to be taken by it. */
    private static void assertNothingLost(List<OwnedChange> changes, Applied applied, long seed) {
        for (OwnedChange change : changes) {
            for (Edit edit : change.change().edits()) {
                for (String line : edit instanceof Addition addition
                        ? addition.provisions().stream().map(Provision::text).toList()
                        : List.of(edit.wording())) {
                    boolean stands = line.isBlank()
                            || applied.fields().stream()
                                    .flatMap(field -> field.words().stream())
                                    .anyMatch(run -> run.owners().contains(change.owner())
                                            && run.text().contains(line));
                    assertTrue(stands, () -> "\"" + line + "\" of " + change.owner() + " is lost, seed " + seed);
                }
                boolean takes = edit instanceof WordEdit words && !words.was().isBlank();
                assertTrue(
                        !takes
                                || applied.taken().stream()
                                        .anyMatch(taken -> taken.owners().contains(change.owner())
                                                && taken.words()
                                                        .equals(((WordEdit) edit)
                                                                .was()
                                                                .strip())),
                        () -> "seed " + seed);
            }
        }
    }

    /** Without labels, which may tell two provisions of one number apart in another way. */
    private static String words(Act act) {
        return ActWriter.sha256(act)
                + act.walk()
                        .map(one -> one.kind() + one.number() + one.heading() + one.text())
                        .collect(Collectors.joining("\n"));
    }

    private static Applied apply(Act act, List<OwnedChange> changes) {
        try {
            return Application.of(act, changes);
        } catch (CollisionException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
