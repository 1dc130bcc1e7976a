package org.dauys.server.submission.similar;

import java.util.Arrays;

/** The set of all pieces of five characters of a text, as sorted 32-bit hashes; of any language. */
final class Shingles {
    static final int LENGTH = 5;

    private Shingles() {}

    static int[] of(String text) {
        int pieces = Math.max(1, text.length() - LENGTH + 1);
        int[] hashes = new int[pieces];
        for (int i = 0; i < pieces; i++) {
            long hash = 0;
            for (int j = i; j < Math.min(text.length(), i + LENGTH); j++) {
                hash = hash * 0x100000001b3L + text.charAt(j) + 1;
            }
            hashes[i] = mix(hash);
        }
        Arrays.sort(hashes);
        int distinct = 0;
        for (int i = 0; i < pieces; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[distinct++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, distinct);
    }

    /** What two sets have in common, of all that either has: from 0 to 1. */
    static double jaccard(int[] a, int[] b) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                common++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return (double) common / (a.length + b.length - common);
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014), folded. */
    static int mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return (int) (mixed ^ (mixed >>> 31));
    }
}
