package org.dauys.compare.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.dauys.compare.Counts.Group;

/** What a reader may ask for: one of the groups, of which a row has one, or the rows of splits and merges. */
public enum ChangeKind {
    KEPT,
    REWORDED,
    MOVED,
    ADDED,
    REMOVED,
    /** What is no provision: title, headings, notes, signatures. */
    OTHER,
    SPLIT,
    MERGED;

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
