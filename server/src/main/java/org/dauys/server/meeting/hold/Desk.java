package org.dauys.server.meeting.hold;

import java.time.Instant;
import java.util.Optional;

/**
 * A device that may add to one meeting.
 *
 * @param name what the clerk calls it: "laptop, left table"
 * @param revoked since when it may not any more
 */
record Desk(long id, long meetingId, String name, Instant made, Instant expires, Optional<Instant> revoked) {
    boolean isOpen(Instant now) {
        return revoked.isEmpty() && now.isBefore(expires);
    }
}
