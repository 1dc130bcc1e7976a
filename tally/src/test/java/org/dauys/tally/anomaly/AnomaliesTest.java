package org.dauys.tally.anomaly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.dauys.tally.FictionalVote;
import org.dauys.tally.Tally;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Protocol;
import org.junit.jupiter.api.Test;

/** What is unusual is on a list; what is not is on none. */
class AnomaliesTest {
    private static final int RUNS = 200;

    private static void set(FictionalVote vote, int place, long registered, long yes, long no, long invalid) {
        Protocol protocol = vote.protocols().get(place);
        Figures figures = new Figures.Builder()
                .set(Figure.REGISTERED, registered)
                .set(Figure.YES, yes)
                .set(Figure.NO, no)
                .set(Figure.INVALID, invalid)
                .build();
        vote.protocols().set(place, Protocol.official(protocol.id(), protocol.station(), "", figures));
    }

    private static List<String> lists(FictionalVote vote, String station) {
        return UnusualStations.of(vote.tally(), "").stream()
                .filter(unusual -> unusual.stations().contains(station))
                .map(unusual -> unusual.list().name())
                .toList();
    }

    @Test
    void eachListNamesWhatWasPlanted() {
        FictionalVote vote = FictionalVote.of(9, 4000, 4_000_000, 1_800_000, 600_000, 40_000, 4_000);
        assertEquals(
                List.of(),
                UnusualStations.of(vote.tally(), "").stream()
                        .filter(unusual -> unusual.list() != Unusual.Kind.IDENTICAL)
                        .toList());
        // Stations 0, 200, 400 … lie in one district.
        set(vote, 0, 1000, 1000, 0, 0);
        set(vote, 200, 800, 444, 111, 9);
        set(vote, 400, 900, 444, 111, 9);
        set(vote, 600, 1000, 100, 500, 10);
        set(vote, 800, 1000, 300, 100, 200);
        String first = vote.protocols().getFirst().station();
        assertEquals(List.of("COMPLETE", "COMPLETE", "TURNOUT_JUMP", "SHARE_JUMP"), lists(vote, first));
        assertEquals(List.of("IDENTICAL"), lists(vote, vote.protocols().get(200).station()));
        assertEquals(List.of("IDENTICAL"), lists(vote, vote.protocols().get(400).station()));
        assertEquals(
                List.of("SHARE_JUMP"), lists(vote, vote.protocols().get(600).station()));
        assertEquals(
                List.of("INVALID_JUMP"), lists(vote, vote.protocols().get(800).station()));
        for (Unusual.Kind kind : Unusual.Kind.values()) {
            assertTrue(kind.limits().endsWith("."), kind.name());
        }
    }

    @Test
    void roundedTurnoutIsSeenAndHonestTurnoutIsNot() {
        FictionalVote vote = FictionalVote.of(10, 2000, 4_000_000, 1_800_000, 600_000, 40_000, 4_000);
        Tally honest = vote.tally();
        IntegerPercentages.Excess before = IntegerPercentages.of(honest, "", IntegerPercentages.Of.TURNOUT, RUNS, 1)
                .getFirst();
        assertTrue(before.chance(RUNS) > 0.01, before::toString);
        for (int i = 0; i < 2000; i += 8) {
            long registered = vote.protocols().get(i).figures().orZero(Figure.REGISTERED);
            long took = Math.round(registered * 0.75);
            set(vote, i, registered, took, 0, 0);
        }
        List<IntegerPercentages.Excess> after =
                IntegerPercentages.of(vote.tally(), "", IntegerPercentages.Of.TURNOUT, RUNS, 1);
        IntegerPercentages.Excess all = after.getFirst();
        assertEquals("all", all.group());
        assertEquals(0, all.atLeastAsMany(), all::toString);
        assertTrue(all.observed() > all.highest() && all.highest() >= all.expected() && all.expected() >= all.lowest());
        // 20 regions, towns and villages, and all together.
        assertEquals(41, after.size());
        assertEquals(
                all.stations(),
                after.stream()
                        .skip(1)
                        .mapToInt(IntegerPercentages.Excess::stations)
                        .sum());
        assertEquals(after, IntegerPercentages.of(vote.tally(), "", IntegerPercentages.Of.TURNOUT, RUNS, 1));
    }

    @Test
    void binomialNumbersHaveTheirMeanAndVariance() {
        SplittableRandom random = new SplittableRandom(3);
        for (double p : new double[] {0.02, 0.5, 0.97}) {
            Binomial binomial = new Binomial(1000, p);
            double sum = 0;
            double squares = 0;
            int draws = 40_000;
            for (int i = 0; i < draws; i++) {
                double value = binomial.first() + binomial.next(random);
                sum += value;
                squares += value * value;
            }
            double mean = sum / draws;
            double variance = squares / draws - mean * mean;
            double deviation = Math.sqrt(1000 * p * (1 - p));
            assertEquals(1000 * p, mean, 5 * deviation / Math.sqrt(draws));
            assertEquals(deviation * deviation, variance, 0.05 * deviation * deviation);
        }
    }
}
