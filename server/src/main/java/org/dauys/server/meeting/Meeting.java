package org.dauys.server.meeting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.site.Words;

/**
 * An event at which a delegation explains the draft and hears people.
 *
 * @param code its name in addresses, on posters and paper sheets ({@link MeetingCode})
 * @param series those that were planned together share it
 * @param revision grows with each change at the desk
 */
public record Meeting(
        long id, long consultationId, String code, Plan plan, Optional<UUID> series, Standing standing, int revision) {

    /**
     * How far it is.
     *
     * @param announcedAt since when readers see it; empty while only the desk does
     * @param cancelled why it was cancelled; empty unless it was
     * @param changedAt when something that readers see was changed last
     */
    public record Standing(MeetingState state, Optional<Instant> announcedAt, Words cancelled, Instant changedAt) {
        public boolean isAnnounced() {
            return announcedAt.isPresent();
        }
    }
}
