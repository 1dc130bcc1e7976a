package org.dauys.tally.audit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dauys.tally.decide.Base;
import org.dauys.tally.decide.Condition;
import org.dauys.tally.decide.Part;
import org.dauys.tally.decide.Threshold;
import org.dauys.tally.number.Ratio;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.junit.jupiter.api.Test;

/**
 * The promise of an audit, tried: the paper is tied, which is the outcome that is hardest to tell from a win, and the protocols say
 * that the question was adopted by some margin. Every audit that stops is wrong, whichever draw it stops at; of seeded runs at
 * most the risk limit may be. The short runs allow for chance, three standard deviations; the long ones (10,000) do not.
 */
class RiskLimitTest {
    private static final boolean LONG = Boolean.getBoolean("dauys.long");
    private static final int RUNS = LONG ? 10_000 : 60;
    private static final double ALPHA = 0.05;
    private static final Ratio RISK_LIMIT = Ratio.of(1, 20);
    private static final int STATIONS = 60;
    private static final double[] MARGINS = {0.001, 0.003, 0.01, 0.03, 0.1, 0.3};
    private static final Condition.Share MOST =
            new Condition.Share(Part.YES, new Threshold(true, Ratio.of(1, 2)), Base.PARTICIPANTS);

    /** Protocols that claim a margin, and the tied paper behind them. */
    private record Lie(Assertion assertion, Map<String, Figures> paper) {}

    private static Figures figures(long yes, long ballots) {
        return new Figures.Builder()
                .set(Figure.YES, yes)
                .set(Figure.NO, ballots - yes)
                .build();
    }

    /**
     * Makes one.
     *
     * @param concentrated whether the lie is in as few stations as can hold it, and not in all of them a little
     */
    private static Lie lie(double margin, boolean concentrated) {
        Random random = new Random(7);
        Map<String, Figures> paper = new HashMap<>();
        Map<String, Figures> protocols = new HashMap<>();
        long all = 0;
        List<Long> sizes = new ArrayList<>();
        for (int i = 0; i < STATIONS; i++) {
            long ballots = 2L * (200 + random.nextInt(1800));
            sizes.add(ballots);
            all += ballots;
        }
        long left = Math.round(all * margin / 2);
        long shift = 0;
        for (int i = 0; i < STATIONS; i++) {
            long ballots = sizes.get(i);
            // Stations in pairs differ from a tie by as much, one for and one against.
            long truth = ballots / 2;
            long most = ballots - truth;
            long moved = concentrated ? Math.min(most, left) : Math.min(left, (long) Math.ceil(ballots * margin / 2));
            left -= moved;
            shift += moved;
            paper.put("S" + i, figures(truth, ballots));
            protocols.put("S" + i, figures(truth + moved, ballots));
        }
        Lie lie = new Lie(Assertion.of("most", MOST, true, protocols), paper);
        assertTrue(lie.assertion().margin() == 2 * shift && shift > 0, "the protocols claim a margin");
        return lie;
    }

    private static void assertKept(String what, int wrong) {
        double slack = LONG ? 0 : 3 * Math.sqrt(RUNS * ALPHA * (1 - ALPHA));
        assertTrue(wrong <= RUNS * ALPHA + slack, what + ": stopped wrongly in " + wrong + " of " + RUNS);
        System.out.printf("%s: stopped wrongly in %d of %d%n", what, wrong, RUNS);
    }

    @Test
    void batchComparisonStopsWronglyAtMostAsOftenAsItsRiskLimit() {
        BigDecimal limit = RISK_LIMIT.decimal(Exactly.DOWN);
        for (boolean concentrated : new boolean[] {false, true}) {
            for (double margin : MARGINS) {
                Lie lie = lie(margin, concentrated);
                int wrong = 0;
                for (int run = 0; run < RUNS; run++) {
                    wrong += macroStops(lie, limit, new Random(run)) ? 1 : 0;
                }
                assertKept("macro, margin " + margin + (concentrated ? ", concentrated" : ", spread"), wrong);
            }
        }
    }

    /** Draws until the limit is reached or every station has been seen, which is a full count and finds the truth. */
    private static boolean macroStops(Lie lie, BigDecimal limit, Random random) {
        List<String> codes = new ArrayList<>(lie.assertion().batches().keySet());
        long[] sums = new long[codes.size()];
        long[] errors = new long[codes.size()];
        long sum = 0;
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            sum += lie.assertion().batch(code).bound();
            sums[i] = sum;
            errors[i] = lie.assertion().overstatement(code, lie.paper().getOrDefault(code, Figures.NONE));
        }
        BigDecimal clean = Macro.clean(lie.assertion());
        BigDecimal risk = BigDecimal.ONE;
        Set<Integer> seen = new HashSet<>();
        while (seen.size() < codes.size()) {
            long at = random.nextLong(sum);
            int found = Arrays.binarySearch(sums, at);
            int station = found >= 0 ? found + 1 : -found - 1;
            seen.add(station);
            long bound = lie.assertion().batch(codes.get(station)).bound();
            if (errors[station] >= bound) {
                return false;
            }
            risk = Macro.step(risk, clean, bound, errors[station]);
            if (risk.compareTo(limit) <= 0) {
                return true;
            }
        }
        return false;
    }

    @Test
    void alphaStopsWronglyAtMostAsOftenAsItsRiskLimit() {
        BigDecimal limit = RISK_LIMIT.decimal(Exactly.DOWN);
        for (boolean concentrated : new boolean[] {false, true}) {
            for (double margin : MARGINS) {
                Lie lie = lie(margin, concentrated);
                List<String> codes = new ArrayList<>(lie.assertion().batches().keySet());
                int wrong = 0;
                for (int run = 0; run < RUNS; run++) {
                    Collections.shuffle(codes, new Random(run));
                    List<BigDecimal> risks = AlphaBatches.risks(lie.assertion(), codes, lie.paper());
                    // The last one is a full count.
                    wrong += risks.subList(0, codes.size() - 1).stream().anyMatch(risk -> risk.compareTo(limit) <= 0)
                            ? 1
                            : 0;
                }
                assertKept("alpha, margin " + margin + (concentrated ? ", concentrated" : ", spread"), wrong);
            }
        }
    }

    @Test
    void ballotPollingStopsWronglyAtMostAsOftenAsItsRiskLimit() {
        BigDecimal limit = RISK_LIMIT.decimal(Exactly.DOWN);
        int ballots = LONG ? 2_000 : 600;
        for (double margin : MARGINS) {
            Ratio share = Ratio.of(Math.round(500_000 + 500_000 * margin), 1_000_000);
            int[] enough = new int[ballots + 1];
            int yes = 0;
            for (int other = 0; other <= ballots; other++) {
                while (yes <= ballots && Bravo.risk(share, yes, other).compareTo(limit) > 0) {
                    yes++;
                }
                enough[other] = yes;
            }
            int wrong = 0;
            for (int run = 0; run < RUNS; run++) {
                Random random = new Random(run);
                int counted = 0;
                for (int i = 1; i <= ballots; i++) {
                    counted += random.nextBoolean() ? 1 : 0;
                    if (counted >= enough[i - counted]) {
                        wrong++;
                        break;
                    }
                }
            }
            assertKept("bravo, margin " + margin, wrong);
        }
    }
}
