package org.dauys.opinion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Two maps that are the same to the last bit. */
final class SameMap {
    private SameMap() {}

    static void check(OpinionMap expected, OpinionMap map) {
        assertEquals(expected.outcome(), map.outcome());
        assertArrayEquals(expected.axes().first(), map.axes().first());
        assertArrayEquals(expected.axes().second(), map.axes().second());
        assertArrayEquals(expected.x(), map.x());
        assertArrayEquals(expected.y(), map.y());
        assertArrayEquals(expected.group(), map.group());
        assertArrayEquals(expected.figures().agreement(), map.figures().agreement());
        assertArrayEquals(expected.figures().priority(), map.figures().priority());
        for (int t = 0; t < expected.trials().size(); t++) {
            assertEquals(
                    expected.trials().get(t).stability(), map.trials().get(t).stability());
            assertEquals(
                    expected.trials().get(t).silhouette(), map.trials().get(t).silhouette());
        }
        for (int g = 0; g < expected.groups().size(); g++) {
            assertEquals(expected.groups().get(g).x(), map.groups().get(g).x());
            assertEquals(
                    expected.groups().get(g).representatives(),
                    map.groups().get(g).representatives());
        }
    }
}
