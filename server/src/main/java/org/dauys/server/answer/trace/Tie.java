package org.dauys.server.answer.trace;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dauys.server.invariants.Steps;
import org.dauys.server.site.Words;

/**
 * Who a change comes from.
 *
 * @param key the row of the comparison that changed
 * @param submission the id of the submission that asked for it
 * @param opinion the id of the expert's opinion that it follows
 * @param reason why, when the change is the commission's own
 * @param score as Dauys proposed it, 0..1; empty when a person tied it
 * @param words which of the row's changes; none: all of them
 */
record Tie(
        long id,
        RowKey key,
        Source source,
        Optional<Long> submission,
        Optional<Long> opinion,
        Words reason,
        State state,
        OptionalDouble score,
        List<TiedWords> words) {

    /** From whom. */
    enum Source {
        SUBMISSION,
        EXPERT,
        /** The commission's own idea. */
        COMMISSION
    }

    /** Whether an editor has looked at it: only what is confirmed is public. */
    enum State {
        PROPOSED,
        CONFIRMED,
        REFUSED;

        /** How it goes on. */
        public static final Steps<State> STEPS = Steps.of("answer.tie.state", State.class)
                .begin(PROPOSED, "Dauys finds words alike")
                .begin(CONFIRMED, "an editor ties a source")
                .step(PROPOSED, CONFIRMED, "an editor confirms it")
                .step(PROPOSED, REFUSED, "an editor refuses it")
                .step(CONFIRMED, REFUSED, "an editor takes away what Dauys had proposed")
                .step(REFUSED, CONFIRMED, "an editor ties it after all")
                .build();
    }

    /**
     * One change of the row as it stands in one language.
     *
     * @param ordinal its place among the row's changes, from 0
     * @param of how many changes the row has in this language
     */
    record TiedWords(String language, int ordinal, int of, String removed, String added) {}

    Tie {
        words = List.copyOf(words);
    }

    boolean isConfirmed() {
        return state == State.CONFIRMED;
    }
}
