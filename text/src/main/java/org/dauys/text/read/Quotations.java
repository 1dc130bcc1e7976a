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
    /** In paragraphs: a chapter that is put in anew. */
    private static final int LONGEST = 2_000;

    private Quotations() {}

    static List<Block> joined(List<Block> blocks, Tradition tradition) {
        List<Block> joined = new ArrayList<>(blocks.size());
        int at = 0;
        while (at < blocks.size()) {
            int end = begins(blocks, at, tradition) ? end(blocks, at) : at;
            joined.add(end > at ? join(blocks.subList(at, end + 1)) : blocks.get(at));
            at = end + 1;
        }
        return joined;
    }

    /** A quotation begins behind a colon, or with the number or heading of what it quotes. */
    private static boolean begins(List<Block> blocks, int at, Tradition tradition) {
        String text = blocks.get(at).text();
        boolean opens = OPENING.indexOf(text.charAt(0)) >= 0 || text.charAt(0) == '"';
        if (!opens || text.length() < 2 || depth(text) <= 0) {
            return false;
        }
        String inside = text.substring(1).strip();
        boolean led = at > 0 && blocks.get(at - 1).text().endsWith(":");
        return led
                || tradition.heading(inside).isPresent()
                || !tradition.marks(inside).isEmpty();
    }

    /** How many quotations a paragraph leaves open; straight marks open when they stand before a word. */
    private static int depth(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (OPENING.indexOf(c) >= 0 && !(c == '“' && i > 0 && isWord(text.charAt(i - 1)))) {
                depth++;
            } else if (CLOSING.indexOf(c) >= 0 || c == '“') {
                depth--;
            } else if (c == '"') {
                boolean before =
                        i + 1 < text.length() && isWord(text.charAt(i + 1)) && (i == 0 || !isWord(text.charAt(i - 1)));
                depth += before ? 1 : -1;
            }
        }
        return depth;
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

    private static Block join(List<Block> quoted) {
        StringBuilder text = new StringBuilder();
        quoted.forEach(block -> text.append(text.isEmpty() ? "" : " ").append(block.text()));
        return new Block(text.toString(), quoted.getFirst().place(), Block.Form.PLAIN);
    }
}
