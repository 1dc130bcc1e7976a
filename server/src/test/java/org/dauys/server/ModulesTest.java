package org.dauys.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between the rooms of the server. */
class ModulesTest {
    @Test
    void roomsUseOnlyEachOthersDoors() {
        ApplicationModules.of(Application.class).verify();
    }
}
