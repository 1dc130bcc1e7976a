package org.dauys.opinion.similar;

import java.util.Arrays;

/** The different pieces of one text, for comparing others with it; open addressing, filled again and again. */
final class PieceSet {
    /** So many slots for a piece that a search seldom takes a second step. */
    private static final int ROOM = 8;

    private int[] slots = new int[4096];
    /** A bit for each slot. */
    private long[] seen = new long[4096 / Long.SIZE];

    private int mask;
    private int size;
    private int weight;

    void fill(int[] pieces, int many) {
        clear(many);
        for (int i = 0; i < many; i++) {
            put(pieces[i]);
        }
    }

    private void clear(int most) {
        int capacity = Integer.highestOneBit(Math.max(8, most)) * ROOM;
        if (slots.length < capacity) {
            slots = new int[capacity];
            seen = new long[capacity / Long.SIZE];
        } else {
            Arrays.fill(slots, 0, capacity, 0);
        }
        mask = capacity - 1;
        size = 0;
        weight = 0;
    }

    private void put(int piece) {
        int slot = slot(piece);
        if (slots[slot] == 0) {
            slots[slot] = piece;
            size++;
            weight += piece & 15;
        }
    }

    /** How many different pieces there are. */
    int size() {
        return size;
    }

    /** What its different words weigh together; without meaning for other pieces. */
    int weight() {
        return weight;
    }

    /** How many different pieces of another text are in this one, too. */
    int common(int[] pieces, int many) {
        beginToSee();
        int common = 0;
        for (int i = 0; i < many; i++) {
            common += newly(pieces[i]);
        }
        return common;
    }

    /** The same, and the others, which are in this one not, fill another set. */
    int common(int[] pieces, int many, PieceSet others) {
        beginToSee();
        others.clear(many);
        int common = 0;
        for (int i = 0; i < many; i++) {
            if (slots[slot(pieces[i])] == 0) {
                others.put(pieces[i]);
            } else {
                common += newly(pieces[i]);
            }
        }
        return common;
    }

    /** What the different words of another text weigh that are in this one, too. */
    int commonWeight(int[] words, int many) {
        beginToSee();
        int common = 0;
        for (int i = 0; i < many; i++) {
            common += newly(words[i]) * (words[i] & 15);
        }
        return common;
    }

    /** Fills it, and writes each different word once into an array, from a place on; tells where they end. */
    int copyInto(Pieces words, int[] into, int from) {
        fill(words.hashes(), words.size());
        beginToSee();
        int to = from;
        for (int i = 0; i < words.size(); i++) {
            int word = words.hashes()[i];
            if (newly(word) == 1) {
                into[to++] = word;
            }
        }
        return to;
    }

    private void beginToSee() {
        Arrays.fill(seen, 0, (mask + 1) / Long.SIZE, 0);
    }

    /** 1 when a piece is here and was not seen yet, 0 otherwise; without a branch that depends on it, which would be guessed wrong often. */
    private int newly(int piece) {
        int slot = slot(piece);
        int there = slots[slot] == piece ? 1 : 0;
        long word = seen[slot >>> 6];
        int fresh = there & (int) (~word >>> slot);
        seen[slot >>> 6] = word | ((long) fresh << slot);
        return fresh;
    }

    private int slot(int piece) {
        int slot = ((piece * 0x9e3779b9) >>> 7) & mask;
        while (slots[slot] != 0 && slots[slot] != piece) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
