package org.dauys.server.disclosure;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.dauys.server.disclosure.CellSystem.State;

/**
 * Changes one cell by as much as is asked and repairs all equations by others, along cheapest paths (successive shortest
 * paths; Ahuja, Magnanti and Orlin 1993, §9.7). What it finds is another table of whole numbers that agrees with all that is
 * shown: the proof that the cell could have that value.
 */
final class Circulation {
    private static final long UNREACHED = Long.MAX_VALUE;

    private final CellSystem system;
    private final Network network;
    private final long[] distance;
    private final int[] by;
    private final long[] change;
    private final TreeSet<Integer> touched = new TreeSet<>();
    private final TreeSet<Integer> changed = new TreeSet<>();

    Circulation(CellSystem system, Network network) {
        this.system = system;
        this.network = network;
        distance = new long[network.nodes()];
        Arrays.fill(distance, UNREACHED);
        by = new int[network.nodes()];
        change = new long[system.value.length];
    }

    private record Reached(long distance, int node) implements Comparable<Reached> {
        @Override
        public int compareTo(Reached other) {
            int near = Long.compare(distance, other.distance);
            return near != 0 ? near : Integer.compare(node, other.node);
        }
    }

    /**
     * How far a cell can go.
     *
     * @param target an arc
     * @param up whether it grows; else it shrinks
     * @param amount where to stop, 1 or more
     * @param opening whether open cells may change, too, at their cost
     * @return up to {@code amount}
     */
    long push(int target, boolean up, long amount, boolean opening) {
        changed.forEach(cell -> change[cell] = 0);
        changed.clear();
        long most = up ? amount : Math.min(amount, system.room(target));
        int from = up ? network.head(target) : network.tail(target);
        int to = up ? network.tail(target) : network.head(target);
        if (from == to) {
            return most;
        }
        long pushed = 0;
        long width = most;
        while (pushed < most) {
            width = Math.min(width, most - pushed);
            if (!find(target, from, to, width, opening)) {
                if (width == 1) {
                    break;
                }
                width = 1;
                continue;
            }
            pushed += follow(from, to, most - pushed);
        }
        return pushed;
    }

    /** The open cells that the last push changed. */
    Set<Integer> opened() {
        TreeSet<Integer> opened = new TreeSet<>();
        for (int cell : changed) {
            if (change[cell] != 0 && system.state[cell] == State.OPEN) {
                opened.add(cell);
            }
        }
        return opened;
    }

    private boolean find(int target, int from, int to, long width, boolean opening) {
        touched.forEach(node -> distance[node] = UNREACHED);
        touched.clear();
        PriorityQueue<Reached> waiting = new PriorityQueue<>();
        distance[from] = 0;
        touched.add(from);
        waiting.add(new Reached(0, from));
        while (!waiting.isEmpty()) {
            Reached here = waiting.poll();
            if (here.node() == to) {
                return true;
            }
            if (here.distance() > distance[here.node()]) {
                continue;
            }
            for (int cell : network.at(here.node())) {
                if (cell == target || !network.isArc(cell) || !mayChange(cell, opening)) {
                    continue;
                }
                boolean grows = network.tail(cell) == here.node();
                if (!grows && system.room(cell) + change[cell] < width) {
                    continue;
                }
                int there = grows ? network.head(cell) : network.tail(cell);
                long further = here.distance()
                        + (system.state[cell] == State.OPEN && change[cell] == 0 ? system.cost[cell] : 0);
                if (further < distance[there]) {
                    distance[there] = further;
                    by[there] = cell;
                    touched.add(there);
                    waiting.add(new Reached(further, there));
                }
            }
        }
        return false;
    }

    private boolean mayChange(int cell, boolean opening) {
        return switch (system.state[cell]) {
            case HIDDEN -> true;
            case OPEN -> opening;
            case KNOWN -> false;
        };
    }

    /** Changes the cells of the path that was found, by as much as it holds. */
    private long follow(int from, int to, long most) {
        long amount = most;
        for (int node = to; node != from; ) {
            int cell = by[node];
            boolean grows = network.head(cell) == node;
            if (!grows) {
                amount = Math.min(amount, system.room(cell) + change[cell]);
            }
            node = grows ? network.tail(cell) : network.head(cell);
        }
        for (int node = to; node != from; ) {
            int cell = by[node];
            boolean grows = network.head(cell) == node;
            change[cell] += grows ? amount : -amount;
            changed.add(cell);
            node = grows ? network.tail(cell) : network.head(cell);
        }
        return amount;
    }
}
