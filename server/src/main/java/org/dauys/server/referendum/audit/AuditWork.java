package org.dauys.server.referendum.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dauys.server.referendum.Counted;
import org.dauys.tally.audit.AuditEvaluation;
import org.dauys.tally.audit.AuditMethod;
import org.dauys.tally.audit.AuditPlan;
import org.dauys.tally.audit.AuditSample;
import org.dauys.tally.number.Ratio;
import org.dauys.tally.protocol.Figures;
import org.springframework.stereotype.Component;

/** What the engine makes of an audit: its plan, what a seed draws, how it stands. Plans are kept, since pages ask for them often. */
@Component
class AuditWork {
    private final Cache<Key, AuditPlan> plans =
            Caffeine.newBuilder().maximumSize(4).build();

    /** After the seed no protocol comes in, so a plan is one of a count of so many protocols. */
    private record Key(long referendum, long list, int protocols, AuditMethod method, Ratio riskLimit, int minimum) {}

    /**
     * Plans.
     *
     * @throws IllegalArgumentException when the outcome is open, or the method cannot show it
     */
    AuditPlan plan(Counted counted, AuditMethod method, Ratio riskLimit, int minimum) {
        Key key = new Key(
                counted.referendum().id(),
                counted.list().map(list -> list.id()).orElse(0L),
                counted.tally().count().protocols().size(),
                method,
                riskLimit,
                minimum);
        return plans.get(key, _ -> AuditPlan.of(counted.tally(), "", counted.decision(), method, riskLimit, minimum));
    }

    AuditPlan plan(Counted counted, Audit audit) {
        return plan(counted, audit.method(), audit.riskLimit(), audit.minimum());
    }

    /** The first round: as many draws as the plan says. */
    Round first(AuditPlan plan, String seed) {
        Map<String, Long> sizes = new HashMap<>();
        plan.claims().forEach(claim -> sizes.put(claim.assertion().name(), claim.fullCount() ? 0 : claim.draws()));
        return round(1, plan, seed, sizes, Set.of());
    }

    private static Round round(int number, AuditPlan plan, String seed, Map<String, Long> sizes, Set<String> whole) {
        SortedSet<String> stations =
                new TreeSet<>(AuditSample.of(plan, seed, sizes).stations());
        for (AuditPlan.PlannedClaim claim : plan.claims()) {
            if (whole.contains(claim.assertion().name())) {
                stations.addAll(claim.assertion().batches().keySet());
            }
        }
        return new Round(number, sizes, whole.stream().sorted().toList(), stations, Optional.empty());
    }

    /** How it stands with what is recounted so far. */
    AuditEvaluation evaluation(AuditPlan plan, String seed, Map<String, Figures> recounts) {
        return AuditEvaluation.of(plan, seed, recounts);
    }

    /** What a seed has drawn up to a round. */
    AuditSample sample(AuditPlan plan, String seed, Round round) {
        return AuditSample.of(plan, seed, round.sizes());
    }

    /**
     * The round after one whose stations are all recounted; empty when the audit stops, or everything that it asks for is counted. A claim
     * that would take as many draws as it has stations is counted whole.
     */
    Optional<Round> next(
            AuditPlan plan, String seed, Round round, AuditEvaluation evaluation, Map<String, Figures> recounts) {
        Map<String, Long> sizes = new HashMap<>(round.sizes());
        Set<String> whole = new HashSet<>(round.whole());
        for (AuditEvaluation.ClaimResult claim : evaluation.claims()) {
            SortedSet<String> stations =
                    new TreeSet<>(claim.assertion().batches().keySet());
            long draws = claim.draws() + claim.further();
            switch (claim.verdict()) {
                case STOP -> {}
                case FULL_COUNT -> whole.add(claim.assertion().name());
                case GO_ON -> {
                    if (draws >= stations.size()) {
                        whole.add(claim.assertion().name());
                    } else {
                        sizes.merge(claim.assertion().name(), draws, Math::max);
                    }
                }
            }
        }
        Round next = round(round.number() + 1, plan, seed, sizes, whole);
        return recounts.keySet().containsAll(next.stations()) ? Optional.empty() : Optional.of(next);
    }

    /** Stations of a round that are not recounted yet. */
    static List<String> missing(Round round, Map<String, Figures> recounts) {
        List<String> missing = new ArrayList<>(round.stations());
        missing.removeAll(recounts.keySet());
        return missing;
    }
}
