package org.dauys.opinion.read;

import java.util.List;

/** A file that no votes can be read from; a line for each thing that is wrong, with its place and a remedy. */
public final class UnreadableVotesException extends Exception {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    UnreadableVotesException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong, at most {@link Problems#MOST} and a line that says how many more. */
    public List<String> problems() {
        return problems;
    }
}
