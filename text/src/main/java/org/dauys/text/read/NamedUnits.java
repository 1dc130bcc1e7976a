package org.dauys.text.read;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.text.Kind;

/**
 * Units behind the articles that have a name of their own instead of the word for an article: «Disposición adicional
 * primera», "Transitional provision 2", «Переходное положение первое». The whole name is the number, for it is how such a
 * unit is cited. A line that names several of them («Disposiciones adicionales») is a group without a number.
 */
final class NamedUnits {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Pattern unit;
    private final Pattern group;
    private final Beginnings<Boolean> beginnings = new Beginnings<>(this::canBegin);

    /**
     * @param unit the names, as a regular expression
     * @param group a line above several of them, as a regular expression
     */
    NamedUnits(String unit, String group) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        this.unit = Pattern.compile("(?:" + unit + ")(?=[\\s.:;,–—-]|\\z)", flags);
        this.group = Pattern.compile("(?:" + group + ")[.:]?", flags);
    }

    /** Where the name at the head of a line ends; empty when it begins with none. */
    Optional<Integer> end(String line) {
        if (!beginnings.of(line)) {
            return Optional.empty();
        }
        Matcher matcher = unit.matcher(line);
        return matcher.lookingAt() ? Optional.of(matcher.end()) : Optional.empty();
    }

    /** Whether a line that begins like this can begin with a name, or be a line above several. */
    boolean canBegin(String beginning) {
        return Beginnings.isOf(unit, beginning) || Beginnings.isOf(group, beginning);
    }

    /** The name as it is written throughout: the first letter a capital, the others small. */
    static String number(String printed) {
        String name = SPACES.matcher(printed.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** The group that a line begins. */
    Optional<Tradition.Heading> group(String line) {
        return beginnings.of(line) && group.matcher(line).matches()
                ? Optional.of(new Tradition.Heading(Kind.DIVISION, "", line.replaceFirst("[.:]$", ""), ""))
                : Optional.empty();
    }

    /** Whether a number is a name of its own, before which no word for an article stands. */
    boolean isName(String number) {
        return unit.matcher(number).matches();
    }
}
