package org.dauys.bench.register;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Few things that are named often and many that are named seldom: the one of rank k with weight 1 / k^s. */
final class Zipf {
    private final double[] sums;

    Zipf(int many, double exponent) {
        sums = new double[many];
        double sum = 0;
        for (int i = 0; i < many; i++) {
            sum += Math.pow(i + 1, -exponent);
            sums[i] = sum;
        }
    }

    /** A rank, from 0. */
    int next(RandomGenerator random) {
        int found = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found, sums.length - 1);
    }

    /** How many of so many have a rank. */
    int share(int rank, int of) {
        double before = rank == 0 ? 0 : sums[rank - 1];
        return (int) Math.round(of * (sums[rank] - before) / sums[sums.length - 1]);
    }
}
