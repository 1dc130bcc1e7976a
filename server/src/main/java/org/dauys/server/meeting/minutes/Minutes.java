package org.dauys.server.meeting.minutes;

import java.time.Instant;
import java.util.Optional;
import org.dauys.server.site.Words;

/**
 * A version of a meeting's minutes, as it was signed.
 *
 * @param number 1 for the first; a correction has the next
 * @param second whoever signed beside the clerk
 * @param reason why it takes the place of the one before; empty for the first
 */
public record Minutes(
        int number, MinutesContent content, Optional<SecondSignature> second, Words reason, Instant publishedAt) {}
