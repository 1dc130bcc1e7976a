package org.dauys.server.disclosure;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ThresholdsTest {
    @Test
    void thresholdsAreRaisedOnly() {
        assertDoesNotThrow(() -> new Thresholds(50, 10, 50));
        assertRefused("took part is 29, fewer than 30", () -> new Thresholds(29, 5, 29));
        assertRefused("gave an answer is 4, fewer than 5", () -> new Thresholds(30, 4, 30));
        assertRefused("of a total is 9, fewer than 10", () -> new Thresholds(30, 10, 9));
    }

    @Test
    void answersNeedNoMorePeopleThanTookPart() {
        assertRefused("is above that of people who took part", () -> new Thresholds(30, 31, 31));
    }

    @Test
    void totalsOfPollsAreShownOfSmallerGroups() {
        assertEquals(new Thresholds(30, 5, 5), Thresholds.standard().showingTotals());
    }

    private static void assertRefused(String why, org.junit.jupiter.api.function.Executable making) {
        String message = assertThrows(IllegalArgumentException.class, making).getMessage();
        assertTrue(String.valueOf(message).contains(why), message);
    }
}
