package org.dauys.compare.table;

import org.dauys.compare.Row;
import org.dauys.text.Kind;

/** Permanent addresses inside the page: the new label, or {@code old-} and the label of what was removed. */
final class Anchors {
    private Anchors() {}

    /** Unique in the page, since labels are unique in an act; without white space. */
    static String of(Row row) {
        String label = row.label().replace(' ', '_');
        boolean removed = row.newUnits().isEmpty();
        Kind kind = (removed ? row.oldUnits() : row.newUnits()).getFirst().kind();
        boolean textOfArticle = row.level().isProvision() && kind == Kind.ARTICLE;
        return (removed ? "old-" : "") + label + (textOfArticle ? "-text" : "");
    }
}
