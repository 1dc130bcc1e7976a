package org.dauys.amend.instruct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences with what they quote taken out.
 *
 * @param line where it begins, from 1
 * @param text as it stands
 * @param skeleton with {@code ⟦0⟧}, {@code ⟦1⟧} in place of quotations
 * @param quoted what was quoted, without the outer marks
 */
record Quotation(int line, String text, String skeleton, List<String> quoted) {
    /** Characters of one quotation: more than any article that is given anew. */
    private static final int MOST_QUOTED = 200_000;

    private static final Pattern MARK = Pattern.compile("⟦(\\d+)⟧");
    private static final String OPENING = "«“„\"";

    /** The sentences of an amending act: one a line, with the lines of what it quotes. */
    static List<Quotation> of(String text) {
        List<Quotation> all = new ArrayList<>();
        int at = 0;
        int line = 1;
        while (at < text.length()) {
            int end = end(text, at);
            if (end < 0) {
                // A quotation that nobody closes would swallow all that follows: its line is taken alone.
                end = lineEnd(text, at);
            }
            String one = text.substring(at, end);
            if (!one.isBlank()) {
                all.add(taken(line, one));
            }
            line += (int) text.substring(at, Math.min(end + 1, text.length()))
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            at = end + 1;
        }
        return all;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** Where the sentence ends that begins at {@code from}; -1 when a quotation in it is not closed. */
    private static int end(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (OPENING.indexOf(c) >= 0) {
                at = close(text, at);
                if (at < 0) {
                    return -1;
                }
            } else if (c == '\n' && !goesOn(text, from, at)) {
                return at;
            }
            at++;
        }
        return text.length();
    }

    /** «следующего содержания:», and the quotation begins on the next line. */
    private static boolean goesOn(String text, int from, int at) {
        String rest = text.substring(at, Math.min(text.length(), at + 20)).stripLeading();
        return text.substring(from, at).stripTrailing().endsWith(":")
                && !rest.isEmpty()
                && OPENING.indexOf(rest.charAt(0)) >= 0;
    }

    /** Where the quotation ends that opens at a place; marks of the same kind within it are counted. */
    private static int close(String text, int from) {
        char open = text.charAt(from);
        char close = switch (open) {
            case '«' -> '»';
            case '“' -> '”';
            case '„' -> '“';
            default -> open;
        };
        int depth = 0;
        int end = Math.min(text.length(), from + MOST_QUOTED);
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            if (c == close && (c != open || at > from)) {
                depth--;
                if (depth == 0) {
                    return at;
                }
            } else if (c == open) {
                depth++;
            }
        }
        return -1;
    }

    private static Quotation taken(int line, String text) {
        StringBuilder skeleton = new StringBuilder();
        List<String> quoted = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = OPENING.indexOf(c) < 0 ? -1 : close(text, at);
            if (end < 0) {
                skeleton.append(Character.isWhitespace(c) ? ' ' : c == '⟦' || c == '⟧' ? '?' : c);
                at++;
            } else {
                skeleton.append('⟦').append(quoted.size()).append('⟧');
                quoted.add(text.substring(at + 1, end));
                at = end + 1;
            }
        }
        String one = skeleton.toString().replaceAll(" +", " ").strip();
        return new Quotation(line, text.strip(), one, List.copyOf(quoted));
    }

    /** A part of the skeleton with what it quotes. */
    String filled(String part) {
        return MARK.matcher(part)
                .replaceAll(mark -> Matcher.quoteReplacement("«" + quoted.get(Integer.parseInt(mark.group(1))) + "»"));
    }

    /** Words between marks that they do not break: the first pair that can be read again. */
    static Optional<String> quote(String words, List<String> pairs) {
        for (String pair : pairs) {
            String quoted = pair.charAt(0) + words + pair.charAt(1);
            if (close(quoted, 0) == quoted.length() - 1) {
                return Optional.of(quoted);
            }
        }
        return Optional.empty();
    }
}
