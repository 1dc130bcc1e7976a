package org.dauys.server.meeting.minutes;

import java.time.LocalDate;
import java.util.Optional;
import org.dauys.server.invariants.Steps;
import org.dauys.server.site.Words;
import org.dauys.server.submission.Codes;

/**
 * An answer or deed owed from a meeting.
 *
 * @param body the name of the body that owes it
 * @param due the last day on which it is in time
 * @param outcome what came of it; empty while it is open
 * @param revision grows with each change
 */
public record Promise(
        long id,
        From from,
        Words body,
        String bodySlug,
        Words words,
        LocalDate due,
        Optional<Outcome> outcome,
        int revision) {

    /**
     * The meeting at which it was made.
     *
     * @param code its name in addresses
     * @param day where it was
     */
    public record From(String code, Words host, LocalDate day) {}

    /**
     * What came of it.
     *
     * @param day on which it was kept, or said to be impossible
     * @param words what was done, or why it cannot be
     */
    public record Outcome(State state, LocalDate day, Words words) {}

    /** How far it is. */
    public enum State {
        OPEN,
        KEPT,
        /** It cannot be kept; why is said. */
        BROKEN;

        static final Steps<State> STEPS = Steps.of("meeting.promise.state", State.class)
                .begin(OPEN, "it is made at a meeting")
                .step(OPEN, KEPT, "the body says what was done")
                .step(OPEN, BROKEN, "the body says why it cannot be kept")
                .step(BROKEN, KEPT, "it was kept after all")
                .build();

        public String code() {
            return Codes.of(this);
        }
    }

    /** How it stands on a day, as the public list counts it: each promise in one of five. */
    public enum Standing {
        LATE,
        OPEN,
        KEPT,
        KEPT_LATE,
        BROKEN;

        public String code() {
            return Codes.of(this);
        }
    }

    public Standing on(LocalDate today) {
        if (outcome.isEmpty()) {
            return due.isBefore(today) ? Standing.LATE : Standing.OPEN;
        }
        if (outcome.get().state() == State.BROKEN) {
            return Standing.BROKEN;
        }
        return due.isBefore(outcome.get().day()) ? Standing.KEPT_LATE : Standing.KEPT;
    }
}
