package org.dauys.compare.trace;

import java.util.List;
import org.dauys.compare.Row;

/**
 * A row of the comparison that does what a request asks for.
 *
 * @param score how much of what was asked for is in the changes, 0..1
 * @param changes those of the row's changes that have it, in the order of the text; at least one
 */
public record Match(Row row, double score, List<Change> changes) {
    public Match {
        changes = List.copyOf(changes);
    }
}
