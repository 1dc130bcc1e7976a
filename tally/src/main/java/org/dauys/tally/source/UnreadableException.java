package org.dauys.tally.source;

import java.util.List;

/** A file cannot be used at all. What is merely doubtful in it is a finding instead. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /**
     * With all problems of an input.
     *
     * @param problems a sentence for each, with its place and its remedy; at least one
     */
    public UnreadableException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** A single one. */
    public UnreadableException(String problem) {
        this(List.of(problem));
    }

    /** All of them, each with its place and its remedy. */
    public List<String> problems() {
        return problems;
    }
}
