package org.dauys.server.answer;

import java.time.Instant;
import java.time.LocalDate;

/**
 * So many supporters oblige the commission to something.
 *
 * @param supporters at least 1
 * @param days within which, from when the number was reached; at least 1
 */
public record Threshold(long id, int supporters, Obligation obliges, int days) {

    public enum Obligation {
        /** An answer within the days. */
        ANSWER,
        /** An answer given at a hearing within the days. */
        HEARING
    }

    /** That a submission came to it. */
    public record Reached(Threshold threshold, int submission, Instant at, LocalDate due, boolean answered) {}
}
