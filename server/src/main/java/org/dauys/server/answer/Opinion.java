package org.dauys.server.answer;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import org.dauys.server.site.Words;

/**
 * An expert's opinion on a provision or on a submission, signed by name. It never changes; another one adds to it.
 *
 * @param expert a participant id
 * @param version the number of the version whose provision is meant
 * @param label of the provision; empty for the whole draft
 * @param submission its number, when the opinion is on a submission
 * @param words in at least one language
 */
public record Opinion(
        long id,
        UUID expert,
        int version,
        String label,
        OptionalInt submission,
        Stance stance,
        Words words,
        Instant givenAt) {

    public enum Stance {
        FOR,
        AGAINST,
        MIXED
    }
}
