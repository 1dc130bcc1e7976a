package org.dauys.text.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where elements may begin within a line: behind the end of a sentence or of a member of a list and before a capital, in no
 * quotation, bracket or reference. Whether one does is told by the numbers around it ({@link MarksWithinLines}).
 */
final class RunInMarks {
    private static final String SENTENCE_ENDS = ".!?";
    private static final String MEMBER_ENDS = ";:—–";
    private static final String CLOSING = "»”\"’)]";
    private static final String BEFORE_CAPITALS = "«“„\"‘'([";
    /** In characters, without its brackets: «viii», «12-1». */
    private static final int LONGEST_MARK = 5;
    /** In characters, of an element that says nothing but that it is repealed. */
    private static final int LONGEST_REPEAL = 300;
    /** In an article; what has more is a hostile text, or data. */
    private static final int MOST = 1_000;
    /** Between two members of a list: «…; and (2) The …». */
    private static final Pattern AND = Pattern.compile(";\\s(?:and|or|и|или|либо|және|немесе|und|oder|et|ou|y|o|e)\\z");

    private final SectionRole sections;
    private final boolean inAnnex;

    RunInMarks(SectionRole sections, boolean inAnnex) {
        this.sections = sections;
        this.inAnnex = inAnnex;
    }

    /** Whether an article has so many of them that they are not asked for. */
    static boolean areTooMany(int found) {
        return found > MOST;
    }

    /** Where elements may begin within a paragraph, its head left aside. */
    List<Integer> in(String text) {
        List<Integer> found = new ArrayList<>(0);
        int quoted = 0;
        int brackets = 0;
        int counted = 0;
        for (int end = nextEnd(text, 1); end >= 0 && found.size() <= MOST; end = nextEnd(text, end + 1)) {
            int start = start(text, end);
            if (start <= counted || !standsBeforeACapital(text, end)) {
                continue;
            }
            for (; counted < start; counted++) {
                char c = text.charAt(counted);
                quoted = Math.max(0, quoted + Quotations.step(text, counted));
                brackets = Math.max(0, brackets + (c == '(' ? 1 : c == ')' ? -1 : 0));
            }
            if (quoted == 0
                    && brackets == 0
                    && isBehindAnEnd(text, start, found.isEmpty() ? 0 : found.getLast())
                    && !marks(text, start).isEmpty()) {
                found.add(start);
            }
        }
        return found;
    }

    /** The next bracket, or stop behind a digit, that may end a mark. */
    private static int nextEnd(String text, int from) {
        for (int i = from; i < text.length() - 2; i++) {
            char c = text.charAt(i);
            if (c == ')' || (c == '.' && Character.isDigit(text.charAt(i - 1)))) {
                return i;
            }
        }
        return -1;
    }

    /** Where the mark begins that ends at a place; 0 where none does. */
    private static int start(String text, int end) {
        int start = end;
        while (start > 0
                && end - start < LONGEST_MARK
                && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
            start--;
        }
        if (start == end) {
            return 0;
        }
        boolean bracket = start > 0 && text.charAt(start - 1) == '(';
        if (bracket) {
            start = text.charAt(end) == ')' ? start - 1 : 0;
        }
        return start > 0 && (text.charAt(start - 1) == ' ' || "—–".indexOf(text.charAt(start - 1)) >= 0) ? start : 0;
    }

    /** A capital stands behind the mark, if need be behind a quotation mark or the marks of a list below: «(c)(1) The …». */
    private static boolean standsBeforeACapital(String text, int end) {
        int at = end + 1;
        while (at < text.length() && text.charAt(at) == '(') {
            int close = text.indexOf(')', at);
            if (close < 0 || close - at > LONGEST_MARK) {
                return false;
            }
            at = close + 1;
        }
        if (at + 1 >= text.length() || text.charAt(at) != ' ') {
            return false;
        }
        at++;
        if (BEFORE_CAPITALS.indexOf(text.charAt(at)) >= 0 && at + 1 < text.length()) {
            at++;
        }
        return Character.isUpperCase(text.codePointAt(at));
    }

    /** Whether a sentence or a member of a list ends before a mark, or an element that says nothing but its repeal. */
    private boolean isBehindAnEnd(String text, int start, int element) {
        String ahead =
                text.substring(Math.max(element, start - LONGEST_REPEAL), start).strip();
        int last = ahead.length() - 1;
        if (last < 0) {
            return false;
        }
        if (MEMBER_ENDS.indexOf(ahead.charAt(last)) >= 0 || AND.matcher(ahead).find()) {
            return true;
        }
        int stop = CLOSING.indexOf(ahead.charAt(last)) >= 0 ? last - 1 : last;
        if (stop >= 0 && SENTENCE_ENDS.indexOf(ahead.charAt(stop)) >= 0) {
            return stop < last || !isShortened(ahead, stop);
        }
        return start - element < LONGEST_REPEAL
                && sections.marks(ahead, inAnnex).stream()
                        .anyMatch(mark -> sections.tradition().isRepealed(mark.rest()));
    }

    /** «ст. 3)», "Sec. (c)": the stop belongs to the word. */
    private boolean isShortened(String ahead, int stop) {
        int from = stop;
        while (from > 0
                && !Character.isWhitespace(ahead.charAt(from - 1))
                && "(«\"".indexOf(ahead.charAt(from - 1)) < 0) {
            from--;
        }
        return sections.tradition().isShortForAnElement(ahead.substring(from, stop));
    }

    /** What a mark within a line can be: only what is one without doubt at the head of a line. */
    List<Tradition.Mark> marks(String text, int at) {
        // The whole rest of a long line would be copied for each mark in it.
        String rest = text.substring(at, Math.min(text.length(), at + LONGEST_REPEAL));
        return sections.marks(rest, false).stream()
                .filter(mark -> !mark.strict() && !mark.mended() && !mark.rest().isEmpty())
                .toList();
    }
}
