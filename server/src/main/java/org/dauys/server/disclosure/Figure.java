package org.dauys.server.disclosure;

import java.time.Instant;

/**
 * What a page or an export may print of a number of people. Why a figure is suppressed is not told to readers: "below the
 * threshold" would tell that it is 0 to 4, and so be a figure. The {@link Review} has it for the clerk.
 */
public sealed interface Figure {
    /**
     * A number that may be shown.
     *
     * @param people how many, the threshold or more
     * @param asOf when it was counted: an earlier publication's time where the change since was too small to be told
     */
    record Shown(long people, Instant asOf) implements Figure {}

    /** Not shown: too few people, or to protect those of another cell. */
    record Suppressed() implements Figure {}
}
