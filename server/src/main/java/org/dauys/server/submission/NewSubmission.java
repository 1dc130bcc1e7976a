package org.dauys.server.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.text.Language;

/**
 * A submission to be registered.
 *
 * @param requestKey made with the form, so that a form sent twice is taken once
 * @param sourceKey of the row in a file, so that a file imported twice is taken once
 * @param author a participant's id; empty for someone without account who left nothing
 * @param named whether the author appears by name
 * @param received now, or the day of the letter or meeting
 */
public record NewSubmission(
        long consultationId,
        Source source,
        Optional<UUID> requestKey,
        Optional<String> sourceKey,
        SubmissionKind kind,
        Language language,
        Anchor anchor,
        Optional<Amendment> amendment,
        String words,
        String rationale,
        String organisation,
        Optional<UUID> author,
        boolean named,
        Instant received,
        List<Attachment> attachments) {

    public NewSubmission {
        attachments = List.copyOf(attachments);
    }
}
