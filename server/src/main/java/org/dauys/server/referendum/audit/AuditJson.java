package org.dauys.server.referendum.audit;

import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dauys.server.submission.Codes;
import org.dauys.tally.audit.AuditEvaluation;
import org.dauys.tally.audit.AuditPlan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the database and the public log keep of an audit: whole numbers and texts only. */
final class AuditJson {
    private static final MathContext SIX = new MathContext(6, RoundingMode.CEILING);
    private static final JsonMapper JSON = new JsonMapper();

    private AuditJson() {}

    /**
     * Claims with their first draws and the work that they take.
     *
     * @param protocols the last official one that it is made of
     */
    static String plan(AuditPlan plan, long protocols) {
        List<Map<String, Object>> claims = new ArrayList<>();
        for (AuditPlan.PlannedClaim claim : plan.claims()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("claim", claim.assertion().name());
            one.put("margin", claim.assertion().margin());
            one.put("bound", claim.assertion().bound());
            one.put("draws", claim.draws());
            one.put("stations", claim.stations());
            one.put("ballots", claim.ballots());
            one.put("fullCount", claim.fullCount());
            claims.add(one);
        }
        return JSON.writeValueAsString(Map.of("protocols", protocols, "claims", claims));
    }

    static String sizes(Round round) {
        return JSON.writeValueAsString(new TreeMap<>(round.sizes()));
    }

    static String sample(Round round) {
        return JSON.writeValueAsString(Map.of("stations", round.stations(), "whole", round.whole()));
    }

    static Round round(int number, String sizes, String sample, Optional<AuditEvaluation.Verdict> verdict) {
        Map<String, Long> draws = new TreeMap<>();
        JSON.readTree(sizes)
                .properties()
                .forEach(one -> draws.put(one.getKey(), one.getValue().longValue()));
        JsonNode read = JSON.readTree(sample);
        SortedSet<String> stations = new TreeSet<>();
        read.path("stations").forEach(one -> stations.add(one.asString()));
        List<String> whole = new ArrayList<>();
        read.path("whole").forEach(one -> whole.add(one.asString()));
        return new Round(number, draws, whole, stations, verdict);
    }

    /** Of each claim the draws that were evaluated, the measured risk (six digits, rounded up) and what follows. */
    static String result(AuditEvaluation evaluation) {
        List<Map<String, Object>> claims = new ArrayList<>();
        for (AuditEvaluation.ClaimResult claim : evaluation.claims()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("claim", claim.assertion().name());
            one.put("draws", claim.draws());
            one.put("risk", claim.risk().round(SIX).toPlainString());
            one.put("verdict", Codes.of(claim.verdict()));
            one.put("further", claim.further());
            one.put("overstated", claim.overstated());
            claims.add(one);
        }
        return JSON.writeValueAsString(Map.of("claims", claims));
    }
}
