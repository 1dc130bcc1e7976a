package org.dauys.compare.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
    static final int LONGEST = 27_000;
    /** What stands in a row beside its letters, in letters: labels, what happened, themes. */
    private static final int BESIDE = 260;

    /** A line that says how many rows are folded. */
    private static final int FOLDED = 40;

    private Sheets() {}

    /**
     * A part of a table.
     *
     * @param from position of its first row
     * @param to position after its last
     * @param name "Section II", "Section II, 12–25"
     */
    record Sheet(int from, int to, String name) {}

    /** Rows that no cut goes through. */
    private record Block(int from, int to, int length, String top, boolean isHeading) {}

    /**
     * All sheets of these rows, in order; none when the rows fit one, so that nothing has to be cut.
     *
     * @param folded tells rows that stand in a folded stretch
     */
    static List<Sheet> of(List<Placed> rows, Table table, TableView view, Predicate<Row> folded) {
        List<Block> blocks = blocks(rows, view, folded);
        if (blocks.stream().mapToInt(Block::length).sum() <= LONGEST) {
            return List.of();
        }
        List<Integer> starts = new ArrayList<>();
        int from = 0;
        while (from < blocks.size()) {
            int end = from + 1;
            while (end < blocks.size()
                    && blocks.get(end).top().equals(blocks.get(from).top())) {
                end++;
            }
            cut(blocks.subList(from, end), starts);
            from = end;
        }
        return named(starts, rows, table);
    }

    /** Into as few sheets as will do, about equally long; a heading stays with what comes after it. */
    private static void cut(List<Block> section, List<Integer> starts) {
        int all = section.stream().mapToInt(Block::length).sum();
        int sheets = (all + LONGEST - 1) / LONGEST;
        starts.add(section.getFirst().from());
        int before = 0;
        int made = 1;
        for (int i = 0; i < section.size(); i++) {
            Block block = section.get(i);
            boolean full = before + block.length() / 2 > (long) all * made / sheets;
            if (i > 0 && full && made < sheets && !section.get(i - 1).isHeading()) {
                starts.add(block.from());
                made++;
            }
            before += block.length();
        }
    }

    private static List<Block> blocks(List<Placed> rows, TableView view, Predicate<Row> folded) {
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from < rows.size(); from = blocks.getLast().to()) {
            int to = blockEnd(rows, from);
            int length = rows.subList(from, to).stream()
                    .map(Placed::row)
                    .mapToInt(row -> folded.test(row) ? FOLDED : length(row, view))
                    .sum();
            boolean heading = rows.get(from).row().level() == Level.SECTION;
            blocks.add(new Block(from, to, length, top(rows.get(from)), heading));
        }
        return blocks;
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
        if (first.equals(last)) {
            return top.map(section -> table.phrases().say("summary.place", table.name(section), first))
                    .orElse(first);
        }
        return top.map(section -> table.phrases().say("sheet.part", table.name(section), first, last))
                .orElseGet(() -> table.phrases().say("sheet.range", first, last));
    }

    private static String label(Placed placed) {
        return article(placed).orElse(placed.row()).label();
    }
}
