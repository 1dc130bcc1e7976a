package org.dauys.text.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Raised figures in running text: behind a number they belong to it and keep their distance («статье 12¹»), behind a unit
 * of measurement they are its power («m²»), behind any other word they call a footnote and are no words.
 */
final class Raised {
    private static final String FIGURES = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern MARK =
            Pattern.compile("(?<=[\\p{L}»”\"'’).,;:!?%])[⁰¹²³⁴-⁹]{1,3}(?:[,⁾⁽]?[⁰¹²³⁴-⁹]{1,3})?⁾?");
    private static final Pattern BETWEEN = Pattern.compile("[^⁰¹²³⁴-⁹]+");

    private static final Pattern ROMAN = Pattern.compile("[IVXІХ]{1,7}");

    private static final Set<String> UNITS = Set.of(
            "m", "cm", "mm", "km", "dm", "ft", "yd", "in", "kg", "s", "м", "см", "мм", "км", "дм", "га", "кг", "с",
            "г");

    private Raised() {}

    /** The numbers of the footnotes that a text calls. */
    static List<Integer> calls(String text) {
        if (!hasFigure(text)) {
            return List.of();
        }
        List<Integer> calls = new ArrayList<>();
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            if (!belongs(text, mark.start(), mark.group())) {
                Stream.of(BETWEEN.split(mark.group()))
                        .filter(figures -> !figures.isEmpty())
                        .map(Raised::number)
                        .forEach(calls::add);
            }
        }
        return calls;
    }

    /** The number that raised figures are. */
    static int number(String figures) {
        int number = 0;
        for (int i = 0; i < figures.length(); i++) {
            number = number * 10 + FIGURES.indexOf(figures.charAt(i));
        }
        return number;
    }

    /** The text without the marks of footnotes; a list's own raised number at its head stays. */
    static String withoutMarks(String text) {
        if (!hasFigure(text)) {
            return text;
        }
        return MARK.matcher(text).replaceAll(mark -> belongs(text, mark.start(), mark.group()) ? mark.group() : "");
    }

    private static boolean hasFigure(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // They stand in two places of the table of characters, and few other letters beside them.
            if ((c >= '\u2070' && c <= '\u2079') || (c >= '²' && c <= '¹')) {
                return true;
            }
        }
        return false;
    }

    /** Whether figures belong to what stands before them: they are its power, or put in behind its number. */
    private static boolean belongs(String text, int at, String figures) {
        int start = at;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, at);
        if (ROMAN.matcher(word).matches() && (start == 0 || text.charAt(start - 1) == ' ')) {
            // «Глава I¹»
            return true;
        }
        boolean afterNumber = start > 0 && Character.isDigit(text.charAt(start - 1));
        boolean single = word.length() == 1;
        return (figures.equals("²") || figures.equals("³")) && (UNITS.contains(word) || single || afterNumber);
    }

    /** Digits as raised ones; anything else as it is. */
    static String of(String digits) {
        if (digits.isEmpty() || digits.chars().anyMatch(c -> c < '0' || c > '9')) {
            return digits;
        }
        StringBuilder raised = new StringBuilder(digits.length());
        digits.chars().forEach(c -> raised.append(FIGURES.charAt(c - '0')));
        return raised.toString();
    }
}
