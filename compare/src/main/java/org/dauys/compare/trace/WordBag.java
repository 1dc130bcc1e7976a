package org.dauys.compare.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stems with how often they stand in a text, and pairs of neighbours, so that the order of words counts a little. */
final class WordBag {
    final Map<String, Integer> stems = new HashMap<>();
    final Map<String, Integer> pairs = new HashMap<>();

    /** Adds words that stand together; none of their pairs reaches into the next addition. */
    void add(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            stems.merge(words.get(i), 1, Integer::sum);
            if (i > 0) {
                pairs.merge(words.get(i - 1) + ' ' + words.get(i), 1, Integer::sum);
            }
        }
    }

    boolean isEmpty() {
        return stems.isEmpty();
    }
}
