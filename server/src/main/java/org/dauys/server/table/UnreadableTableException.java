package org.dauys.server.table;

/** A file is no table that rows can be read from. */
public final class UnreadableTableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    UnreadableTableException(String key, Object... values) {
        super(key);
        this.problem = Problem.of("", key, values);
    }

    UnreadableTableException(Problem problem) {
        super(problem.key());
        this.problem = problem;
    }

    /** Why, with the remedy. */
    public Problem problem() {
        return problem;
    }
}
