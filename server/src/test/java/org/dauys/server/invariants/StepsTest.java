package org.dauys.server.invariants;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A graph of states lets through what it says, and nothing else. */
class StepsTest {
    private enum Door {
        OPEN,
        SHUT,
        WALLED_UP
    }

    private static final Steps<Door> DOOR = Steps.of("house.door.state", Door.class)
            .begin(Door.OPEN, "the house is built")
            .step(Door.OPEN, Door.SHUT, "the wind blows")
            .step(Door.SHUT, Door.OPEN, "someone comes")
            .step(Door.SHUT, Door.WALLED_UP, "nobody comes")
            .build();

    @Test
    void onlyWhatIsSaidIsAllowed() {
        assertTrue(DOOR.allow(Door.OPEN, Door.SHUT));
        assertFalse(DOOR.allow(Door.OPEN, Door.WALLED_UP));
        assertFalse(DOOR.allow(Door.OPEN, Door.OPEN));
        assertArrayEquals(new String[] {"shut"}, DOOR.before(Door.WALLED_UP));
        assertEquals(List.of("open", "shut", "walled-up"), DOOR.codes());
    }

    @Test
    void stepThatIsNotThereIsImpossible() {
        assertDoesNotThrow(() -> DOOR.check(Door.SHUT, Door.OPEN));
        String told =
                String.valueOf(assertThrows(ImpossibleException.class, () -> DOOR.check(Door.WALLED_UP, Door.OPEN))
                        .getMessage());
        assertTrue(told.contains("from walled-up to open in house.door.state"), told);
    }

    @Test
    void graphWithAStateThatNothingLeadsToIsRefused() {
        Steps.Builder<Door> half =
                Steps.of("house.door.state", Door.class).begin(Door.OPEN, "").step(Door.OPEN, Door.SHUT, "");
        assertThrows(IllegalArgumentException.class, half::build);
    }

    @Test
    void stepThatStandsTwiceIsRefused() {
        Steps.Builder<Door> twice = Steps.of("house.door.state", Door.class)
                .begin(Door.OPEN, "")
                .step(Door.OPEN, Door.SHUT, "the wind blows")
                .step(Door.OPEN, Door.SHUT, "someone goes");
        assertThrows(IllegalArgumentException.class, twice::build);
    }
}
