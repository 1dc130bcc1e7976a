package org.dauys.server.answer.desk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.SubmissionKind;
import org.dauys.text.Language;

/**
 * A submission in the queue.
 *
 * @param due empty when it has no deadline
 * @param reopened it was answered, and an editor opened it again
 * @param taken an answer was given for it that is being delivered just now
 */
public record Waiting(
        long id,
        int number,
        Beginning beginning,
        Holder holder,
        Backing backing,
        Optional<LocalDate> due,
        boolean reopened,
        boolean taken) {

    /**
     * What it says, as far as a list shows it.
     *
     * @param action of an amendment
     * @param version the key of the version that the label belongs to
     * @param label of the provision; empty for the whole draft
     */
    public record Beginning(
            SubmissionKind kind,
            Optional<Amendment.Action> action,
            Language language,
            long version,
            String label,
            String words) {}

    /**
     * Who has to answer.
     *
     * @param body its slug; empty when no route fits
     */
    public record Holder(Optional<String> body, Optional<UUID> assigned) {}

    /** Who else asks for it. */
    public record Backing(int supporters, Optional<Campaign> campaign) {}

    /** The group of near-identical submissions that it is in. */
    public record Campaign(long id, String name) {}

    public boolean isOverdue(LocalDate today) {
        return due.filter(day -> day.isBefore(today)).isPresent();
    }

    /** Where the next page of the queue begins. */
    String key() {
        return due.map(LocalDate::toString).orElse("none") + "_" + id;
    }
}
