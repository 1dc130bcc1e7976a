package org.dauys.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Groups as Polis finds them in a conversation that it sees for the first time: base clusters of the participants by k-means
 * from the first hundred different places, then groups of those, weighted by size, k by the mean silhouette. The order of
 * participants has a say, and so this is for comparison only.
 */
final class PolisGroups {
    private static final int BASE_CLUSTERS = 100;

    private PolisGroups() {}

    /** @param trials one for each number of groups; {@code centres} of the best */
    record Found(Centres centres, List<Trial> trials) {}

    /** @param cells the participants who count, in their order; at least two different places */
    static Found of(Cells cells) {
        Cells base = baseClusters(cells);
        List<Trial> trials = new ArrayList<>();
        Centres best = null;
        double most = Double.NEGATIVE_INFINITY;
        int different = base.different(5);
        for (int k = 2; k <= Math.min(different, Math.min(5, 2 + base.size() / 12)); k++) {
            Centres centres = KMeans.settled(base, firstDifferent(base, k));
            double silhouette = silhouette(base, centres);
            trials.add(new Trial(k, silhouette, Double.NaN, new double[0]));
            if (best == null || silhouette > most) {
                best = centres;
                most = silhouette;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("There is one place only.");
        }
        return new Found(best, trials);
    }

    static Cells baseClusters(Cells cells) {
        Centres centres = KMeans.settled(cells, firstDifferent(cells, BASE_CLUSTERS));
        double[] x = new double[centres.count()];
        double[] y = new double[centres.count()];
        double[] size = new double[centres.count()];
        for (int i = 0; i < cells.size(); i++) {
            int nearest = centres.nearest(cells.x()[i], cells.y()[i]);
            x[nearest] += cells.weight()[i] * cells.x()[i];
            y[nearest] += cells.weight()[i] * cells.y()[i];
            size[nearest] += cells.weight()[i];
        }
        int[] filled = IntStream.range(0, size.length).filter(c -> size[c] > 0).toArray();
        return new Cells(
                Arrays.stream(filled).mapToDouble(c -> x[c] / size[c]).toArray(),
                Arrays.stream(filled).mapToDouble(c -> y[c] / size[c]).toArray(),
                Arrays.stream(filled).mapToDouble(c -> size[c]).toArray());
    }

    private record Point(double x, double y) {}

    private static Centres firstDifferent(Cells cells, int most) {
        Set<Point> seen = new LinkedHashSet<>();
        for (int i = 0; i < cells.size() && seen.size() < most; i++) {
            seen.add(new Point(cells.x()[i], cells.y()[i]));
        }
        return new Centres(
                seen.stream().mapToDouble(Point::x).toArray(),
                seen.stream().mapToDouble(Point::y).toArray(),
                Double.POSITIVE_INFINITY);
    }

    /** The mean silhouette of Rousseeuw (1987), each base cluster counting once. */
    private static double silhouette(Cells cells, Centres centres) {
        int n = cells.size();
        int[] label = new int[n];
        int[] size = new int[centres.count()];
        for (int i = 0; i < n; i++) {
            label[i] = centres.nearest(cells.x()[i], cells.y()[i]);
            size[label[i]]++;
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double[] distances = new double[size.length];
            for (int j = 0; j < n; j++) {
                double dx = cells.x()[i] - cells.x()[j];
                double dy = cells.y()[i] - cells.y()[j];
                distances[label[j]] += Math.sqrt(dx * dx + dy * dy);
            }
            double next = Double.POSITIVE_INFINITY;
            for (int c = 0; c < size.length; c++) {
                next = c == label[i] || size[c] == 0 ? next : Math.min(next, distances[c] / size[c]);
            }
            double own = size[label[i]] > 1 ? distances[label[i]] / (size[label[i]] - 1) : 0;
            sum += size[label[i]] > 1 && Double.isFinite(next) ? (next - own) / Math.max(next, own) : 0;
        }
        return sum / n;
    }
}
