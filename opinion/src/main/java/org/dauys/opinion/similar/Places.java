package org.dauys.opinion.similar;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Which text was given at which place, and at which places a text was given. */
final class Places {
    private static final int NONE = -1;

    private int[] texts = new int[16];
    private int[] nexts = new int[16];
    private int[] firsts = new int[16];
    private int[] lasts = new int[16];
    private int size;
    private int different;

    int size() {
        return size;
    }

    /** Adds the next place; its text is a new one when its number is how many there were, none below 0. */
    void add(int text) {
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, 2 * size);
            nexts = Arrays.copyOf(nexts, 2 * size);
            firsts = Arrays.copyOf(firsts, 2 * size);
            lasts = Arrays.copyOf(lasts, 2 * size);
        }
        texts[size] = text;
        nexts[size] = NONE;
        if (text == different) {
            firsts[text] = size;
            lasts[text] = size;
            different++;
        } else if (text >= 0) {
            nexts[lasts[text]] = size;
            lasts[text] = size;
        }
        size++;
    }

    int text(int place) {
        return texts[place];
    }

    /** The first place of a text. */
    int first(int text) {
        return firsts[text];
    }

    void forEach(int text, IntConsumer done) {
        for (int place = firsts[text]; place != NONE; place = nexts[place]) {
            done.accept(place);
        }
    }
}
