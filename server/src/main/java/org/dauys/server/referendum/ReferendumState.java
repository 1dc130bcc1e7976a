package org.dauys.server.referendum;

import org.dauys.server.invariants.Steps;
import org.dauys.server.submission.Codes;

/** How far a referendum is. */
public enum ReferendumState {
    /** Only the desk sees it. */
    PREPARED,
    /** Question, text and rule are public and stay as they are. */
    ANNOUNCED,
    /** Stations report turnout and protocols. */
    OPEN,
    /** The count is closed; protocols can only be corrected. */
    CLOSED;

    /** How it goes on. */
    public static final Steps<ReferendumState> STEPS = Steps.of("referendum.referendum.state", ReferendumState.class)
            .begin(PREPARED, "it is set up at the desk")
            .step(PREPARED, ANNOUNCED, "an editor announces it, with the version that is voted on")
            .step(ANNOUNCED, OPEN, "an editor opens the day, when the list of stations is published")
            .step(OPEN, CLOSED, "an editor closes the count")
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
