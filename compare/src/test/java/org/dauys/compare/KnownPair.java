package org.dauys.compare;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.text.Act;

/**
 * Two versions of an act of which it is known what became what.
 *
 * @param name of the text: pairs of one name are one text in other languages or from other seeds
 * @param gold for each new provision, or article, that is scored what it comes from, labels in lower case
 * @param olds the old labels that are scored; empty = all
 * @param articles whether the gold is about articles
 * @param sources for each new label of the gold the old ones
 */
public record KnownPair(
        String name,
        Act oldAct,
        Act newAct,
        List<Scores.Gold> gold,
        Optional<Set<String>> olds,
        boolean articles,
        Map<String, Set<String>> sources) {

    private KnownPair(
            String name, Act oldAct, Act newAct, List<Scores.Gold> gold, Optional<Set<String>> olds, boolean articles) {
        this(
                name,
                oldAct,
                newAct,
                gold,
                olds,
                articles,
                gold.stream().collect(Collectors.toMap(Scores.Gold::newLabel, Scores.Gold::oldLabels, (a, b) -> a)));
    }

    /** Pairs of provisions. */
    static KnownPair ofProvisions(String name, Act oldAct, Act newAct, Collection<Scores.Gold> gold) {
        List<Scores.Gold> rows = gold.stream()
                .map(row -> new Scores.Gold(lower(row.newLabel()), lower(row.oldLabels()), row.hard()))
                .toList();
        return new KnownPair(name, oldAct, newAct, rows, Optional.empty(), false);
    }

    /**
     * Pairs of articles. Hard are the rows of what is new, or not the one successor of one article.
     *
     * @param pairs (old, new); an empty label where there is none
     */
    static KnownPair ofArticles(String name, Act oldAct, Act newAct, List<List<String>> pairs) {
        Map<String, Set<String>> sources = new LinkedHashMap<>();
        Map<String, Integer> successors = new HashMap<>();
        Set<String> olds = new HashSet<>();
        for (List<String> pair : pairs) {
            String from = lower(pair.get(0));
            String to = lower(pair.get(1));
            if (!from.isEmpty()) {
                olds.add(from);
            }
            if (!to.isEmpty()) {
                Set<String> row = sources.computeIfAbsent(to, label -> new HashSet<>());
                if (!from.isEmpty()) {
                    row.add(from);
                    successors.merge(from, 1, Integer::sum);
                }
            }
        }
        List<Scores.Gold> gold = sources.entrySet().stream()
                .map(row -> new Scores.Gold(
                        row.getKey(),
                        row.getValue(),
                        row.getValue().size() != 1
                                || row.getValue().stream().anyMatch(from -> successors.getOrDefault(from, 0) > 1)))
                .toList();
        return new KnownPair(name, oldAct, newAct, gold, Optional.of(olds), true);
    }

    /** F1 of pairs (old, new) in all rows and in the hard ones; 1 where nothing is wanted and nothing found. */
    public record F1(double all, double hard) {}

    /**
     * Scores pairs that were found; those of labels that the gold does not name are passed over.
     *
     * @param found for each new label the old ones, in any case
     */
    public F1 score(Map<String, Set<String>> found) {
        Map<String, Set<String>> byLabel = new HashMap<>();
        found.forEach((to, from) ->
                byLabel.computeIfAbsent(lower(to), label -> new HashSet<>()).addAll(lower(from)));
        return new F1(f1(byLabel, gold), f1(byLabel, Texts.hard(gold)));
    }

    /** The comparison that follows from links. */
    public Comparison compared(List<Link> links) {
        return new ComparisonBuilder(oldAct, newAct, new Pairing(Units.of(oldAct), Units.of(newAct), links)).build();
    }

    /** Whether the gold has two provisions, or their articles, as a pair; empty where it does not name them. */
    public Optional<Boolean> tells(Unit old, Unit now) {
        String from = lower(articles ? old.article() : old.label());
        String to = lower(articles ? now.article() : now.label());
        if (olds.isPresent() && !olds.get().contains(from)) {
            return Optional.empty();
        }
        return Optional.ofNullable(sources.get(to)).map(wanted -> wanted.contains(from));
    }

    private double f1(Map<String, Set<String>> found, List<Scores.Gold> rows) {
        int right = 0;
        int both = 0;
        for (Scores.Gold row : rows) {
            Set<String> got = found.getOrDefault(row.newLabel(), Set.of()).stream()
                    .filter(from -> olds.isEmpty() || olds.get().contains(from))
                    .collect(Collectors.toSet());
            right += (int) got.stream().filter(row.oldLabels()::contains).count();
            both += got.size() + row.oldLabels().size();
        }
        return both == 0 ? 1 : 2.0 * right / both;
    }

    /** What a comparison found, for {@link #score}. */
    public Map<String, Set<String>> found(Comparison comparison) {
        Map<String, Set<String>> found = new HashMap<>();
        for (Row row : comparison.rows()) {
            boolean counts =
                    articles ? row.level() == Level.ARTICLE : row.level().isProvision();
            if (counts && !row.newUnits().isEmpty()) {
                found.computeIfAbsent(row.label(), label -> new HashSet<>()).addAll(row.oldLabels());
            }
        }
        return found;
    }

    private static Set<String> lower(Collection<String> labels) {
        return labels.stream().map(KnownPair::lower).collect(Collectors.toSet());
    }

    /** In lower case; a label that is used again counts as the one that it repeats. */
    private static String lower(String label) {
        return label.strip().replaceFirst("~.*", "").toLowerCase(Locale.ROOT);
    }
}
