package org.dauys.compare;

import java.util.List;
import org.dauys.text.Act;

/**
 * What changes between two versions of an act.
 *
 * @param oldAct the text in force, or the version before
 * @param newAct the draft, or the version after
 * @param rows of all levels in the order of the new text; an article's row stands before those of its provisions
 * @param substitutions wide substitutions, the commonest first
 */
public record Comparison(Act oldAct, Act newAct, List<Row> rows, List<Substitution> substitutions) {

    public Comparison {
        rows = List.copyOf(rows);
        substitutions = List.copyOf(substitutions);
    }

    /** The five numbers. */
    public Counts counts() {
        return Counts.of(rows);
    }
}
