package org.dauys.compare.table;

import java.util.List;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Cause;
import org.dauys.compare.WordChange.Op;

/**
 * Marked text for the page that becomes PDF. The layout engine may break a line wherever an element begins or ends, and
 * so would let a line begin with the comma of {@code <del>word</del>,}; no character or property forbids it. So the word keeps
 * room behind it, and what follows takes the room back: the style sheet of the page gives {@code .joins} a padding at its end,
 * and {@code .joined} a margin of as much less than none at its begin.
 */
public final class MarkedPdf {
    private final List<WordChange> words;
    private final StringBuilder out;

    private MarkedPdf(List<WordChange> words, StringBuilder out) {
        this.words = words;
        this.out = out;
    }

    /** Both texts in one, as HTML without an element around it: what is removed and what is added, each marked. */
    public static String of(List<WordChange> words) {
        StringBuilder out = new StringBuilder();
        write(words, Side.BOTH, out);
        return out.toString();
    }

    static void write(List<WordChange> words, Side side, StringBuilder out) {
        List<WordChange> shown = words.stream()
                .filter(word -> side.shows(word.op()) && !word.text().isEmpty())
                .toList();
        MarkedPdf marked = new MarkedPdf(shown, out);
        for (int i = 0; i < shown.size(); i++) {
            marked.write(i);
        }
    }

    private void write(int i) {
        WordChange word = words.get(i);
        String text = word.text();
        if (i > 0 && Marked.isReplacement(words.get(i - 1), word)) {
            out.append(' ');
        }
        int end = Marked.endOfWords(text);
        int start = Math.min(Marked.startOfWords(text), end);
        Html.escape(text, 0, start, out);
        if (start < end) {
            boolean elsewhere = word.op() == Op.DELETE && word.cause() == Cause.ELSEWHERE;
            run(
                    elsewhere ? Op.EQUAL : word.op(),
                    text.substring(start, end),
                    start == 0 && joined(i - 1),
                    end == text.length() && joined(i));
        }
        Html.escape(text, end, text.length(), out);
    }

    /** Whether run {@code i} ends in a word and the next begins with what must not stand apart from it. */
    private boolean joined(int i) {
        if (i < 0 || i + 1 >= words.size() || Marked.isReplacement(words.get(i), words.get(i + 1))) {
            return false;
        }
        String before = words.get(i).text();
        return !Character.isWhitespace(before.charAt(before.length() - 1))
                && ",.;:!?)]}»”…".indexOf(words.get(i + 1).text().charAt(0)) >= 0;
    }

    /** The room stands outside of the mark, or it would be underlined or struck through as well. */
    private void run(Op op, String text, boolean joinsBefore, boolean joinsAfter) {
        int tail = text.length();
        while (joinsAfter && tail > 0 && !Character.isWhitespace(text.charAt(tail - 1))) {
            tail--;
        }
        mark(op, text.substring(0, tail), joinsBefore);
        if (tail < text.length()) {
            out.append("<span class=\"joins\">");
            mark(op, text.substring(tail), joinsBefore && tail == 0);
            out.append("</span>");
        }
    }

    private void mark(Op op, String text, boolean joined) {
        if (text.isEmpty()) {
            return;
        }
        String element = switch (op) {
            case EQUAL -> "span";
            case DELETE -> "del";
            case INSERT -> "ins";
        };
        out.append('<').append(element).append(joined ? " class=\"joined\">" : ">");
        Html.escape(text, out);
        out.append("</").append(element).append('>');
    }
}
