package org.dauys.opinion;

import java.util.stream.IntStream;

/**
 * Where participants stand on the map: p = √(C / n) · Σ (v − mean) · axis over their n votes, C being the number of statements,
 * so that those who saw few statements are not all near the middle.
 *
 * @param x by participant, along the first axis
 * @param y along the second
 * @param votes how many of their votes count, those that are zeroed too
 */
record Places(double[] x, double[] y, int[] votes) {
    /**
     * @param means by statement
     * @param kept which statements count
     * @param zeroed statements that have the vote 0 of everyone, as Polis treats moderated ones; 0 for none
     */
    static Places of(Votes votes, double[] means, Axes axes, boolean[] kept, int zeroed) {
        int n = votes.participants();
        Places places = new Places(new double[n], new double[n], new int[n]);
        int statements = zeroed;
        double[] pairs = new double[2 * kept.length];
        byte[] counts = new byte[kept.length];
        for (int j = 0; j < kept.length; j++) {
            pairs[2 * j] = axes.first()[j];
            pairs[2 * j + 1] = axes.second()[j];
            counts[j] = (byte) (kept[j] ? 1 : 0);
            statements += counts[j];
        }
        int all = statements;
        Bands bands = Bands.of(n);
        bands.forEach(band -> {
            for (int p = bands.from(band); p < bands.to(band); p++) {
                places.place(votes, p, means, pairs, counts, all, zeroed);
            }
        });
        return places;
    }

    /** Who gave so many votes. */
    int[] withVotes(int fewest) {
        return IntStream.range(0, votes.length).filter(p -> votes[p] >= fewest).toArray();
    }

    private void place(
            Votes from, int participant, double[] means, double[] pairs, byte[] counts, int statements, int zeroed) {
        double sumX = 0;
        double sumY = 0;
        int seen = zeroed;
        int end = from.starts[participant + 1];
        for (int i = from.starts[participant]; i < end; i++) {
            int j = from.columns[i];
            double cell = from.values[i] - means[j];
            sumX += cell * pairs[2 * j];
            sumY += cell * pairs[2 * j + 1];
            seen += counts[j];
        }
        double scale = Math.sqrt(statements / (double) Math.max(seen, 1));
        x[participant] = scale * sumX;
        y[participant] = scale * sumY;
        votes[participant] = seen;
    }
}
