package org.dauys.opinion;

import java.util.Arrays;

/**
 * Points with weights that stand for the participants who count: each for itself, or where they are many the mean of those
 * in one field of a grid, so that groups of a million are found among a few thousand points.
 *
 * @param weight how many participants each stands for, above 0
 */
record Cells(double[] x, double[] y, double[] weight) {
    private static final int MOST_POINTS = 4096;
    private static final int FIELDS_A_SIDE = 64;

    /** @param chosen the participants who count */
    static Cells of(Places places, int[] chosen) {
        if (chosen.length <= MOST_POINTS) {
            return points(places, chosen);
        }
        return grid(places, chosen);
    }

    static Cells points(Places places, int[] chosen) {
        Cells cells = new Cells(new double[chosen.length], new double[chosen.length], new double[chosen.length]);
        for (int i = 0; i < chosen.length; i++) {
            cells.x[i] = places.x()[chosen[i]];
            cells.y[i] = places.y()[chosen[i]];
            cells.weight[i] = 1;
        }
        return cells;
    }

    private static Cells grid(Places places, int[] chosen) {
        double[] lowHighX = lowHigh(places.x(), chosen);
        double[] lowHighY = lowHigh(places.y(), chosen);
        int fields = FIELDS_A_SIDE * FIELDS_A_SIDE;
        Cells sums = new Cells(new double[fields], new double[fields], new double[fields]);
        for (int p : chosen) {
            int field = FIELDS_A_SIDE * field(places.y()[p], lowHighY) + field(places.x()[p], lowHighX);
            sums.x[field] += places.x()[p];
            sums.y[field] += places.y()[p];
            sums.weight[field]++;
        }
        int size = 0;
        for (int field = 0; field < fields; field++) {
            if (sums.weight[field] > 0) {
                sums.x[size] = sums.x[field] / sums.weight[field];
                sums.y[size] = sums.y[field] / sums.weight[field];
                sums.weight[size++] = sums.weight[field];
            }
        }
        return new Cells(Arrays.copyOf(sums.x, size), Arrays.copyOf(sums.y, size), Arrays.copyOf(sums.weight, size));
    }

    private static double[] lowHigh(double[] values, int[] chosen) {
        double[] lowHigh = {values[chosen[0]], values[chosen[0]]};
        for (int p : chosen) {
            lowHigh[0] = Math.min(lowHigh[0], values[p]);
            lowHigh[1] = Math.max(lowHigh[1], values[p]);
        }
        return lowHigh;
    }

    private static int field(double value, double[] lowHigh) {
        double width = lowHigh[1] - lowHigh[0];
        return width > 0 ? Math.min(FIELDS_A_SIDE - 1, (int) ((value - lowHigh[0]) / width * FIELDS_A_SIDE)) : 0;
    }

    int size() {
        return x.length;
    }

    /** How many different points there are, up to a number at which counting ends. */
    int different(int most) {
        int different = 0;
        double[] seenX = new double[most];
        double[] seenY = new double[most];
        for (int i = 0; i < size() && different < most; i++) {
            boolean known = false;
            for (int s = 0; s < different; s++) {
                known |= seenX[s] == x[i] && seenY[s] == y[i];
            }
            if (!known) {
                seenX[different] = x[i];
                seenY[different++] = y[i];
            }
        }
        return different;
    }
}
