package org.dauys.opinion.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Themes by the middle of the texts that belong to them (centroid-based classification: Han and Karypis, PKDD 2000). A text is a vector of its stems of
 * three letters and more, (1 + ln how often) · ln((1 + N) / texts with the stem), of length 1 (Salton and Buckley 1988); a stem that nothing learnt has
 * counts in the length as if one text had it. A theme is the sum of its texts, of length 1. Texts of several
 * languages stand in one space. Immutable.
 */
public final class ThemeModel {
    /** Below this, the next theme is too near for a suggestion: {@code docs/methods/opinion.md} has what it costs and saves. */
    public static final double CLEAR = 1.5;

    /** Below this, too little of the text is said of the theme, however far off the next is. */
    public static final double LEAST = 0.06;

    private static final int SHORTEST = 3;

    private final int texts;
    private final Map<String, Integer> frequencies;
    private final List<Map<String, Double>> middles;

    private ThemeModel(int texts, Map<String, Integer> frequencies, List<Map<String, Double>> middles) {
        this.texts = texts;
        this.frequencies = frequencies;
        this.middles = middles;
    }

    /**
     * Learns themes.
     *
     * @param themes how many there are
     * @throws IndexOutOfBoundsException when a text names another
     */
    public static ThemeModel learn(int themes, List<Sorted> sorted) {
        Map<String, Integer> frequencies = new HashMap<>();
        List<Map<String, Integer>> counts = new ArrayList<>();
        for (Sorted text : sorted) {
            Map<String, Integer> count = counts(text.words());
            counts.add(count);
            count.keySet().forEach(stem -> frequencies.merge(stem, 1, Integer::sum));
        }
        ThemeModel weights = new ThemeModel(sorted.size(), frequencies, List.of());
        List<Map<String, Double>> sums = new ArrayList<>();
        for (int theme = 0; theme < themes; theme++) {
            sums.add(new HashMap<>());
        }
        for (int i = 0; i < sorted.size(); i++) {
            Map<String, Double> vector = weights.vector(counts.get(i));
            for (int theme : sorted.get(i).themes()) {
                vector.forEach((stem, weight) -> sums.get(theme).merge(stem, weight, Double::sum));
            }
        }
        return new ThemeModel(
                sorted.size(),
                frequencies,
                sums.stream().map(ThemeModel::ofLengthOne).toList());
    }

    /** All themes that have a word in common with the text, the nearest first. */
    public List<Nearness> near(List<Feature> words) {
        Map<String, Double> vector = vector(counts(words));
        List<Nearness> near = new ArrayList<>();
        for (int theme = 0; theme < middles.size(); theme++) {
            Map<String, Double> parts = new HashMap<>();
            double cosine = 0;
            for (Map.Entry<String, Double> entry : vector.entrySet()) {
                double part = entry.getValue() * middles.get(theme).getOrDefault(entry.getKey(), 0.0);
                if (part > 0) {
                    parts.put(entry.getKey(), part);
                    cosine += part;
                }
            }
            if (cosine > 0) {
                near.add(new Nearness(theme, cosine, strongest(words, parts)));
            }
        }
        near.sort(Comparator.comparingDouble(Nearness::cosine).reversed().thenComparingInt(Nearness::theme));
        return near;
    }

    /**
     * The theme that the text is clearly nearest to, {@value #LEAST} at least and {@value #CLEAR} times as near as the next; empty when there is
     * none.
     */
    public Optional<Nearness> suggestion(List<Feature> words) {
        List<Nearness> near = near(words);
        double next = near.size() > 1 ? near.get(1).cosine() : 0;
        return near.stream().findFirst().filter(first -> first.cosine() >= Math.max(LEAST, CLEAR * next));
    }

    /** Stems and how often they stand there, in their order, so that sums are the same whatever comes first. */
    private static Map<String, Integer> counts(List<Feature> words) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Feature word : words) {
            if (word.stem().length() >= SHORTEST) {
                counts.merge(word.stem(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private Map<String, Double> vector(Map<String, Integer> counts) {
        Map<String, Double> vector = new TreeMap<>();
        counts.forEach((stem, often) ->
                vector.put(stem, (1 + Math.log(often)) * Math.log((1.0 + texts) / frequencies.getOrDefault(stem, 1))));
        return ofLengthOne(vector);
    }

    private static Map<String, Double> ofLengthOne(Map<String, Double> vector) {
        double length = Math.sqrt(
                vector.values().stream().mapToDouble(part -> part * part).sum());
        return length == 0
                ? Map.of()
                : vector.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue() / length, (one, _) -> one, TreeMap::new));
    }

    private static List<Feature> strongest(List<Feature> words, Map<String, Double> parts) {
        Set<String> told = new HashSet<>();
        return words.stream()
                .filter(word -> parts.containsKey(word.stem()))
                .sorted(Comparator.comparingDouble((Feature word) -> parts.getOrDefault(word.stem(), 0.0))
                        .reversed())
                .filter(word -> told.add(word.stem()))
                .limit(Nearness.WORDS)
                .toList();
    }
}
