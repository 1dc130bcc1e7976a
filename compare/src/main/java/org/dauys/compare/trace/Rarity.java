package org.dauys.compare.trace;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dauys.compare.Comparison;
import org.dauys.compare.Row;
import org.dauys.compare.Stems;
import org.dauys.compare.Unit;

/**
 * How much a word tells: the logarithm of how many provisions there are for each that has it (inverse document frequency,
 * Spärck Jones 1972). "And" tells next to nothing, "strike" much.
 */
final class Rarity {
    /** What the commonest word still weighs: a request of common words alone must be found, too. */
    private static final double LEAST = 0.1;

    private final Map<String, Integer> provisionsWith = new HashMap<>();
    private int provisions;

    Rarity(Comparison comparison, Stems stems) {
        for (Row row : comparison.wordRows()) {
            Stream.concat(row.oldUnits().stream(), row.newUnits().stream())
                    .map(Unit::text)
                    .forEach(text -> count(stems.words(text)));
        }
    }

    private void count(List<Stems.Word> words) {
        provisions++;
        for (String stem : new HashSet<>(words.stream().map(Stems.Word::stem).toList())) {
            provisionsWith.merge(stem, 1, Integer::sum);
        }
    }

    /** At least {@link #LEAST}; about 7 for a word that a long act has once. */
    double of(String stem) {
        int with = provisionsWith.getOrDefault(stem, 0);
        return Math.max(LEAST, Math.log((provisions + 1.0) / (with + 1.0)));
    }

    /** Of a pair of stems with a space between: that of the rarer one. */
    double ofPair(String pair) {
        int space = pair.indexOf(' ');
        return Math.max(of(pair.substring(0, space)), of(pair.substring(space + 1)));
    }
}
