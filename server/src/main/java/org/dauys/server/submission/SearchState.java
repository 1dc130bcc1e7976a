package org.dauys.server.submission;

import org.dauys.server.invariants.Steps;

/** How far a search for near-identical submissions has come. */
enum SearchState {
    /** Nobody has asked for one. */
    NONE,
    /** To be done; its job waits. */
    WAITING,
    COMPARING,
    DONE;

    /** How it goes on. */
    public static final Steps<SearchState> STEPS = Steps.of("submission.likeness.state", SearchState.class)
            .begin(NONE, "the row is there, and nobody has asked")
            .begin(WAITING, "an editor asks for a search, or an import is done")
            .step(NONE, WAITING, "an editor asks for a search, or an import is done")
            .step(WAITING, COMPARING, "the texts are counted")
            .step(COMPARING, DONE, "all are compared")
            .step(WAITING, WAITING, "it is asked for anew")
            .step(COMPARING, WAITING, "it is asked for anew")
            .step(DONE, WAITING, "it is asked for anew")
            .build();

    boolean isWorking() {
        return this == WAITING || this == COMPARING;
    }
}
