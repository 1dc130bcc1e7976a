package org.dauys.compare.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgementTest {
    /** What speaks against a pair, whatever else is known. The constant does, too, and it is always 1. */
    private static final Set<Clue> AGAINST = EnumSet.of(Clue.BASE, Clue.TAKEN, Clue.SAME_ARTICLE);

    @Test
    void everyClueHasAWeight() {
        assertEquals(Clue.values().length, Judgement.weights().length);
    }

    @ParameterizedTest
    @EnumSource(Clue.class)
    void whatSpeaksForAPairNeverMakesItLessLikely(Clue clue) {
        double[] known = typical();
        double before = Judgement.likelihood(known, Judgement.weights());
        known[clue.place()] += 0.1;
        double after = Judgement.likelihood(known, Judgement.weights());
        boolean against = AGAINST.contains(clue);
        assertEquals(against, after < before);
    }

    @Test
    void aGoodPlaceAloneMakesNoPair() {
        double[] clues = new double[Clue.values().length];
        clues[Clue.BASE.place()] = 1;
        clues[Clue.ARTICLE.place()] = 1;
        clues[Clue.LIST.place()] = 1;
        assertFalse(new Case(0, 0, clues, false, false).isPair(Judgement.likelihood(clues, Judgement.weights())));
    }

    @Test
    void whatIsShownRisesWithTheLikelihoodAndIsSureOnlyOfWhatNearlyAlwaysIsRight() {
        double before = 0;
        for (int percent = 0; percent <= 100; percent++) {
            double shown = Judgement.shareRight(percent / 100.0);
            assertTrue(shown > before && shown < 1, percent + " percent: " + shown);
            before = shown;
        }
    }

    @Test
    void whatARuleHasPartedIsNotTakenBack() {
        assertFalse(new Case(0, 0, typical(), true, false).isPair(1));
        assertTrue(new Case(0, 0, typical(), false, false).isPair(1));
    }

    private static double[] typical() {
        double[] clues = new double[Clue.values().length];
        clues[Clue.BASE.place()] = 1;
        clues[Clue.LEADS.place()] = 0.3;
        clues[Clue.LIKENESS.place()] = 0.8;
        return clues;
    }
}
