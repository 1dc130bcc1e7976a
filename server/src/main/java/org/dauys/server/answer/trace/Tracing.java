package org.dauys.server.answer.trace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.compare.trace.Change;
import org.dauys.server.answer.trace.Sourced.SourcedRow;
import org.dauys.server.consultation.Compared;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.site.Page;
import org.springframework.stereotype.Component;

/** Puts the changes of a version and their sources together. */
@Component
class Tracing {
    private final Comparisons comparisons;
    private final Ties ties;
    private final SourceNames.Directory names;

    Tracing(Comparisons comparisons, Ties ties, SourceNames.Directory names) {
        this.comparisons = comparisons;
        this.ties = ties;
        this.names = names;
    }

    /**
     * A version's changed words, and which of them have a source.
     *
     * @param compared in the language of the words
     * @param sourced with one source of each change, not all
     */
    record Traced(Step step, Compared compared, Sourced sourced) {}

    /** In the reader's language or the first that both versions have; empty when they have none in common. */
    Optional<Traced> of(Step step, Locale reader) {
        return comparisons
                .of(step.from(), step.to(), reader)
                .map(compared -> new Traced(step, compared, Sourced.of(compared, ties.covering(step))));
    }

    /** Some rows with all their sources, as a page shows them. */
    List<SourcedView> views(Step step, Compared compared, List<ChangedRow> rows, Page page) {
        List<Tie> confirmed = ties.of(step, rows.stream().map(ChangedRow::key).toList()).stream()
                .filter(Tie::isConfirmed)
                .toList();
        // A wide substitution may have its source in another row.
        boolean substituted =
                rows.stream().flatMap(row -> row.changes().stream()).anyMatch(Change::substitution);
        List<Tie> all = substituted
                ? Stream.concat(confirmed.stream(), ties.covering(step).stream())
                        .distinct()
                        .toList()
                : confirmed;
        List<SourcedRow> sourced = Sourced.of(rows, compared, all).rows();
        SourceNames named = names.of(
                sourced.stream().flatMap(row -> row.ties().stream()).distinct().toList());
        return sourced.stream().map(row -> SourcedView.of(row, named, page)).toList();
    }
}
