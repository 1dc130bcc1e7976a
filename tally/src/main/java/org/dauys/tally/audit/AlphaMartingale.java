package org.dauys.tally.audit;

import java.math.BigDecimal;
import java.util.OptionalLong;

/**
 * ALPHA: a test martingale for the claim that values between 0 and u have a mean above t (Stark, ALPHA: audit that learns from
 * previously audited ballots, Annals of Applied Statistics 2023, arXiv 2201.02707, eq. 4). Each value x changes T by the factor
 * (x η/μ + (u − x)(u − η)/(u − μ)) / u, where μ is the mean of what is left under the hypothesis that the mean of all is t, and η a
 * guess made before x is seen. The risk is 1/T at the largest T so far (Ville's inequality).
 */
public final class AlphaMartingale {
    private final OptionalLong population;
    private final BigDecimal total;
    private final BigDecimal hypothesis;
    private final BigDecimal upper;
    private final Guess guess;
    private BigDecimal sum = BigDecimal.ZERO;
    private long seen;
    private BigDecimal martingale = BigDecimal.ONE;
    private BigDecimal risk = BigDecimal.ONE;
    private boolean certain;

    /** What the next value is guessed to be on average; it only sees what was drawn before. */
    @FunctionalInterface
    public interface Guess {
        /**
         * The guess for the next draw. Any guess keeps the risk limit; it is brought between μ and u.
         *
         * @param draw its place, from 1
         * @param sum of all values before
         * @param mean μ, under the hypothesis
         * @param upper u
         */
        BigDecimal next(long draw, BigDecimal sum, BigDecimal mean, BigDecimal upper);

        /** Always the same. */
        static Guess fixed(BigDecimal eta) {
            return (_, _, _, _) -> eta;
        }

        /**
         * Nine tenths of the way from μ to u: nearly the boldest guess, since protocols are mostly right, and one that a single
         * wrong protocol does not ruin.
         */
        static Guess bold() {
            BigDecimal tenth = new BigDecimal("0.1");
            return (_, _, mean, upper) -> upper.subtract(upper.subtract(mean).multiply(tenth));
        }

        /**
         * Shrinks to a first guess and is truncated, section 2.5.2 of the paper, with its upper cut: η₀ counts as d draws, and η is at least
         * c/√(d + j − 1) above μ.
         */
        static Guess shrinkTruncate(double eta, double d, double c) {
            return (draw, sum, mean, upper) -> {
                double shrunk = (d * eta + sum.doubleValue()) / (d + draw - 1);
                double least = mean.doubleValue() + c / Math.sqrt(d + draw - 1);
                double most = upper.doubleValue() * (1 - Math.ulp(1.0));
                return BigDecimal.valueOf(Math.min(Math.max(least, shrunk), most));
            };
        }
    }

    /**
     * Begins a test.
     *
     * @param population how many values there are when they are drawn without replacement; empty: with replacement
     * @param total of all values under the hypothesis when there is a population; then t is total over population
     * @param hypothesis t, when there is none
     * @param upper u, above 0
     */
    private AlphaMartingale(
            OptionalLong population, BigDecimal total, BigDecimal hypothesis, BigDecimal upper, Guess guess) {
        this.population = population;
        this.total = total;
        this.hypothesis = hypothesis;
        this.upper = upper;
        this.guess = guess;
    }

    /** With replacement, against the mean t. */
    public static AlphaMartingale withReplacement(BigDecimal mean, BigDecimal upper, Guess guess) {
        return new AlphaMartingale(OptionalLong.empty(), BigDecimal.ZERO, mean, upper, guess);
    }

    /** Without replacement from so many values, against their sum. */
    public static AlphaMartingale withoutReplacement(long population, BigDecimal total, BigDecimal upper, Guess guess) {
        return new AlphaMartingale(OptionalLong.of(population), total, BigDecimal.ZERO, upper, guess);
    }

    /**
     * Takes the next value.
     *
     * @param value from 0 to u
     * @return the risk so far, from 0 to 1
     */
    public BigDecimal add(BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(upper) > 0) {
            throw new IllegalArgumentException("A value is between 0 and " + upper + ", and not " + value + ".");
        }
        seen++;
        if (!certain) {
            step(value);
        }
        sum = sum.add(value);
        // What is left cannot be less than nothing: the sum of all is above the hypothesis.
        if (population.isPresent() && sum.compareTo(total) > 0) {
            certain = true;
            risk = BigDecimal.ZERO;
        }
        return risk;
    }

    private void step(BigDecimal value) {
        if (population.isPresent() && seen > population.getAsLong()) {
            throw new IllegalStateException("There are only " + population.getAsLong() + " values.");
        }
        // Above by less than 10⁻³⁹ of itself, which makes T smaller: the safe side.
        BigDecimal mean = population.isPresent()
                ? total.subtract(sum).divide(BigDecimal.valueOf(population.getAsLong() - seen + 1), Exactly.UP)
                : hypothesis;
        if (mean.compareTo(upper) >= 0) {
            martingale = BigDecimal.ZERO;
        }
        if (mean.signum() <= 0 || martingale.signum() == 0) {
            return;
        }
        BigDecimal eta = guess.next(seen, sum, mean, upper).max(mean).min(upper);
        BigDecimal up = value.multiply(eta.divide(mean, Exactly.DOWN), Exactly.DOWN);
        BigDecimal down = upper.subtract(value)
                .multiply(upper.subtract(eta).divide(upper.subtract(mean), Exactly.DOWN), Exactly.DOWN);
        martingale = martingale.multiply(up.add(down).divide(upper, Exactly.DOWN), Exactly.DOWN);
        if (martingale.signum() > 0) {
            risk = risk.min(BigDecimal.ONE.divide(martingale, Exactly.UP));
        }
    }
}
