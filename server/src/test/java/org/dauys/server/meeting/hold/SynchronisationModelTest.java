package org.dauys.server.meeting.hold;

import static org.dauys.server.meeting.hold.ModelState.OF_X;
import static org.dauys.server.meeting.hold.ModelState.WORDINGS;
import static org.dauys.server.meeting.hold.ModelState.has;
import static org.dauys.server.meeting.hold.ModelState.over;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.dauys.server.meeting.hold.ModelSteps.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Everything that can happen to three items of two desks: a breadth-first search over the states of {@link ModelState}.
 * What must hold is told apart from how the server decides: from the wordings that were made and what their clerks saw.
 */
class SynchronisationModelTest {
    /** Messages at a time; with two, by {@code ./dauys test --long}, it takes half a minute. */
    private static final int UNDER_WAY =
            Integer.getInteger("dauys.under-way", Boolean.getBoolean("dauys.long") ? 2 : 1);

    /** For what was found to be wrong: the steps that led there are the shortest. */
    private record From(ModelState state, String step) {}

    @Test
    void eachItemArrivesOnceNoneIsLostAndNoConflictIsResolvedUnseen() {
        Set<ModelState> reached = new HashSet<>();
        Queue<ModelState> next = new ArrayDeque<>(List.of(ModelState.BEGIN));
        reached.add(ModelState.BEGIN);
        ModelSteps steps = new ModelSteps(Fault.NONE, UNDER_WAY);
        int conflicts = 0;
        int settled = 0;
        while (!next.isEmpty()) {
            ModelState state = next.remove();
            wrong(state).ifPresent(what -> {
                throw new AssertionError(
                        what + ": " + state + "\n" + way(Fault.NONE).orElseThrow());
            });
            conflicts += Integer.bitCount(state.open()) > 1 ? 1 : 0;
            settled += isSettled(state) ? 1 : 0;
            steps.from(state, (step, then) -> {
                if (reached.add(then)) {
                    next.add(then);
                }
            });
        }
        System.out.printf(
                "Synchronisation: %,d states, %,d of them with a conflict, %,d with all six wordings at the server%n",
                reached.size(), conflicts, settled);
        // A model that went nowhere would prove nothing.
        assertTrue(conflicts > 0 && settled > 0);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void searchFindsWhatAFaultLeadsTo(Fault fault) {
        String way = way(fault).orElseThrow(() -> new AssertionError(fault + " was not found"));
        System.out.println(fault + ": " + way);
        String expected = switch (fault) {
            case INSERTS_AGAIN -> "twice";
            case LAST_WINS, CLAIMS_TO_HAVE_SEEN -> "unseen";
            default -> "lost";
        };
        assertTrue(way.contains(expected), way);
    }

    @Test
    void wordingThatStandsOnOneThatHasNotComeIsNotKept() {
        Decision decision = Decision.on(Decision.Kept.NOTHING, new Edit("b", Set.of("a")));
        assertEquals(new Decision(Decision.Outcome.MISSING, Set.of()), decision);
    }

    @Test
    void wordingThatNamesBothSidesEndsAConflict() {
        Decision.Kept kept = new Decision.Kept(Set.of("a", "b", "c"), Set.of("b", "c"));
        assertEquals(
                new Decision(Decision.Outcome.CONFLICT, Set.of("c", "d")),
                Decision.on(kept, new Edit("d", Set.of("b"))));
        assertEquals(
                new Decision(Decision.Outcome.KEPT, Set.of("d")), Decision.on(kept, new Edit("d", Set.of("b", "c"))));
    }

    /** The shortest way to a state that must not be, when there is one. */
    private static Optional<String> way(Fault fault) {
        Map<ModelState, From> reached = new HashMap<>();
        Queue<ModelState> next = new ArrayDeque<>(List.of(ModelState.BEGIN));
        reached.put(ModelState.BEGIN, new From(ModelState.BEGIN, ""));
        ModelSteps steps = new ModelSteps(fault, UNDER_WAY);
        while (!next.isEmpty()) {
            ModelState state = next.remove();
            Optional<String> wrong = wrong(state);
            if (wrong.isPresent()) {
                return Optional.of(wrong.get() + ": " + told(reached, state));
            }
            steps.from(state, (step, then) -> {
                if (reached.putIfAbsent(then, new From(state, step)) == null) {
                    next.add(then);
                }
            });
        }
        return Optional.empty();
    }

    private static String told(Map<ModelState, From> reached, ModelState last) {
        List<String> steps = new ArrayList<>();
        for (ModelState state = last; !state.equals(ModelState.BEGIN); ) {
            From from = reached.getOrDefault(state, new From(ModelState.BEGIN, ""));
            steps.addFirst(from.step());
            state = from.state();
        }
        return String.join("; ", steps);
    }

    /** What must not be, without a word of {@link Decision}. */
    private static Optional<String> wrong(ModelState state) {
        if (state.twice() != 0) {
            return Optional.of("a wording is at the server twice");
        }
        if ((state.made() & ~state.store() & ~state.kept()) != 0) {
            return Optional.of("a wording that was stored is lost");
        }
        return state.open() == unseen(state)
                ? Optional.empty()
                : Optional.of("a wording's place was taken by one whose clerk had it unseen, or by none");
    }

    /** Of the wordings of X at the server, those that no other one there was written over by someone who saw them. */
    private static int unseen(ModelState state) {
        int seen = 0;
        for (int wording = 0; wording < 4; wording++) {
            if (has(state.kept(), wording)) {
                seen |= over(state.overs(), wording);
            }
        }
        return state.kept() & OF_X & ~seen;
    }

    private static boolean isSettled(ModelState state) {
        return state.kept() == (1 << WORDINGS) - 1 && state.store() == 0;
    }
}
