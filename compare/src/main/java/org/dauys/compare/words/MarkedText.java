package org.dauys.compare.words;

import java.util.ArrayList;
import java.util.List;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Cause;
import org.dauys.compare.WordChange.Op;

/** Two texts with the marks of what differs. */
public final class MarkedText {
    private final List<Token> oldTokens;
    private final List<Token> newTokens;
    private final List<WordChange> changes = new ArrayList<>();
    private String oldSpace = "";
    private String newSpace = "";

    private MarkedText(List<Token> oldTokens, List<Token> newTokens) {
        this.oldTokens = oldTokens;
        this.newTokens = newTokens;
    }

    /**
     * The marked text of two texts. Where both differ, the deletion comes before the insertion. Words that are cut in
     * one place and stand word by word in another are marked as moved.
     */
    public static List<WordChange> of(String oldText, String newText) {
        List<Token> oldTokens = Tokenizer.tokens(oldText);
        List<Token> newTokens = Tokenizer.tokens(newText);
        MarkedText marked = new MarkedText(oldTokens, newTokens);
        WordDiff.runs(oldTokens, newTokens).forEach(marked::add);
        marked.flushSpaces();
        return Moves.marked(marked.changes);
    }

    private void add(Run run) {
        if (run.kind() == Run.Kind.EQUAL) {
            flushSpaces();
            addEqual(run);
        } else {
            add(Op.DELETE, oldSpace + Token.join(oldTokens.subList(run.oldFrom(), run.oldTo())));
            add(Op.INSERT, newSpace + Token.join(newTokens.subList(run.newFrom(), run.newTo())));
            oldSpace = "";
            newSpace = "";
        }
    }

    private void add(Op op, String text) {
        if (!text.isEmpty()) {
            changes.add(new WordChange(op, text, Cause.WORDING, ""));
        }
    }

    /** White space that differs after an equal word belongs to the change that follows, or is one of its own. */
    private void flushSpaces() {
        add(Op.DELETE, oldSpace);
        add(Op.INSERT, newSpace);
        oldSpace = "";
        newSpace = "";
    }

    private void addEqual(Run run) {
        StringBuilder same = new StringBuilder();
        for (int k = 0; k < run.oldLength(); k++) {
            Token was = oldTokens.get(run.oldFrom() + k);
            Token is = newTokens.get(run.newFrom() + k);
            same.append(was.text());
            if (was.space().equals(is.space())) {
                same.append(was.space());
                continue;
            }
            add(Op.EQUAL, same.toString());
            same.setLength(0);
            oldSpace = was.space();
            newSpace = is.space();
            if (k + 1 < run.oldLength()) {
                flushSpaces();
            }
        }
        add(Op.EQUAL, same.toString());
    }
}
