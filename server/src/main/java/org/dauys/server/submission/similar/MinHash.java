package org.dauys.server.submission.similar;

import java.util.Arrays;

/** The least hashes of a set (Broder 1997); two sets of Jaccard similarity s have each in common with probability s. */
final class MinHash {
    /** Kept sketches were made with so many. */
    private static final int SIZE = 126;

    private static final int[] FACTORS = new int[SIZE];
    private static final int[] TERMS = new int[SIZE];

    static {
        // The same in every run and on every machine.
        for (int i = 0; i < SIZE; i++) {
            FACTORS[i] = mix(2L * i + 1) | 1;
            TERMS[i] = mix(2L * i + 2);
        }
    }

    private MinHash() {}

    static int[] signature(int[] shingles) {
        int[] least = new int[SIZE];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int shingle : shingles) {
            // Written so that the compiler does many at once.
            for (int i = 0; i < SIZE; i++) {
                int hash = FACTORS[i] * shingle + TERMS[i];
                hash ^= hash >>> 15;
                least[i] = Math.min(least[i], hash);
            }
        }
        return least;
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014), folded. */
    static int mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return (int) (mixed ^ (mixed >>> 31));
    }
}
