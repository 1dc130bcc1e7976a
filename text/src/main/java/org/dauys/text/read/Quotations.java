package org.dauys.text.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Quotations that run over several paragraphs: an amending act says what another is to read. All of a quotation is one
 * paragraph, so that nothing in it is taken for a heading or an item of the act that quotes.
 */
final class Quotations {
    private static final String OPENING = "«“„";
    private static final String CLOSING = "»”";
    private static final String MARKS = OPENING + CLOSING + '"';
    /** What a quotation follows. */
    private static final String LEADS = ":—–";

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
        boolean led =
                opens == 0 && at > 0 && LEADS.indexOf(lastOf(blocks.get(at - 1).text())) >= 0;
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

    /** Where the first quotation that a paragraph leaves open begins; −1 when it leaves none open. */
    private static int opens(String text) {
        if (!hasMark(text)) {
            return -1;
        }
        int at = -1;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            int step = step(text, i);
            at = step > 0 && depth <= 0 ? i : at;
            depth = Math.max(0, depth + step);
        }
        return depth > 0 ? at : -1;
    }

    /** How many quotations a paragraph leaves open; straight marks open when they stand before a word. */
    private static int depth(String text) {
        if (!hasMark(text)) {
            return 0;
        }
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += step(text, i);
        }
        return depth;
    }

    private static boolean hasMark(String text) {
        for (int i = 0; i < MARKS.length(); i++) {
            if (text.indexOf(MARKS.charAt(i)) >= 0) {
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

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || ".,;:!?)".indexOf(c) >= 0;
    }

    /** The last paragraph of the quotation: where all that was opened is closed, else the first that ends in a closing mark. */
    private static int end(List<Block> blocks, int start) {
        int depth = 0;
        int closing = start;
        for (int i = start; i < Math.min(blocks.size(), start + LONGEST); i++) {
            depth += depth(blocks.get(i).text());
            boolean closes = endsClosed(blocks.get(i).text());
            if (closes && depth <= 0) {
                return i;
            }
            if (closes && closing == start && i > start) {
                closing = i;
            }
        }
        return closing;
    }

    private static boolean endsClosed(String text) {
        int end = text.length();
        while (end > 0 && ".;, ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && (CLOSING.indexOf(text.charAt(end - 1)) >= 0 || "\"“".indexOf(text.charAt(end - 1)) >= 0);
    }

    /** All of a quotation as one paragraph. */
    static Block join(List<Block> quoted) {
        StringBuilder text = new StringBuilder();
        quoted.forEach(block -> text.append(text.isEmpty() ? "" : " ").append(block.text()));
        return new Block(text.toString(), quoted.getFirst().place(), Block.Form.PLAIN);
    }
}
