package org.dauys.text.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.text.Kind;

/**
 * The line above an annex where the name of its act stands before the word, as in Kazakh («Жарғысына 1-қосымша»), or where
 * the word has no number and a title behind it («Annex. List of mills»).
 */
final class AnnexLine {
    /** In characters: the names of acts are long. */
    private static final int LONGEST = 300;

    private final Pattern titled;
    private final Pattern behind;
    /** Whether the language has acts before the word at all. */
    private final boolean standsBehind;

    private final Beginnings<Boolean> beginnings;

    /**
     * All are regular expressions.
     *
     * @param words for an annex
     * @param act the name of the act before them
     */
    AnnexLine(String words, String act) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        String annex = "(?<word>" + words + ")";
        titled = Pattern.compile(annex + "[.:]\\s(?=\\p{L})", flags);
        behind = Pattern.compile("(?<act>" + act + ")\\s(?:№\\s?)?(?<number>\\d{1,3})[- ]?" + annex + "\\.?", flags);
        standsBehind = !act.equals("(?!)");
        beginnings = new Beginnings<>(beginning -> Beginnings.isOf(titled, beginning));
    }

    Optional<Tradition.Heading> heading(String line) {
        if (line.length() > LONGEST || !Character.isUpperCase(line.codePointAt(0))) {
            return Optional.empty();
        }
        if (standsBehind && hasDigit(line)) {
            Matcher before = behind.matcher(line);
            if (!before.matches()) {
                return titled(line);
            }
            return Optional.of(new Tradition.Heading(
                    Kind.ANNEX, before.group("number"), before.group("act").strip(), before.group("word")));
        }
        return titled(line);
    }

    private Optional<Tradition.Heading> titled(String line) {
        if (!beginnings.of(line)) {
            return Optional.empty();
        }
        Matcher word = titled.matcher(line);
        boolean title =
                word.lookingAt() && Character.isUpperCase(line.codePointAt(word.end())) && !Headings.endsSentence(line);
        return title
                ? Optional.of(new Tradition.Heading(Kind.ANNEX, "", line.substring(word.end()), word.group("word")))
                : Optional.empty();
    }

    private static boolean hasDigit(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) >= '0' && line.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }
}
