package org.dauys.compare;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dauys.compare.align.Aligner;
import org.dauys.text.Act;
import org.dauys.text.write.ActWriter;

/**
 * What changes between two versions of an act.
 *
 * @param oldAct the text in force, or the version before
 * @param newAct the draft, or the version after
 * @param rows of provisions, articles and groups in the order of the new text; an article's row stands before those of its
 *     provisions
 * @param inOrder the same and, where they belong, rows for what else changed: title, notes, signatures
 * @param substitutions wide substitutions, the commonest first
 */
public record Comparison(Act oldAct, Act newAct, List<Row> rows, List<Row> inOrder, List<Substitution> substitutions) {

    public Comparison {
        rows = List.copyOf(rows);
        inOrder = List.copyOf(inOrder);
        substitutions = List.copyOf(substitutions);
    }

    /** A comparison in which nothing but provisions and headings changed. */
    public Comparison(Act oldAct, Act newAct, List<Row> rows, List<Substitution> substitutions) {
        this(oldAct, newAct, rows, rows, substitutions);
    }

    /** The rows {@link #inOrder in order} that hold words: of provisions, articles, groups, title, headings, notes, signatures. */
    public List<Row> wordRows() {
        return inOrder.stream().filter(row -> row.level().hasWords()).toList();
    }

    /** The five numbers, and the sixth for what is no provision. */
    public Counts counts() {
        return Counts.of(inOrder);
    }

    /** Tells the rows of articles and groups whose headings count as changed: reworded, or new or removed for themselves. */
    public Predicate<Row> changedHeadings() {
        return OtherChanges.in(inOrder)::isHeading;
    }

    /** Tells the rows {@link #inOrder in order} that count in the sixth number. */
    public Predicate<Row> otherChanges() {
        return OtherChanges.in(inOrder)::isOther;
    }

    /**
     * Tells for each row {@link #inOrder in order} the numbers that it counts in, by their names in {@link Counts} and {@link
     * Counts.Others}: {@code reworded}; {@code kept, numbers}; {@code headings, places}. Over all rows they are {@link #counts}.
     */
    public Function<Row, List<String>> countedAs() {
        return OtherChanges.in(inOrder)::countedAs;
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
        if (corrections.isEmpty() && !oldAct.equals(newAct) && isSameText(oldAct, newAct)) {
            // Two formats may give the same words other trees; that is no change, whatever the trees are called.
            Comparison same = of(newAct, newAct, corrections);
            return new Comparison(oldAct, newAct, same.rows(), same.inOrder(), same.substitutions());
        }
        Units oldUnits = Units.of(oldAct);
        Units newUnits = Units.of(newAct);
        List<Link> links = Aligner.align(oldUnits, newUnits, newAct.language(), corrections);
        return new ComparisonBuilder(oldAct, newAct, new Pairing(oldUnits, newUnits, links)).build();
    }

    private static boolean isSameText(Act oldAct, Act newAct) {
        return ActWriter.sha256(oldAct).equals(ActWriter.sha256(newAct));
    }
}
