package org.dauys.compare.table;

/** How the two texts of a row stand. */
public enum TableView {
    /** The old beside the new; on a narrow screen above it. */
    SIDES,
    /** One text, with what was removed and what was added marked in it. */
    MERGED
}
