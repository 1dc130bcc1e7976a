package org.dauys.compare;

import java.util.List;
import org.dauys.compare.align.Aligner;
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

    /** What changes from one version to the other. */
    public static Comparison of(Act oldAct, Act newAct) {
        try {
            return of(oldAct, newAct, List.of());
        } catch (CorrectionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * What changes from one version to the other, with an editor's corrections.
     *
     * @throws CorrectionException naming every label that neither version has, or that is corrected twice
     */
    public static Comparison of(Act oldAct, Act newAct, List<Correction> corrections) throws CorrectionException {
        Units oldUnits = Units.of(oldAct);
        Units newUnits = Units.of(newAct);
        List<Link> links = Aligner.align(oldUnits, newUnits, newAct.language(), corrections);
        return new ComparisonBuilder(oldAct, newAct, new Pairing(oldUnits, newUnits, links)).build();
    }
}
