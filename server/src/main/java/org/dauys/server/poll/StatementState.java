package org.dauys.server.poll;

import org.dauys.server.invariants.Steps;
import org.dauys.server.submission.Codes;

/** Whether a statement is voted on. */
public enum StatementState {
    /** A moderator has not looked yet; nobody else sees it. */
    WAITING,
    /** People vote on it. */
    PUBLISHED,
    /** It is not voted on, for a published reason, and votes on it have no influence at all. */
    HIDDEN;

    /** How it goes on. */
    public static final Steps<StatementState> STEPS = Steps.of("poll.statement.state", StatementState.class)
            .begin(WAITING, "a participant adds it")
            .begin(PUBLISHED, "an editor adds it")
            .step(WAITING, PUBLISHED, "a moderator publishes it")
            .step(WAITING, HIDDEN, "a moderator hides it, with a reason")
            .step(PUBLISHED, HIDDEN, "a moderator hides it, with a reason")
            .step(HIDDEN, PUBLISHED, "a moderator shows it")
            .build();

    /** As in the database. */
    public String code() {
        return Codes.of(this);
    }
}
