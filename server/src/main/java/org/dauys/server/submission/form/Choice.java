package org.dauys.server.submission.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.Codes;
import org.dauys.server.submission.SubmissionKind;

/** What someone may do: three ways to amend, and three to say something. */
public enum Choice {
    MODIFY,
    ADD,
    DELETE,
    PROPOSAL,
    QUESTION,
    REMARK;

    public String code() {
        return Codes.of(this);
    }

    static Optional<Choice> of(String code) {
        return Arrays.stream(values())
                .filter(choice -> choice.code().equals(code))
                .findFirst();
    }

    /** What can be done with a subject: there must be words to modify, and something to delete. */
    public static List<Choice> of(Subject subject) {
        List<Choice> choices = new ArrayList<>(List.of(values()));
        if (!subject.hasOwn()) {
            choices.remove(MODIFY);
        }
        if (subject.place().isEmpty()) {
            choices.remove(DELETE);
        }
        return choices;
    }

    SubmissionKind kind() {
        return switch (this) {
            case MODIFY, ADD, DELETE -> SubmissionKind.AMENDMENT;
            case PROPOSAL -> SubmissionKind.PROPOSAL;
            case QUESTION -> SubmissionKind.QUESTION;
            case REMARK -> SubmissionKind.REMARK;
        };
    }

    Optional<Amendment> amendment(Filled filled) {
        return switch (this) {
            case MODIFY ->
                Optional.of(
                        new Amendment(Amendment.Action.MODIFY, filled.asked().proposed()));
            case ADD ->
                Optional.of(new Amendment(Amendment.Action.ADD, filled.asked().added()));
            case DELETE -> Optional.of(new Amendment(Amendment.Action.DELETE, ""));
            case PROPOSAL, QUESTION, REMARK -> Optional.empty();
        };
    }
}
