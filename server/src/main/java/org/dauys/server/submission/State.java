package org.dauys.server.submission;

import org.dauys.server.invariants.Steps;

/** Whether readers see a submission. Received = the sum of all of these. */
public enum State {
    /** Waits for a moderator. */
    MODERATION,
    PUBLISHED,
    /** A gap with number, date and reason. */
    HIDDEN,
    /** The sender took it back. */
    WITHDRAWN,
    /** The sender asked for its words to be erased. */
    ERASED;

    /** How it goes on. */
    public static final Steps<State> STEPS = Steps.of("submission.submission.state", State.class)
            .begin(PUBLISHED, "it is received")
            .begin(MODERATION, "it is received where a moderator looks first")
            .step(MODERATION, PUBLISHED, "a moderator shows it")
            .step(MODERATION, HIDDEN, "a moderator hides it, with a reason")
            .step(PUBLISHED, HIDDEN, "a moderator hides it, with a reason")
            .step(HIDDEN, PUBLISHED, "a moderator shows it again, or follows an objection")
            .step(MODERATION, WITHDRAWN, "the sender takes it back")
            .step(PUBLISHED, WITHDRAWN, "the sender takes it back")
            .step(HIDDEN, WITHDRAWN, "the sender takes it back")
            .step(MODERATION, ERASED, "the sender erases what they wrote")
            .step(PUBLISHED, ERASED, "the sender erases what they wrote")
            .step(HIDDEN, ERASED, "the sender erases what they wrote")
            .step(WITHDRAWN, ERASED, "the sender erases what they wrote")
            .build();

    public String code() {
        return Codes.of(this);
    }
}
