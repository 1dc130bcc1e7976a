package org.dauys.compare.words;

import java.util.ArrayList;
import java.util.List;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Cause;
import org.dauys.compare.WordChange.Op;

/** Two texts with the marks of what differs; the door of this package. */
public final class MarkedText {
    private MarkedText() {}

    /**
     * The marked text of two texts. Where both differ, the deletion comes before the insertion. Words that are cut in
     * one place and stand word by word in another are marked as moved.
     */
    public static List<WordChange> of(String oldText, String newText) {
        List<Token> oldTokens = Tokenizer.tokens(oldText);
        List<Token> newTokens = Tokenizer.tokens(newText);
        List<WordChange> changes = new ArrayList<>();
        for (Run run : WordDiff.runs(oldTokens, newTokens)) {
            if (run.kind() == Run.Kind.EQUAL) {
                addEqual(changes, oldTokens, newTokens, run);
            } else {
                add(changes, Op.DELETE, Token.join(oldTokens.subList(run.oldFrom(), run.oldTo())));
                add(changes, Op.INSERT, Token.join(newTokens.subList(run.newFrom(), run.newTo())));
            }
        }
        return Moves.marked(changes);
    }

    private static void add(List<WordChange> changes, Op op, String text) {
        if (!text.isEmpty()) {
            changes.add(new WordChange(op, text, Cause.WORDING, ""));
        }
    }

    /** Equal words with other white space after them (a part that begins a line) keep both texts exact to the letter. */
    private static void addEqual(List<WordChange> changes, List<Token> oldTokens, List<Token> newTokens, Run run) {
        StringBuilder same = new StringBuilder();
        for (int k = 0; k < run.oldLength(); k++) {
            Token was = oldTokens.get(run.oldFrom() + k);
            Token is = newTokens.get(run.newFrom() + k);
            same.append(was.text());
            if (was.space().equals(is.space())) {
                same.append(was.space());
            } else {
                add(changes, Op.EQUAL, same.toString());
                same.setLength(0);
                add(changes, Op.DELETE, was.space());
                add(changes, Op.INSERT, is.space());
            }
        }
        add(changes, Op.EQUAL, same.toString());
    }
}
