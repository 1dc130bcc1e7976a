package org.dauys.server.poll;

import org.dauys.server.invariants.Steps;
import org.dauys.server.submission.Codes;

/** How far a poll is. */
public enum PollState {
    /** Only the desk sees it. */
    PREPARED,
    /** People vote. */
    OPEN,
    /** No vote is taken any more; the results are final. */
    CLOSED;

    /** How it goes on. */
    public static final Steps<PollState> STEPS = Steps.of("poll.poll.state", PollState.class)
            .begin(PREPARED, "an editor sets it up")
            .step(PREPARED, OPEN, "an editor opens it, when it has statements")
            .step(OPEN, CLOSED, "an editor closes it, or its last day is over")
            .build();

    /** As in the database. */
    public String code() {
        return Codes.of(this);
    }

    /** Whether readers see it. */
    public boolean isPublic() {
        return this != PREPARED;
    }
}
