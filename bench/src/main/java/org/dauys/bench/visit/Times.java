package org.dauys.bench.visit;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long things took, in milliseconds. */
public final class Times {
    private final ConcurrentLinkedQueue<Double> all = new ConcurrentLinkedQueue<>();

    /**
     * Something ended now.
     *
     * @param begun a moment of {@link System#nanoTime}
     */
    public void since(long begun) {
        all.add((System.nanoTime() - begun) / 1e6);
    }

    public int many() {
        return all.size();
    }

    /** p50, p95, p99 and the longest, in the columns of the table of readers. */
    public String line() {
        double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "%8.1f %8.1f %8.1f %8.1f",
                of(sorted, 50),
                of(sorted, 95),
                of(sorted, 99),
                of(sorted, 100));
    }

    public double median() {
        return of(all.stream().mapToDouble(Double::doubleValue).sorted().toArray(), 50);
    }

    private static double of(double[] sorted, int percent) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    @Override
    public String toString() {
        return Arrays.toString(all.toArray());
    }
}
