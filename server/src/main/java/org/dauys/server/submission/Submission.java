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
 * @param receivedAt when, or the day of the letter or meeting
 * @param anchor what it speaks of
 */
public record Submission(
        long id,
        long consultationId,
        int number,
        Source source,
        Instant receivedAt,
        Anchor anchor,
        Said said,
        Who who,
        Course course,
        int revision) {

    /** Whether readers see its words. */
    public boolean isPublished() {
        return course.state() == State.PUBLISHED;
    }

    /** Whether its author took it back or had it erased: nobody sees its words any more, those at the desk neither. */
    public boolean isGone() {
        return course.state() == State.WITHDRAWN || course.state() == State.ERASED;
    }

    /** Whether it is by a participant; never by nobody. */
    public boolean isBy(Optional<UUID> participant) {
        return participant.isPresent() && author().equals(participant);
    }

    // Templates and lists ask for these by themselves, and need not know of which part they are.

    public SubmissionKind kind() {
        return said.kind();
    }

    public Language language() {
        return said.language();
    }

    public Optional<Amendment> amendment() {
        return said.amendment();
    }

    public String words() {
        return said.words();
    }

    public String rationale() {
        return said.rationale();
    }

    public String organisation() {
        return who.organisation();
    }

    public Optional<UUID> author() {
        return who.author();
    }

    public boolean named() {
        return who.named();
    }

    public State state() {
        return course.state();
    }

    public Optional<HiddenReason> hiddenReason() {
        return course.hiddenReason();
    }

    public Optional<Long> campaignId() {
        return course.campaignId();
    }

    public int supporters() {
        return course.supporters();
    }

    public Optional<Disposition> disposition() {
        return course.disposition();
    }

    public Optional<Instant> answeredAt() {
        return course.answeredAt();
    }
}
