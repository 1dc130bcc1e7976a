package org.dauys.compare.align;

import java.util.stream.IntStream;

/** How alike the words of candidate pairs are. */
final class Similarity {
    /** Share of the sentence layer; the rest is the cosine of the whole. */
    private static final double SENTENCES = 0.2;
    /** How much a pair gains from having no better rival; 0 = nothing, 1 = the best of all counts as equal. */
    private static final double RIVALRY = 0.4;

    private Similarity() {}

    /**
     * The similarity of each candidate pair, 0..1: the cosine of the weighted stems, and how well the sentences of one
     * are found in the other, whichever way is better (the whole of one may be a part of the other).
     */
    static double[][] of(Side old, Side now, Grid grid) {
        return of(old, now, grid, grid, grid.zeros(), false);
    }

    /**
     * The same where some cells are known.
     *
     * @param some whose similarities are {@code known}
     */
    static double[][] of(Side old, Side now, Grid grid, Grid some, double[][] known) {
        return of(old, now, grid, some, known, true);
    }

    private static double[][] of(Side old, Side now, Grid grid, Grid some, double[][] known, boolean isKnown) {
        double[][] values = grid.zeros();
        IntStream.range(0, values.length).parallel().forEach(i -> {
            for (int k = 0; k < values[i].length; k++) {
                int j = grid.columns()[i][k];
                int at = isKnown ? some.position(i, j) : -1;
                values[i][k] = at >= 0 ? known[i][at] : of(old, i, now, j);
            }
        });
        return values;
    }

    /** Of one pair, 0..1, as above. */
    static double of(Side old, int i, Side now, int j) {
        if (old.units.get(i).repealed() || now.units.get(j).repealed()) {
            return 0;
        }
        double whole = old.bags[i].cosine(now.bags[j]);
        if (old.sentences[i].length <= 1 && now.sentences[j].length <= 1) {
            return whole;
        }
        double[][] said = said(old.sentences[i], now.sentences[j]);
        double found = Math.max(found(old.sentences[i], said[0]), found(now.sentences[j], said[1]));
        return (1 - SENTENCES) * whole + SENTENCES * found;
    }

    /**
     * How well each sentence of two units is said by the other: the greatest cosine with any of its sentences, 0..1.
     *
     * @return those of the one, then those of the other
     */
    static double[][] said(Bag[] some, Bag[] others) {
        double[][] said = {new double[some.length], new double[others.length]};
        for (int s = 0; s < some.length; s++) {
            for (int t = 0; t < others.length; t++) {
                double cosine = some[s].cosine(others[t]);
                said[0][s] = Math.max(said[0][s], cosine);
                said[1][t] = Math.max(said[1][t], cosine);
            }
        }
        return said;
    }

    /** How well the sentences of one unit are found in another, 0..1, longer sentences counting more. */
    private static double found(Bag[] sentences, double[] said) {
        double sum = 0;
        double found = 0;
        for (int s = 0; s < said.length; s++) {
            sum += sentences[s].sum();
            found += sentences[s].sum() * said[s];
        }
        return sum == 0 ? 0 : found / sum;
    }

    /**
     * Similarities set against their rivals: s / max<sup>{@value #RIVALRY}</sup>, where max is the greatest similarity
     * that either of the two has with anything. In a law that is rewritten throughout, a pair with few words in common
     * is still the best for both; where a new provision only shares boilerplate, its counterpart has a better match.
     */
    static double[][] amongRivals(Grid grid, double[][] similarity) {
        double[] ofRow = new double[similarity.length];
        double[] ofColumn = new double[grid.columnCount()];
        for (int i = 0; i < similarity.length; i++) {
            for (int k = 0; k < similarity[i].length; k++) {
                int j = grid.columns()[i][k];
                ofRow[i] = Math.max(ofRow[i], similarity[i][k]);
                ofColumn[j] = Math.max(ofColumn[j], similarity[i][k]);
            }
        }
        double[][] values = grid.zeros();
        for (int i = 0; i < similarity.length; i++) {
            for (int k = 0; k < similarity[i].length; k++) {
                double greatest = Math.max(ofRow[i], ofColumn[grid.columns()[i][k]]);
                values[i][k] = greatest == 0 ? 0 : similarity[i][k] / Math.pow(greatest, RIVALRY);
            }
        }
        return values;
    }
}
