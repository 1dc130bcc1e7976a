package org.dauys.compare.words;

/**
 * A run of tokens of a text and what stands there in another. The characters from the end of the token before the run to
 * the beginning of the token after it become {@code becomes}; so white space at both edges belongs to it.
 *
 * @param from first token that is replaced, from 0
 * @param to after the last; equal to {@code from} where something is only inserted
 * @param was the characters that are replaced
 * @param becomes those that stand there instead; never equal to {@code was}
 */
public record Replacement(int from, int to, String was, String becomes) {}
