package org.dauys.server.meeting;

import java.util.Optional;
import java.util.UUID;

/**
 * A meeting to be planned.
 *
 * @param series those that were planned together share it
 * @param sourceKey of the row of a table that it came from: one row makes one meeting
 */
public record NewMeeting(Plan plan, Optional<UUID> series, Optional<String> sourceKey) {}
