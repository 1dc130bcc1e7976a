package org.dauys.server.submission;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How a submission comes into the register.
 *
 * @param received now, or the day of the letter or meeting
 * @param requestKey made with the form, so that a form sent twice is taken once
 * @param sourceKey of the row in a file, so that a file imported twice is taken once
 */
public record Arrival(Source source, Instant received, Optional<UUID> requestKey, Optional<String> sourceKey) {}
