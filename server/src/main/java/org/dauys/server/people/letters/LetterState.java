package org.dauys.server.people.letters;

import java.util.Arrays;
import java.util.Optional;
import org.dauys.server.invariants.Steps;

/** How far a letter is on its way. */
enum LetterState {
    /** To be sent again later. */
    WAITING,
    /** The mail server may be getting it just now. */
    SENDING,
    SENT,
    /** Refused for good, or too often. */
    FAILED,
    /** Nobody knows whether the mail server has it; it is for the operator to decide. */
    UNCERTAIN;

    /** How it goes on. */
    public static final Steps<LetterState> STEPS = Steps.of("people.letter.state", LetterState.class)
            .begin(SENDING, "something is due to be told")
            .step(SENDING, SENT, "the mail server takes it")
            .step(SENDING, WAITING, "the mail server is away, or refuses it for now")
            .step(SENDING, FAILED, "the mail server refuses it for good, or the sixth time")
            .step(SENDING, UNCERTAIN, "the mail server does not answer, or the program dies")
            .step(WAITING, SENDING, "the pause is over")
            .step(FAILED, WAITING, "an operator has it sent again")
            .step(UNCERTAIN, WAITING, "an operator has it sent again")
            .build();

    /** As in the database and in forms: {@code uncertain}. */
    String code() {
        return Steps.code(this);
    }

    /** One that an operator may have sent again, by its code. */
    static Optional<LetterState> sentAgain(String code) {
        return Arrays.stream(values())
                .filter(state -> state == FAILED || state == UNCERTAIN)
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}
