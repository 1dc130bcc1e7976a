package org.dauys.tally.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.tally.FictionalVote;
import org.dauys.tally.SharedData;
import org.dauys.tally.Tally;
import org.dauys.tally.decide.Decision;
import org.dauys.tally.decide.DecisionRule;
import org.dauys.tally.number.Ratio;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.write.AuditCsv;
import org.junit.jupiter.api.Test;

/** A whole audit of a vote that does not exist, with the totals of one that does. */
class AuditTest {
    private static final String SEED = "20260315 4711 0815 2342 9999";

    private static final FictionalVote VOTE = FictionalVote.of(1, 2_080, FictionalVote.KAZAKHSTAN_2026);

    private static Decision decision(Tally tally) throws Exception {
        return DecisionRule.read("rule", SharedData.example("kazakhstan.rule.yaml"))
                .decide(tally.totalsOf(""));
    }

    private static AuditPlan plan(Tally tally, AuditMethod method) throws Exception {
        return AuditPlan.of(tally, "", decision(tally), method, AuditPlan.USUAL_RISK_LIMIT, AuditPlan.USUAL_MINIMUM);
    }

    private static List<WeightedDraw.Draw> draws(AuditSample sample, String claim) {
        return sample.draws().getOrDefault(claim, List.of());
    }

    private static Map<String, Figures> truth(AuditSample sample, FictionalVote vote) {
        Map<String, Figures> protocols = new HashMap<>();
        vote.protocols().forEach(protocol -> protocols.put(protocol.station(), protocol.figures()));
        Map<String, Figures> recounts = new HashMap<>();
        sample.stations().forEach(code -> recounts.put(code, protocols.getOrDefault(code, Figures.NONE)));
        return recounts;
    }

    @Test
    void claimsAreTurnoutAndAsManyRegionsAsAreNeeded() throws Exception {
        AuditPlan plan = plan(VOTE.tally(), AuditMethod.MACRO);
        assertEquals(15, plan.claims().size());
        assertEquals("quorum", plan.claims().getFirst().assertion().name());
        assertTrue(plan.claims().get(1).assertion().name().startsWith("adopted-"));
        for (AuditPlan.PlannedClaim claim : plan.claims()) {
            assertTrue(
                    claim.draws() < 60 && !claim.fullCount(), claim.assertion().name() + " " + claim.draws());
        }
    }

    @Test
    void honestCountIsConfirmedByBothMethodsOfWholeStations() throws Exception {
        Tally tally = VOTE.tally();
        for (AuditMethod method : new AuditMethod[] {AuditMethod.MACRO, AuditMethod.ALPHA}) {
            AuditPlan plan = plan(tally, method);
            AuditSample sample = AuditSample.of(plan, SEED);
            assertEquals(sample, AuditSample.of(plan, SEED));
            assertEquals(40, sample.deterrence().size());
            AuditEvaluation evaluation = AuditEvaluation.of(plan, SEED, truth(sample, VOTE));
            assertEquals(AuditEvaluation.Verdict.STOP, evaluation.verdict(), method.name());
            Map<String, Figures> half = truth(sample, VOTE);
            half.remove(draws(sample, "quorum").get(1).station());
            AuditEvaluation under = AuditEvaluation.of(plan, SEED, half);
            assertEquals(AuditEvaluation.Verdict.GO_ON, under.verdict(), method.name());
            assertEquals(1, under.claims().getFirst().draws());
            assertTrue(under.claims().getFirst().further() > 0);
        }
    }

    @Test
    void anotherSeedDrawsOtherStations() throws Exception {
        AuditPlan plan = plan(VOTE.tally(), AuditMethod.MACRO);
        assertTrue(!AuditSample.of(plan, SEED)
                .stations()
                .equals(AuditSample.of(plan, SEED + "1").stations()));
        IllegalArgumentException few =
                assertThrows(IllegalArgumentException.class, () -> AuditSample.of(plan, "1234567890123456789"));
        assertTrue(few.toString().contains("20 digits"), few::toString);
    }

