package org.dauys.server.consultation.desk;

import java.util.Optional;
import org.dauys.compare.Row;
import org.dauys.server.consultation.Corrections.Kept;

/**
 * A row of the comparison with what an editor can do about it.
 *
 * @param html the row as the comparative table shows it
 * @param kept the editor's word about it, if there is one
 */
public record PairRow(Row row, String html, String name, Optional<Kept> kept) {

    /** How addresses name a row of the comparison. */
    static SavedRow named(Row row) {
        return new SavedRow(row.newUnits().isEmpty() ? "old" : "new", row.label());
    }

    /** Which text the label that names the row is of, as addresses say it. */
    public String side() {
        return row.newUnits().isEmpty() ? "old" : "new";
    }

    /** How likely the pair of a machine is right, in whole percent: never all of them. */
    public int percent() {
        return Math.min(99, (int) Math.round(row.score() * 100));
    }
}
