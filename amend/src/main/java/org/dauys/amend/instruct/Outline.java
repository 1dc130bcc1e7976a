package org.dauys.amend.instruct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How deep a line of an amending act stands, by the numbers at the beginnings of lines: a sign that none of the lines
 * around has, as "1)" below "1.", stands inside the line above it. So it is known where what stands below a line that was
 * to name a place and is not understood ends: at a greater number as high. A line without a number never ends it, and
 * numbers that begin again stand inside it, even where they look like its own; of two lists that it may go on, a number
 * goes on the inner one.
 */
final class Outline {
    /** A letter and a dot may be a word cut short, as in "п. 2". */
    private static final Pattern NUMBER =
            Pattern.compile("^\\(?(?:(?:Статья|Article)\\s)?((?:\\d+(?:[.-]\\d+)*|[IVXLC]+)[.)]|\\p{L}{1,2}\\))\\s.*");

    /** The numbers of the lines around the one reached, from the outside. */
    private final List<LineNumber> numbers = new ArrayList<>();

    private final NumberOrder order = new NumberOrder();
    private boolean isUnknown;
    private boolean isInUnknown;
    /** How deep the line stands that was not understood; 0 where it has no number around it. */
    private int depth;

    /** How a number looks, which all numbers of a list have in common, and the number itself. */
    private record LineNumber(String sign, String text) {}

    /** Goes on to a line. */
    void take(String skeleton) {
        boolean goesOn = number(skeleton).map(this::goesOn).orElse(false);
        isInUnknown = isUnknown && !(goesOn && numbers.size() <= depth);
    }

    /** Takes a number; whether it goes on a list around it, and does not begin one. */
    private boolean goesOn(LineNumber number) {
        int at = numbers.size() - 1;
        while (at >= 0 && !isGoneOnBy(numbers.get(at), number)) {
            at--;
        }
        boolean goesOn = at >= 0;
        if (!goesOn) {
            boolean isRestart = numbers.stream().map(LineNumber::sign).anyMatch(number.sign()::equals);
            at = isRestart ? Math.min(depth, numbers.size()) : numbers.size();
        }
        numbers.subList(at, numbers.size()).clear();
        numbers.add(number);
        return goesOn;
    }

    /** What is understood may number its lines as it likes. */
    private boolean isGoneOnBy(LineNumber before, LineNumber number) {
        return before.sign().equals(number.sign()) && (!isUnknown || order.compare(before.text(), number.text()) < 0);
    }

    private static Optional<LineNumber> number(String skeleton) {
        Matcher line = NUMBER.matcher(skeleton);
        if (!line.matches()) {
            return Optional.empty();
        }
        String number = line.group(1);
        String form = number.replaceAll("\\d+", "9");
        if (form.equals(number)) {
            // Roman and other small letters may be levels of their own.
            form = number.replaceFirst("^[IVXLC]+", "I")
                    .replaceFirst("^[ivx]+\\)", "i)")
                    .replaceFirst("^[^Ii]+\\)", "a)");
        }
        return Optional.of(new LineNumber(skeleton.substring(0, line.start(1)) + form, number));
    }

    /** The line reached was to name a place and is not understood. */
    void lose() {
        depth = isInUnknown ? Math.min(depth, numbers.size()) : numbers.size();
        isUnknown = true;
        isInUnknown = true;
    }

    /** The line reached names a place, whose article is known or not. */
    void know(boolean isKnown) {
        isUnknown = !isKnown;
    }

    /** Whether the line reached stands below one that was not understood. */
    boolean isInUnknown() {
        return isInUnknown;
    }
}
