package org.dauys.compare.table;

import java.util.List;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Op;

/** Marked text as {@code ins} and {@code del}; the class tells a cause other than wording. */
final class MarkedHtml {

    /** Which of the two texts is shown; both merge into one. */
    enum Side {
        OLD,
        NEW,
        BOTH;

        boolean shows(Op op) {
            return switch (op) {
                case EQUAL -> true;
                case DELETE -> this != NEW;
                case INSERT -> this != OLD;
            };
        }
    }

    private MarkedHtml() {}

    static void write(List<WordChange> words, Side side, StringBuilder out) {
        WordChange before = Marked.equal("");
        for (WordChange word : words) {
            if (side.shows(word.op())) {
                if (Marked.isReplacement(before, word)) {
                    out.append(' ');
                }
                write(word, out);
                before = word;
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
