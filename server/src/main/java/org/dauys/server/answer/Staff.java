package org.dauys.server.answer;

import java.util.List;
import java.util.UUID;

/** Who works in a consultation, by participant ids; the room of people knows. */
public interface Staff {
    /** Who answers for a body. */
    List<UUID> responders(long consultation, String body);

    /** Who may be asked for an opinion. */
    List<UUID> experts(long consultation);
}
