package org.dauys.tally.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a public seed draws of a plan. The same plan and seed draw the same everywhere, with SHA-256 alone.
 *
 * @param draws for each claim what was drawn, in order; with ballot polling each draw is a ballot
 * @param deterrence stations that are recounted in each region in any case: those with the smallest ticket numbers
 */
public record AuditSample(
        AuditPlan plan, String seed, Map<String, List<WeightedDraw.Draw>> draws, SortedSet<String> deterrence) {
    /** Digits of a seed at least: as many throws of a ten-sided die. */
    public static final int SEED_DIGITS = 20;

    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    /**
     * Draws the first sample, as large as the plan says.
     *
     * @param seed has at least 20 digits, thrown in public when all protocols are in the log
     * @throws IllegalArgumentException for a shorter seed
     */
    public static AuditSample of(AuditPlan plan, String seed) {
        Map<String, Long> sizes = new HashMap<>();
        plan.claims().forEach(claim -> sizes.put(claim.assertion().name(), claim.fullCount() ? 0 : claim.draws()));
        return of(plan, seed, sizes);
    }

    /**
     * Draws samples of other sizes, for a later round. A larger one begins with the smaller one.
     *
     * @param sizes draws by the name of the claim; for one that needs a full count they do not matter
     */
    public static AuditSample of(AuditPlan plan, String seed, Map<String, Long> sizes) {
        if (DIGIT.matcher(seed).results().count() < SEED_DIGITS) {
            throw new IllegalArgumentException("The seed \"" + seed + "\" has fewer than " + SEED_DIGITS
                    + " digits. Throw a ten-sided die that often, in public.");
        }
        Map<String, List<WeightedDraw.Draw>> draws = new LinkedHashMap<>();
        for (AuditPlan.PlannedClaim claim : plan.claims()) {
            long size = sizes.getOrDefault(claim.assertion().name(), 0L);
            draws.put(claim.assertion().name(), draw(plan, claim, seed, (int) Math.min(size, Integer.MAX_VALUE)));
        }
        SortedSet<String> deterrence = new TreeSet<>();
        plan.regions()
                .values()
                .forEach(codes -> ConsistentSampler.withoutReplacement(seed, codes, plan.minimum())
                        .forEach(ticket -> deterrence.add(ticket.id())));
        return new AuditSample(plan, seed, draws, deterrence);
    }

    private static List<WeightedDraw.Draw> draw(AuditPlan plan, AuditPlan.PlannedClaim claim, String seed, int size) {
        Assertion assertion = claim.assertion();
        if (claim.fullCount()) {
            List<WeightedDraw.Draw> all = new ArrayList<>();
            assertion.batches().keySet().forEach(code -> all.add(new WeightedDraw.Draw(all.size() + 1, "", code, 0)));
            return all;
        }
        if (plan.method() == AuditMethod.ALPHA) {
            List<WeightedDraw.Draw> drawn = new ArrayList<>();
            ConsistentSampler.withoutReplacement(seed, assertion.batches().keySet(), size)
                    .forEach(ticket ->
                            drawn.add(new WeightedDraw.Draw(drawn.size() + 1, ticket.number(), ticket.id(), 0)));
            return drawn;
        }
        return weighted(plan, assertion, seed).draws(1, size);
    }

    static WeightedDraw weighted(AuditPlan plan, Assertion assertion, String seed) {
        SortedMap<String, Long> weights = new TreeMap<>();
        assertion
                .batches()
                .forEach((code, batch) ->
                        weights.put(code, plan.method() == AuditMethod.BRAVO ? batch.ballots() : batch.bound()));
        return new WeightedDraw(seed, assertion.name(), weights);
    }

    /** All stations that are to be recounted, sorted by code. */
    public SortedSet<String> stations() {
        SortedSet<String> stations = new TreeSet<>(deterrence);
        draws.values().forEach(drawn -> drawn.forEach(draw -> stations.add(draw.station())));
        return stations;
    }
}
