package org.dauys.tally.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fraction, exact and in lowest terms.
 *
 * @param numerator any whole number
 * @param denominator at least 1
 */
public record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {
    /** Nothing. */
    public static final Ratio ZERO = of(0, 1);

    /** The whole. */
    public static final Ratio ONE = of(1, 1);

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,9})(?:\\s*/\\s*(\\d{1,9})|(?:[.](\\d{1,9}))?(\\s*%)?)");

    /**
     * Brings it into lowest terms.
     *
     * @throws ArithmeticException when the denominator is zero
     */
    public Ratio {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction over zero");
        }
        BigInteger common = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    /**
     * A fraction of two numbers.
     *
     * @throws ArithmeticException when the denominator is zero
     */
    public static Ratio of(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** A decimal number without loss. */
    public static Ratio of(BigDecimal value) {
        BigInteger unscaled = value.unscaledValue();
        return value.scale() >= 0
                ? new Ratio(unscaled, BigInteger.TEN.pow(value.scale()))
                : new Ratio(unscaled.multiply(BigInteger.TEN.pow(-value.scale())), BigInteger.ONE);
    }

    /**
     * Reads "2/3", "50 %", "0.001" or "1", with at most nine digits in each part.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Ratio parse(String text) {
        Matcher parts = WRITTEN.matcher(text.strip());
        if (!parts.matches() || (parts.group(2) != null && Long.parseLong(parts.group(2)) == 0)) {
            throw new IllegalArgumentException("\"" + text + "\" is no fraction. Write it as 2/3, 50 % or 0.5.");
        }
        if (parts.group(2) != null) {
            return of(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
        }
        String decimals = parts.group(3) == null ? "" : "." + parts.group(3);
        Ratio value = of(new BigDecimal(parts.group(1) + decimals));
        return parts.group(4) == null ? value : value.over(of(100, 1));
    }

    /** The sum. */
    public Ratio plus(Ratio other) {
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** The difference. */
    public Ratio minus(Ratio other) {
        return plus(new Ratio(other.numerator.negate(), other.denominator));
    }

    /** The product. */
    public Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * The quotient.
     *
     * @throws ArithmeticException when the other is zero
     */
    public Ratio over(Ratio other) {
        return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** −1, 0 or 1. */
    public int signum() {
        return numerator.signum();
    }

    /** The smallest whole number that is not below. */
    public BigInteger ceiling() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }

    /** As a decimal number of some precision, rounded as that says. */
    public BigDecimal decimal(MathContext precision) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), precision);
    }

    /** A percentage, half up, as commissions publish it: 2/3 is 66.67 with two decimals. */
    public BigDecimal percent(int decimals) {
        return new BigDecimal(numerator.multiply(BigInteger.valueOf(100)))
                .divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    /** The nearest double, for estimates that decide nothing. */
    public double approximately() {
        return decimal(MathContext.DECIMAL64).doubleValue();
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** "2/3", or "2" for a whole number. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
