package org.dauys.text.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a plain text that is not empty. What its tradition says of it is asked again and again while lines are joined, and
 * found out once.
 */
final class TextLine {
    private final String text;
    private final int number;
    private final boolean afterEmpty;
    private boolean headingKnown;
    private Optional<Tradition.Heading> heading = Optional.empty();
    private @Nullable List<Tradition.Mark> marks;

    private TextLine(String text, int number, boolean afterEmpty) {
        this.text = text;
        this.number = number;
        this.afterEmpty = afterEmpty;
    }

    /** What stands behind the last line. */
    static TextLine end() {
        return new TextLine("", 0, true);
    }

    /** The lines of a text. */
    static List<TextLine> of(String text) {
        List<TextLine> lines = new ArrayList<>();
        boolean afterEmpty = true;
        int number = 1;
        int start = 0;
        while (start <= text.length()) {
            int end = start;
            while (end < text.length() && !endsALine(text.charAt(end))) {
                end++;
            }
            String clean = Whitespace.clean(text.substring(start, end));
            if (!clean.isEmpty()) {
                lines.add(new TextLine(clean, number, afterEmpty));
            }
            afterEmpty = clean.isEmpty();
            number++;
            start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
        }
        return lines;
    }

    /** What Unicode calls a line break, as {@code \\R} does in expressions. */
    private static boolean endsALine(char c) {
        return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** The words, with single spaces between them. */
    String text() {
        return text;
    }

    /** Counted from 1, with the empty ones. */
    int number() {
        return number;
    }

    /** Whether it is the first, or the line before it is empty. */
    boolean afterEmpty() {
        return afterEmpty;
    }

    /** The heading that it is, if it is one. */
    Optional<Tradition.Heading> heading(Tradition tradition) {
        if (!headingKnown) {
            heading = tradition.heading(text);
            headingKnown = true;
        }
        return heading;
    }

    /** All that the mark at its head can be. */
    List<Tradition.Mark> marks(Tradition tradition) {
        List<Tradition.Mark> known = marks;
        if (known == null) {
            known = tradition.marks(text);
            marks = known;
        }
        return known;
    }
}
