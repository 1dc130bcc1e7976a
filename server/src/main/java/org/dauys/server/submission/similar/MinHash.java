package org.dauys.server.submission.similar;

import java.util.Arrays;

/**
 * Signatures by which similar sets meet (Broder 1997): of {@value #BANDS} bands of {@value #ROWS} least hashes, sets of
 * Jaccard similarity s share at least one with probability 1 − (1 − s³)⁴²: .996 at one half, 1 − 10⁻⁷ at .7, .04 at a tenth.
 */
final class MinHash {
    static final int BANDS = 42;
    static final int ROWS = 3;
    private static final int SIZE = BANDS * ROWS;
    private static final int[] FACTORS = new int[SIZE];
    private static final int[] TERMS = new int[SIZE];

    static {
        // The same in every run and on every machine.
        for (int i = 0; i < SIZE; i++) {
            FACTORS[i] = Shingles.mix(2L * i + 1) | 1;
            TERMS[i] = Shingles.mix(2L * i + 2);
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

    /** What a band of a signature says, with what else must be equal. */
    static long band(int[] signature, int band, int block) {
        long key = block;
        for (int row = 0; row < ROWS; row++) {
            key = key * 0x9e3779b97f4a7c15L + signature[band * ROWS + row];
        }
        return key;
    }
}
