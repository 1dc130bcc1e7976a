package org.dauys.tally.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.dauys.compare.csv.BrokenCsvException;
import org.dauys.compare.csv.CsvRow;
import org.dauys.compare.csv.CsvText;
import org.dauys.compare.csv.PlainCsv;
import org.dauys.compare.table.CsvCell;
import org.dauys.tally.check.Finding;
import org.dauys.tally.check.Rule;
import org.dauys.tally.protocol.Origin;
import org.dauys.tally.source.UnreadableException;

/** A table from comma-separated values. */
final class CsvTable {
    private CsvTable() {}

    /** @param own whether words may have our apostrophe before them, which spreadsheets need and readers do not */
    static Table read(String file, String text, TableMapping mapping, boolean own, Consumer<Finding> found)
            throws UnreadableException {
        List<Table.Row> rows = rows(file, text, mapping, own);
        List<Integer> header = mapping.layout().header();
        int last = header.stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> names = names(file, rows, header);
        List<Table.Row> below = new ArrayList<>(rows.size());
        for (Table.Row row : rows) {
            if (row.number() <= last) {
                continue;
            }
            if (row.width() != names.size()) {
                found.accept(Finding.of(
                        Rule.ROW_WIDTH,
                        "",
                        "",
                        new Origin(file, row.number()),
                        Finding.values("cells", row.width(), "names", names.size())));
            }
            below.add(row);
        }
        return new Table(names, below);
    }

    private static List<Table.Row> rows(String file, String text, TableMapping mapping, boolean own)
            throws UnreadableException {
        // The reader takes a first line like this for the delimiter, and counts no row for it.
        String said = mapping.layout()
                .delimiter()
                .map(sign -> "sep=" + sign + "\n" + text)
                .orElse(text);
        Optional<PlainCsv> plain = PlainCsv.of(said);
        try {
            return plain.isPresent() ? inFile(plain.get(), own) : copied(CsvText.rows(said), own);
        } catch (BrokenCsvException broken) {
            throw new UnreadableException(file + ", " + broken.fault());
        }
    }

    private static List<Table.Row> inFile(PlainCsv csv, boolean own) {
        List<Table.Row> rows = new ArrayList<>(csv.rows());
        int widest = 0;
        for (int i = 0; i < csv.rows(); i++) {
            widest = Math.max(widest, csv.width(i));
        }
        String[] last = new String[widest];
        Arrays.fill(last, "");
        for (int i = 0; i < csv.rows(); i++) {
            rows.add(new Table.InFile(csv, i, own, last));
        }
        return rows;
    }

    private static List<Table.Row> copied(List<CsvRow> read, boolean own) {
        List<Table.Row> rows = new ArrayList<>(read.size());
        for (CsvRow row : read) {
            List<String> cells = own ? row.cells().stream().map(CsvCell::words).toList() : row.cells();
            rows.add(new Table.Cells(row.number(), cells));
        }
        return rows;
    }

    /**
     * The names in the rows that the mapping says; with no such row, columns are called 1, 2, 3 … Of several rows, names are joined
     * with a blank, and what stands above several columns is the name of each of them.
     */
    private static List<String> names(String file, List<Table.Row> rows, List<Integer> header)
            throws UnreadableException {
        int widest = rows.stream().mapToInt(Table.Row::width).max().orElse(0);
        if (header.isEmpty()) {
            return IntStream.rangeClosed(1, widest).mapToObj(String::valueOf).toList();
        }
        List<Table.Row> named = new ArrayList<>();
        for (int number : header) {
            named.add(rows.stream()
                    .filter(row -> row.number() == number)
                    .findFirst()
                    .orElseThrow(() -> new UnreadableException(file + ": row " + number
                            + " should hold the names of columns, and is empty. Say which row does: header.")));
        }
        int width = named.stream().mapToInt(Table.Row::width).max().orElse(0);
        String[] names = new String[width];
        Arrays.fill(names, "");
        for (int level = 0; level < named.size(); level++) {
            String above = "";
            for (int column = 0; column < width; column++) {
                String cell = named.get(level).cell(column);
                boolean lowest = level == named.size() - 1;
                above = cell.isEmpty() && !lowest ? above : cell;
                names[column] = (names[column] + " " + above).strip();
            }
        }
        return List.of(names);
    }
}
