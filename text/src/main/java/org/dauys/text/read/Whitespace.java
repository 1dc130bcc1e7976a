package org.dauys.text.read;

/** Cleans the white space of a paragraph. */
final class Whitespace {
    private Whitespace() {}

    /**
     * The text on one line: every run of white space (no-break spaces too) is one space, none at the ends; soft hyphens,
     * zero-width characters and control characters are gone; the no-break hyphen is a hyphen.
     */
    static String clean(String text) {
        int first = firstUnclean(text);
        if (first == text.length()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        clean.append(text, 0, first);
        boolean space = false;
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = true;
            } else if (!isInvisible(c)) {
                if (space && !clean.isEmpty()) {
                    clean.append(' ');
                }
                space = false;
                clean.append(c == '\u2011' ? '-' : c);
            }
        }
        return clean.toString();
    }

    /** How much of a text is as it shall be: single spaces between letters, digits and signs. Most texts are so throughout. */
    private static int firstUnclean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean single = c == ' ' && i > 0 && i + 1 < text.length() && isUsual(text.charAt(i + 1));
            if (!single && !isUsual(c)) {
                return i;
            }
        }
        return text.length();
    }

    /** Whether a character stays as it is: some of those that do, among them nearly all of an act. */
    private static boolean isUsual(char c) {
        return (c > ' ' && c < '\u007F')
                || (c > '\u00A0' && c <= '\u0530' && c != '\u00AD')
                || (c > '\u2011' && c < '\u2028')
                || c == '№';
    }

    private static boolean isInvisible(char c) {
        return c == '\u00AD'
                || (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u2069')
                || c == '\uFEFF'
                || Character.isISOControl(c);
    }
}
