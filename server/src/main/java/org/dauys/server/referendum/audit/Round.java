package org.dauys.server.referendum.audit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dauys.tally.audit.AuditEvaluation;

/**
 * A round of an audit.
 *
 * @param number 1 is the first
 * @param sizes draws by claim, all rounds together
 * @param whole claims of which every station is counted
 * @param stations all that are to be recounted, those of earlier rounds among them
 * @param verdict empty until it is evaluated
 */
public record Round(
        int number,
        Map<String, Long> sizes,
        List<String> whole,
        SortedSet<String> stations,
        Optional<AuditEvaluation.Verdict> verdict) {
    public Round {
        sizes = Map.copyOf(sizes);
        whole = List.copyOf(whole);
        stations = Collections.unmodifiableSortedSet(new TreeSet<>(stations));
    }
}
