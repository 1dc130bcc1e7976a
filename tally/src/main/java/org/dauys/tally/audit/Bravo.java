package org.dauys.tally.audit;

import java.math.BigDecimal;
import org.dauys.tally.number.Ratio;

/**
 * Ballot polling: single ballots are drawn with replacement, no protocol is needed. With p the reported share of the winner,
 * T = (2p)^yes · (2(1 − p))^other, and the risk is 1/T (Lindeman, Stark, Yates, BRAVO: ballot-polling risk-limiting audits to
 * verify outcomes, EVT/WOTE 2012). It limits the risk when it is looked at after each ballot and stopped as soon as T reaches 1/α.
 */
public final class Bravo {
    private Bravo() {}

    /**
     * The risk after some ballots.
     *
     * @param share p, above 1/2 and at most 1
     * @param yes ballots for the winner in the sample
     * @param other ballots for the loser in the sample
     * @return at most 1; not the smallest on the way, but that at the end
     */
    public static BigDecimal risk(Ratio share, int yes, int other) {
        if (share.compareTo(Ratio.of(1, 2)) <= 0) {
            return BigDecimal.ONE;
        }
        BigDecimal two = BigDecimal.TWO;
        BigDecimal up = share.decimal(Exactly.DOWN).multiply(two);
        BigDecimal down = Ratio.ONE.minus(share).decimal(Exactly.DOWN).multiply(two);
        BigDecimal t =
                Exactly.pow(up, yes, Exactly.DOWN).multiply(Exactly.pow(down, other, Exactly.DOWN), Exactly.DOWN);
        return t.signum() == 0
                ? BigDecimal.ONE
                : BigDecimal.ONE.divide(t, Exactly.UP).min(BigDecimal.ONE);
    }

    /**
     * How many ballots are expected when the report is right: Lindeman, Stark, A gentle introduction to risk-limiting audits (2012).
     *
     * @param winner reported votes for the winner, more than for the loser
     * @param loser reported votes for the loser
     * @param ballots all ballots among which they are drawn
     * @param riskLimit α
     * @return all ballots when there is no margin, and never more
     */
    public static long expectedBallots(long winner, long loser, long ballots, Ratio riskLimit) {
        if (winner <= loser || ballots <= 0) {
            return Math.max(0, ballots);
        }
        double share = (double) winner / (winner + loser);
        double zw = Math.log(2 * share);
        double zl = loser == 0 ? 0 : Math.log(2 * (1 - share));
        double step = ((double) winner / ballots) * zw + ((double) loser / ballots) * zl;
        double expected = Math.ceil((-Math.log(riskLimit.approximately()) + zw / 2) / step);
        return expected < ballots ? (long) expected : ballots;
    }
}
