package org.dauys.server.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The part of linked tables that is a network: equations are nodes, a cell in two equations is an arc from one to the other,
 * a cell in one equation an arc to the ground. That is a table of two dimensions, one of them a hierarchy, with all its
 * totals (Cox 1995). A change of cells that no equation notices is a circulation. Cells in three equations (knots) are taken
 * as unchangeable, which can only make a feasible interval look narrower than it is.
 */
final class Network {
    /** Neither tail nor head: a knot. */
    private static final int NONE = -1;

    private final CellSystem system;
    private final int[] tail;
    private final int[] head;
    private final int ground;
    private final int[] grounded;

    Network(CellSystem system) {
        this.system = system;
        ground = system.equations();
        tail = new int[system.value.length];
        head = new int[system.value.length];
        Arrays.fill(tail, NONE);
        Arrays.fill(head, NONE);
        int[] sign = signs();
        List<Integer> toGround = new ArrayList<>();
        for (int cell = 0; cell < tail.length; cell++) {
            int[] of = system.of(cell);
            if (of.length == 1) {
                direct(cell, of[0], ground, sign[of[0]] * system.coefficient(of[0], cell));
                toGround.add(cell);
            } else if (of.length == 2) {
                int one = sign[of[0]] * system.coefficient(of[0], cell);
                int other = sign[of[1]] * system.coefficient(of[1], cell);
                if (one == -other) {
                    direct(cell, of[0], of[1], one);
                }
            }
        }
        grounded = toGround.stream().mapToInt(Integer::intValue).toArray();
    }

    private void direct(int cell, int one, int other, int sign) {
        tail[cell] = sign > 0 ? one : other;
        head[cell] = sign > 0 ? other : one;
    }

    /** By which sign each equation is to be multiplied, so that a cell leaves one and enters another. */
    private int[] signs() {
        int[] sign = new int[system.equations()];
        ArrayDeque<Integer> waiting = new ArrayDeque<>();
        for (int start = 0; start < sign.length; start++) {
            if (sign[start] != 0) {
                continue;
            }
            sign[start] = 1;
            waiting.add(start);
            while (!waiting.isEmpty()) {
                int here = waiting.poll();
                for (int cell : system.cells(here)) {
                    int[] of = system.of(cell);
                    if (of.length == 2) {
                        int there = of[0] == here ? of[1] : of[0];
                        if (sign[there] == 0) {
                            sign[there] =
                                    -sign[here] * system.coefficient(here, cell) * system.coefficient(there, cell);
                            waiting.add(there);
                        }
                    }
                }
            }
        }
        return sign;
    }

    int nodes() {
        return ground + 1;
    }

    boolean isArc(int cell) {
        return tail[cell] != NONE;
    }

    int tail(int cell) {
        return tail[cell];
    }

    int head(int cell) {
        return head[cell];
    }

    /** The cells at a node. */
    int[] at(int node) {
        return node == ground ? grounded : system.cells(node);
    }
}
