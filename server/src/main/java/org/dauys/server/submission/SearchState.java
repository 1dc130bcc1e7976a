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
            .begin(WAITING, "an editor asks for a search")
            .step(NONE, WAITING, "an editor asks for a search")
            .step(WAITING, COMPARING, "the texts are counted")
            .step(COMPARING, DONE, "all are compared")
            .step(WAITING, WAITING, "an editor asks anew")
            .step(COMPARING, WAITING, "an editor asks anew")
            .step(DONE, WAITING, "an editor asks anew")
            .build();

    boolean isWorking() {
        return this == WAITING || this == COMPARING;
    }
}
