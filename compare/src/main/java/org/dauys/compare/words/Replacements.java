package org.dauys.compare.words;

import java.util.ArrayList;
import java.util.List;

/** What has to be replaced in one text to have another, by the same difference that a comparison shows. */
public final class Replacements {
    private final TokenSpans before;
    private final TokenSpans after;
    private final List<Replacement> found = new ArrayList<>();

    private Replacements(String before, String after) {
        this.before = TokenSpans.of(before);
        this.after = TokenSpans.of(after);
    }

    /**
     * The replacements in the order of the text. They are apart by tokens that stay, and made together they give the
     * other text to the letter; there are none when both texts are the same.
     */
    public static List<Replacement> of(String before, String after) {
        Replacements replacements = new Replacements(before, after);
        replacements.find();
        return List.copyOf(replacements.found);
    }

    private void find() {
        List<Run> runs = WordDiff.runs(before.tokens(), after.tokens());
        // The space at the edge of a changed run is a part of that.
        boolean spaceIsOpen = true;
        for (Run run : runs) {
            if (run.kind() == Run.Kind.CHANGED) {
                add(run.oldFrom(), run.oldTo(), run.newFrom(), run.newTo());
            } else {
                spaces(run, spaceIsOpen ? 0 : 1);
            }
            spaceIsOpen = run.kind() == Run.Kind.EQUAL;
        }
        if (spaceIsOpen) {
            add(before.size(), before.size(), after.size(), after.size());
        }
    }

    /** The white space before the tokens of an equal run, from one of them on. */
    private void spaces(Run run, int first) {
        for (int k = first; k < run.oldLength(); k++) {
            int old = run.oldFrom() + k;
            int is = run.newFrom() + k;
            add(old, old, is, is);
        }
    }

    private void add(int from, int to, int newFrom, int newTo) {
        String was = before.between(from, to);
        String becomes = after.between(newFrom, newTo);
        if (!was.equals(becomes)) {
            found.add(new Replacement(from, to, was, becomes));
        }
    }
}
