package org.dauys.compare.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A reliability diagram (Murphy and Winkler 1977): for each tenth of likelihood, how many pairs are shown with it and which
 * share of them is right. And the curve that brings likelihoods to these shares: a line over log odds (Platt 1999).
 */
final class Reliability {
    private static final int TENTHS = 10;

    private final List<Shown> all = new ArrayList<>();

    /**
     * A pair that is shown.
     *
     * @param likelihood 0..1
     * @param right whether it is one
     * @param weight how much it counts for the curve, positive
     */
    record Shown(double likelihood, boolean right, double weight) {
        LogisticRegression.Example example() {
            return new LogisticRegression.Example(new double[] {1, Judgement.logOdds(likelihood)}, right, weight);
        }
    }

    void add(Shown pair) {
        all.add(pair);
    }

    void addAll(Reliability other) {
        all.addAll(other.all);
    }

    /** Base and slope of the line over log odds that fits best. */
    double[] curve() {
        return LogisticRegression.fit(all.stream().map(Shown::example).toList());
    }

    /** The same pairs with the likelihoods that such a line gives them. */
    Reliability by(double[] curve) {
        Reliability brought = new Reliability();
        for (Shown pair : all) {
            double likelihood = Judgement.likelihood(pair.example().values(), curve);
            brought.add(new Shown(likelihood, pair.right(), pair.weight()));
        }
        return brought;
    }

    /** The mean square of how far a likelihood is from what is right, 1 or 0 (Brier 1950). */
    double brier() {
        return all.stream()
                .mapToDouble(pair -> Math.pow(pair.likelihood() - (pair.right() ? 1 : 0), 2))
                .average()
                .orElse(0);
    }

    /** Rows of a Markdown table: the tenths, how many pairs, the share that is right; "–" where there are none. */
    String table() {
        int[] shown = new int[TENTHS];
        int[] right = new int[TENTHS];
        for (Shown pair : all) {
            int tenth = (int) Math.min(TENTHS - 1, TENTHS * pair.likelihood());
            shown[tenth]++;
            right[tenth] += pair.right() ? 1 : 0;
        }
        StringBuilder tenths = new StringBuilder("| likelihood |");
        StringBuilder pairs = new StringBuilder("| pairs |");
        StringBuilder shares = new StringBuilder("| right |");
        for (int t = 0; t < TENTHS; t++) {
            tenths.append(" .").append(t).append("– |");
            pairs.append(' ').append(shown[t]).append(" |");
            shares.append(shown[t] == 0 ? " – |" : String.format(Locale.ROOT, " %.2f |", right[t] / (double) shown[t]));
        }
        return tenths + "\n" + pairs + "\n" + shares;
    }
}
