package org.dauys.opinion.similar;

import java.util.Arrays;

/** The different pieces of one text, for comparing others with it; open addressing, filled again and again. */
final class PieceSet {
    private int[] slots = new int[2048];
    private int[] seen = new int[2048];
    private int mask;
    private int seenNow;
    private int size;
    private int weight;

    void fill(int[] pieces, int many) {
        int capacity = Integer.highestOneBit(Math.max(8, many)) * 4;
        if (slots.length < capacity) {
            slots = new int[capacity];
            seen = new int[capacity];
            seenNow = 0;
        } else {
            Arrays.fill(slots, 0, capacity, 0);
        }
        mask = capacity - 1;
        size = 0;
        weight = 0;
        for (int i = 0; i < many; i++) {
            int slot = slot(pieces[i]);
            if (slots[slot] == 0) {
                slots[slot] = pieces[i];
                size++;
                weight += pieces[i] & 15;
            }
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
            if (isNew(pieces[i])) {
                common++;
            }
        }
        return common;
    }

    /** What the different words of another text weigh that are in this one, too. */
    int commonWeight(int[] words, int many) {
        beginToSee();
        int common = 0;
        for (int i = 0; i < many; i++) {
            if (isNew(words[i])) {
                common += words[i] & 15;
            }
        }
        return common;
    }

    /** Fills it, and writes each different word once into an array, from a place on; tells where they end. */
    int copyInto(Pieces words, int[] into, int from) {
        fill(words.hashes(), words.size());
        beginToSee();
        int to = from;
        for (int i = 0; i < words.size(); i++) {
            if (isNew(words.hashes()[i])) {
                into[to++] = words.hashes()[i];
            }
        }
        return to;
    }

    private void beginToSee() {
        if (++seenNow == 0) {
            Arrays.fill(seen, 0);
            seenNow = 1;
        }
    }

    private boolean isNew(int piece) {
        int slot = slot(piece);
        if (slots[slot] == 0 || seen[slot] == seenNow) {
            return false;
        }
        seen[slot] = seenNow;
        return true;
    }

    private int slot(int piece) {
        int slot = ((piece * 0x9e3779b9) >>> 7) & mask;
        while (slots[slot] != 0 && slots[slot] != piece) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
