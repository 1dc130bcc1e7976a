package org.dauys.text.read;

/** Cleans the white space of a paragraph. */
final class Whitespace {
    private Whitespace() {}

    /**
     * The text on one line: every run of white space (no-break spaces too) is one space, none at the ends; soft hyphens,
     * zero-width characters and control characters are gone; the no-break hyphen is a hyphen.
     */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
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

    private static boolean isInvisible(char c) {
        return c == '\u00AD'
                || (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u2069')
                || c == '\uFEFF'
                || Character.isISOControl(c);
    }
}
