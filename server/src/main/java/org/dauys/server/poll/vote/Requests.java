package org.dauys.server.poll.vote;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.dauys.opinion.Vote;
import org.dauys.server.submission.Codes;

/** What forms send: numbers by which one that is sent again is known, and votes by their codes. */
final class Requests {
    private Requests() {}

    static Optional<UUID> read(String written) {
        return written.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(written))
                : Optional.empty();
    }

    static Optional<Vote> vote(String code) {
        return Arrays.stream(Vote.values())
                .filter(one -> Codes.of(one).equals(code))
                .findFirst();
    }
}
