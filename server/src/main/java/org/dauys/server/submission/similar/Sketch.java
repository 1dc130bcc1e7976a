package org.dauys.server.submission.similar;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Some numbers of a text, by which the register finds others that are near it without reading them: least hashes of its
 * shingles of {@value #WORDS} words (Broder 1997), two in each number. Texts whose shingles overlap by s share at least one with
 * probability 1 − (1 − s²)¹⁶: .9992 at .6, .94 at .4, .15 at .1. Of texts that merely speak of the same with the same words,
 * few shingles are equal.
 */
public final class Sketch {
    /** How many words make a shingle. */
    public static final int WORDS = 3;

    private static final int SIZE = 16;

    private Sketch() {}

    /**
     * Those of a text.
     *
     * @param normal a text in its normal form; of one without letters, there is nothing to find
     */
    public static Integer[] of(String normal) {
        if (normal.isEmpty()) {
            return new Integer[0];
        }
        int[] least = MinHash.signature(shingles(normal.split(" ")));
        return IntStream.range(0, SIZE)
                .mapToObj(i -> Arrays.hashCode(new int[] {i, least[2 * i], least[2 * i + 1]}))
                .toArray(Integer[]::new);
    }

    private static int[] shingles(String[] words) {
        return IntStream.rangeClosed(0, Math.max(0, words.length - WORDS))
                .map(from -> MinHash.mix(hash(words, from, Math.min(words.length, from + WORDS))))
                .toArray();
    }

    private static long hash(String[] words, int from, int to) {
        long hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 0x100000001b3L + words[i].hashCode();
        }
        return hash;
    }
}
