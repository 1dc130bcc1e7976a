package org.dauys.compare.align;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How well containers (articles, or groups) correspond: the mean, weighed by words, of the best that each provision of
 * one finds in the other, both ways.
 */
final class Containers {
    private final Side old;
    private final Side now;
    private final Grid grid;
    private final int[] ofOld;
    private final int[] ofNew;
    /** For each candidate cell the number of its pair of containers. */
    private final int[][] pairOf;

    private final double[] sum;
    private final double[] weightOfOld;
    private final double[] weightOfNew;

    /** For each pair of containers how alike their headings are; 0 for groups, whose headings say little. */
    private final double[] headings;

    Containers(Side old, int[] ofOld, Side now, int[] ofNew, Grid grid) {
        this.old = old;
        this.now = now;
        this.grid = grid;
        this.ofOld = ofOld;
        this.ofNew = ofNew;
        Map<Long, Integer> pairs = new HashMap<>();
        pairOf = new int[old.size()][];
        for (int i = 0; i < pairOf.length; i++) {
            pairOf[i] = new int[grid.columns()[i].length];
            for (int k = 0; k < pairOf[i].length; k++) {
                long key = ((long) ofOld[i] << 32) | ofNew[grid.columns()[i][k]];
                pairOf[i][k] = pairs.computeIfAbsent(key, x -> pairs.size());
            }
        }
        sum = new double[pairs.size()];
        headings = new double[pairs.size()];
        weightOfOld = weights(old, ofOld);
        weightOfNew = weights(now, ofNew);
    }

    /** Articles, with the likeness of their headings. */
    static Containers articles(Side old, Side now, Grid grid) {
        Containers articles = new Containers(old, old.articleOf, now, now.articleOf, grid);
        Arrays.fill(articles.headings, -1);
        for (int i = 0; i < articles.pairOf.length; i++) {
            Bag heading = old.headings[old.articleOf[i]];
            for (int k = 0; k < articles.pairOf[i].length; k++) {
                int pair = articles.pairOf[i][k];
                if (articles.headings[pair] < 0) {
                    articles.headings[pair] = heading.cosine(now.headings[now.articleOf[grid.columns()[i][k]]]);
                }
            }
        }
        return articles;
    }

    /** How alike the headings of the containers of a candidate are, 0..1. */
    double heading(int i, int k) {
        return headings[pairOf[i][k]];
    }

    private static double[] weights(Side side, int[] containerOf) {
        double[] weights = new double[side.size()];
        for (int i = 0; i < containerOf.length; i++) {
            weights[containerOf[i]] += side.bags[i].sum();
        }
        return weights;
    }

    /** Takes in the voices of all candidates. Containers are runs of provisions, so the best of each is found in passing. */
    void hear(double[][] voices) {
        Arrays.fill(sum, 0);
        for (int i = 0; i < pairOf.length; i++) {
            double weight = old.bags[i].sum();
            for (int k = 0; k < pairOf[i].length; ) {
                int pair = pairOf[i][k];
                double best = 0;
                while (k < pairOf[i].length && pairOf[i][k] == pair) {
                    best = Math.max(best, voices[i][k++]);
                }
                sum[pair] += weight * best;
            }
        }
        for (int j = 0; j < now.size(); j++) {
            double weight = now.bags[j].sum();
            int[] rows = grid.rows()[j];
            int[] positions = grid.positions()[j];
            for (int r = 0; r < rows.length; ) {
                int pair = pairOf[rows[r]][positions[r]];
                double best = 0;
                while (r < rows.length && pairOf[rows[r]][positions[r]] == pair) {
                    best = Math.max(best, voices[rows[r]][positions[r]]);
                    r++;
                }
                sum[pair] += weight * best;
            }
        }
    }

    /** The correspondence of the containers of a candidate without what it says itself; -1 when nothing else is there. */
    double without(int i, int k, double ownVoice) {
        int j = grid.columns()[i][k];
        double own = old.bags[i].sum() + now.bags[j].sum();
        double weight = weightOfOld[ofOld[i]] + weightOfNew[ofNew[j]] - own;
        if (weight <= 1e-6) {
            return -1;
        }
        return Math.clamp((sum[pairOf[i][k]] - own * ownVoice) / weight, 0, 1);
    }
}
