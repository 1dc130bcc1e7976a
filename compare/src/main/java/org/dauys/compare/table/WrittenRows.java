package org.dauys.compare.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.dauys.compare.Row;

/**
 * Rows and sentences of one comparison in one language, written once and kept: a table is written for every filter that a
 * reader chooses, and most of its time went into the same rows. What a page puts into a row (its address, what stands at its
 * end) is not kept. Safe for use by several threads.
 *
 * <p>Rows are kept in each view, with all marks; about as much memory as two tables.
 */
final class WrittenRows {
    private final Table table;
    private final Map<TableView, Map<String, Written>> rows = new EnumMap<>(TableView.class);
    private final Map<String, Said> summaries = new ConcurrentHashMap<>();
    private final Map<String, Said> besideTags = new ConcurrentHashMap<>();

    /**
     * A row up to what a page puts at its end.
     *
     * @param row which it is, should another comparison's have the same anchor
     * @param places where in {@code text} the address of the row belongs
     */
    private record Written(Row row, String text, List<Integer> places) {}

    private record Said(Row row, String words) {}

    WrittenRows(Table table) {
        this.table = table;
        for (TableView view : TableView.values()) {
            rows.put(view, new ConcurrentHashMap<>());
        }
    }

    String summary(Row row) {
        return said(row, summaries, table::summary);
    }

    String besideTags(Row row) {
        return said(row, besideTags, table::besideTags);
    }

    private static String said(Row row, Map<String, Said> kept, Function<Row, String> words) {
        String anchor = Anchors.of(row);
        Said said = kept.get(anchor);
        if (said == null || !said.row().equals(row)) {
            said = new Said(row, words.apply(row));
            kept.put(anchor, said);
        }
        return said.words();
    }

    /**
     * Writes a row with all marks and its permanent address, up to what a page puts at its end.
     *
     * @param href the address of the row, not empty
     */
    void write(Row row, TableView view, String href, StringBuilder out) {
        Written written = written(row, view);
        int from = 0;
        for (int place : written.places()) {
            out.append(written.text(), from, place);
            Html.escape(href, out);
            from = place;
        }
        out.append(written.text(), from, written.text().length());
    }

    private Written written(Row row, TableView view) {
        Map<String, Written> kept = Objects.requireNonNull(rows.get(view));
        String anchor = Anchors.of(row);
        Written written = kept.get(anchor);
        if (written == null || !written.row().equals(row)) {
            StringBuilder text = new StringBuilder(1024);
            List<Integer> places = new ArrayList<>();
            new RowHtml(table, this, view, Set.of(), places::add).writeText(Entry.of(row), true, "", text);
            written = new Written(row, text.toString(), List.copyOf(places));
            kept.put(anchor, written);
        }
        return written;
    }
}
