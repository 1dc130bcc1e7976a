package org.dauys.server.answer;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.invariants.Steps;

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
        REOPENED;

        /** How it goes on. */
        public static final Steps<State> STEPS = Steps.of("answer.task.state", State.class)
                .begin(OPEN, "a submission is in the register")
                .step(OPEN, DONE, "an answer is delivered")
                .step(DONE, REOPENED, "an editor opens it again, with a reason")
                .step(REOPENED, DONE, "another answer is delivered")
                .build();
    }

    public boolean isWaiting() {
        return state != State.DONE;
    }

    public boolean isOverdue(LocalDate today) {
        return isWaiting() && due.filter(day -> day.isBefore(today)).isPresent();
    }
}
