package org.dauys.opinion.similar;

import java.util.Arrays;

/**
 * What a text is taken apart into, as 32-bit hashes in the order in which it stands there, repeated when it is repeated. Overwritten by
 * the next text.
 */
final class Pieces {
    /** Characters in a piece of the text. */
    static final int LENGTH = 5;

    private int[] hashes = new int[1024];
    private int size;

    int[] hashes() {
        return hashes;
    }

    int size() {
        return size;
    }

    /** All pieces of five characters; a shorter text is one piece. */
    void shingles(char[] chars, int length) {
        size = Math.max(1, length - LENGTH + 1);
        if (hashes.length < size) {
            hashes = new int[Math.max(size, 2 * hashes.length)];
        }
        long four = 0;
        for (int i = 0; i < Math.min(LENGTH - 1, length); i++) {
            four = (four << 16) | chars[i];
        }
        if (length < LENGTH) {
            hashes[0] = nonZero(hash(four, 0));
            return;
        }
        for (int i = LENGTH - 1; i < length; i++) {
            long first = four >>> 48;
            four = (four << 16) | chars[i];
            hashes[i - LENGTH + 1] = nonZero(hash(four, first));
        }
    }

    /**
     * All words, each with what it weighs (see {@link WordWeights}) in the lowest four bits, so that equal words weigh the same.
     * Words that weigh nothing are left out.
     */
    void words(char[] chars, int length) {
        size = 0;
        long hash = 0;
        int from = 0;
        for (int i = 0; i <= length; i++) {
            if (i < length && chars[i] != ' ') {
                hash = (hash + chars[i]) * 0x100000001b3L;
                continue;
            }
            int weight = WordWeights.of(i - from);
            if (weight > 0) {
                if (size == hashes.length) {
                    hashes = Arrays.copyOf(hashes, 2 * size);
                }
                hashes[size++] = (mix(hash) << 4) | weight;
            }
            hash = 0;
            from = i + 1;
        }
    }

    private static int hash(long four, long first) {
        long hash = (four ^ first * 0xd6e8feb86659fd93L) * 0x9e3779b97f4a7c15L;
        return (int) (hash ^ (hash >>> 32));
    }

    private static int nonZero(int hash) {
        return hash == 0 ? 1 : hash;
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014), folded. */
    static int mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return (int) (mixed ^ (mixed >>> 31));
    }
}
