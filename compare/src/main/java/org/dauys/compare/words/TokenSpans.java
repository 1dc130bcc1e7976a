package org.dauys.compare.words;

import java.util.List;

/** A text, its tokens, and where in characters of Java each of them stands. */
public final class TokenSpans {
    private final String text;
    private final List<Token> tokens;
    private final int[] starts;

    private TokenSpans(String text) {
        this.text = text;
        this.tokens = List.copyOf(Tokenizer.tokens(text));
        this.starts = new int[tokens.size()];
        int at = Token.leadingSpace(text).length();
        for (int i = 0; i < starts.length; i++) {
            starts[i] = at;
            at += tokens.get(i).text().length() + tokens.get(i).space().length();
        }
    }

    /** The tokens of a text. */
    public static TokenSpans of(String text) {
        return new TokenSpans(text);
    }

    /** How many tokens it has. */
    public int size() {
        return starts.length;
    }

    /** The tokens in order. */
    public List<Token> tokens() {
        return tokens;
    }

    /** Where a token begins; for the number after the last, the end of the text. */
    public int start(int token) {
        return token == starts.length ? text.length() : starts[token];
    }

    /** After the last character of a token, without its space; for -1 the head of the text. */
    public int end(int token) {
        return token < 0 ? 0 : starts[token] + tokens.get(token).text().length();
    }

    /**
     * The characters of the tokens from {@code from} to before {@code to} with the space at both edges.
     *
     * @throws IndexOutOfBoundsException when there are no such tokens
     */
    public String between(int from, int to) {
        return text.substring(end(from - 1), start(to));
    }

    /** The characters of the same tokens without space around them; empty when {@code from} is {@code to}. */
    public String words(int from, int to) {
        return from == to ? "" : text.substring(start(from), end(to - 1));
    }
}
