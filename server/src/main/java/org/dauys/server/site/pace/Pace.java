package org.dauys.server.site.pace;

import java.time.Duration;

/**
 * The least pace of a request.
 *
 * @param head from its first byte to the end of its head
 * @param body that any body may take, from the end of the head
 * @param bytesASecond what a body that takes longer has to bring on the average, at least 1
 */
record Pace(Duration head, Duration body, int bytesASecond) {
    Pace {
        if (head.toSeconds() < 1 || body.toSeconds() < 1 || bytesASecond < 1) {
            throw new IllegalArgumentException("DAUYS_REQUESTS_HEAD_SECONDS, DAUYS_REQUESTS_BODY_SECONDS and"
                    + " DAUYS_REQUESTS_BODY_BYTES_A_SECOND must be 1 or more");
        }
    }

    /** Whether a head that began so many nanoseconds ago, and has not ended, takes too long. */
    boolean isHeadTooSlow(long nanos) {
        return nanos > head.toNanos();
    }

    /**
     * Whether a body that has not ended takes too long.
     *
     * @param nanos since the end of the head
     * @param bytes that have come
     */
    boolean isBodyTooSlow(long nanos, long bytes) {
        return nanos - body.toNanos() > bytes * (1e9 / bytesASecond);
    }
}
