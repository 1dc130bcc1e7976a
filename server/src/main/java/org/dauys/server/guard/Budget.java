package org.dauys.server.guard;

import java.time.Duration;

/**
 * What a piece of guarded work is given.
 *
 * @param time by the clock on the wall
 * @param megabytes of the heap of its process
 * @param answerBytes how long its answer may be
 */
public record Budget(Duration time, int megabytes, int answerBytes) {
    private static final int USUAL_ANSWER = 64 << 20;
    private static final int LARGE_ANSWER = 256 << 20;

    static Budget usual(long seconds, int megabytes) {
        return new Budget(Duration.ofSeconds(seconds), megabytes, USUAL_ANSWER);
    }

    static Budget large(long seconds, int megabytes) {
        return new Budget(Duration.ofSeconds(seconds), megabytes, LARGE_ANSWER);
    }
}
