package org.dauys.opinion;

import java.util.Arrays;

/**
 * Groups of points in the plane: Lloyd's steps from k-means++ starts (Arthur and Vassilvitskii 2007), the best of several.
 * Draws follow from a seed, sums are taken in the order of the points.
 */
final class KMeans {
    private static final int MOST_STEPS = 100;

    private final Cells cells;
    private final int k;
    private final double settled;
    private final double[] sums;
    private final double[] distances;

    private KMeans(Cells cells, int k, double settled) {
        this.cells = cells;
        this.settled = settled;
        this.k = k;
        sums = new double[3 * k];
        distances = new double[cells.size()];
    }

    /**
     * @param k no more than there are different points
     * @param starts how many, at least 1
     */
    static Centres of(Cells cells, int k, long seed, int starts) {
        return of(cells, k, seed, starts, 0);
    }

    /** @param settled steps end when the spread falls by no more than this share */
    static Centres of(Cells cells, int k, long seed, int starts, double settled) {
        KMeans search = new KMeans(cells, k, settled);
        Seed draws = new Seed(seed + k);
        Centres best = search.settle(search.start(draws));
        for (int start = 1; start < starts; start++) {
            Centres other = search.settle(search.start(draws));
            best = other.spread() < best.spread() ? other : best;
        }
        return best;
    }

    /** Where given middles go by Lloyd's steps. */
    static Centres settled(Cells cells, Centres from) {
        return new KMeans(cells, from.count(), 0).settle(from);
    }

    private Centres start(Seed draws) {
        double[] x = new double[k];
        double[] y = new double[k];
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        double[] chances = cells.weight().clone();
        for (int c = 0; c < k; c++) {
            int drawn = draw(chances, draws);
            x[c] = cells.x()[drawn];
            y[c] = cells.y()[drawn];
            for (int i = 0; i < distances.length; i++) {
                double dx = cells.x()[i] - x[c];
                double dy = cells.y()[i] - y[c];
                distances[i] = Math.min(distances[i], dx * dx + dy * dy);
                chances[i] = cells.weight()[i] * distances[i];
            }
        }
        return new Centres(x, y, Double.POSITIVE_INFINITY);
    }

    private static int draw(double[] chances, Seed draws) {
        double all = 0;
        for (double chance : chances) {
            all += chance;
        }
        double at = draws.share() * all;
        int last = 0;
        for (int i = 0; i < chances.length; i++) {
            if (chances[i] > 0) {
                last = i;
                at -= chances[i];
                if (at < 0) {
                    return i;
                }
            }
        }
        return last;
    }

    private Centres settle(Centres from) {
        Centres centres = from;
        double before = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS; step++) {
            Centres next = step(centres);
            if (next.spread() >= before * (1 - settled)) {
                return centres;
            }
            before = next.spread();
            centres = next;
        }
        return centres;
    }

    /** The spread is that of the middles that the step began with. */
    private Centres step(Centres from) {
        Arrays.fill(sums, 0);
        double spread = 0;
        double[] cx = from.x();
        double[] cy = from.y();
        for (int i = 0; i < distances.length; i++) {
            double x = cells.x()[i];
            double y = cells.y()[i];
            int best = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int c = 0; c < k; c++) {
                double dx = x - cx[c];
                double dy = y - cy[c];
                double distance = dx * dx + dy * dy;
                if (distance < least) {
                    least = distance;
                    best = c;
                }
            }
            double weight = cells.weight()[i];
            spread += weight * least;
            sums[3 * best] += weight * x;
            sums[3 * best + 1] += weight * y;
            sums[3 * best + 2] += weight;
        }
        double[] x = cx.clone();
        double[] y = cy.clone();
        for (int c = 0; c < k; c++) {
            if (sums[3 * c + 2] > 0) {
                x[c] = sums[3 * c] / sums[3 * c + 2];
                y[c] = sums[3 * c + 1] / sums[3 * c + 2];
            }
        }
        return new Centres(x, y, spread);
    }
}
