package org.dauys.compare.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.compare.Counts;
import org.dauys.compare.Counts.Group;

/** What a reader may ask for: one of the numbers, or the rows of splits, copies and merges. */
public enum ChangeKind {
    KEPT,
    REWORDED,
    MOVED,
    ADDED,
    REMOVED,
    /** What is no provision: title, headings, notes, signatures, places. */
    OTHER,
    /** Elements of which only the number changed; there are many where one is put in before them. */
    RENUMBERED,
    SPLIT,
    COPIED,
    MERGED;

    /** The five numbers over provisions, in their order. */
    static final List<ChangeKind> FIVE = List.of(KEPT, REWORDED, MOVED, ADDED, REMOVED);

    /** All that pages and files tell as numbers: the five, and two that stand only where they are not 0. */
    public static final List<ChangeKind> NUMBERS = List.of(KEPT, REWORDED, MOVED, ADDED, REMOVED, OTHER, RENUMBERED);

    /** The number of this kind; of splits, copies and merges, which no number counts, 0. */
    public int of(Counts counts) {
        return switch (this) {
            case KEPT -> counts.kept();
            case REWORDED -> counts.reworded();
            case MOVED -> counts.moved();
            case ADDED -> counts.added();
            case REMOVED -> counts.removed();
            case OTHER -> counts.others().words();
            case RENUMBERED -> counts.others().numbers();
            case SPLIT, COPIED, MERGED -> 0;
        };
    }

    /** Whether it is a relation that no number counts. */
    public boolean isRelation() {
        return this == SPLIT || this == COPIED || this == MERGED;
    }

    /** The name in addresses and in the page's markup: lower case English. */
    public String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this name; empty when there is none. */
    public static Optional<ChangeKind> ofJsonName(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.jsonName().equals(name))
                .findFirst();
    }

    /** The kind that a number counts. */
    public static ChangeKind of(Group group) {
        return switch (group) {
            case KEPT -> KEPT;
            case REWORDED -> REWORDED;
            case MOVED -> MOVED;
            case ADDED -> ADDED;
            case REMOVED -> REMOVED;
            case OTHER -> OTHER;
        };
    }
}
