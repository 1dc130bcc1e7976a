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
        double[][] values = new double[old.size()][];
        IntStream.range(0, values.length).parallel().forEach(i -> {
            int[] columns = grid.columns()[i];
            values[i] = new double[columns.length];
            for (int k = 0; k < columns.length; k++) {
                values[i][k] = of(old, i, now, columns[k]);
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
        double there = found(old.sentences[i], now.sentences[j]);
        double back = found(now.sentences[j], old.sentences[i]);
        return (1 - SENTENCES) * whole + SENTENCES * Math.max(there, back);
    }

    /** How well the sentences of one unit are found in another, 0..1, longer sentences counting more. */
    private static double found(Bag[] from, Bag[] to) {
        double sum = 0;
        double found = 0;
        for (Bag sentence : from) {
            double best = 0;
            for (Bag other : to) {
                best = Math.max(best, sentence.cosine(other));
            }
            sum += sentence.sum();
            found += sentence.sum() * best;
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
