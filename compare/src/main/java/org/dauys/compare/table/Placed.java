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
 */
record Placed(Row row, List<Row> sections, Optional<Row> article) {

    Placed {
        sections = List.copyOf(sections);
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

    private Optional<Row> top() {
        return sections.isEmpty() && row.level() == Level.SECTION
                ? Optional.of(row)
                : sections.stream().findFirst();
    }

    private boolean standsAlone(ComparisonFilter filter) {
        boolean changed = !row.level().isHead()
                || Marked.words(row).stream()
                        .anyMatch(word ->
                                word.op() != Op.EQUAL && !filter.ignored().contains(word.cause()));
        boolean asked = filter.kind().filter(ChangeKind.OTHER::equals).isPresent();
        return asked ? changed : filter.kind().isEmpty() && (changed || !filter.onlyChanged());
    }

    private boolean hasKind(ComparisonFilter filter) {
        if (!filter.onlyChanged() && filter.kind().isEmpty()) {
            return true;
        }
        Group group = Entry.of(row).group(filter.ignored());
        return !(filter.onlyChanged() && group == Group.KEPT)
                && filter.kind().map(kind -> isOf(kind, group)).orElse(true);
    }

    private boolean isOf(ChangeKind kind, Group group) {
        return switch (kind) {
            case SPLIT -> row.has(Relation.SPLIT);
            case MERGED -> row.has(Relation.MERGED);
            case KEPT, REWORDED, MOVED, ADDED, REMOVED, OTHER -> kind == ChangeKind.of(group);
        };
    }
}
