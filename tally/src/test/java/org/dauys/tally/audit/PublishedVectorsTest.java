package org.dauys.tally.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dauys.tally.SharedData;
import org.dauys.tally.decide.Base;
import org.dauys.tally.decide.Condition;
import org.dauys.tally.decide.Part;
import org.dauys.tally.decide.Threshold;
import org.dauys.tally.number.Ratio;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values that others published. */
class PublishedVectorsTest {
    private static final Threshold HALF = new Threshold(true, Ratio.of(1, 2));
    private static final Condition.Share MORE_YES_THAN_NO = new Condition.Share(Part.YES, HALF, Base.VALID);

    private static JsonNode vectors(String file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(SharedData.path("audit/" + file)));
    }

    private static void assertTickets(JsonNode expected, List<ConsistentSampler.Ticket> tickets, int digits) {
        assertEquals(expected.size(), tickets.size());
        for (int i = 0; i < tickets.size(); i++) {
            ConsistentSampler.Ticket ticket = tickets.get(i);
            assertEquals(expected.get(i).get(0).asString(), trimmed(ticket.number(), digits), "ticket " + i);
            assertEquals(expected.get(i).get(1).asString(), ticket.id());
            assertEquals(Integer.parseInt(expected.get(i).get(2).asString()), ticket.generation());
        }
    }

    /** Rivest's program shows so many digits behind the nines at the beginning. */
    private static String trimmed(String number, int digits) {
        int nines = 2;
        while (number.charAt(nines) == '9') {
            nines++;
        }
        return number.substring(0, nines + digits);
    }

    @Test
    void ticketsAreThoseOfTheConsistentSampler() throws Exception {
        JsonNode vectors = vectors("consistent_sampler-vectors.json");
        JsonNode four = vectors.get("usage_example_4");
        List<String> numbers = IntStream.range(0, 100).mapToObj(String::valueOf).toList();
        assertTickets(
                four.get("tickets"),
                ConsistentSampler.withoutReplacement(
                        "41", numbers, four.get("tickets").size()),
                9);
        JsonNode strings = vectors.get("string_ids");
        List<String> ids = new ArrayList<>();
        strings.get("ids").forEach(id -> ids.add(id.asString()));
        String seed = strings.get("seed").asString();
        assertTickets(
                strings.get("without_replacement"), ConsistentSampler.withoutReplacement(seed, ids, ids.size()), 18);
        assertTickets(strings.get("with_replacement_take_12"), ConsistentSampler.withReplacement(seed, ids, 12), 18);
        JsonNode arlo = vectors.get("arlo_test_draw_sample");
        List<String> ballots = new ArrayList<>();
        for (int precinct = 1; precinct <= 4; precinct++) {
            for (int ballot = 1; ballot <= 25; ballot++) {
                ballots.add("('pct " + precinct + "', " + ballot + ")");
            }
        }
        assertTickets(
                arlo.get("tickets"),
                ConsistentSampler.withReplacement(
                        arlo.get("seed").asString(),
                        ballots,
                        arlo.get("tickets").size()),
                18);
    }

    @Test
    void ballotPollingExpectsAsManyBallotsAsPublished() throws Exception {
        JsonNode cases = vectors("rla-vectors.json").get("bravo_asn").get("cases");
        assertEquals(5, cases.size());
        for (JsonNode one : cases) {
            long winner = Math.round(one.get("p").asDouble() * 1_000_000);
            Ratio alpha = Ratio.of(BigDecimal.valueOf(one.get("alpha").asDouble()));
            assertEquals(
                    one.get("asn").asLong(),
                    Bravo.expectedBallots(winner, 1_000_000 - winner, 1_000_000, alpha),
                    one.toString());
        }
    }

    @Test
    void kazakhstan2024TakesAsManyStationsAndBallotsAsComputedElsewhere() throws Exception {
        JsonNode vote = vectors("rla-vectors.json").get("kazakhstan_2024");
        long participants = vote.get("participants").asLong();
        long yes = vote.get("yes").asLong();
        Map<String, Figures> protocol = Map.of(
                "all",
                new Figures.Builder()
                        .set(Figure.REGISTERED, 12_284_487)
                        .set(Figure.PARTICIPANTS, participants)
                        .set(Figure.IN_BOX, participants)
                        .set(Figure.YES, yes)
                        .set(Figure.NO, participants - yes)
                        .build());
        Assertion half = Assertion.of("half", new Condition.Share(Part.YES, HALF, Base.PARTICIPANTS), true, protocol);
        vote.get("half_of_participants")
                .get("n_batches")
                .properties()
                .forEach(one ->
                        assertEquals(one.getValue().asInt(), Macro.firstSample(half, Ratio.parse(one.getKey()))));
        vote.get("half_of_participants")
                .get("bravo_asn")
                .properties()
                .forEach(one -> assertEquals(
                        one.getValue().asInt(),
                        Bravo.expectedBallots(yes, participants - yes, participants, Ratio.parse(one.getKey()))));
        Assertion turnout =
                Assertion.of("turnout", new Condition.Share(Part.PARTICIPANTS, HALF, Base.ELIGIBLE), true, protocol);
        vote.get("turnout_over_half")
                .get("n_batches")
                .properties()
                .forEach(one ->
                        assertEquals(one.getValue().asInt(), Macro.firstSample(turnout, Ratio.parse(one.getKey()))));
    }

    private static Figures batch(long winner, long loser, long ballots) {
        return new Figures.Builder()
                .set(Figure.YES, winner)
                .set(Figure.NO, loser)
                .set(Figure.INVALID, ballots - winner - loser)
                .build();
    }

    /** Arlo's test_macro.py, contest A: 200 batches of 400 ballots and 200 of 200. */
    private static Map<String, Figures> contestA() {
        Map<String, Figures> batches = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            batches.put("Batch " + i, batch(200, 180, 400));
            batches.put("Batch " + i + " AV", batch(100, 90, 200));
        }
        return batches;
    }

    @Test
    void batchComparisonHasTheBoundsAndRisksThatArloTests() {
        Assertion contest = Assertion.of("A", MORE_YES_THAN_NO, true, contestA());
        assertEquals(6000, contest.margin());
        assertEquals(21 * 6000, contest.bound());
        assertEquals(0.0700, (double) contest.batch("Batch 3").bound() / contest.margin(), 1e-9);
        assertEquals(0.035, (double) contest.batch("Batch 3 AV").bound() / contest.margin(), 1e-9);
        Assertion b =
                Assertion.of("B", MORE_YES_THAN_NO, true, repeated(100, batch(200, 160, 400), batch(100, 80, 200)));
        assertEquals(0.0733, (double) b.batch("1").bound() / b.margin(), 5e-5);
        assertEquals(0.0367, (double) b.batch("1 AV").bound() / b.margin(), 5e-5);
        Assertion c =
                Assertion.of("C", MORE_YES_THAN_NO, true, repeated(60, batch(200, 140, 400), batch(100, 70, 200)));
        assertEquals(0.0852, (double) c.batch("1").bound() / c.margin(), 5e-5);
        assertEquals(0.0426, (double) c.batch("1 AV").bound() / c.margin(), 5e-5);

        List<String> drawn = IntStream.range(0, 30).mapToObj(i -> "Batch " + i).toList();
        Map<String, Figures> recounts = new HashMap<>();
        drawn.forEach(code -> recounts.put(code, batch(200, 180, 400)));
        BigDecimal expected = Ratio.of(20, 21).decimal(Exactly.UP);
        assertEquals(
                Math.pow(20.0 / 21, 30), Macro.risk(contest, drawn, recounts).doubleValue(), 1e-15);
        assertTrue(Macro.risk(contest, drawn, recounts).compareTo(Exactly.pow(expected, 30, Exactly.DOWN)) >= 0);
        // Arlo takes one batch more than the formula: 30.
        assertEquals(29, Macro.firstSample(contest, Ratio.of(1, 4)));
    }

    private static Map<String, Figures> repeated(int count, Figures one, Figures other) {
        Map<String, Figures> batches = new HashMap<>();
        for (int i = 0; i < count; i++) {
            batches.put(String.valueOf(i), one);
            batches.put(i + " AV", other);
        }
        return batches;
    }

    @Test
    void batchComparisonKeepsItsEdges() {
        Assertion contest = Assertion.of("A", MORE_YES_THAN_NO, true, contestA());
        // A taint of 1: all ballots of the batch were for the loser.
        Map<String, Figures> worst = Map.of("Batch 1", batch(0, 400, 400));
        assertEquals(BigDecimal.ONE, Macro.risk(contest, List.of("Batch 1"), worst));
        // What was wrong to the winner's disadvantage counts as right.
        assertEquals(
                Macro.risk(contest, List.of("Batch 1"), Map.of("Batch 1", batch(200, 180, 400))),
                Macro.risk(contest, List.of("Batch 1"), Map.of("Batch 1", batch(300, 80, 400))));
        // A full count leaves no risk, or shows that the claim is wrong.
        assertEquals(BigDecimal.ZERO, Macro.risk(contest, List.of(), contestA()));
        Map<String, Figures> turned = new HashMap<>();
        contestA().keySet().forEach(code -> turned.put(code, batch(90, 110, code.endsWith("AV") ? 200 : 400)));
        assertEquals(BigDecimal.ONE, Macro.risk(contest, List.of(), turned));
        // A tie cannot be shown by a sample.
        Assertion tied = Assertion.of("tied", MORE_YES_THAN_NO, true, Map.of("1", batch(5, 5, 10)));
        assertEquals(Integer.MAX_VALUE, Macro.firstSample(tied, Ratio.of(1, 10)));
        assertEquals(1, AlphaBatches.firstSample(tied, Ratio.of(1, 10)));
    }

    @Test
    void ballotPollingHasTheSizesAndRisksThatArloTests() {
        // Arlo's test_bravo.py: test1, test2, test6, test7 (second winner), test_small_third_candidate.
        Ratio alpha = Ratio.of(1, 10);
        assertEquals(119, Bravo.expectedBallots(600, 400, 1000, alpha));
        assertEquals(22, Bravo.expectedBallots(600, 200, 900, alpha));
        assertEquals(238, Bravo.expectedBallots(300, 200, 1000, alpha));
        assertEquals(101, Bravo.expectedBallots(200, 100, 700, alpha));
        assertEquals(1769, Bravo.expectedBallots(10_000, 9_000, 20_000, alpha));
        assertEquals(1000, Bravo.expectedBallots(500, 500, 1000, alpha));
        assertEquals(0.07, Bravo.risk(Ratio.of(3, 5), 72, 47).doubleValue(), 0.01);
        assertEquals(0.08, Bravo.risk(Ratio.of(3, 5), 72, 48).doubleValue(), 0.01);
        assertEquals(0.04, Bravo.risk(Ratio.of(2, 3), 25, 10).doubleValue(), 0.01);
        assertEquals(0.22, Bravo.risk(Ratio.of(3, 4), 55, 30).doubleValue(), 0.01);
        assertEquals(0.000561, Bravo.risk(Ratio.of(10_000, 19_000), 1200, 1000).doubleValue(), 0.000001);
    }

    private static final BigDecimal HALF_OF_ONE = new BigDecimal("0.5");

    @Test
    void alphaStopsWhereShangrlaTestsThatItDoes() throws Exception {
        JsonNode cases =
                vectors("rla-vectors.json").get("alpha_fixed_alternative").get("cases");
        String[] values = {"1", "0.75"};
        for (int i = 0; i < values.length; i++) {
            AlphaMartingale martingale = AlphaMartingale.withReplacement(
                    HALF_OF_ONE, BigDecimal.ONE, AlphaMartingale.Guess.fixed(new BigDecimal("0.75")));
            int seen = 1;
            while (martingale.add(new BigDecimal(values[i])).compareTo(new BigDecimal("0.05")) > 0) {
                seen++;
            }
            assertEquals(cases.get(i).get("sample_size").asInt(), seen);
        }
        AlphaMartingale eight = AlphaMartingale.withReplacement(
                HALF_OF_ONE, BigDecimal.ONE, AlphaMartingale.Guess.fixed(new BigDecimal("0.75")));
        BigDecimal risk = BigDecimal.ONE;
        for (int i = 0; i < 8; i++) {
            risk = eight.add(BigDecimal.ONE);
        }
        assertEquals(new BigDecimal("0.0390"), risk.setScale(4, RoundingMode.HALF_UP));
    }

    /** SHANGRLA's tests/core/test_NonnegMean.py, test_alpha_mart. */
    @Test
    void alphaWithoutReplacementEndsAsShangrlaTests() {
        List<BigDecimal> good = run(1, 0, 1, 1, 0, 0, 1);
        List<BigDecimal> bad = run(1, 0, 1, 1, 0, 0, 0);
        assertEquals(0, good.getLast().signum());
        assertEquals(good.subList(0, 6), bad.subList(0, 6));
        assertTrue(good.subList(0, 6).stream().allMatch(risk -> risk.doubleValue() > 0.05), good::toString);
        assertTrue(bad.getLast().doubleValue() > 0.05, bad::toString);
        // All values are the mean of the hypothesis: nothing is learned.
        AlphaMartingale flat = AlphaMartingale.withReplacement(
                HALF_OF_ONE, BigDecimal.ONE, AlphaMartingale.Guess.shrinkTruncate(0.75, 100, 0.125));
        for (int i = 0; i < 5; i++) {
            assertEquals(1.0, flat.add(HALF_OF_ONE).doubleValue(), 1e-12);
        }
    }

    private static List<BigDecimal> run(int... values) {
        AlphaMartingale martingale = AlphaMartingale.withoutReplacement(
                7, new BigDecimal(3), BigDecimal.ONE, AlphaMartingale.Guess.shrinkTruncate(0.75, 100, 0.125));
        List<BigDecimal> risks = new ArrayList<>();
        for (int value : values) {
            risks.add(martingale.add(BigDecimal.valueOf(value)));
        }
        return risks;
    }
}
