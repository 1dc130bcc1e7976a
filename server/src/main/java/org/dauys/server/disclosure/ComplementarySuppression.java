package org.dauys.server.disclosure;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dauys.server.disclosure.CellSystem.State;

/**
 * Chooses the cells that are suppressed to protect others. Each hidden cell with a need is looked at once: what is suppressed
 * later only widens what is feasible. Where tables are a network the cheapest circulation tells which cells must go with it;
 * where they cross, the cheapest exchange of answers between two groups.
 */
final class ComplementarySuppression {
    /** Of more cells than this a linear programme takes too long, and the cell counts as unprotected. */
    private static final int SOLVABLE = 400;

    private final CellSystem system;
    private final Network network;
    private final Circulation circulation;
    private final Exchange exchange;
    private final Audit audit;
    private final ArrayDeque<Integer> waiting = new ArrayDeque<>();
    private final Set<Integer> unprotected = new TreeSet<>();

    ComplementarySuppression(CellSystem system, Layout layout) {
        this.system = system;
        network = new Network(system);
        circulation = new Circulation(system, network);
        exchange = new Exchange(system, layout);
        audit = new Audit(system);
    }

    /** How many linear programmes it took. */
    int solved() {
        return audit.solved();
    }

    /** Suppresses what must be, and tells the cells that cannot be protected: known too well from earlier publications. */
    Set<Integer> choose() {
        IntStream.range(0, system.value.length)
                .filter(cell -> system.hidden(cell) && system.need[cell] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(cell -> -system.need[cell])
                        .thenComparingLong(cell -> system.value[cell])
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(waiting::add);
        while (!waiting.isEmpty()) {
            int target = waiting.poll();
            if (!byCirculation(target) && !byExchange(target) && !asItIs(target)) {
                unprotected.add(target);
            }
        }
        return unprotected;
    }

    private boolean byCirculation(int target) {
        if (system.of(target).length == 0) {
            return true;
        }
        if (!network.isArc(target)) {
            return false;
        }
        long need = system.need[target];
        long down = circulation.push(target, false, need, false);
        long up = Math.max(need - system.value[target], need - down);
        if (up <= 0 || circulation.push(target, true, up, false) == up) {
            return true;
        }
        if (circulation.push(target, true, up, true) < up) {
            return false;
        }
        circulation.opened().forEach(this::hide);
        return true;
    }

    private boolean byExchange(int target) {
        long need = system.need[target];
        long down = exchange.push(target, false, Math.min(need, system.room(target)), false);
        long up = Math.max(need - system.value[target], need - down);
        if (up <= 0 || exchange.push(target, true, up, false) == up) {
            return true;
        }
        if (exchange.push(target, true, up, true) < up) {
            return false;
        }
        exchange.opened().forEach(this::hide);
        return true;
    }

    private boolean asItIs(int target) {
        return system.component(target).length <= SOLVABLE && audit.isProtected(target);
    }

    private void hide(int cell) {
        system.state[cell] = State.HIDDEN;
        if (system.need[cell] > 0) {
            waiting.add(cell);
        }
    }
}
