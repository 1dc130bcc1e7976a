package org.dauys.opinion.similar.report;

import java.util.List;

/** A file of submissions cannot be used. */
public final class UnreadableSubmissionsException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    UnreadableSubmissionsException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, each with its line and its remedy. */
    public List<String> problems() {
        return problems;
    }
}
