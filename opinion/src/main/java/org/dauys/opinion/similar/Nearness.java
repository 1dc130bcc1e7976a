package org.dauys.opinion.similar;

import java.io.Serializable;

/** How near a text is to a campaign that it belongs to. */
record Nearness(double similarity, Likeness likeness) implements Serializable {
    private static final double NEARLY_IDENTICAL = 0.9;

    static final Nearness SAME = new Nearness(1, Likeness.IDENTICAL);

    static Nearness byShingles(double jaccard) {
        return new Nearness(jaccard, jaccard >= NEARLY_IDENTICAL ? Likeness.NEARLY_IDENTICAL : Likeness.EDITED);
    }
}
