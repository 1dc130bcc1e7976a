package org.dauys.tally.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dauys.tally.SharedData;
import org.dauys.tally.Tally;
import org.dauys.tally.audit.AuditEvaluation;
import org.dauys.tally.audit.AuditMethod;
import org.dauys.tally.audit.AuditPlan;
import org.dauys.tally.audit.AuditSample;
import org.dauys.tally.check.Finding;
import org.dauys.tally.decide.Decision;
import org.dauys.tally.decide.DecisionRule;
import org.dauys.tally.number.Ratio;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.read.CountReader;
import org.dauys.tally.read.Mapping;
import org.dauys.tally.read.SourceFile;
import org.dauys.tally.total.AreaTotal;
import org.dauys.tally.write.CsvExport;
import org.junit.jupiter.api.Test;

/** A whole night, from protocols as they come in to an audit that ends. */
class KazakhstanNightTest {
    /** Draws that are tried with each method; all of them by {@code ./dauys test --long}. */
    private static final int SEEDS = Boolean.getBoolean("dauys.long") ? 5 : 2;

    private static final KazakhstanNight NIGHT = KazakhstanNight.of(2026);

    private static Tally counted(List<Protocol> arrived) {
        return Tally.of(NIGHT.count(arrived), List.of());
    }

    private static Set<String> told(Tally tally) {
        return tally.findings().stream()
                .map(finding -> finding.rule().number() + " " + finding.subject())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void honestNightHasTheNationalTotalsAndTheTurnoutOfEachRegion() {
        Tally tally = counted(NIGHT.protocols());
        assertEquals(List.of(), tally.findings());
        AreaTotal nation = tally.nation("");
        assertEquals(KazakhstanNight.ELIGIBLE, nation.eligible());
        assertEquals(KazakhstanNight.PARTICIPANTS, nation.figures().orZero(Figure.PARTICIPANTS));
        assertEquals(KazakhstanNight.YES, nation.figures().orZero(Figure.YES));
        assertEquals(KazakhstanNight.NO, nation.figures().orZero(Figure.NO));
        assertEquals(KazakhstanNight.INVALID, nation.figures().orZero(Figure.INVALID));
        assertEquals(KazakhstanNight.APART, nation.figures().orZero(Figure.APART));
        Map<String, String> turnout = new HashMap<>();
        Map<String, String> published = new HashMap<>();
        tally.totalsOf("").forEach((area, total) -> {
            if (area.level() == 1) {
                PublishedTurnout region = PublishedTurnout.REGIONS.get(
                        Integer.parseInt(area.path().getFirst()) - 1);
                region.atClosing().ifPresent(hundredths -> {
                    published.put(
                            region.region(),
                            Ratio.of(hundredths, 10_000).percent(2).toPlainString());
                    turnout.put(
                            region.region(),
                            Ratio.of(total.figures().orZero(Figure.PARTICIPANTS), total.eligible())
                                    .percent(2)
                                    .toPlainString());
                });
            }
        });
        assertEquals(16, published.size());
        assertEquals(published, turnout);
    }

    @Test
    void everyPlantedFaultIsFoundNoneInventedAndTotalsAreThoseThatHaveToBeCounted() {
        Planted planted = Planted.in(NIGHT, 7);
        assertEquals(List.of(52, 104), planted.sizes().subList(0, 2));
        assertTrue(Math.abs(planted.sizes().getLast() - 3_120) < 150, "copies: " + planted.sizes());
        Tally tally = counted(planted.arrived());
        assertEquals(planted.expected(), told(tally));
        Set<String> rules = new HashSet<>();
        tally.findings().forEach(finding -> rules.add(finding.rule().number()));
        assertEquals(27, rules.size(), () -> "rules that found something: " + new TreeSet<>(rules));
        long yes = 0;
        for (Figures figures : planted.counted().values()) {
            yes += figures.orZero(Figure.YES);
        }
        assertEquals(yes, tally.nation("").figures().orZero(Figure.YES));
        assertEquals(planted.counted().size(), tally.nation("").reported());
    }

    @Test
    void nightThatIsWrittenAndReadBackIsFoundTheSame() throws Exception {
        Tally tally = counted(Planted.in(NIGHT, 7).arrived());
        CountReader.Read read = CountReader.read(
                new CountReader.Files(
                        List.of(new SourceFile(
                                "protocols.csv", CsvExport.protocols(tally).getBytes(StandardCharsets.UTF_8))),
                        List.of(new SourceFile(
                                "stations.csv", CsvExport.stations(tally).getBytes(StandardCharsets.UTF_8))),
                        List.of(),
                        List.of()),
                Mapping.OWN);
        Tally again = Tally.of(read.count(), List.of());
        assertEquals(told(tally), told(again));
        assertEquals(tally.totals(), again.totals());
    }

    /** The paper of a night: what a recount would find, by station. */
    private static Map<String, Figures> paper(List<Protocol> protocols) {
        return protocols.stream().collect(Collectors.toMap(Protocol::station, Protocol::figures));
    }

    /** Rounds until it ends; a claim that would take as many draws as it has stations is counted whole. */
    private static AuditEvaluation audit(AuditPlan plan, String seed, Map<String, Figures> paper) {
        Map<String, Long> sizes = new HashMap<>();
        plan.claims().forEach(claim -> sizes.put(claim.assertion().name(), claim.draws()));
        Set<String> whole = new HashSet<>();
        while (true) {
            Map<String, Figures> recounts = new HashMap<>(paper);
            Set<String> looked = new HashSet<>(AuditSample.of(plan, seed, sizes).stations());
            looked.addAll(whole);
            recounts.keySet().retainAll(looked);
            AuditEvaluation evaluation = AuditEvaluation.of(plan, seed, recounts);
            if (evaluation.verdict() != AuditEvaluation.Verdict.GO_ON) {
                return evaluation;
            }
            for (AuditEvaluation.ClaimResult claim : evaluation.claims()) {
                Set<String> stations = claim.assertion().batches().keySet();
                long draws = claim.draws() + claim.further();
                if (draws >= stations.size()) {
                    whole.addAll(stations);
                } else {
                    sizes.put(claim.assertion().name(), draws);
                }
            }
        }
    }

    private static AuditPlan plan(Tally tally, AuditMethod method) throws Exception {
        Decision decision = DecisionRule.read("rule", SharedData.example("kazakhstan.rule.yaml"))
                .decide(tally.totalsOf(""));
        assertEquals(Decision.Outcome.ADOPTED, decision.outcome());
        return AuditPlan.of(tally, "", decision, method, AuditPlan.USUAL_RISK_LIMIT, AuditPlan.USUAL_MINIMUM);
    }

    @Test
    void auditOfARightOutcomeEndsAlsoWhereProtocolsHaveSmallErrors() throws Exception {
        Tally tally = counted(Planted.in(NIGHT, 7).arrived());
        assertNotEquals(List.<Finding>of(), tally.findings());
        Map<String, Figures> paper = paper(NIGHT.protocols());
        for (AuditMethod method : List.of(AuditMethod.MACRO, AuditMethod.ALPHA)) {
            AuditPlan plan = plan(tally, method);
            for (int seed = 0; seed < SEEDS; seed++) {
                AuditEvaluation evaluation = audit(plan, "2026031547110815234" + seed, paper);
                assertEquals(AuditEvaluation.Verdict.STOP, evaluation.verdict(), method + ", seed " + seed);
            }
        }
    }

    /** In ten regions half of the votes for were votes against: seven would be enough to make the outcome wrong. */
    @Test
    void auditOfAWrongOutcomeDoesNotEndWithoutAFullCount() throws Exception {
        Map<String, Figures> paper = new HashMap<>(paper(NIGHT.protocols()));
        NIGHT.stations().forEach(station -> {
            Area region = station.area().at(1);
            if (region.path().getFirst().compareTo("10") <= 0) {
                paper.computeIfPresent(
                        station.code(),
                        (_, figures) -> new Figures.Builder(figures)
                                .set(Figure.YES, figures.orZero(Figure.YES) / 2)
                                .set(Figure.NO, figures.orZero(Figure.NO) + (figures.orZero(Figure.YES) + 1) / 2)
                                .build());
            }
        });
        for (AuditMethod method : List.of(AuditMethod.MACRO, AuditMethod.ALPHA)) {
            AuditPlan plan = plan(counted(NIGHT.protocols()), method);
            for (int seed = 0; seed < SEEDS; seed++) {
                AuditEvaluation evaluation = audit(plan, "2026031547110815234" + seed, paper);
                assertNotEquals(AuditEvaluation.Verdict.STOP, evaluation.verdict(), method + ", seed " + seed);
            }
        }
    }
}
