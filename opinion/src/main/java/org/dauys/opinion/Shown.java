package org.dauys.opinion;

/** Words of others as a terminal may have them. */
public final class Shown {
    /** Line breaks, commands to the terminal, and what turns the direction of all that follows. */
    private static final String NO_WORDS = "[\\s\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]+";

    private Shown() {}

    /** All of the words on one line, without anything that a terminal obeys. */
    public static String line(String words) {
        return words.replaceAll(NO_WORDS, " ").strip();
    }

    /**
     * The first of the words on one line, as above.
     *
     * @param most characters (code points); where there are more, an ellipsis follows
     */
    public static String line(String words, int most) {
        String line = line(words);
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
    }
}
