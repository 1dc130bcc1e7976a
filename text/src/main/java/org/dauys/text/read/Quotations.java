package org.dauys.text.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Quotations that run over several paragraphs: an amending act says what another is to read. All of a quotation is one
 * paragraph, so that nothing in it is taken for a heading or an item of the act that quotes.
 */
final class Quotations {
    private static final String OPENING = "«“„";
    private static final String CLOSING = "»”";
    private static final String MARKS = OPENING + CLOSING + '"';
    /** ‘…’: only where they hold an element, since the closing one is an apostrophe as well. */
    private static final String SINGLE = "‘’";

    /** What a quotation follows. */
    private static final String LEADS = ":—–";

    private static final String SENTENCE_ENDS = ".;:»";
    /** The number of a quoted paragraph: «1.», «II. –», «b)», «2° bis». */
    private static final Pattern PARAGRAPH =
            Pattern.compile("\\s?\\(?(?:[\\dIVXLC]{1,6}|\\p{Ll})(?:\\s?(?:bis|ter))?(?:[.)°]|\\s[–—-])");

    /** In paragraphs: a chapter that is put in anew. */
    private static final int LONGEST = 2_000;

    private Quotations() {}

    static List<Block> joined(List<Block> blocks, Tradition tradition) {
        List<Block> joined = new ArrayList<>(blocks.size());
        int at = 0;
        while (at < blocks.size()) {
            int end = last(blocks, at, tradition);
            joined.add(end > at ? join(blocks.subList(at, end + 1)) : blocks.get(at));
            at = end + 1;
        }
        return joined;
    }

    /** The last paragraph of the quotation that begins at one; this one itself where none begins that goes on. */
    static int last(List<Block> blocks, int at, Tradition tradition) {
        return begins(blocks, at, tradition) ? end(blocks, at) : at;
    }

    /** A quotation begins behind a colon, or with the number or heading of what it quotes, if need be within a paragraph. */
    private static boolean begins(List<Block> blocks, int at, Tradition tradition) {
        String text = blocks.get(at).text();
        int opens = opens(text);
        if (opens < 0 || opens + 1 == text.length()) {
            return false;
        }
        String inside = text.substring(opens + 1).strip();
        boolean led = opens == 0
                && at > 0
                && !isSingle(text.charAt(opens))
                && LEADS.indexOf(lastOf(blocks.get(at - 1).text())) >= 0;
        boolean within =
                opens == 0 || LEADS.indexOf(lastOf(text.substring(0, opens).strip())) >= 0;
        return led
                || (within
                        && (tradition.heading(inside).isPresent()
                                || !tradition.marks(inside).isEmpty()));
    }

    private static char lastOf(String text) {
        return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    }

    private static boolean isSingle(char c) {
        return SINGLE.indexOf(c) >= 0;
    }

    /** Where the first quotation that a paragraph leaves open begins; −1 when it leaves none open. */
    private static int opens(String text) {
        int opens = opens(text, false);
        return opens < 0 ? opens(text, true) : opens;
    }

    private static int opens(String text, boolean single) {
        if (single ? text.indexOf('‘') < 0 : !hasMark(text, MARKS)) {
            return -1;
        }
        int at = -1;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            int step = single ? singleStep(text, i) : step(text, i);
            if (step > 0 && depth > 0 && opensAgain(text, i)) {
                continue;
            }
            at = step > 0 && depth <= 0 ? i : at;
            depth = Math.max(0, depth + step);
        }
        return depth > 0 ? at : -1;
    }

    /** How many quotations a paragraph leaves open; straight marks open when they stand before a word. */
    private static int depth(String text, boolean single) {
        if (!hasMark(text, single ? SINGLE : MARKS)) {
            return 0;
        }
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            int step = single ? singleStep(text, i) : step(text, i);
            depth += step > 0 && depth > 0 && opensAgain(text, i) ? 0 : step;
        }
        return depth;
    }

    /** «… reste au puits. « II. – Le seau …»: a mark before each paragraph of what is quoted opens nothing. */
    private static boolean opensAgain(String text, int at) {
        return at > 1
                && SENTENCE_ENDS.indexOf(text.charAt(at - 2)) >= 0
                && text.charAt(at - 1) == ' '
                && PARAGRAPH.matcher(text).region(at + 1, text.length()).lookingAt();
    }

    private static boolean hasMark(String text, String marks) {
        for (int i = 0; i < marks.length(); i++) {
            if (text.indexOf(marks.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** 1 where a character opens a quotation, −1 where it closes one. */
    static int step(String text, int at) {
        char c = text.charAt(at);
        boolean behindWord = at > 0 && isWord(text.charAt(at - 1));
        if (OPENING.indexOf(c) >= 0 && !(c == '“' && behindWord)) {
            return 1;
        }
        if (CLOSING.indexOf(c) >= 0 || c == '“') {
            return -1;
        }
        if (c != '"') {
            return 0;
        }
        boolean beforeWord =
                at + 1 < text.length() && (isWord(text.charAt(at + 1)) || "([".indexOf(text.charAt(at + 1)) >= 0);
        return beforeWord && !behindWord ? 1 : -1;
    }

    /** The same of single marks; «commune’s» and «members’ ropes» have apostrophes. */
    private static int singleStep(String text, int at) {
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        char behind = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (text.charAt(at) == '‘') {
            return (Character.isLetterOrDigit(behind) || "([".indexOf(behind) >= 0) && !isWord(before) ? 1 : -1;
        }
        if (text.charAt(at) != '’') {
            return 0;
        }
        boolean possessive =
                before == 's' && behind == ' ' && at + 2 < text.length() && Character.isLowerCase(text.charAt(at + 2));
        return possessive || (Character.isLetter(before) && Character.isLetterOrDigit(behind)) ? 0 : -1;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || ".,;:!?)".indexOf(c) >= 0;
    }

    /** The last paragraph of the quotation: where all that was opened is closed, else the first that ends in a closing mark. */
    private static int end(List<Block> blocks, int start) {
        String first = blocks.get(start).text();
        boolean single = isSingle(first.charAt(opens(first)));
        int depth = 0;
        int closing = start;
        for (int i = start; i < Math.min(blocks.size(), start + LONGEST); i++) {
            depth += depth(blocks.get(i).text(), single);
            boolean closes = endsClosed(blocks.get(i).text(), single ? "’" : CLOSING + "\"“");
            if (closes && depth <= 0) {
                return i;
            }
            if (closes && closing == start && i > start) {
                closing = i;
            }
        }
        return closing;
    }

    private static boolean endsClosed(String text, String marks) {
        int end = text.length();
        while (end > 0 && ".;, ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && marks.indexOf(text.charAt(end - 1)) >= 0;
    }

    /** All of a quotation as one paragraph. */
    static Block join(List<Block> quoted) {
        StringBuilder text = new StringBuilder();
        quoted.forEach(block -> text.append(text.isEmpty() ? "" : " ").append(block.text()));
        return new Block(text.toString(), quoted.getFirst().place(), Block.Form.PLAIN);
    }
}
