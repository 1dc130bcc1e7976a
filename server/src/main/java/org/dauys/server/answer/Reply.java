package org.dauys.server.answer;

import java.time.Instant;

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
        ERASED
    }
}
