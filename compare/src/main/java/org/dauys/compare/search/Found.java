package org.dauys.compare.search;

import java.util.Comparator;

/**
 * A place in an act that was found.
 *
 * @param label of the element, or of its note, or of the act's title ({@link org.dauys.compare.OtherUnit})
 * @param position in the order of the text, from 0
 * @param exact whether each term is there in one of its own forms; else some only by a word of its family
 * @param inHeading whether a term stands in its heading
 * @param complete whether all terms stand in itself, and none only in what holds it
 * @param weight how rare the terms are that it has, and how often it has them; more is better
 */
public record Found(String label, int position, boolean exact, boolean inHeading, boolean complete, double weight) {
    /** The better first; equal for what is equally good. */
    public static final Comparator<Found> BETTER = Comparator.comparing(Found::exact)
            .thenComparing(Found::inHeading)
            .thenComparing(Found::complete)
            .thenComparingDouble(Found::weight)
            .reversed();
}
