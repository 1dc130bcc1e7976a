package org.dauys.compare;

import java.util.List;

/**
 * The five numbers of a comparison, over provisions (preamble, paragraphs, subparagraphs and articles without either).
 * Each row counts once: as new, removed or moved if it is; else as reworded (splits and merges too); else as kept.
 *
 * @param kept the same words, renumbered or not
 */
public record Counts(int kept, int reworded, int moved, int added, int removed) {

    /** In the order in which one is preferred over the next when several hold. */
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
        int[] counts = new int[Group.values().length];
        rows.stream()
                .filter(row -> row.level() != Level.ARTICLE && row.level() != Level.SECTION)
                .forEach(row -> counts[group(row).ordinal()]++);
        return new Counts(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }
}
