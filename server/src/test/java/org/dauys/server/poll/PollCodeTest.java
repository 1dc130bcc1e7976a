package org.dauys.server.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PollCodeTest {
    @Test
    void newCodesHaveSixteenSignsAndEarlierOnesOfTwelveAreTaken() {
        PollCode code = PollCode.next();
        assertEquals(16, code.signs().length());
        assertEquals(Optional.of(code), PollCode.typed(code.printed()));
        assertEquals(4, code.printed().split("-", -1).length);
        assertEquals(
                "7KQ2-M9XD-4TBP", PollCode.typed("7kq2 m9xd 4tbp").orElseThrow().printed());
        for (String none :
                new String[] {"", "7KQ2", "7KQ2-M9XD-4TB", "7KQ2-M9XD-4TBP-X", "7KQ2-M9XD-4TBP-X3HW-2", "7KQ2-M9XD-4TB0"
                }) {
            assertEquals(Optional.empty(), PollCode.typed(none), none);
        }
    }
}
