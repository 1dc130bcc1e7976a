package org.dauys.opinion.read;

import java.util.ArrayList;
import java.util.List;
import org.dauys.opinion.Shown;

/** What is wrong with a file, gathered until its end. */
final class Problems {
    static final int MOST = 20;

    private final String file;
    private final List<String> problems = new ArrayList<>();
    private int more;

    Problems(String file) {
        this.file = file;
    }

    void add(int row, String what) {
        if (problems.size() < MOST) {
            problems.add(file + ", row " + row + ": " + Shown.line(what));
        } else {
            more++;
        }
    }

    UnreadableVotesException only(String what) {
        return new UnreadableVotesException(List.of(file + ": " + Shown.line(what)));
    }

    void end() throws UnreadableVotesException {
        if (more > 0) {
            problems.add(file + ": " + more + " more rows like these.");
        }
        if (!problems.isEmpty()) {
            throw new UnreadableVotesException(problems);
        }
    }
}
