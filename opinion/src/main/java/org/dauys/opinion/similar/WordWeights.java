package org.dauys.opinion.similar;

/**
 * How much a word tells of a text, from its length alone: in every language frequent words are short (Zipf's law of abbreviation).
 * Unlike counts of a collection it is the same whatever else was read before.
 */
final class WordWeights {
    private WordWeights() {}

    /** From 0, for words of two letters and less, to 8, of ten and more. */
    static int of(int letters) {
        return Math.clamp(letters - 2L, 0, 8);
    }
}
