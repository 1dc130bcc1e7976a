package org.dauys.server.poll.vote;

import java.util.Optional;
import java.util.UUID;

/** Numbers under which forms are sent, so that one that is sent again is known. */
final class Requests {
    private Requests() {}

    static Optional<UUID> read(String written) {
        return written.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(written))
                : Optional.empty();
    }
}
