package org.dauys.opinion;

/**
 * How alike two divisions of the same participants into groups are: the Rand index adjusted for chance (Hubert and Arabie
 * 1985). 1 where they are the same, about 0 where they have nothing to do with each other; it can be below.
 */
public final class AdjustedRand {
    private AdjustedRand() {}

    /**
     * The index of two divisions.
     *
     * @param first the group of each participant, from 0; who has a negative one in either is left out
     * @param second as long
     * @return 1 as well where both put everyone into one group, or nobody is left
     */
    public static double of(int[] first, int[] second) {
        int[][] both = new int[1 + max(first)][1 + max(second)];
        for (int i = 0; i < first.length; i++) {
            if (first[i] >= 0 && second[i] >= 0) {
                both[first[i]][second[i]]++;
            }
        }
        return of(both);
    }

    /** The same from how many are in each group of the first and each of the second. */
    static double of(int[][] both) {
        long all = 0;
        long together = 0;
        long inFirst = 0;
        long[] columns = new long[both[0].length];
        for (int[] row : both) {
            long sum = 0;
            for (int c = 0; c < row.length; c++) {
                together += pairs(row[c]);
                sum += row[c];
                columns[c] += row[c];
            }
            inFirst += pairs(sum);
            all += sum;
        }
        long inSecond = 0;
        for (long column : columns) {
            inSecond += pairs(column);
        }
        double expected = all < 2 ? 0 : (double) inFirst * inSecond / pairs(all);
        double most = (inFirst + inSecond) / 2.0;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    private static int max(int[] groups) {
        int max = 0;
        for (int group : groups) {
            max = Math.max(max, group);
        }
        return max;
    }

    private static long pairs(long n) {
        return n * (n - 1) / 2;
    }
}
