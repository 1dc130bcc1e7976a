package org.dauys.tally.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dauys.tally.number.Ratio;
import org.dauys.tally.protocol.Figures;

/**
 * The second opinion: ALPHA on batches, drawn without replacement and all with one chance. With M the largest bound of a station, each
 * recounted station has the value M − max(e, 0), e the overstatement in scores, between 0 and M. The claim is true when the
 * overstatements of all N stations add up to less than the margin V, that is, when the values add up to more than N·M − V.
 */
public final class AlphaBatches {
    private AlphaBatches() {}

    /**
     * The risk that is measured.
     *
     * @param drawn codes of stations in the order of their ticket numbers, each once
     * @param recounts what was counted, by station; all that were drawn must be there
     * @return from 0 to 1
     */
    public static BigDecimal risk(Assertion assertion, List<String> drawn, Map<String, Figures> recounts) {
        if (recounts.keySet().containsAll(assertion.batches().keySet())) {
            return Macro.fullCount(assertion, recounts);
        }
        if (assertion.margin() <= 0) {
            return BigDecimal.ONE;
        }
        List<BigDecimal> risks = risks(assertion, drawn, recounts);
        return risks.isEmpty() ? BigDecimal.ONE : risks.getLast();
    }

    /** The risk after each draw; the claim has a margin. It is 1 from a station on that was more wrong than ballots allow. */
    static List<BigDecimal> risks(Assertion assertion, List<String> drawn, Map<String, Figures> recounts) {
        long most = most(assertion);
        AlphaMartingale martingale = begin(assertion);
        List<BigDecimal> risks = new ArrayList<>();
        boolean beyond = false;
        for (String station : drawn) {
            Figures recount = recounts.get(station);
            if (recount == null) {
                throw new IllegalArgumentException("Station " + station + " was drawn and not recounted.");
            }
            long error = Math.max(0, assertion.overstatement(station, recount));
            beyond |= error > most;
            risks.add(beyond ? BigDecimal.ONE : martingale.add(BigDecimal.valueOf(most - error)));
        }
        return risks;
    }

    /** How many stations it takes when every protocol is right; all of them when the claim has no margin. */
    public static int firstSample(Assertion assertion, Ratio riskLimit) {
        int all = assertion.batches().size();
        if (assertion.margin() <= 0) {
            return all;
        }
        BigDecimal limit = riskLimit.decimal(Exactly.DOWN);
        AlphaMartingale martingale = begin(assertion);
        BigDecimal most = BigDecimal.valueOf(most(assertion));
        for (int draws = 1; draws < all; draws++) {
            if (martingale.add(most).compareTo(limit) <= 0) {
                return draws;
            }
        }
        return all;
    }

    /** How many more stations it takes when every further protocol is right; all that are left where that is not enough. */
    static int furtherDraws(Assertion assertion, List<String> drawn, Map<String, Figures> recounts, Ratio riskLimit) {
        int left = assertion.batches().size() - drawn.size();
        long most = most(assertion);
        AlphaMartingale martingale = begin(assertion);
        for (String station : drawn) {
            long error = assertion.overstatement(station, recounts.getOrDefault(station, Figures.NONE));
            if (error > most) {
                return left;
            }
            martingale.add(BigDecimal.valueOf(most - Math.max(0, error)));
        }
        BigDecimal limit = riskLimit.decimal(Exactly.DOWN);
        for (int draws = 1; draws < left; draws++) {
            if (martingale.add(BigDecimal.valueOf(most)).compareTo(limit) <= 0) {
                return draws;
            }
        }
        return left;
    }

    private static long most(Assertion assertion) {
        return assertion.batches().values().stream()
                .mapToLong(Assertion.Batch::bound)
                .max()
                .orElse(0);
    }

    private static AlphaMartingale begin(Assertion assertion) {
        int all = assertion.batches().size();
        long most = most(assertion);
        BigDecimal total = BigDecimal.valueOf(all)
                .multiply(BigDecimal.valueOf(most))
                .subtract(BigDecimal.valueOf(assertion.margin()));
        return AlphaMartingale.withoutReplacement(all, total, BigDecimal.valueOf(most), AlphaMartingale.Guess.bold());
    }
}
