package org.dauys.compare.align;

import java.util.Arrays;

/**
 * Parts pairs that stand alone. Where nothing around a pair corresponds, only its words speak for it, and formulas that
 * run through the whole act make strangers look alike; such a pair must be at least about half as similar as pairs of
 * these two versions usually are.
 */
final class Isolation {
    private static final double NOTHING_AROUND = 0.4;
    private static final double SHARE_OF_MEDIAN = 0.5;

    private Isolation() {}

    static void part(int[] partner, Grid grid, double[][] similarity, Surroundings surroundings, Forced forced) {
        double least = SHARE_OF_MEDIAN * median(partner, grid, similarity);
        for (int i = 0; i < partner.length; i++) {
            boolean weak = partner[i] >= 0
                    && !forced.isForced(i, partner[i])
                    && grid.get(similarity, i, partner[i]) < least
                    && surroundings.around(i, partner[i]) < NOTHING_AROUND;
            if (weak) {
                partner[i] = -1;
            }
        }
    }

    /** The similarity of the assigned pairs in the median; 0 where there are none. */
    static double median(int[] partner, Grid grid, double[][] similarity) {
        double[] values = new double[partner.length];
        int size = 0;
        for (int i = 0; i < partner.length; i++) {
            if (partner[i] >= 0) {
                values[size++] = grid.get(similarity, i, partner[i]);
            }
        }
        double[] paired = Arrays.copyOf(values, size);
        Arrays.sort(paired);
        return size == 0 ? 0 : paired[size / 2];
    }
}
