package org.dauys.server.submission.desk;

import org.dauys.server.invariants.Steps;

/** How far a file with submissions has come. */
public enum ImportState {
    /** To be read into rows. */
    WAITING,
    /** No table that rows can be read from. */
    UNREADABLE,
    /** Its columns are to be named. */
    READ,
    /** Every row is looked at. */
    CHECKING,
    /** Someone decides whether the good rows are taken. */
    CHECKED,
    /** The rows go into the register. */
    TAKING,
    /** The good rows are in the register; nothing is kept of the file. */
    DONE;

    /** How it goes on. */
    public static final Steps<ImportState> STEPS = Steps.of("submission.import.state", ImportState.class)
            .begin(WAITING, "a clerk or editor uploads a file")
            .step(WAITING, READ, "its rows are read")
            .step(WAITING, UNREADABLE, "it is no table, or in another encoding")
            .step(UNREADABLE, WAITING, "it is to be read again, in another encoding")
            .step(READ, WAITING, "it is to be read again, in another encoding")
            .step(READ, CHECKING, "its columns are named")
            .step(CHECKED, CHECKING, "its columns are named anew")
            .step(CHECKING, CHECKED, "every row has been looked at")
            .step(CHECKED, TAKING, "a clerk or editor takes the good rows")
            .step(TAKING, DONE, "the last row is in the register")
            .build();

    /** As in the database and in the keys of phrases: {@code waiting}. */
    public String code() {
        return Steps.code(this);
    }
}
