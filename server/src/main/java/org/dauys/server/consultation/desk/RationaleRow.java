package org.dauys.server.consultation.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.compare.Comparison;
import org.dauys.compare.Level;
import org.dauys.compare.Row;
import org.dauys.server.consultation.Rationale;
import org.dauys.server.consultation.Rationale.Side;

/**
 * A changed row with its rationale.
 *
 * @param html the row as the comparative table shows it
 * @param rationale empty when none was written
 */
public record RationaleRow(Side side, String label, String html, String name, Optional<Rationale> rationale) {

    static Side side(Row row) {
        return row.newUnits().isEmpty() ? Side.OLD : Side.NEW;
    }

    /** The rows that a rationale can be written for: provisions that changed. */
    static List<Row> changed(Comparison comparison) {
        return comparison.rows().stream()
                .filter(row -> row.level() != Level.ARTICLE && row.level() != Level.SECTION)
                .filter(Row::changed)
                .toList();
    }

    /** Those of them that no rationale was written for. */
    static List<Row> missing(Comparison comparison, List<Rationale> written) {
        return changed(comparison).stream()
                .filter(row -> find(written, side(row), row.label()).isEmpty())
                .toList();
    }

    /** How addresses name a row. */
    static SavedRow named(Row row) {
        return new SavedRow(side(row).name().toLowerCase(Locale.ROOT), row.label());
    }

    static Optional<Rationale> find(List<Rationale> rationales, Side side, String label) {
        return rationales.stream()
                .filter(one -> one.side() == side && one.label().equals(label))
                .findFirst();
    }
}
