package org.dauys.tally.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Draws stations with replacement, each with a chance that is its weight over the sum of all. Anyone can repeat it: sort the
 * stations by code (by code points), add up their weights one after the other, and for the i-th draw take the first station whose
 * running sum is larger than the ticket number of "NAME:i" times the sum of all. Everything is computed exactly.
 */
public final class WeightedDraw {
    private final String seed;
    private final String name;
    private final List<String> codes = new ArrayList<>();
    private final List<BigInteger> sums = new ArrayList<>();

    /**
     * One draw.
     *
     * @param place from 1
     * @param number the ticket number
     * @param station the code
     * @param position where in the station's weight it fell, from 0: with ballots as weights, the ballot
     */
    public record Draw(int place, String number, String station, long position) {}

    /**
     * Prepares draws.
     *
     * @param name of what is drawn for, so that several samples of one seed are independent
     * @param weights by code, not negative; stations of weight 0 are never drawn
     */
    public WeightedDraw(String seed, String name, Map<String, Long> weights) {
        this.seed = seed;
        this.name = name;
        SortedMap<String, Long> sorted = new TreeMap<>(weights);
        BigInteger sum = BigInteger.ZERO;
        for (Map.Entry<String, Long> one : sorted.entrySet()) {
            if (one.getValue() < 0) {
                throw new IllegalArgumentException("A weight is negative: " + one + ".");
            }
            if (one.getValue() > 0) {
                sum = sum.add(BigInteger.valueOf(one.getValue()));
                codes.add(one.getKey());
                sums.add(sum);
            }
        }
    }

    /**
     * Some draws.
     *
     * @param from the first, from 1
     * @param to the last; smaller than {@code from} for none
     * @throws IllegalStateException when all weights are 0
     */
    public List<Draw> draws(int from, int to) {
        List<Draw> draws = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            draws.add(draw(i));
        }
        return draws;
    }

    private Draw draw(int place) {
        if (sums.isEmpty()) {
            throw new IllegalStateException("There is nothing to draw: all weights are 0.");
        }
        String number = ConsistentSampler.number(seed, name + ":" + place);
        BigDecimal at = new BigDecimal(number).multiply(new BigDecimal(sums.getLast()));
        // The first sum that is larger than a number is the first that is larger than its whole part.
        BigInteger whole = at.toBigInteger();
        int index = Collections.binarySearch(sums, whole);
        int found = index >= 0 ? index + 1 : -index - 1;
        BigInteger before = found == 0 ? BigInteger.ZERO : sums.get(found - 1);
        return new Draw(place, number, codes.get(found), whole.subtract(before).longValueExact());
    }
}
