package org.dauys.tally.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.dauys.tally.number.Ratio;
import org.dauys.tally.protocol.Figures;

/**
 * Batch comparison: stations are drawn with replacement, each with a chance that is its bound u over the sum U of all, and recounted
 * whole. The risk is the product over draws of (1 − 1/U) / (1 − t), with the taint t = max(e, 0) / u (Kaplan–Markov bound;
 * Stark, Risk-limiting postelection audits: conservative P-values from common probability inequalities, IEEE TIFS 2009). A
 * taint of 1 makes the risk 1; protocols that are wrong to the disadvantage of the claim count as right.
 */
public final class Macro {
    private Macro() {}

    /**
     * How many draws it takes when every protocol is right: the smallest n with (1 − 1/U)ⁿ ≤ α.
     *
     * @param riskLimit between 0 and 1, both excluded
     * @return at most the largest int; that also when the claim has no margin, and all stations have to be counted
     */
    public static int firstSample(Assertion assertion, Ratio riskLimit) {
        return furtherDraws(assertion, BigDecimal.ONE, riskLimit);
    }

    /** How many more draws it takes from a risk when every further protocol is right; 0 when the limit is reached. */
    public static int furtherDraws(Assertion assertion, BigDecimal risk, Ratio riskLimit) {
        BigDecimal limit = riskLimit.decimal(Exactly.DOWN);
        if (risk.compareTo(limit) <= 0) {
            return 0;
        }
        long margin = assertion.margin();
        long bound = assertion.bound();
        if (margin <= 0) {
            return Integer.MAX_VALUE;
        }
        if (margin >= bound) {
            return 1;
        }
        BigDecimal clean = clean(assertion);
        double estimate = Math.log(limit.doubleValue() / risk.doubleValue()) / Math.log1p(-(double) margin / bound);
        if (estimate > Integer.MAX_VALUE / 2.0) {
            return Integer.MAX_VALUE;
        }
        // The estimate is a draw off at most; what decides is the exact product.
        int draws = Math.max(1, (int) Math.ceil(estimate) - 1);
        while (risk.multiply(Exactly.pow(clean, draws, Exactly.UP), Exactly.UP).compareTo(limit) > 0) {
            draws++;
        }
        return draws;
    }

    static BigDecimal clean(Assertion assertion) {
        return Ratio.of(assertion.bound() - assertion.margin(), assertion.bound())
                .decimal(Exactly.UP);
    }

    /**
     * The risk that is measured by draws.
     *
     * @param drawn codes of stations in the order of draws, as often as they were drawn
     * @param recounts what was counted, by station; all that were drawn must be there
     * @return from 0 to 1; 0 when all stations were counted and their ballots support the claim
     */
    public static BigDecimal risk(Assertion assertion, List<String> drawn, Map<String, Figures> recounts) {
        if (recounts.keySet().containsAll(assertion.batches().keySet())) {
            return fullCount(assertion, recounts);
        }
        if (assertion.margin() <= 0) {
            return BigDecimal.ONE;
        }
        BigDecimal clean = clean(assertion);
        BigDecimal risk = BigDecimal.ONE;
        for (String station : drawn) {
            Figures recount = recounts.get(station);
            if (recount == null) {
                throw new IllegalArgumentException("Station " + station + " was drawn and not recounted.");
            }
            long error = assertion.overstatement(station, recount);
            long bound = assertion.batch(station).bound();
            if (error > 0 && error >= bound) {
                return BigDecimal.ONE;
            }
            risk = step(risk, clean, bound, error);
        }
        return risk.min(BigDecimal.ONE);
    }

    /** The factor of one draw; the error is less than the bound. */
    static BigDecimal step(BigDecimal risk, BigDecimal clean, long bound, long error) {
        BigDecimal next = risk.multiply(clean, Exactly.UP);
        return error <= 0 ? next : next.multiply(Ratio.of(bound, bound - error).decimal(Exactly.UP), Exactly.UP);
    }

    /** With every ballot counted there is no risk left: the claim is true or it is not. */
    static BigDecimal fullCount(Assertion assertion, Map<String, Figures> recounts) {
        long sum = 0;
        for (String station : assertion.batches().keySet()) {
            Figures counted = recounts.getOrDefault(station, Figures.NONE);
            sum = Math.addExact(sum, assertion.batch(station).score() - assertion.overstatement(station, counted));
        }
        return sum > 0 ? BigDecimal.ZERO : BigDecimal.ONE;
    }
}
