package org.dauys.server.submission.desk;

/** A file is no table that submissions can be read from. */
final class UnreadableTableException extends Exception {
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

    Problem problem() {
        return problem;
    }
}
