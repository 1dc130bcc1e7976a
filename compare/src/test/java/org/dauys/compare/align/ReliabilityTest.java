package org.dauys.compare.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
    @Test
    void curveBringsLikelihoodsToTheShareThatIsRight() {
        Reliability tooModest = new Reliability();
        Random random = new Random(1);
        for (int n = 0; n < 20_000; n++) {
            double likelihood = 0.25 + 0.75 * random.nextDouble();
            double right = 1 / (1 + Math.exp(-1.2 - 0.8 * Judgement.logOdds(likelihood)));
            tooModest.add(new Reliability.Shown(likelihood, random.nextDouble() < right, 1));
        }
        double[] curve = tooModest.curve();
        assertEquals(1.2, curve[0], 0.1);
        assertEquals(0.8, curve[1], 0.1);
        assertTrue(tooModest.by(curve).brier() < tooModest.brier());
    }

    @Test
    void tableHasTheTenthsWithTheirShares() {
        Reliability three = new Reliability();
        three.add(new Reliability.Shown(0.95, true, 1));
        three.add(new Reliability.Shown(1, true, 1));
        three.add(new Reliability.Shown(0.55, false, 1));
        String[] lines = three.table().lines().toArray(String[]::new);
        assertEquals("| pairs | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 2 |", lines[1]);
        assertEquals("| right | – | – | – | – | – | 0.00 | – | – | – | 1.00 |", lines[2]);
    }
}
