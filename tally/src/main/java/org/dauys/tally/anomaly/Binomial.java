package org.dauys.tally.anomaly;

import java.util.SplittableRandom;

/**
 * Draws how many of n succeed when each does with chance p: by the inverse of the distribution within eight standard deviations of
 * the mean, tabulated once, since the same one is drawn from a thousand times. What lies outside has a chance below 10⁻¹⁴.
 */
final class Binomial {
    private final long first;
    private final double[] cumulative;
    private final int[] guide;

    /** With n at least 1 and p between 0 and 1, both excluded. */
    Binomial(long n, double p) {
        double mean = n * p;
        double deviation = Math.sqrt(n * p * (1 - p));
        first = Math.max(0, (long) Math.floor(mean - 8 * deviation));
        long last = Math.min(n, (long) Math.ceil(mean + 8 * deviation));
        int size = (int) (last - first + 1);
        double[] weights = new double[size];
        int mode = (int) Math.min(size - 1L, Math.max(0, (long) Math.floor((n + 1) * p) - first));
        weights[mode] = 1;
        double odds = p / (1 - p);
        for (int i = mode + 1; i < size; i++) {
            double k = first + i;
            weights[i] = weights[i - 1] * odds * (n - k + 1) / k;
        }
        for (int i = mode - 1; i >= 0; i--) {
            double k = first + i + 1;
            weights[i] = weights[i + 1] * k / (odds * (n - k + 1));
        }
        cumulative = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += weights[i];
            cumulative[i] = sum;
        }
        // Where to begin to look for a fraction: a table of as many places as there are values.
        guide = new int[size];
        int at = 0;
        for (int i = 0; i < size; i++) {
            while (at < size - 1 && cumulative[at] < sum * i / size) {
                at++;
            }
            guide[i] = at;
        }
    }

    /** The smallest number that is drawn. */
    long first() {
        return first;
    }

    /** How many numbers can be drawn. */
    int size() {
        return cumulative.length;
    }

    /** By how much the number drawn is above the first. */
    int next(SplittableRandom random) {
        double fraction = random.nextDouble();
        double wanted = fraction * cumulative[cumulative.length - 1];
        int at = guide[(int) (fraction * guide.length)];
        while (at > 0 && cumulative[at - 1] >= wanted) {
            at--;
        }
        while (at < cumulative.length - 1 && cumulative[at] < wanted) {
            at++;
        }
        return at;
    }
}
