package org.dauys.server.answer.trace;

import org.dauys.compare.Level;
import org.dauys.compare.Row;

/**
 * Names a row of a comparison in all languages of its versions.
 *
 * @param isNew whether the label is one of the newer version; else of what the older one had and the newer has not
 * @param label of the provision; with {@value #HEADING} after it for the heading of an article or a group
 */
record RowKey(boolean isNew, String label) {
    private static final String HEADING = "#";

    static RowKey of(Row row) {
        boolean heading = row.level() == Level.ARTICLE || row.level() == Level.SECTION;
        return new RowKey(!row.newUnits().isEmpty(), row.label() + (heading ? HEADING : ""));
    }

    /** As the database writes it. */
    String side() {
        return isNew ? "new" : "old";
    }

    static RowKey of(String side, String label) {
        return new RowKey(side.equals("new"), label);
    }

    /** The provision's own label. */
    String provision() {
        return isHeading() ? label.substring(0, label.length() - HEADING.length()) : label;
    }

    boolean isHeading() {
        return label.endsWith(HEADING);
    }

    /** For addresses and the ids of elements: {@code new-26.3}. */
    String code() {
        return side() + "-" + label;
    }

    /** The reverse of {@link #code}; what is no code names a row that no comparison has. */
    static RowKey ofCode(String code) {
        return code.startsWith("old-")
                ? new RowKey(false, code.substring(4))
                : new RowKey(true, code.startsWith("new-") ? code.substring(4) : code);
    }
}
