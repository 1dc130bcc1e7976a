package org.dauys.server.answer;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * That a submission waits for an answer, or has one.
 *
 * @param body that answers; empty when no route fits
 * @param assigned a responder's participant id; not public
 * @param due the day by which the answer is due; empty when no rule gives one
 * @param taken an answer was given for it that is being delivered just now
 */
public record Task(
        long submissionId,
        Optional<Body> body,
        Optional<UUID> assigned,
        Optional<LocalDate> due,
        State state,
        boolean taken) {

    public enum State {
        OPEN,
        DONE,
        REOPENED
    }

    public boolean isWaiting() {
        return state != State.DONE;
    }

    public boolean isOverdue(LocalDate today) {
        return isWaiting() && due.filter(day -> day.isBefore(today)).isPresent();
    }
}
