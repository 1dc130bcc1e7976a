package org.dauys.opinion;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Whether groups would have been the same had other people of the same kind taken part: samples of the participants, drawn
 * with replacement, go the whole way anew — means, axes, places, groups — and the groups of all are compared with those
 * (bootstrap; Hennig 2007 for the figure of each group). A sample holds at most {@link #SAMPLE} people, which for more
 * participants makes groups look less stable than they are, never more.
 */
final class Stability {
    static final int SAMPLE = 1024;

    /** Starts of k-means for a sample: fewer than for all, as there are many samples. */
    private static final int STARTS = 2;

    /** Steps of k-means for a sample end when they bring less than this share. */
    private static final double SETTLED = 1e-3;

    /** An axis need not be known better than the sample knows it. */
    private static final double TOLERANCE = 1e-3;

    private final Votes votes;
    private final boolean[] kept;
    private final Axes whole;
    private final Places places;
    private final int[] counted;
    private final int[] asked;

    /**
     * @param whole the axes of all votes, from which those of a sample are sought
     * @param counted the participants by whom groups are found
     */
    Stability(Votes votes, boolean[] kept, Axes whole, Places places, int[] counted) {
        this.votes = votes;
        this.kept = kept;
        this.whole = whole;
        this.places = places;
        this.counted = counted;
        int size = Math.min(SAMPLE, counted.length);
        asked = new int[size];
        Arrays.setAll(asked, i -> counted[(int) ((long) counted.length * i / size)]);
    }

    /**
     * How often samples agree.
     *
     * @param whole the mean adjusted Rand index
     * @param groups by group, the mean adjusted Rand index of "in it or not" against the sample's group that is most like it
     */
    record Figures(double whole, double[] groups) {}

    /** By solution, which may have different numbers of groups. */
    Figures[] of(Centres[] solutions, long seed, int rounds) {
        int[][] expected = new int[solutions.length][];
        Arrays.setAll(expected, s -> labels(solutions[s], places, asked));
        double[][][] found = new double[rounds][][];
        IntStream.range(0, rounds)
                .parallel()
                .forEach(round -> found[round] = round(solutions, expected, seed + 1000L * (round + 1)));
        Figures[] figures = new Figures[solutions.length];
        for (int s = 0; s < figures.length; s++) {
            double[] sums = new double[1 + solutions[s].count()];
            for (double[][] round : found) {
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += round[s][i] / rounds;
                }
            }
            figures[s] = new Figures(sums[0], Arrays.copyOfRange(sums, 1, sums.length));
        }
        return figures;
    }

    private double[][] round(Centres[] solutions, int[][] expected, long seed) {
        Seed draws = new Seed(seed);
        int[] drawn = new int[asked.length];
        Arrays.setAll(drawn, i -> counted[draws.below(counted.length)]);
        // The order of rows is part of no result.
        Arrays.sort(drawn);
        Votes sample = votes.rows(drawn);
        double[] means = OpinionMap.means(StatementCounts.of(sample), kept);
        Axes axes = Axes.near(whole, Products.ofVotes(sample, means, kept), TOLERANCE);
        Places drawnPlaces = Places.of(sample, means, axes, kept, 0);
        Cells cells = new Cells(drawnPlaces.x(), drawnPlaces.y(), ones(asked.length));
        Places there = Places.of(votes.rows(asked), means, axes, kept, 0);
        int different = cells.different(OpinionMap.MOST_GROUPS);
        double[][] figures = new double[solutions.length][];
        for (int s = 0; s < solutions.length; s++) {
            Centres own = KMeans.of(cells, Math.min(different, solutions[s].count()), seed, STARTS, SETTLED);
            figures[s] = compared(expected[s], labels(own, there, everyone()), solutions[s].count(), own.count());
        }
        return figures;
    }

    private static double[] compared(int[] expected, int[] found, int count, int foundCount) {
        int[][] both = new int[count][foundCount];
        for (int i = 0; i < expected.length; i++) {
            both[expected[i]][found[i]]++;
        }
        double[] figures = new double[1 + count];
        figures[0] = AdjustedRand.of(both);
        for (int g = 0; g < count; g++) {
            double best = -1;
            for (int f = 0; f < foundCount; f++) {
                best = Math.max(best, AdjustedRand.of(inOrNot(both, g, f)));
            }
            figures[1 + g] = best;
        }
        return figures;
    }

    private static int[][] inOrNot(int[][] both, int group, int foundGroup) {
        int[][] in = new int[2][2];
        for (int g = 0; g < both.length; g++) {
            for (int f = 0; f < both[g].length; f++) {
                in[g == group ? 1 : 0][f == foundGroup ? 1 : 0] += both[g][f];
            }
        }
        return in;
    }

    private int[] everyone() {
        return IntStream.range(0, asked.length).toArray();
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static int[] labels(Centres centres, Places places, int[] whose) {
        int[] labels = new int[whose.length];
        Arrays.setAll(labels, i -> centres.nearest(places.x()[whose[i]], places.y()[whose[i]]));
        return labels;
    }
}