    @Test
    void stationThatWasAsWrongAsItCouldBeEndsInAFullCount() throws Exception {
        Tally tally = VOTE.tally();
        AuditPlan plan = plan(tally, AuditMethod.MACRO);
        AuditSample sample = AuditSample.of(plan, SEED);
        String name = plan.claims().get(1).assertion().name();
        String station = draws(sample, name).getFirst().station();
        Map<String, Figures> recounts = truth(sample, VOTE);
        long ballots = recounts.getOrDefault(station, Figures.NONE).categories();
        recounts.put(
                station,
                new Figures.Builder().set(Figure.YES, 0).set(Figure.NO, ballots).build());
        AuditEvaluation evaluation = AuditEvaluation.of(plan, SEED, recounts);
        assertEquals(AuditEvaluation.Verdict.FULL_COUNT, evaluation.verdict());
        assertEquals(List.of(station), evaluation.claims().get(1).overstated());
    }

    @Test
    void singleBallotsConfirmAPlainMajority() throws Exception {
        Tally tally = FictionalVote.of(2, 200, 1_000_000, 400_000, 200_000, 10_000, 5_000)
                .tally();
        Decision decision = DecisionRule.read("rule", SharedData.example("turkiye.rule.yaml"))
                .decide(tally.totalsOf(""));
        AuditPlan plan = AuditPlan.of(tally, "", decision, AuditMethod.BRAVO, Ratio.of(1, 20), 0);
        AuditPlan.PlannedClaim claim = plan.claims().getFirst();
        AuditSample sample = AuditSample.of(plan, SEED);
        assertEquals(claim.draws(), draws(sample, "adopted").size());
        List<Optional<Boolean>> marks = new ArrayList<>();
        for (int i = 0; i < 2 * claim.draws(); i++) {
            marks.add(i % 20 == 19 ? Optional.empty() : Optional.of(i % 3 < 2));
        }
        AuditEvaluation evaluation = AuditEvaluation.ofBallots(plan, Map.of("adopted", marks));
        assertEquals(AuditEvaluation.Verdict.STOP, evaluation.verdict());
        assertEquals(
                AuditEvaluation.Verdict.GO_ON,
                AuditEvaluation.ofBallots(plan, Map.of("adopted", marks.subList(0, 3)))
                        .verdict());
        assertThrows(IllegalArgumentException.class, () -> plan(VOTE.tally(), AuditMethod.BRAVO));
    }

    @Test
    void drawsFollowTheirRuleExactly() {
        Map<String, Long> weights = Map.of("a", 1L, "b", 0L, "c", 2L, "d", 7L);
        WeightedDraw draw = new WeightedDraw(SEED, "claim", weights);
        for (WeightedDraw.Draw one : draw.draws(1, 200)) {
            double at = Double.parseDouble(ConsistentSampler.number(SEED, "claim:" + one.place())) * 10;
            String expected = at < 1 ? "a" : at < 3 ? "c" : "d";
            assertEquals(expected, one.station(), "draw " + one.place());
            assertTrue(one.position() >= 0 && one.position() < weights.getOrDefault(one.station(), 0L));
        }
    }

    @Test
    void sheetsNameEachStationAndNoneOfItsFigures() throws Exception {
        Tally tally = VOTE.tally();
        AuditSample sample = AuditSample.of(plan(tally, AuditMethod.MACRO), SEED);
        String text = RecountSheets.text(sample, tally.stations());
        assertEquals(sample.stations().size(), text.split("\f").length);
        String first = sample.stations().getFirst();
        assertTrue(text.startsWith("RECOUNT SHEET 1 of " + sample.stations().size() + "\nStation: " + first + "\n"));
        assertEquals(
                sample.stations().size() + 1, AuditCsv.stations(sample).lines().count());
    }
}
