package org.dauys.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between the rooms of the server. */
class ModulesTest {
    @Test
    void roomsUseOnlyEachOthersDoors() {
        // Not verify(), which is content when it is asked a second time.
        ApplicationModules.of(Application.class).detectViolations().throwIfPresent();
    }
}
