package org.dauys.tally.read;

import java.util.ArrayList;
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
        int header = mapping.layout().header();
        List<String> names = names(file, rows, header);
        List<Table.Row> below = new ArrayList<>(rows.size());
        for (Table.Row row : rows) {
            if (row.number() <= header) {
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
        for (int i = 0; i < csv.rows(); i++) {
            rows.add(new Table.InFile(csv, i, own));
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

    /** The names in the row that the mapping says; with no such row, columns are called 1, 2, 3 … */
    private static List<String> names(String file, List<Table.Row> rows, int header) throws UnreadableException {
        if (header == 0) {
            int widest = rows.stream().mapToInt(Table.Row::width).max().orElse(0);
            return IntStream.rangeClosed(1, widest).mapToObj(String::valueOf).toList();
        }
        return rows.stream()
                .filter(row -> row.number() == header)
                .findFirst()
                .map(row -> IntStream.range(0, row.width()).mapToObj(row::cell).toList())
                .orElseThrow(() -> new UnreadableException(file + ": row " + header
                        + " should hold the names of columns, and is empty. Say which row does: header."));
    }
}
