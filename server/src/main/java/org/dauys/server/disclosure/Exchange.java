package org.dauys.server.disclosure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dauys.server.disclosure.CellSystem.State;

/**
 * Changes a cell of tables that cross in any way: as if some people of one group had answered like as many of another, and
 * these like them. Every sum that has both groups, or both answers, stays; the others must be hidden. What it finds is
 * another table of whole numbers that agrees with all that is shown. Where there is no other group or no other answer, people
 * who are in no table stand in.
 */
final class Exchange {
    /** No group, or no answer. */
    private static final int OUTSIDE = -1;

    /** How many groups are tried: those that share most with the target come first. */
    private static final int TRIED = 400;

    private static final int TRIED_WITHIN = 12;

    private static final long IMPOSSIBLE = Long.MAX_VALUE;

    private final CellSystem system;
    private final Layout layout;
    private final Map<Integer, Long> change = new HashMap<>();
    private final TreeSet<Integer> opened = new TreeSet<>();

    Exchange(CellSystem system, Layout layout) {
        this.system = system;
        this.layout = layout;
    }

    /** More people of {@code group} at {@code answer}, fewer at {@code otherAnswer}; and the other way round elsewhere. */
    private record Move(int group, int answer, int otherGroup, int otherAnswer, long amount, long cost) {
        /** With every tie decided, so that the choice does not hang on an order. */
        static final Comparator<Move> BEST = Comparator.comparingLong(Move::cost)
                .thenComparing(Comparator.comparingLong(Move::amount).reversed())
                .thenComparingInt(Move::otherGroup)
                .thenComparingInt(Move::otherAnswer)
                .thenComparingInt(Move::group)
                .thenComparingInt(Move::answer);
    }

    /**
     * How far a cell can go.
     *
     * @param target the cell
     * @param up whether it grows; else it shrinks
     * @param amount where to stop
     * @param opening whether open cells may change, too, at their cost
     * @return up to {@code amount}
     */
    long push(int target, boolean up, long amount, boolean opening) {
        change.clear();
        opened.clear();
        long pushed = 0;
        long width = amount;
        while (pushed < amount) {
            Optional<Move> move = best(target, up, Math.min(width, amount - pushed), amount - pushed, opening);
            if (move.isEmpty()) {
                if (width == 1) {
                    return pushed;
                }
                width = 1;
                continue;
            }
            apply(move.get(), up);
            pushed += move.get().amount();
        }
        return pushed;
    }

    /** The open cells that the last push changed. */
    Set<Integer> opened() {
        return opened;
    }

    private Optional<Move> best(int target, boolean up, long least, long most, boolean opening) {
        int area = layout.area(target);
        int[] answers = layout.combinationsIn(layout.set(target));
        int[] otherAnswers = layout.combinationsNotIn(layout.set(target));
        Optional<Move> best = Optional.empty();
        for (int group : layout.groupsOf(area, TRIED_WITHIN)) {
            for (int otherGroup : layout.groupsNear(group, area, TRIED)) {
                int[] apart = layout.apart(group, otherGroup);
                for (int answer : answers) {
                    for (int otherAnswer : otherAnswers) {
                        long room = up
                                ? Math.min(room(group, otherAnswer), room(otherGroup, answer))
                                : Math.min(room(group, answer), room(otherGroup, otherAnswer));
                        if (room < least) {
                            continue;
                        }
                        long limit = opening ? best.map(Move::cost).orElse(IMPOSSIBLE - 1) : 0;
                        long cost = cost(apart, layout.setsApart(answer, otherAnswer), limit);
                        if (cost <= limit) {
                            Move move = new Move(group, answer, otherGroup, otherAnswer, Math.min(room, most), cost);
                            if (best.isEmpty() || Move.BEST.compare(move, best.get()) < 0) {
                                best = Optional.of(move);
                            }
                        }
                    }
                }
            }
        }
        return best;
    }

    /** What it costs to hide all sums that change; more than the limit when it is more, or cannot be. */
    private long cost(int[] apart, int[] setsApart, long limit) {
        long cost = 0;
        for (int area : apart) {
            for (int set : setsApart) {
                int cell = layout.cell(area, set);
                if (system.state[cell] == State.KNOWN) {
                    return IMPOSSIBLE;
                }
                if (system.state[cell] == State.OPEN && !opened.contains(cell)) {
                    cost += system.cost[cell];
                    if (cost > limit) {
                        return IMPOSSIBLE;
                    }
                }
            }
        }
        return cost;
    }

    /** By how many people an answer of a group can shrink. */
    private long room(int group, int answer) {
        if (group == OUTSIDE || answer == OUTSIDE) {
            return Long.MAX_VALUE;
        }
        int cell = layout.combination(group, answer);
        return system.room(cell) + change.getOrDefault(cell, 0L);
    }

    private void apply(Move move, boolean up) {
        long amount = up ? move.amount() : -move.amount();
        add(move.group(), move.answer(), amount);
        add(move.group(), move.otherAnswer(), -amount);
        add(move.otherGroup(), move.answer(), -amount);
        add(move.otherGroup(), move.otherAnswer(), amount);
        for (int area : layout.apart(move.group(), move.otherGroup())) {
            IntStream.of(layout.setsApart(move.answer(), move.otherAnswer()))
                    .map(set -> layout.cell(area, set))
                    .filter(cell -> system.state[cell] == State.OPEN)
                    .forEach(opened::add);
        }
    }

    private void add(int group, int answer, long amount) {
        if (group != OUTSIDE && answer != OUTSIDE) {
            change.merge(layout.combination(group, answer), amount, Long::sum);
        }
    }
}
