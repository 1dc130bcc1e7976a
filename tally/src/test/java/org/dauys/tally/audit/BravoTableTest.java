package org.dauys.tally.audit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.dauys.tally.number.Ratio;
import org.junit.jupiter.api.Test;

/**
 * Expected numbers of ballots in table 1 of Lindeman, Stark, Yates, BRAVO: Ballot-polling Risk-limiting Audits to Verify Outcomes
 * (EVT/WOTE 2012), at a risk limit of 10 %. The paper's are a little less than its own formula gives, by
 * less than a thousandth; ours are the formula's, rounded up.
 */
class BravoTableTest {
    private static final Map<Integer, Integer> EXPECTED = new TreeMap<>(
            Map.of(700, 30, 650, 53, 600, 119, 580, 184, 550, 469, 540, 730, 530, 1_294, 520, 2_900, 510, 11_556));

    @Test
    void expectedBallotsAreThoseOfThePaper() {
        EXPECTED.forEach((winner, published) -> {
            long ours = Bravo.expectedBallots(winner * 1_000L, (1_000 - winner) * 1_000L, 1_000_000, Ratio.of(1, 10));
            assertTrue(
                    Math.abs(published - ours) <= Math.max(1, published / 1_000),
                    () -> "winner's share " + winner / 10.0 + " %");
        });
    }
}
