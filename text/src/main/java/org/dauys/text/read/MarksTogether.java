package org.dauys.text.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Several marks at the head of one line that says that all of them are repealed, each with its own bracket or stop: «б) – г)
 * утратили силу», "(b) to (e) Repealed.", «2. – 4. Исключены.»
 *
 * @param first the first mark as printed
 * @param number all of them, as {@link HeadingNumber#several} writes them
 * @param rest the words of the repeal
 */
record MarksTogether(String first, String number, String rest) {
    /** In characters: a line that names repealed paragraphs is short. */
    private static final int LONGEST = 300;
    /** In characters: «(viii)», «12-1.». */
    private static final int LONGEST_MARK = 7;

    private static final String ONE = "(?:\\d{1,4}(?:-\\d{1,3})?\\p{L}?|[ivxlIVXL]{1,5}|\\p{L}{1,2}\\d?)";
    private static final Pattern MARKS =
            Pattern.compile("(?<first>\\(?" + ONE + "(?<end>[.)]))(?:(?:\\s?[-–—]\\s?|,\\s?"
                    + "|,?\\s(?:и|және|and|et|und|y|e|o|to|through|по|bis|à|al?)\\s)\\(?" + ONE + "\\k<end>){1,12}\\s");
    private static final Pattern SIGNS = Pattern.compile("[()]|\\.(?!\\d)");

    /** What the line names, when it names several and nothing else than their repeal stands behind them. */
    static Optional<MarksTogether> of(String line, Repeal repeal) {
        if (!canBe(line)) {
            return Optional.empty();
        }
        Matcher marks = MARKS.matcher(line);
        if (!marks.lookingAt()) {
            return Optional.empty();
        }
        String rest = line.substring(marks.end()).strip();
        // Where each number has a bracket of its own, «bis» is no part of one.
        String numbers = SIGNS.matcher(marks.group()).replaceAll("").strip().replace(" bis ", " to ");
        String number = HeadingNumber.several(numbers.replace(" through ", " to "));
        return repeal.isAllOf(rest)
                ? Optional.of(new MarksTogether(marks.group("first"), number, rest))
                : Optional.empty();
    }

    /** Whether another sign or a small word stands behind the first mark, as it does in few lines. */
    private static boolean canBe(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        int end = 0;
        while (end < Math.min(line.length(), LONGEST_MARK) && ".)".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        if (end + 2 >= line.length() || ".)".indexOf(line.charAt(end)) < 0) {
            return false;
        }
        char next = line.charAt(end + 1) == ' ' ? line.charAt(end + 2) : line.charAt(end + 1);
        return "-–—,".indexOf(next) >= 0 || (line.charAt(end + 1) == ' ' && Character.isLowerCase(next));
    }
}
