package org.dauys.opinion.similar;

/** Compares texts exactly: one is held, others are read beside it. Each thread needs one of its own. */
final class Comparer {
    private static final int NONE = -1;

    private final KnownTexts texts;
    private final Pieces shingles = new Pieces();
    private final Pieces words = new Pieces();
    private final PieceSet heldShingles = new PieceSet();
    private final PieceSet heldWords = new PieceSet();
    private final PieceSet counting = new PieceSet();
    private char[] chars = new char[1024];
    private int length;
    private int loaded = NONE;
    private int shinglesOf = NONE;
    private int wordsOf = NONE;
    private int held = NONE;
    private int heldByWords = NONE;

    Comparer(KnownTexts texts) {
        this.texts = texts;
    }

    private void load(int text) {
        if (loaded != text) {
            if (chars.length < texts.bytes(text)) {
                chars = new char[2 * texts.bytes(text)];
            }
            length = texts.read(text, chars);
            loaded = text;
        }
    }

    /** The shingles of a text; overwritten by the next. */
    Pieces shingles(int text) {
        if (shinglesOf != text) {
            load(text);
            shingles.shingles(chars, length);
            shinglesOf = text;
        }
        return shingles;
    }

    /** The words of a text; overwritten by the next. */
    Pieces words(int text) {
        if (wordsOf != text) {
            load(text);
            words.words(chars, length);
            wordsOf = text;
        }
        return words;
    }

    /** How many different shingles a text has. */
    int size(int text) {
        if (texts.shingles(text) == KnownTexts.NOT_COUNTED) {
            counting.fill(shingles(text).hashes(), shingles.size());
            texts.count(text, counting.size());
        }
        return texts.shingles(text);
    }

    /** What the different words of a text weigh. */
    int weight(int text) {
        if (texts.wordWeight(text) == KnownTexts.NOT_COUNTED) {
            counting.fill(words(text).hashes(), words.size());
            texts.weigh(text, counting.weight());
        }
        return texts.wordWeight(text);
    }

    /** From now on others are compared with this one, until the next is held. */
    void hold(int text) {
        if (held != text) {
            heldShingles.fill(shingles(text).hashes(), shingles.size());
            texts.count(text, heldShingles.size());
            held = text;
        }
    }

    /** How many shingles are in both the held text and another; how many the other has is counted on the way. */
    int common(int other) {
        if (texts.shingles(other) == KnownTexts.NOT_COUNTED) {
            Pieces pieces = shingles(other);
            int common = heldShingles.common(pieces.hashes(), pieces.size(), counting);
            texts.count(other, common + counting.size());
            return common;
        }
        return heldShingles.common(shingles(other).hashes(), shingles.size());
    }

    /** Of the shingles that either has, how many are in both: from 0 to 1. */
    double jaccard(int other, int common) {
        return (double) common / (size(held) + size(other) - common);
    }

    /** What both have in common of words, by their weight and in any order, of those that either has: from 0 to 1. */
    double jaccardOfWords(int other) {
        if (heldByWords != held) {
            heldWords.fill(words(held).hashes(), words.size());
            texts.weigh(held, heldWords.weight());
            heldByWords = held;
        }
        int common = heldWords.commonWeight(words(other).hashes(), words.size());
        return (double) common / (weight(held) + weight(other) - common);
    }
}
