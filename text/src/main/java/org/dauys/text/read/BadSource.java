package org.dauys.text.read;

import java.util.List;
import org.dauys.text.Problem;

/** Ends the reading of a source; {@link ActReader} turns it into the exception that callers see. */
final class BadSource extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    BadSource(Problem problem) {
        this(List.of(problem));
    }

    /** @param problems at least one */
    BadSource(List<Problem> problems) {
        super(problems.getFirst().cause().name());
        this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
        return problems;
    }
}
