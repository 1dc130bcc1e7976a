package org.dauys.compare.table;

import java.util.List;
import java.util.Set;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Cause;
import org.dauys.compare.WordChange.Op;

/** Marked text as {@code ins} and {@code del}; the class tells a cause other than wording. */
public final class MarkedHtml {

    private MarkedHtml() {}

    /** Both texts in one, as HTML without an element around it: what is removed and what is added, each marked. */
    public static String of(List<WordChange> words) {
        StringBuilder out = new StringBuilder();
        write(words, Side.BOTH, out);
        return out.toString();
    }

    static void write(List<WordChange> words, Side side, StringBuilder out) {
        write(words, side, Set.of(), out);
    }

    /**
     * Writes a marked text.
     *
     * @param ignored causes of changes that look like plain text; where both texts are shown, they are as in the new one
     */
    static void write(List<WordChange> words, Side side, Set<Cause> ignored, StringBuilder out) {
        WordChange before = Marked.equal("");
        for (WordChange word : words) {
            boolean plain = word.op() != Op.EQUAL && ignored.contains(word.cause());
            boolean shown = (plain && side == Side.BOTH) ? word.op() == Op.INSERT : side.shows(word.op());
            if (shown) {
                WordChange written = plain ? Marked.equal(word.text()) : word;
                if (Marked.isReplacement(before, written)) {
                    out.append(' ');
                }
                write(written, out);
                before = written;
            }
        }
    }

    private static void write(WordChange word, StringBuilder out) {
        String text = word.text();
        int end = Marked.endOfWords(text);
        if (word.op() == Op.EQUAL || end == 0) {
            Html.escape(text, out);
            return;
        }
        int start = Marked.startOfWords(text);
        Html.escape(text, 0, start, out);
        String element = word.op() == Op.DELETE ? "del" : "ins";
        out.append('<').append(element);
        cause(word, out);
        out.append('>');
        Html.escape(text, start, end, out);
        out.append("</").append(element).append('>');
        Html.escape(text, end, text.length(), out);
    }

    private static void cause(WordChange word, StringBuilder out) {
        String letter = letter(word);
        if (!letter.isEmpty()) {
            out.append(" class=\"").append(letter).append('"');
        }
        if (!word.detail().isEmpty()) {
            out.append(" title=\"");
            Html.escape(word.detail(), out);
            out.append('"');
        }
    }

    /** The class of a mark: s, r, m or e; empty when the provision was reworded. */
    static String letter(WordChange word) {
        return switch (word.cause()) {
            case WORDING -> "";
            case SUBSTITUTION -> "s";
            case REFERENCE -> "r";
            case MOVED -> "m";
            case ELSEWHERE -> "e";
        };
    }
}
