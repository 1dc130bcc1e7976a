package org.dauys.server.answer.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.dauys.server.site.Words;

/**
 * What an expert was asked.
 *
 * @param expert a participant id
 * @param version the key of the version that the label belongs to
 * @param label of a provision; empty for the whole draft, or when a submission is meant
 * @param submission the number of a submission
 * @param opinion the id of what the expert answered
 */
public record Question(
        long id,
        UUID expert,
        long version,
        String label,
        OptionalInt submission,
        Words words,
        Instant askedAt,
        Optional<Long> opinion) {}
