package org.dauys.compare;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How well a comparison agrees with a correspondence made by hand: pairs (old, new) as a set.
 *
 * @param rows how many rows of the gold were looked at
 * @param right pairs in both
 * @param predicted pairs that the comparison has in those rows
 * @param wanted pairs that the gold has
 * @param exactRows rows in which both have the same pairs
 */
public record Scores(int rows, int right, int predicted, int wanted, int exactRows) {

    /**
     * One row of the gold.
     *
     * @param newLabel of the new provision
     * @param oldLabels of what it comes from; empty when new
     * @param hard whether it was decided one by one
     */
    public record Gold(String newLabel, Set<String> oldLabels, boolean hard) {
        public Gold {
            oldLabels = Set.copyOf(oldLabels);
        }
    }

    /**
     * Scores the rows of provisions, or of articles, that the gold names. A label that its act uses again counts as the
     * one that it repeats: {@code 52.5(1)~2} is 52.5(1).
     *
     * @param articles whether the gold is about articles
     */
    public static Scores of(Comparison comparison, Collection<Gold> gold, boolean articles) {
        Map<String, Set<String>> predicted = comparison.rows().stream()
                .filter(row -> !row.newUnits().isEmpty())
                .filter(row -> articles ? row.level() == Level.ARTICLE : isProvision(row))
                .collect(Collectors.toMap(row -> cited(row.label()), row -> cited(row.oldLabels()), (a, b) -> {
                    a.addAll(b);
                    return a;
                }));
        int right = 0;
        int found = 0;
        int wanted = 0;
        int exact = 0;
        for (Gold row : gold) {
            Set<String> got = predicted.getOrDefault(row.newLabel(), Set.of());
            right += (int) got.stream().filter(row.oldLabels()::contains).count();
            found += got.size();
            wanted += row.oldLabels().size();
            exact += got.equals(row.oldLabels()) ? 1 : 0;
        }
        return new Scores(gold.size(), right, found, wanted, exact);
    }

    private static boolean isProvision(Row row) {
        return row.level() != Level.ARTICLE && row.level() != Level.SECTION;
    }

    private static String cited(String label) {
        int mark = label.indexOf('~');
        return mark < 0 ? label : label.substring(0, mark);
    }

    private static Set<String> cited(List<String> labels) {
        return labels.stream().map(Scores::cited).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The share of predicted pairs that are right; 1 when none is predicted. */
    public double precision() {
        return predicted == 0 ? 1 : (double) right / predicted;
    }

    /** The share of the gold's pairs that are found; 1 when it has none. */
    public double recall() {
        return wanted == 0 ? 1 : (double) right / wanted;
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
