package org.dauys.server.answer.trace;

import java.util.List;
import org.dauys.compare.Comparison;
import org.dauys.compare.Row;
import org.dauys.compare.trace.Change;

/** A row of a comparison whose wording changed, with its changes; at least one. */
record ChangedRow(RowKey key, Row row, List<Change> changes) {
    ChangedRow {
        changes = List.copyOf(changes);
    }

    /** Those of a comparison, in its order. */
    static List<ChangedRow> of(Comparison comparison) {
        return comparison.rows().stream()
                .map(row -> new ChangedRow(RowKey.of(row), row, Change.of(row)))
                .filter(row -> !row.changes().isEmpty())
                .toList();
    }
}
