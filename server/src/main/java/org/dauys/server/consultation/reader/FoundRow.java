package org.dauys.server.consultation.reader;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.compare.Row;
import org.dauys.compare.search.Found;

/**
 * What a search found as one: a place in a text, or the two sides of a row of a comparison.
 *
 * @param row that tells what became of it; empty where nothing is compared
 * @param now where it was found in the draft, or in the one text that was searched
 * @param then where it was found in the text in force
 * @param position in the draft, or in the one text; of what went, behind all of these
 */
record FoundRow(Optional<Row> row, Optional<Found> now, Optional<Found> then, long position) {
    /** The best first; of those that are equally good, the first in the draft. */
    static final Comparator<FoundRow> BEST =
            Comparator.comparing(FoundRow::best, Found.BETTER).thenComparingLong(FoundRow::position);

    private Found best() {
        return Stream.concat(now.stream(), then.stream()).min(Found.BETTER).orElseThrow();
    }

    boolean isExact() {
        return best().exact();
    }

    FoundRow with(Optional<Found> foundNow, Optional<Found> foundThen) {
        return new FoundRow(row, better(now, foundNow), better(then, foundThen), position);
    }

    private static Optional<Found> better(Optional<Found> one, Optional<Found> other) {
        return Stream.concat(one.stream(), other.stream()).min(Found.BETTER);
    }
}
