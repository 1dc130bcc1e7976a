package org.dauys.server.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dauys.compare.Comparison;
import org.dauys.compare.Level;
import org.dauys.compare.OtherUnit;
import org.dauys.compare.Row;
import org.dauys.compare.Unit;
import org.dauys.text.Act;

/**
 * The tags of a theme on one version, carried to a later one: what comes from a tagged provision is tagged.
 *
 * @param labels of the later version
 * @param lost tagged labels that nothing in the later version comes from
 */
public record CarriedTags(Set<String> labels, Set<String> lost) {
    private static final String SIGNATURES = "conclusion";

    /** Carries the tags that a theme has on the older version of a comparison. */
    public static CarriedTags of(Theme theme, Compared compared) {
        Set<String> labels = new TreeSet<>();
        Set<String> lost = new TreeSet<>();
        for (String label : theme.tags().getOrDefault(compared.from().id(), Set.of())) {
            List<String> successors = successors(label, compared.comparison());
            if (successors.isEmpty()) {
                lost.add(label);
            }
            labels.addAll(successors);
        }
        return new CarriedTags(labels, lost);
    }

    private static List<String> successors(String label, Comparison comparison) {
        Optional<OtherUnit> other = OtherUnit.of(comparison.oldAct(), label);
        if (other.isPresent()) {
            return successors(other.get(), comparison);
        }
        List<String> found = elements(label, comparison);
        // Signatures that are the same have no row.
        return found.isEmpty() && label.equals(SIGNATURES) && has(comparison.newAct(), label) ? List.of(label) : found;
    }

    /** An article goes on as an article when it can: a tag on it holds for all that stands in it. */
    private static List<String> elements(String label, Comparison comparison) {
        List<Row> rows = comparison.wordRows();
        List<String> whole = labels(rows.stream().filter(row -> row.level() == Level.ARTICLE), label);
        return whole.isEmpty() ? labels(rows.stream(), label) : whole;
    }

    /**
     * A title, a heading or a note that changed has a row; one that is the same has none and goes with its element, a note by its
     * words, since its number is another when a note before it is gone.
     */
    private static List<String> successors(OtherUnit other, Comparison comparison) {
        List<Row> own = comparison.wordRows().stream()
                .filter(row -> row.oldLabels().contains(other.label()))
                .toList();
        if (!own.isEmpty()) {
            return labels(own.stream(), other.label());
        }
        List<String> elements = other.element().isEmpty() ? List.of("") : elements(other.element(), comparison);
        return OtherUnit.of(comparison.newAct()).stream()
                .filter(unit -> unit.level() == other.level() && elements.contains(unit.element()))
                .filter(unit -> unit.level() != Level.NOTE || unit.text().equals(other.text()))
                .map(OtherUnit::label)
                .toList();
    }

    private static boolean has(Act act, String label) {
        return act.walk().anyMatch(provision -> provision.label().equals(label));
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
