package org.dauys.text.read;

import java.util.regex.Pattern;

/** The characters that word processors and PDF writers put into a text for its looks. */
final class Characters {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]+");

    /** Soft hyphen, zero-width space and joiners, direction marks, byte order mark. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060\\uFEFF]");

    /** What XML or a damaged character map can leave and no file of ours may hold. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\uFFFE\\uFFFF]");

    private Characters() {}

    /** One line with single spaces and ordinary hyphens, stripped; a soft hyphen at the very end stays as U+00AD. */
    static String plain(String text) {
        boolean broken = !text.isEmpty() && text.stripTrailing().endsWith("\u00AD");
        String spaced = SPACES.matcher(text).replaceAll(" ");
        String visible = INVISIBLE.matcher(CONTROLS.matcher(spaced).replaceAll("")).replaceAll("");
        String line = visible.replace('\u2011', '-').strip();
        return broken && !line.isEmpty() ? line + "\u00AD" : line;
    }
}
