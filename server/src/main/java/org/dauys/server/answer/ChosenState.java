package org.dauys.server.answer;

import org.dauys.server.invariants.Steps;

/** How far a submission has come on the way to the answer that was given for it. */
public enum ChosenState {
    /** Its turn to be served comes. */
    WAITING,
    SERVED,
    /** It was withdrawn, hidden or answered before its turn came. */
    LEFT;

    /** How it goes on. */
    public static final Steps<ChosenState> STEPS = Steps.of("answer.chosen.state", ChosenState.class)
            .begin(WAITING, "an answer is given for it")
            .step(WAITING, SERVED, "the answer is delivered")
            .step(WAITING, LEFT, "it was withdrawn, hidden or answered before its turn")
            .build();
}
