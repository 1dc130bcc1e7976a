package org.dauys.server.answer;

import java.time.Instant;
import org.dauys.server.invariants.Steps;

/**
 * What the sender replied to the answers, once.
 *
 * @param words empty unless readers see them
 */
public record Reply(String words, Instant madeAt, State state) {
    public enum State {
        MODERATION,
        PUBLISHED,
        HIDDEN,
        ERASED;

        /** How it goes on. */
        public static final Steps<State> STEPS = Steps.of("answer.reply.state", State.class)
                .begin(PUBLISHED, "the sender replies")
                .begin(MODERATION, "the sender replies where a moderator looks first")
                .step(MODERATION, PUBLISHED, "a moderator shows it")
                .step(MODERATION, HIDDEN, "a moderator hides it, with a reason")
                .step(PUBLISHED, HIDDEN, "a moderator hides it, with a reason")
                .step(HIDDEN, HIDDEN, "a moderator gives another reason")
                .step(HIDDEN, PUBLISHED, "a moderator shows it again")
                .step(MODERATION, ERASED, "the sender erases what they wrote")
                .step(PUBLISHED, ERASED, "the sender erases what they wrote")
                .step(HIDDEN, ERASED, "the sender erases what they wrote")
                .build();
    }
}
