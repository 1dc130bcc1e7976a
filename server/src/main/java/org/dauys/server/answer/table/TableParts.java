package org.dauys.server.answer.table;

import java.util.ArrayList;
import java.util.List;

/**
 * A long table cut into pages: at articles, as far as that goes; of an article with more rows than a page takes, at rows.
 *
 * @param parts at least one
 */
record TableParts(List<Span> parts) {
    /** So many rows and the texts they speak of are a page that a slow phone can load. */
    static final int ROWS = 40;

    /** Rows of the table: from one, to the one before another. */
    record Span(int from, int to) {}

    TableParts {
        parts = List.copyOf(parts);
    }

    static TableParts of(List<RowPlace> places) {
        List<Span> parts = new ArrayList<>();
        int from = 0;
        while (from < places.size()) {
            int to = end(places, from);
            parts.add(new Span(from, to));
            from = to;
        }
        return new TableParts(parts.isEmpty() ? List.of(new Span(0, 0)) : parts);
    }

    private static int end(List<RowPlace> places, int from) {
        int full = Math.min(places.size(), from + ROWS);
        if (full == places.size()) {
            return full;
        }
        int cut = full;
        while (cut > from && holder(places.get(cut)).equals(holder(places.get(cut - 1)))) {
            cut--;
        }
        return cut > from ? cut : full;
    }

    /** What should stand on one page. */
    static String holder(RowPlace place) {
        return place.article().isEmpty() ? place.label() : place.article();
    }

    /** From 1; a part after the last is the last. */
    int known(int asked) {
        return Math.max(1, Math.min(asked, parts.size()));
    }

    Span part(int number) {
        return parts.get(number - 1);
    }

    /** The number of the part in which a row stands. */
    int of(int row) {
        for (int i = 0; i < parts.size(); i++) {
            if (row < parts.get(i).to()) {
                return i + 1;
            }
        }
        return parts.size();
    }

    int many() {
        return parts.size();
    }
}
