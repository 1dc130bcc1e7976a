package org.dauys.server.drafting;

import java.util.List;
import java.util.Optional;
import org.dauys.compare.WordChange;
import org.dauys.server.drafting.DisposalLists.Line;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.Amendment.Action;
import org.dauys.text.Language;

/**
 * A line of the list in order of disposal as pages and files show it.
 *
 * @param article what its article is called; empty where the line before has the same
 * @param place what its provision is called
 * @param sentences of an amending act that does the same, in the language of the text; often one
 * @param words where there is no such sentence: those of its provision, marked; empty where it names none
 */
public record ListRow(
        Line line, Optional<String> article, String place, List<String> sentences, List<WordChange> words) {
    public ListRow {
        sentences = List.copyOf(sentences);
        words = List.copyOf(words);
    }

    /** The amendment. */
    public Candidate candidate() {
        return line.listed().candidate();
    }

    /** Of the text that it would change. */
    public Language language() {
        return candidate().change().language();
    }

    /** Whether it asks for a deletion without naming words of the text. */
    public boolean deletes() {
        return sentences.isEmpty()
                && words.isEmpty()
                && candidate().submission().amendment().stream().anyMatch(one -> one.action() == Action.DELETE);
    }

    /** What its sender proposes, where it names no words of the text; empty for a deletion. */
    public String proposed() {
        return sentences.isEmpty() && words.isEmpty()
                ? candidate().submission().amendment().map(Amendment::proposed).orElse("")
                : "";
    }
}
