package org.dauys.tally.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.tally.protocol.Figures;

/**
 * How an audit stands.
 *
 * @param claims each claim of the plan
 * @param verdict stop when all claims stop; a full count when one needs it
 */
public record AuditEvaluation(List<ClaimResult> claims, Verdict verdict) {
    /** What follows. */
    public enum Verdict {
        /** The risk limit is reached: the outcome is confirmed at that limit. */
        STOP,
        /** Draw and recount more. */
        GO_ON,
        /** Only a count of everything can tell. */
        FULL_COUNT
    }

    /**
     * How a claim stands.
     *
     * @param draws how many draws are evaluated: those up to the first that is not recounted
     * @param risk measured, from 0 to 1
     * @param further draws that it takes when everything else is right; 0 unless it is to go on
     * @param overstated stations among the draws whose protocol was too much in favour of the claim
     */
    public record ClaimResult(
            Assertion assertion, int draws, BigDecimal risk, Verdict verdict, long further, List<String> overstated) {}

    /**
     * Evaluates what was recounted so far, whole stations.
     *
     * @param recounts by station; those that nobody drew do no harm
     * @throws IllegalArgumentException for ballot polling
     */
    public static AuditEvaluation of(AuditPlan plan, String seed, Map<String, Figures> recounts) {
        List<ClaimResult> results = new ArrayList<>();
        for (AuditPlan.PlannedClaim claim : plan.claims()) {
            results.add(
                    switch (plan.method()) {
                        case MACRO -> macro(plan, claim, seed, recounts);
                        case ALPHA -> alpha(plan, claim, seed, recounts);
                        case BRAVO ->
                            throw new IllegalArgumentException("Ballot polling is evaluated with single ballots.");
                    });
        }
        return new AuditEvaluation(List.copyOf(results), verdict(results));
    }

    /**
     * Evaluates single ballots.
     *
     * @param marks for each claim what its drawn ballots are marked, in the order of draws: true for the claim, false against it,
     *     empty where the mark counts for neither side
     */
    public static AuditEvaluation ofBallots(AuditPlan plan, Map<String, List<Optional<Boolean>>> marks) {
        List<ClaimResult> results = new ArrayList<>();
        for (AuditPlan.PlannedClaim claim : plan.claims()) {
            Assertion assertion = claim.assertion();
            List<Optional<Boolean>> seen = marks.getOrDefault(assertion.name(), List.of());
            int yes = (int) seen.stream().filter(mark -> mark.orElse(false)).count();
            int other = (int) seen.stream().filter(mark -> !mark.orElse(true)).count();
            BigDecimal risk = Bravo.risk(assertion.winnerShare(), yes, other);
            Verdict verdict = limit(plan, risk, claim.fullCount());
            long further = verdict == Verdict.GO_ON ? Math.max(1, claim.draws() - seen.size()) : 0;
            results.add(new ClaimResult(assertion, seen.size(), risk, verdict, further, List.of()));
        }
        return new AuditEvaluation(List.copyOf(results), verdict(results));
    }

    private static ClaimResult macro(
            AuditPlan plan, AuditPlan.PlannedClaim claim, String seed, Map<String, Figures> recounts) {
        Assertion assertion = claim.assertion();
        List<String> drawn = new ArrayList<>();
        boolean all = recounts.keySet().containsAll(assertion.batches().keySet());
        if (!all && !claim.fullCount()) {
            WeightedDraw draw = AuditSample.weighted(plan, assertion, seed);
            // Never without end, also when only stations that cannot be drawn are missing.
            long most = 1000 + 20L * assertion.batches().size();
            for (int i = 1; i <= most; i++) {
                String station = draw.draws(i, i).getFirst().station();
                if (!recounts.containsKey(station)) {
                    break;
                }
                drawn.add(station);
            }
        }
        BigDecimal risk = Macro.risk(assertion, drawn, recounts);
        Verdict verdict = limit(plan, risk, claim.fullCount() || all || isOverturned(assertion, drawn, recounts));
        long further = verdict == Verdict.GO_ON ? Macro.furtherDraws(assertion, risk, plan.riskLimit()) : 0;
        return result(assertion, drawn, recounts, risk, verdict, further);
    }

    private static ClaimResult alpha(
            AuditPlan plan, AuditPlan.PlannedClaim claim, String seed, Map<String, Figures> recounts) {
        Assertion assertion = claim.assertion();
        List<String> drawn =
                ConsistentSampler.withoutReplacement(seed, assertion.batches().keySet(), Integer.MAX_VALUE).stream()
                        .map(ConsistentSampler.Ticket::id)
                        .takeWhile(recounts::containsKey)
                        .toList();
        boolean all = drawn.size() == assertion.batches().size();
        BigDecimal risk = AlphaBatches.risk(assertion, drawn, recounts);
        Verdict verdict = limit(plan, risk, all || claim.fullCount());
        long further =
                verdict == Verdict.GO_ON ? AlphaBatches.furtherDraws(assertion, drawn, recounts, plan.riskLimit()) : 0;
        return result(assertion, drawn, recounts, risk, verdict, further);
    }

    private static ClaimResult result(
            Assertion assertion,
            List<String> drawn,
            Map<String, Figures> recounts,
            BigDecimal risk,
            Verdict verdict,
            long further) {
        List<String> overstated = drawn.stream()
                .distinct()
                .filter(station -> assertion.overstatement(station, recounts.getOrDefault(station, Figures.NONE)) > 0)
                .sorted()
                .toList();
        return new ClaimResult(assertion, drawn.size(), risk, verdict, further, overstated);
    }

    /** Whether a station was as wrong as it could be: no further draw brings the risk down. */
    private static boolean isOverturned(Assertion assertion, List<String> drawn, Map<String, Figures> recounts) {
        return drawn.stream().anyMatch(station -> {
            long error = assertion.overstatement(station, recounts.getOrDefault(station, Figures.NONE));
            return error > 0 && error >= assertion.batch(station).bound();
        });
    }

    private static Verdict limit(AuditPlan plan, BigDecimal risk, boolean full) {
        if (risk.compareTo(plan.riskLimit().decimal(Exactly.DOWN)) <= 0) {
            return Verdict.STOP;
        }
        return full ? Verdict.FULL_COUNT : Verdict.GO_ON;
    }

    private static Verdict verdict(List<ClaimResult> results) {
        if (results.stream().anyMatch(result -> result.verdict() == Verdict.FULL_COUNT)) {
            return Verdict.FULL_COUNT;
        }
        return results.stream().allMatch(result -> result.verdict() == Verdict.STOP) ? Verdict.STOP : Verdict.GO_ON;
    }
}
