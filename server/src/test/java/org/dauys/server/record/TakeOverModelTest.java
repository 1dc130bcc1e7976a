package org.dauys.server.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dauys.server.record.TakeOverModel.State;
import org.junit.jupiter.api.Test;

/** Every interleaving of two nodes and two events: commit, take over, open, decide, sign, publish, store, stop, wake, crash. */
class TakeOverModelTest {
    /**
     * All states that can be reached, breadth first.
     *
     * @param wrong the first thing that is wrong on a shortest way; empty when nothing is
     */
    private record Walk(Map<State, List<State>> before, Optional<String> wrong) {
        static Walk of(TakeOverModel model) {
            Map<State, List<State>> before = new HashMap<>();
            Deque<State> queue = new ArrayDeque<>();
            before.put(State.first(), new ArrayList<>());
            queue.add(State.first());
            while (!queue.isEmpty()) {
                State now = queue.remove();
                for (State next : model.next(now).toList()) {
                    Optional<String> wrong = TakeOverModel.wrong(now, next);
                    if (wrong.isPresent()) {
                        return new Walk(before, wrong);
                    }
                    if (!before.containsKey(next)) {
                        before.put(next, new ArrayList<>());
                        queue.add(next);
                    }
                    before.getOrDefault(next, new ArrayList<>()).add(now);
                }
            }
            return new Walk(before, Optional.empty());
        }

        /** Those from which all can still be entered. */
        Set<State> thatCanEnd() {
            Set<State> can = new HashSet<>();
            Deque<State> queue = new ArrayDeque<>();
            before.keySet().stream().filter(State::isDone).forEach(queue::add);
            while (!queue.isEmpty()) {
                State one = queue.remove();
                if (can.add(one)) {
                    queue.addAll(before.getOrDefault(one, List.of()));
                }
            }
            return can;
        }
    }

    @Test
    void noOrderOfCrashesAndTakeOversMakesTwoHistoriesOrLosesAnEvent() {
        Walk walk = Walk.of(new TakeOverModel(true, true));
        assertEquals(Optional.empty(), walk.wrong());
        assertTrue(walk.before().size() > 10_000, () -> "only " + walk.before().size() + " states");
        Set<State> can = walk.thatCanEnd();
        List<State> stuck = walk.before().keySet().stream()
                // Where the model allows no more take-overs, nobody may be left to go on.
                .filter(state -> state.fence() < 3 && !can.contains(state))
                .toList();
        assertEquals(List.of(), stuck.stream().limit(1).toList());
        System.out.println(walk.before().size() + " states of two nodes, none with two histories");
    }

    /** The lease alone leaves the gap between asking and writing, in which a node may be stopped: the lock of the folder closes it. */
    @Test
    void theLeaseAloneIsNotEnough() {
        assertTrue(Walk.of(new TakeOverModel(false, true)).wrong().isPresent());
        assertTrue(Walk.of(new TakeOverModel(false, false)).wrong().isPresent());
    }
}
