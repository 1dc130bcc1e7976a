package org.dauys.compare.words;

import java.util.List;

/**
 * A word, number or sign.
 *
 * @param text without white space, never empty
 * @param space the white space that follows it, often empty
 */
public record Token(String text, String space) {

    /** Whether it is a word or number, not a sign. */
    public boolean isWord() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    /** The white space at the head of a text, which no token carries. */
    static String leadingSpace(String text) {
        return text.substring(0, text.length() - text.stripLeading().length());
    }

    /** The text that tokens were cut from. */
    static String join(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        tokens.forEach(token -> text.append(token.text()).append(token.space()));
        return text.toString();
    }
}
