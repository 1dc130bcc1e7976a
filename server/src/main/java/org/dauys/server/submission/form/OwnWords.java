package org.dauys.server.submission.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words of a provision's own text, by their places in it, in characters of Java. */
public final class OwnWords {
    /** More places to choose from help nobody. */
    private static final int MOST = 20;

    private OwnWords() {}

    /**
     * A part of the text.
     *
     * @param end after the last character
     */
    public record Range(int start, int end) {
        public boolean isEmpty() {
            return start >= end;
        }

        String in(String own) {
            return own.substring(start, end);
        }
    }

    static final Range NONE = new Range(0, 0);

    /**
     * The range between two places, widened to whole words, since a finger rarely hits the edge of one; none when the text
     * has no such places.
     */
    static Range range(String own, int start, int end) {
        if (start < 0 || end > own.length() || start >= end) {
            return NONE;
        }
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(own.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(own.charAt(to - 1))) {
            to--;
        }
        if (from == to) {
            return NONE;
        }
        while (from > 0 && isInside(own, from)) {
            from--;
        }
        while (to < own.length() && isInside(own, to)) {
            to++;
        }
        return new Range(from, to);
    }

    /** Whether a place lies within a word. */
    private static boolean isInside(String own, int at) {
        return isLetter(own.charAt(at - 1)) && isLetter(own.charAt(at));
    }

    private static boolean isLetter(char sign) {
        return Character.isLetterOrDigit(sign)
                || Character.isSurrogate(sign)
                || Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    /** Where words stand that someone typed or copied: with whatever quotation marks, dashes, spaces and cases. */
    static List<Range> find(String own, String typed) {
        String there = plain(own);
        String wanted = plain(typed).replaceAll(" +", " ").strip();
        List<Range> found = new ArrayList<>();
        if (wanted.isEmpty()) {
            return found;
        }
        for (int at = there.indexOf(wanted); at >= 0 && found.size() < MOST; at = there.indexOf(wanted, at + 1)) {
            Range range = range(own, at, at + wanted.length());
            if (!found.contains(range)) {
                found.add(range);
            }
        }
        return found;
    }

    /** The same number of characters, each as its commonest relative. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(plain(text.charAt(i)));
        }
        return plain.toString();
    }

    private static char plain(char sign) {
        return switch (sign) {
            case '\u00ab', '\u00bb', '\u201c', '\u201d', '\u201e', '\u201f', '"' -> '"';
            case '\u2018', '\u2019', '\u02bc', '\u00b4', '`' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            case 'ё', 'Ё' -> 'е';
            default -> Character.isSpaceChar(sign) || Character.isWhitespace(sign) ? ' ' : lower(sign);
        };
    }

    private static char lower(char sign) {
        String lower = String.valueOf(sign).toLowerCase(Locale.ROOT);
        return lower.length() == 1 ? lower.charAt(0) : sign;
    }

    /** Some words around a range, for a choice between several. */
    static String around(String own, Range range, int before, int after) {
        int from = Math.max(0, own.lastIndexOf(' ', Math.max(0, range.start() - before)));
        int next = own.indexOf(' ', Math.min(own.length(), range.end() + after));
        int to = next < 0 ? own.length() : next;
        return (from > 0 ? "…" : "") + own.substring(from, to).strip() + (to < own.length() ? "…" : "");
    }
}
