package org.dauys.server.answer.table;

import java.time.Instant;
import java.util.Locale;
import org.dauys.server.invariants.Steps;

/**
 * A table as a file, made or being made.
 *
 * @param stamp of the register when its rows were fixed
 * @param begun when its rows were fixed
 */
record TableFile(long id, Of of, String stamp, Instant begun, State state, Progress progress, Whole whole) {

    /**
     * What it is a table of.
     *
     * @param version the id of the version that the submissions speak of
     * @param language of the table's own words
     */
    record Of(long consultation, long version, FileKind kind, Locale language) {}

    /**
     * How far it has come.
     *
     * @param many how many rows it has; 0 before they are fixed
     * @param submissions how many these stand for
     * @param written how many of the rows are
     * @param pieces how many steps are done: the fixing of the rows, then one for each piece
     */
    record Progress(int many, int submissions, int written, int pieces) {

        /** 0 to 100; the last hundredth is putting the pieces together. */
        int percent() {
            return many == 0 ? 0 : (int) (99L * written / many);
        }
    }

    /**
     * The whole file.
     *
     * @param bytes its size; 0 while it is being made
     * @param sha256 empty while it is being made
     */
    record Whole(long bytes, String sha256) {}

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
}
