package org.dauys.compare.align;

import java.util.Arrays;

/**
 * Weighted words without their order: a sparse vector.
 *
 * @param ids of the words, ascending
 * @param weights one for each id, positive
 * @param norm the Euclidean length; 0 when there are no words
 * @param sum of all weights
 */
record Bag(int[] ids, float[] weights, double norm, double sum) {
    static final Bag EMPTY = new Bag(new int[0], new float[0], 0, 0);

    /**
     * The bag of a sequence of words; a word that comes n times weighs 1 + ln n times its weight.
     *
     * @param words ids in any order
     * @param weightOf of each id
     */
    static Bag of(int[] words, double[] weightOf) {
        if (words.length == 0) {
            return EMPTY;
        }
        int[] sorted = words.clone();
        Arrays.sort(sorted);
        int[] ids = new int[sorted.length];
        float[] weights = new float[sorted.length];
        int size = 0;
        double squares = 0;
        double sum = 0;
        for (int i = 0; i < sorted.length; ) {
            int end = i + 1;
            while (end < sorted.length && sorted[end] == sorted[i]) {
                end++;
            }
            double weight = (1 + Math.log(end - i)) * weightOf[sorted[i]];
            ids[size] = sorted[i];
            weights[size++] = (float) weight;
            squares += weight * weight;
            sum += weight;
            i = end;
        }
        return new Bag(Arrays.copyOf(ids, size), Arrays.copyOf(weights, size), Math.sqrt(squares), sum);
    }

    /** The cosine of the angle between two bags, 0..1; 0 when one is empty. */
    double cosine(Bag other) {
        if (norm == 0 || other.norm == 0) {
            return 0;
        }
        double dot = 0;
        int i = 0;
        int j = 0;
        while (i < ids.length && j < other.ids.length) {
            if (ids[i] == other.ids[j]) {
                dot += (double) weights[i++] * other.weights[j++];
            } else if (ids[i] < other.ids[j]) {
                i++;
            } else {
                j++;
            }
        }
        return Math.min(1, dot / (norm * other.norm));
    }

    /** The share of this bag's weight that another holds too, 0..1; 0 when this is empty. */
    double coveredBy(Bag other) {
        if (sum == 0) {
            return 0;
        }
        double shared = 0;
        int i = 0;
        int j = 0;
        while (i < ids.length && j < other.ids.length) {
            if (ids[i] == other.ids[j]) {
                shared += Math.min(weights[i++], other.weights[j++]);
            } else if (ids[i] < other.ids[j]) {
                i++;
            } else {
                j++;
            }
        }
        return Math.min(1, shared / sum);
    }

    /** The share of this bag's weight that {@code whole} holds beyond what {@code taken} holds of it, 0..1. */
    double coveredByRest(Bag whole, Bag taken) {
        if (sum == 0) {
            return 0;
        }
        double shared = 0;
        for (int i = 0; i < ids.length; i++) {
            int w = Arrays.binarySearch(whole.ids, ids[i]);
            if (w >= 0) {
                int t = Arrays.binarySearch(taken.ids, ids[i]);
                float rest = whole.weights[w] - (t < 0 ? 0 : taken.weights[t]);
                shared += Math.max(0, Math.min(weights[i], rest));
            }
        }
        return Math.min(1, shared / sum);
    }
}
