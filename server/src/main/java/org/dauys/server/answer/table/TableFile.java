package org.dauys.server.answer.table;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.invariants.Steps;

/**
 * A table as a file, made or being made.
 *
 * @param version the id of the version that the submissions speak of
 * @param language of the table's own words
 * @param stamp of the register when its rows were fixed
 * @param many how many rows it has; 0 before they are fixed
 * @param written how many of them are
 * @param pieces how many steps are done: the fixing of the rows, then one for each piece
 * @param submissions how many its rows stand for
 * @param begun when its rows were fixed
 * @param made empty while it is being made
 * @param bytes its size; 0 while it is being made
 */
record TableFile(
        long id,
        long consultation,
        long version,
        FileKind kind,
        Locale language,
        String stamp,
        State state,
        int many,
        int written,
        int pieces,
        int submissions,
        Instant begun,
        Optional<Instant> made,
        long bytes,
        String sha256) {

    enum State {
        MAKING,
        DONE,
        FAILED;

        /** How it goes on. */
        public static final Steps<State> STEPS = Steps.of("answer.table_file.state", State.class)
                .begin(MAKING, "someone wants a file whose rows have changed")
                .step(MAKING, DONE, "its last piece is written")
                .step(MAKING, FAILED, "the work was given up")
                .build();
    }

    boolean is(State other) {
        return state == other;
    }

    /** 0 to 100; the last hundredth is putting the pieces together. */
    int percent() {
        return many == 0 ? 0 : (int) (99L * written / many);
    }
}
