package org.dauys.server.consultation.desk;

import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Text;
import org.dauys.server.site.Page;
import org.dauys.text.Act;
import org.dauys.text.Kind;

/**
 * An upload as the desk shows it.
 *
 * @param act what the reader understood; empty when it could not read, or has not yet
 * @param problems in the words of the page, with their places
 */
public record Uploaded(Text text, Optional<Act> act, List<String> problems) {

    public Uploaded {
        problems = List.copyOf(problems);
    }

    static Uploaded of(Text text, Acts acts, Page page) {
        return new Uploaded(
                text,
                Optional.of(text)
                        .filter(some -> some.state() == Text.State.READ)
                        .map(acts::of),
                text.problems().stream()
                        .map(problem -> problem.message(page.locale()))
                        .toList());
    }

    /** How many groups above articles the act has: sections, chapters, annexes. */
    public int groups() {
        return act.map(some -> (int) some.walk().filter(p -> p.kind().isGroup()).count())
                .orElse(0);
    }

    /** How many elements of a kind the act has. */
    public int count(Kind kind) {
        return act.map(some -> (int) some.walk().filter(p -> p.kind() == kind).count())
                .orElse(0);
    }
}
