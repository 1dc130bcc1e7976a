package org.dauys.compare.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.compare.Level;
import org.dauys.compare.Row;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Op;

/**
 * Where a long table is cut for a phone, which shows one sheet of it: before each group of the top level, and inside one that is
 * too long for a sheet, before an article.
 */
final class Sheets {
    /** Letters of a sheet, each side counted: some thirty screens of 390 × 844. */
    static final int LONGEST = 28_000;
    /** What stands in a row beside its letters, in letters: labels, what happened, themes. */
    private static final int BESIDE = 260;

    private Sheets() {}

    /**
     * A part of a table.
     *
     * @param from position of its first row
     * @param to position after its last
     * @param name "Section II", "Section II, 12–25"
     */
    record Sheet(int from, int to, String name) {}

    /** All sheets of these rows, in order; none when the rows fit one, so that nothing has to be cut. */
    static List<Sheet> of(List<Placed> rows, Table table, TableView view) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        int length = 0;
        int all = 0;
        int block = 0;
        for (int from = 0; from < rows.size(); from = block) {
            block = blockEnd(rows, from);
            int own = rows.subList(from, block).stream()
                    .mapToInt(placed -> length(placed.row(), view))
                    .sum();
            boolean headed = from > 0 && rows.get(from - 1).row().level() == Level.SECTION;
            boolean other = from > 0 && !top(rows.get(from)).equals(top(rows.get(from - 1)));
            if (from > 0 && (other || (!headed && length + own > LONGEST))) {
                starts.add(from);
                length = 0;
            }
            length += own;
            all += own;
        }
        return all <= LONGEST ? List.of() : named(starts, rows, table);
    }

    /** The rows of one article, or a single one that stands in none. */
    private static int blockEnd(List<Placed> rows, int from) {
        Optional<Row> article = article(rows.get(from));
        int end = from + 1;
        while (end < rows.size()
                && article.isPresent()
                && article(rows.get(end)).equals(article)) {
            end++;
        }
        return end;
    }

    private static Optional<Row> article(Placed placed) {
        return placed.row().level() == Level.ARTICLE ? Optional.of(placed.row()) : placed.article();
    }

    private static String top(Placed placed) {
        return placed.top().map(Anchors::of).orElse("");
    }

    private static int length(Row row, TableView view) {
        int length = BESIDE;
        for (WordChange word : Marked.words(row)) {
            boolean twice = view == TableView.SIDES
                    && word.op() == Op.EQUAL
                    && !row.level().isHead();
            length += word.text().length() * (twice ? 2 : 1);
        }
        return length;
    }

    private static List<Sheet> named(List<Integer> starts, List<Placed> rows, Table table) {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : rows.size();
            boolean cut = (i > 0 && top(rows.get(from - 1)).equals(top(rows.get(from))))
                    || (to < rows.size() && top(rows.get(to - 1)).equals(top(rows.get(to))));
            sheets.add(new Sheet(from, to, name(rows.subList(from, to), cut, table)));
        }
        return List.copyOf(sheets);
    }

    private static String name(List<Placed> rows, boolean cut, Table table) {
        Optional<Row> top = rows.getFirst().top();
        if (!cut) {
            return table.name(top.orElse(rows.getFirst().row()));
        }
        List<String> labels = rows.stream()
                .filter(placed -> placed.row().level() != Level.SECTION)
                .map(Sheets::label)
                .toList();
        if (labels.isEmpty()) {
            return table.name(rows.getFirst().row());
        }
        String first = labels.getFirst();
        String last = labels.getLast();
        return top.map(section -> table.phrases().say("sheet.part", table.name(section), first, last))
                .orElseGet(() -> table.phrases().say("sheet.range", first, last));
    }

    private static String label(Placed placed) {
        return article(placed).orElse(placed.row()).label();
    }
}
