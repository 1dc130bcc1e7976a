package org.dauys.text.read;

import java.util.ArrayList;
import java.util.List;
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

    private final TraditionWords words;
    /** «Приложение 1», «Приложение № 2 к Закону», «Приложение»: as the headings of groups. */
    private final List<Pattern> numbered;

    private final Pattern titled;
    private final Pattern behind;
    /** «Бұйрыққа қосымша»: the only one of its act. */
    private final Pattern unnumbered;
    /** Whether the language has acts before the word at all. */
    private final boolean standsBehind;

    private final Beginnings<Boolean> beginnings;

    AnnexLine(TraditionWords words, NumberWords numbers) {
        this.words = words;
        numbered = numbered(words, numbers.ofGroup());
        String act = words.value("annex.act");
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        String annex = "(?<word>" + words.value("annex") + ")";
        titled = Pattern.compile(annex + "[.:]\\s(?=\\p{L})", flags);
        behind = Pattern.compile("(?<act>" + act + ")\\s(?:№\\s?)?(?<number>\\d{1,3})[- ]?" + annex + "\\.?", flags);
        unnumbered = Pattern.compile("(?=.{1,120}\\z)(?<act>" + act + ")\\s(?<number>)" + annex + "\\.?", flags);
        standsBehind = !act.equals("(?!)");
        beginnings = new Beginnings<>(beginning -> Beginnings.isOf(titled, beginning));
    }

    /** The forms that annexes share with groups. */
    List<Pattern> numbered() {
        return numbered;
    }

    /** «Приложение 1», «Приложение № 2 к Закону», «Приложение к решению», «Приложение». */
    private static List<Pattern> numbered(TraditionWords words, String number) {
        List<Pattern> patterns =
                new ArrayList<>(HeadingForms.patterns(words.value("annex"), number, HeadingForms.positions(words)));
        String sign = "(?:№|No\\.?|Nr\\.?|N[º°])";
        patterns.add(TraditionWords.pattern(
                "(?:" + words.value("annex") + ")\\s?" + sign + "\\s?(?<number>" + number + ")(?=[\\s.:;,–—*-]|\\z)"));
        patterns.add(TraditionWords.pattern("(?:" + words.value("annex") + ")(?<number>)(?=[.:]?\\z|\\s(?:"
                + words.value("annex.of") + ")[\\s(])"));
        return patterns;
    }

    /** «Приложение 1 к решению …» runs on in small letters and is a heading all the same, unless it ends as a sentence. */
    boolean isNamedByItsAct(String line, int afterNumber) {
        return line.length() <= LONGEST
                && !Headings.endsSentence(line)
                && words.at("annex.of", line.substring(afterNumber).strip());
    }

    Optional<Tradition.Heading> heading(String line) {
        if (line.length() > LONGEST || !Character.isUpperCase(line.codePointAt(0))) {
            return Optional.empty();
        }
        if (standsBehind) {
            Matcher before = (hasDigit(line) ? behind : unnumbered).matcher(line);
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
