package org.dauys.opinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class VotesTest {
    private static String refused(int statements, int[] starts, char[] columns, byte[] values) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> Votes.of(statements, starts, columns, values))
                        .getMessage());
    }

    @Test
    void arraysThatAreNoVotesAreRefused() {
        assertEquals(
                "participant 0: statements must rise",
                refused(3, new int[] {0, 2}, new char[] {1, 1}, new byte[] {1, 1}));
        assertEquals("participant 1: no statement 3", refused(3, new int[] {0, 0, 1}, new char[] {3}, new byte[] {1}));
        assertEquals("participant 0: no vote 2", refused(3, new int[] {0, 1}, new char[] {1}, new byte[] {2}));
        assertEquals(
                "participant 0: its votes end before they begin",
                refused(3, new int[] {0, -1, 0}, new char[0], new byte[0]));
        refused(1 << 17, new int[] {0}, new char[0], new byte[0]);
        refused(3, new int[] {0, 1}, new char[0], new byte[0]);
    }

    @Test
    void numbersOutOfBoundsAreRefused() {
        VotesBuilder builder = new VotesBuilder().add(2, 5, 1);
        assertThrows(IllegalArgumentException.class, () -> builder.build(2, 6));
        assertThrows(IllegalArgumentException.class, () -> builder.build(3, 5));
        assertEquals(1, builder.build(3, 6).value(2, 5));
        assertThrows(IllegalArgumentException.class, () -> builder.add(-1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> builder.add(0, 0, 3));
        assertThrows(IllegalArgumentException.class, () -> builder.add(0, Votes.MOST_STATEMENTS, 0));
    }
}
