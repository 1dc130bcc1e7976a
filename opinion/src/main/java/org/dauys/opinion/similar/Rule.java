package org.dauys.opinion.similar;

import java.io.Serializable;

/**
 * When texts are alike: what links two of them, and what makes a text a member of a campaign. Links are looser than membership, since
 * two who each changed a letter differ from each other more than from the letter.
 *
 * @param threshold least similarity of a member, above 0, at most 1
 */
record Rule(double threshold) implements Serializable {
    /** What of the shorter text must be in the longer one, for it to be the same with something added. */
    static final double CONTAINED = 0.9;

    /** Texts of fewer words, by weight some twelve of middle length, are not compared by their words. */
    static final int ENOUGH_WORDS = 40;

    private static final double LINK = 0.75;

    /** Of a link so much, or more, is estimated in all but a few cases in a thousand. */
    private static final double ESTIMATED = 0.45;

    /** Texts with fewer shingles in common speak of the same with the same words, as whoever quotes a provision does. */
    private static final double WORTH_READING_WORDS = 0.5;

    Rule {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException("A threshold above 0 and at most 1, not " + threshold);
        }
    }

    /** Whether two may be linked, by their sketches: an estimate of their Jaccard similarity, give or take .06. */
    boolean worthReading(int equalOfSketches) {
        return equalOfSketches >= Signature.SKETCH * ESTIMATED * threshold;
    }

    /** Whether two that share a key are linked. */
    boolean alike(KnownTexts texts, Comparer comparer, int one, int other) {
        return texts.block(one) == texts.block(other)
                && worthReading(texts.equalOfSketches(one, other))
                && linked(comparer, one, other);
    }

    /** Whether two texts are linked. */
    boolean linked(Comparer comparer, int one, int other) {
        comparer.hold(one);
        int common = comparer.common(other);
        double jaccard = comparer.jaccard(other, common);
        if (jaccard >= threshold || contains(common, Math.min(comparer.size(one), comparer.size(other)), jaccard)) {
            return true;
        }
        return comparer.weight(one) >= ENOUGH_WORDS
                && comparer.weight(other) >= ENOUGH_WORDS
                && jaccard >= WORTH_READING_WORDS * threshold
                && (jaccard >= LINK * threshold || comparer.jaccardOfWords(other) >= LINK * threshold);
    }

    /** Whether one text is the other with something added. */
    boolean contains(int common, int shorter, double jaccard) {
        return common >= CONTAINED * shorter && jaccard >= threshold / 2;
    }
}
