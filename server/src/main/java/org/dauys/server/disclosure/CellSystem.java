package org.dauys.server.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Linked tables as mathematics has them (Fischetti and Salazar 2001): cells with values, and equations that say which cells
 * make up which. What an attacker knows is the equations, the values of the cells that are shown, and the floors.
 */
final class CellSystem {
    /** What an attacker knows of a cell. */
    enum State {
        /** Shown, and may still be suppressed. */
        OPEN,
        /** Shown by an earlier publication: known for good. */
        KNOWN,
        /** Suppressed, or never offered. */
        HIDDEN
    }

    final long[] value;

    /** What an attacker knows that a cell is not below. */
    final long[] floor;

    /** The width that the feasible interval of a hidden cell must have, and what its upper bound must reach; 0 = any. */
    final long[] need;

    /** What it costs readers when a cell is suppressed. */
    final long[] cost;

    final State[] state;

    private final List<int[]> equations = new ArrayList<>();
    private int[][] of = {};

    CellSystem(int cells) {
        value = new long[cells];
        floor = new long[cells];
        need = new long[cells];
        cost = new long[cells];
        state = new State[cells];
        Arrays.fill(state, State.HIDDEN);
    }

    /** The first cell is the sum of the others. */
    void add(int... sumAndParts) {
        equations.add(sumAndParts);
    }

    /** To be called once, after the last equation. */
    void link() {
        int[] counts = new int[value.length];
        equations.forEach(equation -> Arrays.stream(equation).forEach(cell -> counts[cell]++));
        of = new int[value.length][];
        Arrays.setAll(of, cell -> new int[counts[cell]]);
        for (int number = equations.size() - 1; number >= 0; number--) {
            for (int cell : equations.get(number)) {
                of[cell][--counts[cell]] = number;
            }
        }
    }

    int equations() {
        return equations.size();
    }

    /** The cells of an equation, its sum first. */
    int[] cells(int equation) {
        return equations.get(equation);
    }

    /** The equations of a cell. */
    int[] of(int cell) {
        return of[cell];
    }

    /** -1 for the sum, 1 for a part. */
    int coefficient(int equation, int cell) {
        return equations.get(equation)[0] == cell ? -1 : 1;
    }

    boolean hidden(int cell) {
        return state[cell] == State.HIDDEN;
    }

    /** How far below its value an attacker must think a cell possible, at most. */
    long room(int cell) {
        return value[cell] - floor[cell];
    }

    /** The hidden cells that are tied to a hidden one, itself among them. */
    int[] component(int start) {
        BitSet seen = new BitSet();
        BitSet done = new BitSet();
        ArrayDeque<Integer> waiting = new ArrayDeque<>(List.of(start));
        seen.set(start);
        while (!waiting.isEmpty()) {
            for (int equation : of[waiting.poll()]) {
                if (!done.get(equation)) {
                    done.set(equation);
                    for (int cell : equations.get(equation)) {
                        if (hidden(cell) && !seen.get(cell)) {
                            seen.set(cell);
                            waiting.add(cell);
                        }
                    }
                }
            }
        }
        return seen.stream().toArray();
    }
}
