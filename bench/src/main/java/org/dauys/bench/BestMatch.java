package org.dauys.bench;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.compare.Unit;
import org.dauys.compare.Units;

/**
 * A peer that knows no structure: each text with the one of the other version that has the greatest cosine of TF-IDF
 * weights, (1 + ln n) · (1 + ln((1 + N) / (1 + d))), if that is at least {@value #LEAST}. Words are runs of two or more
 * letters or digits, as scikit-learn's TfidfVectorizer takes them with {@code sublinear_tf}.
 */
final class BestMatch {
    private static final double LEAST = 0.3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}_]{2,}");

    private final Map<String, Map<String, Double>> olds;
    private final Map<String, Map<String, Double>> news;

    /**
     * Weighs the words of two versions.
     *
     * @param articles whether whole articles are matched; else provisions
     */
    BestMatch(Units oldUnits, Units newUnits, boolean articles) {
        Map<String, Map<String, Double>> was = counts(oldUnits, articles);
        Map<String, Map<String, Double>> is = counts(newUnits, articles);
        Map<String, Integer> documents = new HashMap<>();
        Stream.concat(was.values().stream(), is.values().stream())
                .forEach(words -> words.keySet().forEach(word -> documents.merge(word, 1, Integer::sum)));
        int all = was.size() + is.size();
        olds = weighed(was, documents, all);
        news = weighed(is, documents, all);
    }

    private static Map<String, Map<String, Double>> counts(Units units, boolean articles) {
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        if (articles) {
            units.articles().forEach(unit -> text(texts, unit.label()).append(unit.heading()));
        }
        for (Unit unit : units.provisions()) {
            if (!articles || texts.containsKey(unit.article())) {
                text(texts, articles ? unit.article() : unit.label())
                        .append(' ')
                        .append(unit.text());
            }
        }
        Map<String, Map<String, Double>> counts = new LinkedHashMap<>();
        texts.forEach((label, text) -> counts.put(
                label,
                WORD.matcher(text.toString().toLowerCase(Locale.ROOT))
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toMap(word -> word, word -> 1.0, Double::sum))));
        return counts;
    }

    private static StringBuilder text(Map<String, StringBuilder> texts, String label) {
        return texts.computeIfAbsent(label, key -> new StringBuilder());
    }

    private static Map<String, Map<String, Double>> weighed(
            Map<String, Map<String, Double>> counts, Map<String, Integer> documents, int all) {
        Map<String, Map<String, Double>> weighed = new LinkedHashMap<>();
        counts.forEach((label, words) -> {
            Map<String, Double> weights = new HashMap<>();
            words.forEach((word, count) -> weights.put(
                    word, (1 + Math.log(count)) * (1 + Math.log((1.0 + all) / (1 + documents.getOrDefault(word, 0))))));
            double norm =
                    Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
            weights.replaceAll((word, weight) -> weight / norm);
            weighed.put(label, weights);
        });
        return weighed;
    }

    /** For each new label the old one that is its best match. */
    Map<String, Set<String>> ofNew() {
        Map<String, Set<String>> found = new HashMap<>();
        best(news, olds).forEach((now, old) -> found.put(now, new TreeSet<>(List.of(old))));
        return found;
    }

    /** The same with, for each old label, the new one that is its best match. */
    Map<String, Set<String>> ofBoth() {
        Map<String, Set<String>> found = ofNew();
        best(olds, news)
                .forEach((old, now) ->
                        found.computeIfAbsent(now, key -> new TreeSet<>()).add(old));
        return found;
    }

    private static Map<String, String> best(
            Map<String, Map<String, Double>> from, Map<String, Map<String, Double>> to) {
        Map<String, Map<String, Double>> index = new HashMap<>();
        to.forEach((label, words) -> words.forEach((word, weight) ->
                index.computeIfAbsent(word, key -> new HashMap<>()).put(label, weight)));
        Map<String, String> best = new HashMap<>();
        from.forEach((label, words) -> {
            Map<String, Double> products = new HashMap<>();
            words.forEach((word, weight) -> index.getOrDefault(word, Map.of())
                    .forEach((other, its) -> products.merge(other, weight * its, Double::sum)));
            products.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .filter(entry -> entry.getValue() >= LEAST)
                    .ifPresent(entry -> best.put(label, entry.getKey()));
        });
        return best;
    }
}
