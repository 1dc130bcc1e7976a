package org.dauys.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dauys.tally.check.Rule;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.read.CountReader;
import org.dauys.tally.read.Mapping;
import org.dauys.tally.total.AreaTotal;
import org.junit.jupiter.api.Test;

/** Files of two countries, as they are: every fault is told, and none is mended. */
class RealResultsTest {
    private static Tally tally(CountReader.Files files, String mapping) throws Exception {
        CountReader.Read read = CountReader.read(files, Mapping.read(mapping, SharedData.example(mapping)));
        return Tally.of(read.count(), read.findings());
    }

    /** Read once; empty until then. */
    private static Optional<Tally> italyRead = Optional.empty();

    private static synchronized Tally italy() throws Exception {
        if (italyRead.isEmpty()) {
            italyRead = Optional.of(readItaly());
        }
        return italyRead.get();
    }

    private static Tally readItaly() throws Exception {
        return tally(
                new CountReader.Files(
                        List.of(SharedData.referendum("italy-2026/scrutini_flat.csv")),
                        List.of(),
                        List.of(),
                        List.of(SharedData.referendum("italy-2026/scrutini_flat.csv"))),
                "italy-2026.mapping.yaml");
    }

    @Test
    void rowOfAnotherLevelAmongItalianMunicipalitiesIsKeptAside() throws Exception {
        Tally italy = italy();
        assertEquals(7895, italy.stations().size());
        List<String> told = Found.told(Rule.OTHER_LEVEL, italy.findings());
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.getFirst().contains("estero"), told::toString);
        AreaTotal nation = italy.nation("1");
        assertEquals(13_251_848 - 803_632, nation.figures().orZero(Figure.YES));
        assertEquals(15_084_027 - 622_652, nation.figures().orZero(Figure.NO));
    }

    @Test
    void twoItalianMunicipalitiesWithOneCodeAreTold() throws Exception {
        assertEquals(
                List.of("024129"),
                Found.of(Rule.CODE_TWICE, italy().findings()).stream()
                        .map(finding -> finding.subject())
                        .toList());
    }

    @Test
    void sassariLacksASectionAndHasVotesWithoutVoters() throws Exception {
        Tally italy = italy();
        assertEquals(
                List.of("200730620"),
                Found.of(Rule.SECTIONS_MISSING, italy.findings()).stream()
                        .map(finding -> finding.subject())
                        .toList());
        List<String> ballots = Found.told(Rule.PARTICIPANTS_NOT_BOX, italy.findings());
        assertEquals(1, ballots.size(), ballots::toString);
        assertTrue(ballots.getFirst().contains("200730620"), ballots::toString);
        assertTrue(ballots.getFirst().contains("participants 0, inBox 57523"), ballots::toString);
        AreaTotal sassari = Objects.requireNonNull(italy.totalsOf("1").get(new Area(List.of("italia", "20", "073"))));
        assertFalse(sassari.isComplete());
        assertTrue(sassari.left() > 0);
    }

    @Test
    void moreVotersThanRegisteredIsALookAndNoError() throws Exception {
        List<String> told = Found.told(Rule.PARTICIPANTS_EXCEED_REGISTERED, italy().findings());
        assertEquals(2, told.size(), told::toString);
        assertTrue(told.stream().anyMatch(one -> one.contains("participants 259, registered 255")), told::toString);
        assertTrue(told.stream().anyMatch(one -> one.contains("participants 2037, registered 2021")), told::toString);
    }

    @Test
    void decimalCommasAreToldAndAllItalianPercentagesAreRight() throws Exception {
        Tally italy = italy();
        assertEquals(3, Found.of(Rule.DECIMAL_COMMA, italy.findings()).size());
        assertEquals(0, Found.of(Rule.PERCENTAGE, italy.findings()).size());
        // The total from abroad has no municipality below it: T42.
        assertEquals(List.of("T05", "T08", "T10", "T17", "T25", "T26", "T42"), Found.rules(italy.findings()));
    }

    @Test
    void twoFilesOfOneOfficeAreTwoSources() throws Exception {
        Tally italy = tally(
                new CountReader.Files(
                        List.of(SharedData.referendum("italy-2026/scrutini_flat.csv")),
                        List.of(),
                        List.of(),
                        List.of(SharedData.referendum("italy-2026/affluenza.csv"))),
                "italy-2026.mapping.yaml");
        assertEquals(1 + 20 + 110, italy.count().published().size());
        // Five regions have other participants than their provinces; the country has those of its regions.
        assertEquals(
                List.of("italia/04", "italia/05", "italia/14", "italia/18", "italia/20"),
                Found.of(Rule.TOTAL_NOT_SUM_OF_TOTALS, italy.findings()).stream()
                        .map(finding -> finding.subject())
                        .toList());
        List<String> recomputed = Found.told(Rule.TOTAL_NOT_RECOMPUTED, italy.findings());
        assertEquals(57, recomputed.size());
        assertTrue(
                recomputed.getFirst().contains("participants published 27076501, recomputed 27018877"),
                recomputed::getFirst);
    }

    @Test
    void publishedTotalOfVotesFromAbroadIsNotTheSumOfItsRows() throws Exception {
        Tally abroad = tally(
                new CountReader.Files(
                        List.of(SharedData.referendum("italy-2026/scrutini_estero_flat.csv")),
                        List.of(),
                        List.of(),
                        List.of()),
                "italy-2026.mapping.yaml");
        assertEquals(711_382, abroad.nation("1").figures().orZero(Figure.PARTICIPANTS));
        assertEquals(13, Found.of(Rule.SECTIONS_MISSING, abroad.findings()).size());
        // Eight countries have votes and no voters.
        assertEquals(8, Found.of(Rule.PARTICIPANTS_NOT_BOX, abroad.findings()).size());
    }

    @Test
    void britishExpectedBallotsAreComparedWithVerifiedOnes() throws Exception {
        Tally uk = tally(
                CountReader.Files.of(SharedData.referendum("brexit-2016/eu-referendum-2016-by-counting-area.csv")),
                "uk-2016.mapping.yaml");
        assertEquals(17_410_742, uk.nation("").figures().orZero(Figure.YES));
        assertEquals(16_141_241, uk.nation("").figures().orZero(Figure.NO));
        assertEquals(12, uk.totalsOf("").size() - 1);
        assertEquals(0, Found.of(Rule.PERCENTAGE, uk.findings()).size());
        assertEquals(256, Found.of(Rule.EXPECTED_NOT_VERIFIED, uk.findings()).size());
        assertEquals(146, Found.of(Rule.VERIFIED_NOT_BOX, uk.findings()).size());
        assertEquals(List.of("T23", "T24"), Found.rules(uk.findings()));
    }

    @Test
    void otherLineEndsAreTold() throws Exception {
        Mapping mapping = Mapping.read("kz", """
                protocols:
                  station: region
                  percentages: []
                """);
        CountReader.Read read = CountReader.read(
                CountReader.Files.of(SharedData.referendum("kz-2026-03-15-turnout-by-region.csv")), mapping);
        assertEquals(
                List.of(
                        "T01 (kz-2026-03-15-turnout-by-region.csv): lines end otherwise than with a line feed: CR LF 21,"
                                + " CR alone 0"),
                Found.told(Rule.LINE_ENDS, read.findings()));
    }
}
