package org.dauys.opinion.similar;

import java.util.Arrays;

/**
 * Least hashes of a set (Broder 1997), of which two sets of Jaccard similarity s have each one in common with probability s. They are
 * found by Fast Similarity Sketching (Dahlgaard, Knudsen, Thorup 2017): in each round every piece goes to one place by its hash and the
 * least stays there; rounds go on until no place is empty. A long text takes a few rounds instead of one for each place, and the
 * places of a short one are as good as independent, which they are not where empty ones are filled by copies.
 */
final class LeastHashes {
    /** A single piece leaves a place of 200 empty after so many once in 10¹⁵ times. */
    private static final int ROUNDS = 8192;

    private static final long LOWER = 0xffffffffL;

    private final int places;
    private final long salt;
    /** The round in the upper half, the hash in the lower. */
    private final long[] least;

    private long[] hashes = new long[1024];

    LeastHashes(int places, long salt) {
        this.places = places;
        this.salt = salt;
        this.least = new long[places];
    }

    /** The hashes, each in the lower half of a number; overwritten by the next call. */
    long[] of(int[] pieces, int many) {
        if (hashes.length < many) {
            hashes = new long[2 * many];
        }
        Arrays.fill(least, Long.MAX_VALUE);
        for (int round = 0; round < ROUNDS && anyEmpty(); round++) {
            long salted = salt + round * 0x9e3779b97f4a7c15L;
            long upper = (long) round << 32;
            scatter(pieces, many, salted, upper);
        }
        return least;
    }

    private void scatter(int[] pieces, int many, long salted, long upper) {
        // Apart from the places, so that the processor reckons several at once.
        for (int i = 0; i < many; i++) {
            long hash = (pieces[i] + salted) * 0xbf58476d1ce4e5b9L;
            hash = (hash ^ (hash >>> 32)) * 0x94d049bb133111ebL;
            // The place in the upper half.
            hashes[i] = (((hash >>> 32) * places) & ~LOWER) | ((hash ^ (hash >>> 29)) & LOWER);
        }
        for (int i = 0; i < many; i++) {
            int place = (int) (hashes[i] >>> 32);
            least[place] = Math.min(least[place], upper | (hashes[i] & LOWER));
        }
    }

    private boolean anyEmpty() {
        for (long one : least) {
            if (one == Long.MAX_VALUE) {
                return true;
            }
        }
        return false;
    }
}
