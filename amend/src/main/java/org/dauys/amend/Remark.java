package org.dauys.amend;

import java.time.Instant;
import java.util.Optional;

/**
 * What is said of a change beside its words.
 *
 * @param reason why it is asked for, in lines; empty where none is given
 * @param date when it was asked for
 */
public record Remark(String reason, Optional<Instant> date) {
    /** Nothing is said. */
    public static final Remark NONE = new Remark("", Optional.empty());
}
