package org.dauys.compare.words;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into words, numbers and signs. A word keeps its inner hyphens («Вице-Президент», «83-1»), a number its
 * inner points and commas («09.01.2026», «1,5»), an elided article stands alone («l'», «État»); quotes, dashes, «№» and
 * all other signs are tokens of their own, so that nothing is glued to a word.
 */
public final class Tokenizer {
    private Tokenizer() {}

    /**
     * The tokens of a text in order; together with the white space after each they are the text to the letter, but for
     * white space at its head.
     */
    public static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>(text.length() / 6 + 1);
        int at = endOfSpace(text, 0);
        while (at < text.length()) {
            int end = endOfToken(text, at);
            int next = endOfSpace(text, end);
            tokens.add(new Token(text.substring(at, end), text.substring(end, next)));
            at = next;
        }
        return tokens;
    }

    private static int endOfSpace(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int endOfToken(String text, int from) {
        int first = text.codePointAt(from);
        if (!isWordPart(first)) {
            return from + Character.charCount(first);
        }
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (isWordPart(c)) {
                at += Character.charCount(c);
            } else if (joins(text, from, at)) {
                at++;
            } else if (isApostrophe(c) && at - from <= 2 && Character.isLetter(first)) {
                // An elided article or pronoun of French and Italian: «l'», «qu'». What follows must not matter, so
                // that
                // a run of tokens has the same tokens when it stands alone.
                return at + 1;
            } else {
                break;
            }
        }
        return at;
    }

    private static boolean isWordPart(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '\u2019';
    }

    /** Whether the sign at {@code at} holds a word or number together. */
    private static boolean joins(String text, int from, int at) {
        if (at + 1 >= text.length()) {
            return false;
        }
        char sign = text.charAt(at);
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at + 1);
        return switch (sign) {
            case '-', '\u2011' -> isWordPart(before) && isWordPart(after);
            case '.', ',' -> Character.isDigit(before) && Character.isDigit(after);
            case '\'', '\u2019' -> at - from > 2 && Character.isLetter(before) && Character.isLetter(after);
            default -> false;
        };
    }
}
