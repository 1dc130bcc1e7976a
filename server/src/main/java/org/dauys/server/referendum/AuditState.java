package org.dauys.server.referendum;

import org.dauys.server.invariants.Steps;
import org.dauys.server.submission.Codes;

/** How far the audit of a count is. */
public enum AuditState {
    /** The plan is published. */
    PLANNED,
    /** The seed is thrown: from now on no protocol comes in. */
    SEEDED,
    /** It stopped, or everything was counted. */
    FINISHED;

    /** How it goes on. */
    public static final Steps<AuditState> STEPS = Steps.of("referendum.audit.state", AuditState.class)
            .begin(PLANNED, "an editor publishes the plan of a closed count")
            .step(PLANNED, SEEDED, "the seed that was thrown in public is typed in")
            .step(SEEDED, FINISHED, "the last round says stop, or everything is counted")
            .build();

    /** As in the database. */
    public String code() {
        return Codes.of(this);
    }
}
