package org.dauys.server.disclosure;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * The audit problem (Fischetti and Salazar 2001): the least and the greatest value of a hidden cell, given all that is
 * shown, by two linear programmes. It makes no assumption on the tables.
 */
final class Audit {
    /** What a solver of floating point may be off by. */
    private static final double TOLERANCE = 1e-6;

    private final CellSystem system;
    private int solved;

    Audit(CellSystem system) {
        this.system = system;
    }

    /** How many programmes were solved. */
    int solved() {
        return solved;
    }

    /** Whether a hidden cell's feasible interval is as wide, and goes as high, as it needs to. */
    boolean isProtected(int target) {
        long need = system.need[target];
        long low = system.value[target] - reach(target, false, need);
        long enough = Math.max(need - system.value[target], low + need - system.value[target]);
        return enough <= 0 || reach(target, true, enough) >= enough;
    }

    /**
     * How far a hidden cell can go, in whole people.
     *
     * @param target the cell
     * @param up whether it grows; else it shrinks
     * @param amount where to stop
     */
    long reach(int target, boolean up, long amount) {
        long most = up ? amount : Math.min(amount, system.room(target));
        if (most <= 0) {
            return 0;
        }
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<Integer, Variable> changes = new HashMap<>();
        TreeSet<Integer> equations = new TreeSet<>();
        for (int cell : system.component(target)) {
            Variable change = model.newVariable("c" + cell).lower(-system.room(cell));
            if (cell == target) {
                change.lower(up ? 0 : -most).upper(up ? most : 0).weight(up ? 1 : -1);
            }
            changes.put(cell, change);
            for (int equation : system.of(cell)) {
                equations.add(equation);
            }
        }
        for (int equation : equations) {
            Expression sum = model.newExpression("e" + equation).level(0);
            for (int cell : system.cells(equation)) {
                Variable change = changes.get(cell);
                if (change != null) {
                    sum.set(change, system.coefficient(equation, cell));
                }
            }
        }
        solved++;
        var result = model.maximise();
        // Without an answer nothing is proved, and the cell counts as unprotected.
        return result.getState().isFeasible() ? (long) Math.floor(result.getValue() + TOLERANCE) : 0;
    }
}
