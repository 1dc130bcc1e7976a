package org.dauys.tally.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.dauys.tally.Found;
import org.dauys.tally.Tally;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Count;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Origin;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.protocol.Signing;
import org.dauys.tally.protocol.Station;
import org.junit.jupiter.api.Test;

/** Which protocol of a station stands. */
class StandingTest {
    private static Protocol protocol(String id, String station, String replaces, long yes) {
        Figures figures =
                new Figures.Builder().set(Figure.YES, yes).set(Figure.NO, 1).build();
        return new Protocol(
                id,
                station,
                "",
                Protocol.Kind.OFFICIAL,
                Optional.of(replaces).filter(target -> !target.isEmpty()),
                figures,
                Signing.UNKNOWN,
                Origin.NONE);
    }

    private static Tally tally(Protocol... protocols) {
        return tally(List.of(protocols));
    }

    private static Tally tally(List<Protocol> protocols) {
        List<Station> stations = List.of(station("A"), station("B"));
        return Tally.of(new Count(List.of(), stations, true, protocols, List.of(), Map.of()), List.of());
    }

    private static Station station(String code) {
        return new Station(code, "", Area.NATION, "", OptionalLong.of(100), Origin.NONE);
    }

    private static long yes(Tally tally) {
        return tally.nation("").figures().orZero(Figure.YES);
    }

    @Test
    void lastCorrectionStands() {
        Tally tally = tally(protocol("1", "A", "", 10), protocol("2", "A", "1", 20), protocol("3", "A", "2", 30));
        assertEquals(30, yes(tally));
        assertEquals(List.of("T29", "T37"), Found.rules(tally.findings()));
        assertTrue(Found.told(Rule.CORRECTED, tally.findings()).getFirst().contains("yes 10, now 30"));
    }

    @Test
    void twoProtocolsThatDoNotNameEachOtherAreAnErrorAndTheFirstByIdCounts() {
        Tally tally = tally(protocol("10", "A", "", 10), protocol("9", "A", "", 20));
        assertEquals(20, yes(tally));
        assertEquals(1, Found.of(Rule.SEVERAL_OFFICIAL, tally.findings()).size());
    }

    @Test
    void protocolThatWasChangedWithoutACorrectionIsFound() {
        Tally tally = tally(protocol("1", "A", "", 10), protocol("1", "A", "", 90));
        assertEquals(1, Found.of(Rule.REWRITTEN, tally.findings()).size());
        Tally elsewhere = tally(protocol("1", "A", "", 10), protocol("1", "B", "", 90));
        assertEquals(2, Found.of(Rule.REWRITTEN, elsewhere.findings()).size());
    }

    @Test
    void theSameOnceMoreIsCountedOnce() {
        Tally tally = tally(protocol("1", "A", "", 10), protocol("1", "A", "", 10));
        assertEquals(10, yes(tally));
        assertEquals(1, Found.of(Rule.REPEATED, tally.findings()).size());
    }

    @Test
    void brokenChainsAreToldEachByItsKind() {
        assertEquals(
                1,
                Found.of(
                                Rule.REPLACES_UNKNOWN,
                                tally(protocol("1", "A", "7", 10)).findings())
                        .size());
        assertEquals(
                1,
                Found.of(
                                Rule.REPLACES_ANOTHER,
                                tally(protocol("1", "A", "", 10), protocol("2", "B", "1", 10))
                                        .findings())
                        .size());
        Tally fork = tally(protocol("1", "A", "", 10), protocol("2", "A", "1", 20), protocol("3", "A", "1", 30));
        assertEquals(20, yes(fork));
        assertEquals(1, Found.of(Rule.REPLACED_TWICE, fork.findings()).size());
        Tally circle = tally(protocol("1", "A", "2", 10), protocol("2", "A", "1", 20));
        assertEquals(10, yes(circle));
        assertEquals(1, Found.of(Rule.REPLACES_IN_CIRCLE, circle.findings()).size());
    }

    @Test
    void stationThatNobodyListedIsNotCounted() {
        Tally tally = tally(protocol("1", "C", "", 10));
        assertEquals(0, yes(tally));
        assertEquals(1, Found.of(Rule.NOT_LISTED, tally.findings()).size());
        assertEquals(2, Found.of(Rule.NOT_REPORTED, tally.findings()).size());
    }

    @Test
    void neitherOrderNorRepetitionChangesAnything() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Protocol> protocols = new ArrayList<>();
            int size = 1 + random.nextInt(8);
            for (int i = 0; i < size; i++) {
                String replaces = random.nextInt(3) == 0 ? "" : String.valueOf(random.nextInt(9));
                protocols.add(protocol(
                        random.nextInt(8) == 0 ? "" : String.valueOf(random.nextInt(9)),
                        random.nextBoolean() ? "A" : "B",
                        replaces,
                        random.nextInt(4)));
            }
            Tally one = tally(protocols);
            Collections.shuffle(protocols, random);
            Tally shuffled = tally(protocols);
            assertEquals(one.totals(), shuffled.totals(), "seed " + seed);
            assertEquals(one.findings(), shuffled.findings(), "seed " + seed);
            protocols.addAll(List.copyOf(protocols));
            assertEquals(one.totals(), tally(protocols).totals(), "repeated, seed " + seed);
            int reported = one.nation("").reported();
            long stations = protocols.stream().map(Protocol::station).distinct().count();
            assertEquals(stations, reported, "each chain ends in one figure, seed " + seed);
        }
    }

    /** Chains of one to nine protocols in any order, each sent up to three times: the last one stands, and nothing is an error. */
    @Test
    void chainOfCorrectionsEndsInItsLastFigureHoweverItArrives() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            int length = 1 + random.nextInt(9);
            List<Integer> ids = new ArrayList<>();
            for (int i = 1; i <= length; i++) {
                ids.add(random.nextInt(1_000) * 10 + i);
            }
            List<Protocol> arrived = new ArrayList<>();
            for (int i = 0; i < length; i++) {
                String before = i == 0 ? "" : String.valueOf(ids.get(i - 1));
                Protocol protocol = protocol(String.valueOf(ids.get(i)), "A", before, 100 + i);
                arrived.addAll(Collections.nCopies(1 + random.nextInt(3), protocol));
            }
            Collections.shuffle(arrived, random);
            Tally tally = tally(arrived);
            assertEquals(100 + length - 1, yes(tally), "seed " + seed);
            assertEquals(
                    0,
                    tally.findings().stream()
                            .filter(finding -> finding.severity() == Severity.ERROR)
                            .count(),
                    "seed " + seed + ": " + tally.findings());
        }
    }
}
