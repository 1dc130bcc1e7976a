package org.dauys.server.submission;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dauys.text.Language;

/**
 * A submission in the register. What is hidden, withdrawn or erased still has its row; who shows it looks at
 * {@link #state}.
 *
 * @param number its public number in the consultation
 * @param author a participant; joined to a person by {@code people} alone
 * @param supporters how many added their voice, the author not counted
 * @param disposition of the newest answer
 */
public record Submission(
        long id,
        long consultationId,
        int number,
        Source source,
        SubmissionKind kind,
        Language language,
        Anchor anchor,
        Optional<Amendment> amendment,
        String words,
        String rationale,
        String organisation,
        Optional<UUID> author,
        boolean named,
        State state,
        Optional<HiddenReason> hiddenReason,
        Instant receivedAt,
        Optional<Long> campaignId,
        int supporters,
        Optional<Disposition> disposition,
        Optional<Instant> answeredAt,
        int revision) {

    /** Whether readers see its words. */
    public boolean isPublished() {
        return state == State.PUBLISHED;
    }

    /** Whether its author took it back or had it erased: nobody sees its words any more, those at the desk neither. */
    public boolean isGone() {
        return state == State.WITHDRAWN || state == State.ERASED;
    }
}
