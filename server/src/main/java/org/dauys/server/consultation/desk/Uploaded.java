package org.dauys.server.consultation.desk;

import java.util.List;
import java.util.Optional;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Drafting;
import org.dauys.server.consultation.Text;
import org.dauys.server.site.Page;
import org.dauys.text.Act;
import org.dauys.text.Kind;

/**
 * An upload as the desk shows it.
 *
 * @param act what the reader understood; empty when it could not read, or has not yet
 * @param problems doubts in the words of the page, with their places
 * @param done what was done with tracked changes, tables, footnotes, comments and hidden words of the file, in the words of
 *     the page; for a word processor's file that has none of them, that it has none
 * @param givenUp whether the program failed to read it, and will not try again
 */
public record Uploaded(Text text, Optional<Act> act, List<String> problems, List<String> done, boolean givenUp) {

    public Uploaded {
        problems = List.copyOf(problems);
        done = List.copyOf(done);
    }

    static Uploaded of(Text text, Acts acts, Drafting drafting, Page page) {
        return new Uploaded(
                text,
                Optional.of(text)
                        .filter(some -> some.state() == Text.State.READ)
                        .map(acts::of),
                text.doubts().stream()
                        .map(problem -> problem.message(page.locale()))
                        .toList(),
                Treatment.of(text, page),
                drafting.isGivenUp(text));
    }

    /** Whether it is still being read. */
    public boolean isWaiting() {
        return text.state() == Text.State.WAITING && !givenUp;
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
