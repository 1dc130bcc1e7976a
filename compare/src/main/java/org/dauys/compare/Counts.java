package org.dauys.compare;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The numbers of a comparison. Five are over provisions (preamble, paragraphs, subparagraphs and articles without either):
 * each row counts once, as new, removed or moved if it is; else as reworded (splits, copies and merges too); else as kept. The
 * sixth is over what is none of them.
 *
 * @param kept the same words, renumbered or not
 * @param others what changed beside the provisions
 */
public record Counts(int kept, int reworded, int moved, int added, int removed, Others others) {

    /** The groups that rows count in. */
    public enum Group {
        KEPT,
        REWORDED,
        MOVED,
        ADDED,
        REMOVED,
        /** A change of what is no provision: title, heading, note, signatures. */
        OTHER
    }

    /**
     * Changes of what is no provision.
     *
     * @param titles 1 when the act's title changed
     * @param headings of articles, groups and paragraphs that were reworded; of groups and empty articles that are new or
     *     removed
     * @param notes reworded, new or removed ones, and changed words of a repeal
     * @param conclusions 1 when the signatures, place or date at the end changed
     * @param numbers elements of which only the number changed
     * @param places articles that stand in another group; elements whose own stand in another order; provisions that are
     *     divided into other lines; 1 when lines differ and nothing else tells how
     */
    public record Others(int titles, int headings, int notes, int conclusions, int numbers, int places) {
        public static final Others NONE = new Others(0, 0, 0, 0, 0, 0);

        /** All of them. */
        public int total() {
            return words() + numbers;
        }

        /** All but those of which only the number changed, of which one new provision makes many. */
        public int words() {
            return titles + headings + notes + conclusions + places;
        }
    }

    /** The numbers of provisions only. */
    public Counts(int kept, int reworded, int moved, int added, int removed) {
        this(kept, reworded, moved, added, removed, Others.NONE);
    }

    /** How many changes there are, of provisions and of what is none; 0 only for texts that are the same. */
    public int changes() {
        return reworded + moved + added + removed + others.total();
    }

    /** How many rows count in a group. */
    public int of(Group group) {
        return switch (group) {
            case KEPT -> kept;
            case REWORDED -> reworded;
            case MOVED -> moved;
            case ADDED -> added;
            case REMOVED -> removed;
            case OTHER -> others.total();
        };
    }

    /** The one number that a row counts in; for the row of an article or a group what became of it as a whole. */
    public static Group group(Row row) {
        if (!row.level().isProvision() && !row.level().isHead()) {
            return Group.OTHER;
        } else if (row.has(Relation.NEW)) {
            return Group.ADDED;
        } else if (row.has(Relation.REMOVED)) {
            return Group.REMOVED;
        } else if (row.has(Relation.MOVED)) {
            return Group.MOVED;
        }
        return row.changed() ? Group.REWORDED : Group.KEPT;
    }

    /** @param rows of all levels, in order */
    static Counts of(List<Row> rows) {
        Map<Group, Long> counts = rows.stream()
                .filter(row -> row.level().isProvision())
                .collect(Collectors.groupingBy(Counts::group, Collectors.counting()));
        return new Counts(
                number(counts, Group.KEPT),
                number(counts, Group.REWORDED),
                number(counts, Group.MOVED),
                number(counts, Group.ADDED),
                number(counts, Group.REMOVED),
                OtherChanges.in(rows).counted());
    }

    private static int number(Map<Group, Long> counts, Group group) {
        return Math.toIntExact(counts.getOrDefault(group, 0L));
    }
}
