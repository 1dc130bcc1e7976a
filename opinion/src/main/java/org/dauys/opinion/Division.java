package org.dauys.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How places are divided into groups, if they are.
 *
 * @param centres of the groups, falling by size; none where there are no groups
 * @param stability by group; NaN where the method does not ask
 * @param trials all numbers of groups that were tried
 */
record Division(OpinionMap.Outcome outcome, Centres centres, double[] stability, List<Trial> trials) {
    /** Groups that samples find again less alike than this are none: see docs/methods/opinion.md. */
    static final double STABLE = 0.75;

    private static final int STARTS = 6;

    private static final Centres NONE = new Centres(new double[0], new double[0], 0);

    static Division of(Votes votes, boolean[] kept, Axes axes, Places places, int[] shaping, MapOptions options) {
        Cells cells = Cells.of(places, shaping);
        int different = cells.different(OpinionMap.MOST_GROUPS);
        if (shaping.length < Conversation.FEWEST_PARTICIPANTS || different < 2) {
            return new Division(OpinionMap.Outcome.NOT_ENOUGH, NONE, new double[0], List.of());
        }
        if (options.method() == MapOptions.Method.POLIS) {
            PolisGroups.Found found = PolisGroups.of(Cells.points(places, shaping));
            double[] unasked = new double[found.centres().count()];
            Arrays.fill(unasked, Double.NaN);
            return new Division(OpinionMap.Outcome.GROUPS, found.centres(), unasked, found.trials())
                    .bySize(places, shaping);
        }
        Centres[] solutions = new Centres[different - 1];
        IntStream.range(0, solutions.length)
                .parallel()
                .forEach(s -> solutions[s] = KMeans.of(cells, s + 2, options.seed(), STARTS));
        Stability.Figures[] figures =
                new Stability(votes, kept, axes, places, shaping).of(solutions, options.seed(), options.rounds());
        List<Trial> trials = new ArrayList<>();
        int best = -1;
        for (int s = 0; s < solutions.length; s++) {
            Trial trial = new Trial(s + 2, solutions[s].silhouette(cells), figures[s].whole(), figures[s].groups());
            trials.add(trial);
            if (trial.stability() >= STABLE
                    && (best < 0 || trial.silhouette() > trials.get(best).silhouette())) {
                best = s;
            }
        }
        if (best < 0) {
            return new Division(OpinionMap.Outcome.NO_STABLE_GROUPS, NONE, new double[0], trials);
        }
        Centres centres = cells.size() == shaping.length ? solutions[best] : refined(places, shaping, solutions[best]);
        return new Division(OpinionMap.Outcome.GROUPS, centres, figures[best].groups(), trials).bySize(places, shaping);
    }

    /** Middles found among the cells of a grid, moved to the means of those who are nearest to them. */
    private static Centres refined(Places places, int[] shaping, Centres from) {
        Bands bands = Bands.of(shaping.length);
        double[][] sums = new double[bands.count()][];
        bands.forEach(band -> {
            double[] sum = new double[3 * from.count()];
            for (int i = bands.from(band); i < bands.to(band); i++) {
                double x = places.x()[shaping[i]];
                double y = places.y()[shaping[i]];
                int nearest = from.nearest(x, y);
                sum[3 * nearest] += x;
                sum[3 * nearest + 1] += y;
                sum[3 * nearest + 2]++;
            }
            sums[band] = sum;
        });
        double[] x = from.x().clone();
        double[] y = from.y().clone();
        for (int c = 0; c < x.length; c++) {
            double sumX = 0;
            double sumY = 0;
            double size = 0;
            for (double[] sum : sums) {
                sumX += sum[3 * c];
                sumY += sum[3 * c + 1];
                size += sum[3 * c + 2];
            }
            x[c] = size > 0 ? sumX / size : x[c];
            y[c] = size > 0 ? sumY / size : y[c];
        }
        return new Centres(x, y, from.spread());
    }

    private Division bySize(Places places, int[] shaping) {
        int[] sizes = new int[centres.count()];
        for (int p : shaping) {
            sizes[centres.nearest(places.x()[p], places.y()[p])]++;
        }
        int[] order = IntStream.range(0, sizes.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer c) -> -sizes[c])
                        .thenComparingDouble(c -> centres.x()[c])
                        .thenComparingDouble(c -> centres.y()[c]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Division(
                outcome,
                new Centres(in(order, centres.x()), in(order, centres.y()), centres.spread()),
                in(order, stability),
                trials);
    }

    private static double[] in(int[] order, double[] values) {
        return Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    }

    /**
     * The group of each participant: the nearest middle.
     *
     * @param fewest votes that are needed to be in one at all
     */
    byte[] labels(Places places, int fewest) {
        byte[] labels = new byte[places.x().length];
        Bands bands = Bands.of(labels.length);
        bands.forEach(band -> {
            for (int p = bands.from(band); p < bands.to(band); p++) {
                boolean in = centres.count() > 0 && places.votes()[p] >= fewest;
                labels[p] = (byte) (in ? centres.nearest(places.x()[p], places.y()[p]) : -1);
            }
        });
        return labels;
    }
}
