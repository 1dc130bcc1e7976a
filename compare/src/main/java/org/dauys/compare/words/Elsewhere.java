package org.dauys.compare.words;

import java.util.ArrayList;
import java.util.List;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Cause;
import org.dauys.compare.WordChange.Op;

/**
 * After a split, words that one new provision lacks stand in another: {@link #marked} tells such words from those that
 * are gone.
 */
public final class Elsewhere {
    /** Shorter runs are found anywhere by chance. */
    private static final int FEWEST_WORDS = 3;

    private Elsewhere() {}

    /** Another provision that the old text went into. */
    public record Sibling(String label, String text) {}

    /**
     * Marks the deleted words that stand in a sibling.
     *
     * @param changes marks of an old text against one of the provisions that it became
     * @param oldText the old text
     * @param siblings the others
     */
    public static List<WordChange> marked(List<WordChange> changes, String oldText, List<Sibling> siblings) {
        List<Token> tokens = Tokenizer.tokens(oldText);
        String[] where = new String[tokens.size()];
        for (Sibling sibling : siblings) {
            fill(where, tokens, sibling);
        }
        List<WordChange> result = new ArrayList<>();
        int at = 0;
        for (WordChange change : changes) {
            int length = change.op() == Op.INSERT
                    ? 0
                    : Tokenizer.tokens(change.text()).size();
            boolean cut = change.op() == Op.DELETE && change.cause() == Cause.WORDING && length > 0;
            if (cut) {
                split(result, Token.leadingSpace(change.text()), tokens, where, at, at + length);
            } else {
                result.add(change);
            }
            at += length;
        }
        return result;
    }

    private static void fill(String[] where, List<Token> tokens, Sibling sibling) {
        for (Run run : WordDiff.runs(tokens, Tokenizer.tokens(sibling.text()))) {
            long words = tokens.subList(run.oldFrom(), run.oldTo()).stream()
                    .filter(Token::isWord)
                    .count();
            if (run.kind() == Run.Kind.EQUAL && words >= FEWEST_WORDS) {
                for (int i = run.oldFrom(); i < run.oldTo(); i++) {
                    where[i] = where[i] == null ? sibling.label() : where[i];
                }
            }
        }
    }

    private static void split(
            List<WordChange> result, String space, List<Token> tokens, String[] where, int from, int to) {
        int start = from;
        while (start < to) {
            int end = start + 1;
            while (end < to && java.util.Objects.equals(where[end], where[start])) {
                end++;
            }
            String text = (start == from ? space : "") + Token.join(tokens.subList(start, end));
            result.add(
                    where[start] == null
                            ? new WordChange(Op.DELETE, text, Cause.WORDING, "")
                            : new WordChange(Op.DELETE, text, Cause.ELSEWHERE, where[start]));
            start = end;
        }
    }
}
