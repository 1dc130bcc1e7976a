package org.dauys.server.answer.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.submission.SubmissionKind;
import org.dauys.text.Language;

/**
 * A submission in the queue.
 *
 * @param words the beginning of what it says
 * @param body the slug of its body; empty when no route fits
 * @param taken an answer was given for it that is being delivered just now
 */
public record Waiting(
        long id,
        int number,
        SubmissionKind kind,
        Language language,
        String label,
        String words,
        Optional<String> body,
        Optional<UUID> assigned,
        Optional<LocalDate> due,
        int supporters,
        Optional<Campaign> campaign,
        Instant receivedAt,
        boolean reopened,
        boolean taken) {

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
