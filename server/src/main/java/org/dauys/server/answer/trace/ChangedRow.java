package org.dauys.server.answer.trace;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import org.dauys.compare.Comparison;
import org.dauys.compare.Row;
import org.dauys.compare.trace.Change;

/** A row of a comparison whose wording changed, with its changes; at least one. */
record ChangedRow(RowKey key, Row row, List<Change> changes) {
    ChangedRow {
        changes = List.copyOf(changes);
    }

    /** Of comparisons that are kept, so that each page need not find out anew; they go with them. */
    private static final LoadingCache<Comparison, List<ChangedRow>> KNOWN =
            Caffeine.newBuilder().weakKeys().build(ChangedRow::read);

    /** Those of a comparison, in its order. */
    static List<ChangedRow> of(Comparison comparison) {
        return KNOWN.get(comparison);
    }

    private static List<ChangedRow> read(Comparison comparison) {
        return comparison.wordRows().stream()
                .map(row -> new ChangedRow(RowKey.of(row), row, Change.of(row)))
                .filter(row -> !row.changes().isEmpty())
                .toList();
    }
}
