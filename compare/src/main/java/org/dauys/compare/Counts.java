package org.dauys.compare;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The five numbers of a comparison, over provisions (preamble, paragraphs, subparagraphs and articles without either).
 * Each row counts once: as new, removed or moved if it is; else as reworded (splits and merges too); else as kept.
 *
 * @param kept the same words, renumbered or not
 */
public record Counts(int kept, int reworded, int moved, int added, int removed) {

    /** The five groups. */
    public enum Group {
        KEPT,
        REWORDED,
        MOVED,
        ADDED,
        REMOVED
    }

    /** The one number that a row counts in. */
    public static Group group(Row row) {
        if (row.has(Relation.NEW)) {
            return Group.ADDED;
        } else if (row.has(Relation.REMOVED)) {
            return Group.REMOVED;
        } else if (row.has(Relation.MOVED)) {
            return Group.MOVED;
        }
        return row.changed() ? Group.REWORDED : Group.KEPT;
    }

    static Counts of(List<Row> rows) {
        Map<Group, Long> counts = rows.stream()
                .filter(row -> row.level() != Level.ARTICLE && row.level() != Level.SECTION)
                .collect(Collectors.groupingBy(Counts::group, Collectors.counting()));
        return new Counts(
                number(counts, Group.KEPT),
                number(counts, Group.REWORDED),
                number(counts, Group.MOVED),
                number(counts, Group.ADDED),
                number(counts, Group.REMOVED));
    }

    private static int number(Map<Group, Long> counts, Group group) {
        return Math.toIntExact(counts.getOrDefault(group, 0L));
    }
}
