package org.dauys.compare.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stems of both versions and their weights: rare words count, boilerplate does not. */
final class Vocabulary {
    /** Numbers are mostly references and drift with every renumbering, so they count less than words. */
    private static final double NUMBER_WEIGHT = 0.3;

    private final Map<String, Integer> ids = new HashMap<>();
    private final List<Boolean> numbers = new ArrayList<>();

    /** The id of a stem, new or known. */
    int id(String stem, String word) {
        return ids.computeIfAbsent(stem, s -> {
            numbers.add(Character.isDigit(word.codePointAt(0)));
            return numbers.size() - 1;
        });
    }

    int size() {
        return numbers.size();
    }

    /**
     * The inverse document frequency of each stem, ln(1 + N / n), over the units of both sides (Spärck Jones 1972).
     *
     * @return by id, positive
     */
    double[] weights(Side... sides) {
        int[] frequency = new int[size()];
        int[] lastSeen = new int[size()];
        Arrays.fill(lastSeen, -1);
        int documents = 0;
        for (Side side : sides) {
            for (int[] stems : side.stems) {
                for (int stem : stems) {
                    if (lastSeen[stem] != documents) {
                        lastSeen[stem] = documents;
                        frequency[stem]++;
                    }
                }
                documents++;
            }
        }
        double[] weights = new double[size()];
        for (int id = 0; id < weights.length; id++) {
            double idf = Math.log(1 + (double) documents / Math.max(1, frequency[id]));
            weights[id] = numbers.get(id) ? NUMBER_WEIGHT * idf : idf;
        }
        return weights;
    }
}
