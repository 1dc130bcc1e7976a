package org.dauys.compare.align;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/**
 * How likely two provisions are a pair, by all clues together: logistic regression (Cox 1958). Its weights are learnt from
 * texts that people corresponded and from made ones ({@code ./dauys bench weights}), and kept in {@code judgement.properties}.
 */
final class Judgement {
    /** What is less likely than this is no pair, whatever the assignment or a rule says. */
    private static final double LEAST = 0.25;
    /** What is as likely as this is a pair, though it is neither assigned nor found by a rule. */
    private static final double ADDED = 0.5;

    /** How near to 0 or 1 a likelihood is taken to be at most. */
    private static final double CLOSEST = 1e-9;

    private static final Properties KEPT = read();
    private static final double[] WEIGHTS = Arrays.stream(Clue.values())
            .mapToDouble(clue -> kept(clue.name().toLowerCase(Locale.ROOT)))
            .toArray();
    /** Base and slope of the line over log odds that brings likelihoods to the share that is right. */
    private static final double[] CURVE = {kept("curve_base"), kept("curve_slope")};

    private Judgement() {}

    private static double kept(String name) {
        return Double.parseDouble(KEPT.getProperty(name));
    }

    private static Properties read() {
        Properties properties = new Properties();
        try (InputStream file = Objects.requireNonNull(Judgement.class.getResourceAsStream("judgement.properties"))) {
            properties.load(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return properties;
    }

    /** The weights that are kept, in the order of {@link Clue}. */
    static double[] weights() {
        return WEIGHTS.clone();
    }

    /**
     * How likely a pair is.
     *
     * @param clues in the order of {@link Clue}
     * @param weights in the same order
     * @return 0..1
     */
    static double likelihood(double[] clues, double[] weights) {
        double sum = 0;
        for (int c = 0; c < clues.length; c++) {
            sum += weights[c] * clues[c];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /**
     * Which share of the pairs that are shown with a likelihood is right: what people are told (Platt 1999). The likelihood
     * itself is of all candidates, of which most are none and are not shown.
     *
     * @param likelihood 0..1
     * @return 0..1, the greater the likelier
     */
    static double shareRight(double likelihood) {
        return likelihood(new double[] {1, logOdds(likelihood)}, CURVE);
    }

    /** The logarithm of the odds, ln(p / (1 − p)), of a likelihood that is not quite 0 or 1. */
    static double logOdds(double likelihood) {
        double inside = Math.clamp(likelihood, CLOSEST, 1 - CLOSEST);
        return Math.log(inside / (1 - inside));
    }

    /** Whether a pair that is so likely stays one. */
    static boolean keeps(double likelihood) {
        return likelihood >= LEAST;
    }

    /** Whether two that nothing else has paired become a pair. */
    static boolean adds(double likelihood) {
        return likelihood >= ADDED;
    }
}
