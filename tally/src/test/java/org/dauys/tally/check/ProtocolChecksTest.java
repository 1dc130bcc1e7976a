package org.dauys.tally.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dauys.tally.Found;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Protocol;
import org.junit.jupiter.api.Test;

/** One protocol without a fault, and what each fault is called. */
class ProtocolChecksTest {
    private static Figures.Builder good() {
        return new Figures.Builder()
                .set(Figure.REGISTERED_AT_OPENING, 1000)
                .set(Figure.REGISTERED, 1010)
                .set(Figure.RECEIVED, 1020)
                .set(Figure.ISSUED_AT_STATION, 700)
                .set(Figure.ISSUED_AT_HOME, 20)
                .set(Figure.CANCELLED, 300)
                .set(Figure.IN_BOX_AT_STATION, 699)
                .set(Figure.IN_BOX_AT_HOME, 20)
                .set(Figure.YES, 500)
                .set(Figure.NO, 200)
                .set(Figure.INVALID, 12)
                .set(Figure.APART, 7);
    }

    private static List<String> rules(Figures.Builder figures) {
        return Found.rules(ProtocolChecks.of(Protocol.official("1", "A", "", figures.build())));
    }

    @Test
    void goodProtocolHasNoFinding() {
        assertEquals(List.of(), rules(good()));
    }

    @Test
    void eachFaultIsFoundByItsRuleAlone() {
        assertEquals(List.of("T13", "T20"), rules(good().set(Figure.NO, -200)));
        assertEquals(List.of("T14"), rules(new Figures.Builder().set(Figure.YES, 1)));
        assertEquals(List.of("T15"), rules(good().set(Figure.REGISTERED, 990)));
        assertEquals(List.of("T16"), rules(good().set(Figure.REGISTERED, 719).set(Figure.REGISTERED_AT_OPENING, 719)));
        assertEquals(List.of("T17"), rules(votes().set(Figure.REGISTERED, 9)));
        assertEquals(
                List.of("T18"), rules(good().set(Figure.ISSUED_AT_STATION, 698).set(Figure.CANCELLED, 302)));
        assertEquals(List.of("T19"), rules(good().set(Figure.CANCELLED, 299)));
        assertEquals(List.of("T20"), rules(good().set(Figure.YES, 501)));
        assertEquals(List.of("T21"), rules(good().set(Figure.VALID, 701)));
        assertEquals(List.of("T22"), rules(votes().set(Figure.IN_BOX, 10).set(Figure.IN_BOX_AT_STATION, 9)));
        assertEquals(List.of("T23"), rules(votes().set(Figure.EXPECTED, 11).set(Figure.VERIFIED, 10)));
        assertEquals(List.of("T24"), rules(votes().set(Figure.VERIFIED, 11)));
        assertEquals(List.of("T25"), rules(votes().set(Figure.PARTICIPANTS, 0)));
        assertEquals(List.of("T26"), rules(votes().set(Figure.SECTIONS, 3).set(Figure.SECTIONS_REPORTED, 2)));
    }

    @Test
    void extraCategoriesCountAsBallots() {
        assertEquals(List.of(), rules(votes().extra("blank", 3).set(Figure.IN_BOX, 13)));
        assertEquals(List.of("T20"), rules(votes().extra("blank", 3).set(Figure.IN_BOX, 10)));
    }

    private static Figures.Builder votes() {
        return new Figures.Builder().set(Figure.YES, 6).set(Figure.NO, 4);
    }
}
