package org.dauys.server.people;

import java.util.Set;
import java.util.UUID;

/** What a room keeps of a person, for the person's own download. */
public interface OwnData {
    /** The name of the part in the download: {@code submissions}. */
    String part();

    /** Everything that the room keeps of these participants, as JSON. */
    String of(Set<UUID> participants);
}
