package org.dauys.opinion.similar;

import java.io.Serializable;
import java.util.Arrays;

/** The different texts that an index knows, numbered from 0, with what is kept of each for comparing; only added to. */
final class KnownTexts implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Texts of fewer characters are the same or not. */
    static final int SHORTEST = 40;

    /** What is reckoned only of those that are compared. */
    static final int NOT_COUNTED = -1;

    private static final int NONE = -1;

    private final PackedTexts packed = new PackedTexts();
    private int[] blocks = new int[16];
    private long[] hashes = new long[16];
    private int[] shingles = new int[16];
    private int[] wordWeights = new int[16];
    private int[] copies = new int[16];
    private long[] sketches = new long[16 * Prepared.SKETCH_LONGS];
    /** Numbers of texts by their hashes, open addressing. */
    private int[] byHash = new int[64];

    private int size;

    KnownTexts() {
        Arrays.fill(byHash, NONE);
    }

    int size() {
        return size;
    }

    /** The number of a text, new or known; see {@link #copies} for which it was. */
    int add(Prepared text) {
        if (2 * size >= byHash.length) {
            rehash();
        }
        int slot = (int) text.hash & (byHash.length - 1);
        while (byHash[slot] != NONE) {
            int known = byHash[slot];
            if (hashes[known] == text.hash && blocks[known] == text.block && packed.equals(known, text.packed)) {
                copies[known]++;
                return known;
            }
            slot = (slot + 1) & (byHash.length - 1);
        }
        byHash[slot] = size;
        return append(text);
    }

    private int append(Prepared text) {
        if (size == blocks.length) {
            int more = 2 * size;
            blocks = Arrays.copyOf(blocks, more);
            hashes = Arrays.copyOf(hashes, more);
            shingles = Arrays.copyOf(shingles, more);
            wordWeights = Arrays.copyOf(wordWeights, more);
            copies = Arrays.copyOf(copies, more);
            sketches = Arrays.copyOf(sketches, more * Prepared.SKETCH_LONGS);
        }
        packed.add(text.packed);
        blocks[size] = text.block;
        hashes[size] = text.hash;
        shingles[size] = NOT_COUNTED;
        wordWeights[size] = NOT_COUNTED;
        copies[size] = 1;
        System.arraycopy(text.sketch, 0, sketches, size * Prepared.SKETCH_LONGS, Prepared.SKETCH_LONGS);
        return size++;
    }

    private void rehash() {
        byHash = new int[2 * byHash.length];
        Arrays.fill(byHash, NONE);
        for (int text = 0; text < size; text++) {
            int slot = (int) hashes[text] & (byHash.length - 1);
            while (byHash[slot] != NONE) {
                slot = (slot + 1) & (byHash.length - 1);
            }
            byHash[slot] = text;
        }
    }

    int block(int text) {
        return blocks[text];
    }

    /** How many different shingles it has, if they were counted. */
    int shingles(int text) {
        return shingles[text];
    }

    /** Says so; threads that do it at once say the same. */
    void count(int text, int different) {
        shingles[text] = different;
    }

    /** What its different words weigh, if they were weighed. */
    int wordWeight(int text) {
        return wordWeights[text];
    }

    /** Says so; threads that do it at once say the same. */
    void weigh(int text, int weight) {
        wordWeights[text] = weight;
    }

    int copies(int text) {
        return copies[text];
    }

    /** An order of texts that depends on nothing but their words; numbers say only who came first. */
    int compare(int one, int other) {
        int byHashes = Long.compare(hashes[one], hashes[other]);
        return byHashes != 0 ? byHashes : packed.compare(one, other);
    }

    /** An upper bound of the characters that {@link #read} writes. */
    int bytes(int text) {
        return packed.bytes(text);
    }

    int read(int text, char[] into) {
        return packed.read(text, into);
    }

    /** How many bytes of their sketches are equal, of {@link Signature#SKETCH}. */
    int equalOfSketches(int one, int other) {
        int equal = 0;
        for (int i = 0; i < Prepared.SKETCH_LONGS; i++) {
            equal += Signature.equalBytes(
                    sketches[one * Prepared.SKETCH_LONGS + i], sketches[other * Prepared.SKETCH_LONGS + i]);
        }
        return equal;
    }
}
