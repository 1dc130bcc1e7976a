package org.dauys.server.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dauys.compare.Level;
import org.dauys.compare.Row;
import org.dauys.compare.Unit;

/**
 * The tags of a theme on one version, carried to a later one: what comes from a tagged provision is tagged.
 *
 * @param labels of the later version
 * @param lost tagged labels that nothing in the later version comes from
 */
public record CarriedTags(Set<String> labels, Set<String> lost) {

    /** Carries the tags that a theme has on the older version of a comparison. */
    public static CarriedTags of(Theme theme, Compared compared) {
        Set<String> labels = new TreeSet<>();
        Set<String> lost = new TreeSet<>();
        for (String label : theme.tags().getOrDefault(compared.from().id(), Set.of())) {
            List<String> successors = successors(label, compared.comparison().rows());
            if (successors.isEmpty()) {
                lost.add(label);
            }
            labels.addAll(successors);
        }
        return new CarriedTags(labels, lost);
    }

    /** An article goes on as an article when it can: a tag on it holds for all that stands in it. */
    private static List<String> successors(String label, List<Row> rows) {
        List<String> whole = labels(rows.stream().filter(row -> row.level() == Level.ARTICLE), label);
        return whole.isEmpty() ? labels(rows.stream(), label) : whole;
    }

    private static List<String> labels(Stream<Row> rows, String oldLabel) {
        return rows.filter(row -> row.oldLabels().contains(oldLabel))
                .map(Row::newUnits)
                .flatMap(Collection::stream)
                .map(Unit::label)
                .distinct()
                .toList();
    }
}
