package org.dauys.compare.table;

import java.util.List;
import java.util.Optional;
import org.dauys.compare.Counts.Group;
import org.dauys.compare.Level;
import org.dauys.compare.Relation;
import org.dauys.compare.Row;
import org.dauys.compare.WordChange.Op;

/**
 * A row and the headings that it stands under.
 *
 * @param sections groups, the outermost first; without the row itself
 * @param article of a provision; empty outside articles
 * @param counted the numbers that the row counts in, by their names in JSON
 */
record Placed(Row row, List<Row> sections, Optional<Row> article, List<String> counted) {
    private static final String NUMBERS = "numbers";

    Placed {
        sections = List.copyOf(sections);
        counted = List.copyOf(counted);
    }

    boolean isHeading() {
        return !row.level().isProvision();
    }

    /** For a heading: whether it is shown even if nothing under it is. */
    boolean isShown(ComparisonFilter filter) {
        return isUnder(filter.section())
                && (isHeading() ? standsAlone(filter) : hasKind(filter))
                && filter.also().test(row);
    }

    private boolean isUnder(Optional<String> section) {
        return section.isEmpty()
                || top().filter(top -> Anchors.of(top).equals(section.get())
                                || top.label().equals(section.get()))
                        .isPresent();
    }

    /** The group of the top level that it stands in, or is. */
    Optional<Row> top() {
        return sections.isEmpty() && row.level() == Level.SECTION
                ? Optional.of(row)
                : sections.stream().findFirst();
    }

    private boolean standsAlone(ComparisonFilter filter) {
        return filter.kind()
                .map(kind -> changes(kind, filter) > 0)
                .orElseGet(() ->
                        !filter.onlyChanged() || changes(ChangeKind.OTHER, filter) > 0 || (isHead() && marks(filter)));
    }

    /** How many changes of a kind it counts as; a heading of which all that changed is ignored, as none. */
    int changes(ChangeKind kind, ComparisonFilter filter) {
        return switch (kind) {
            case OTHER ->
                isHeading()
                        ? (int) counted.stream()
                                .filter(name -> !name.equals(NUMBERS))
                                .filter(name -> !name.equals("headings")
                                        || filter.ignored().isEmpty()
                                        || marks(filter))
                                .count()
                        : 0;
            case RENUMBERED -> counted.contains(NUMBERS) ? 1 : 0;
            case KEPT, REWORDED, MOVED, ADDED, REMOVED, SPLIT, COPIED, MERGED ->
                !isHeading() && hasKind(filter, kind) ? 1 : 0;
        };
    }

    private boolean isHead() {
        return row.level().isHead();
    }

    private boolean marks(ComparisonFilter filter) {
        return Marked.words(row).stream()
                .anyMatch(word -> word.op() != Op.EQUAL && !filter.ignored().contains(word.cause()));
    }

    private boolean hasKind(ComparisonFilter filter) {
        return filter.kind()
                .map(kind -> hasKind(filter, kind))
                .orElseGet(() -> !filter.onlyChanged() || Entry.of(row).group(filter.ignored()) != Group.KEPT);
    }

    private boolean hasKind(ComparisonFilter filter, ChangeKind kind) {
        return switch (kind) {
            case SPLIT -> row.has(Relation.SPLIT);
            case COPIED -> row.has(Relation.COPIED);
            case MERGED -> row.has(Relation.MERGED);
            // Its words are the same, and it is asked for.
            case RENUMBERED -> counted.contains(NUMBERS);
            case KEPT, REWORDED, MOVED, ADDED, REMOVED, OTHER -> {
                Group group = Entry.of(row).group(filter.ignored());
                yield kind == ChangeKind.of(group) && !(filter.onlyChanged() && group == Group.KEPT);
            }
        };
    }
}
