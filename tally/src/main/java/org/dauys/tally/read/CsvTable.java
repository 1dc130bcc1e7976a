package org.dauys.tally.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.dauys.compare.csv.BrokenCsvException;
import org.dauys.compare.csv.CsvRow;
import org.dauys.compare.csv.CsvText;
import org.dauys.tally.check.Finding;
import org.dauys.tally.check.Rule;
import org.dauys.tally.protocol.Origin;
import org.dauys.tally.source.UnreadableException;

/** A table from comma-separated values. */
final class CsvTable {
    private CsvTable() {}

    static Table read(String file, String text, TableMapping mapping, Consumer<Finding> found)
            throws UnreadableException {
        List<CsvRow> rows = rows(file, text, mapping);
        int header = mapping.layout().header();
        List<CsvRow> below = rows.stream().filter(row -> row.number() > header).toList();
        List<String> names = names(file, rows, header);
        List<Table.Row> cells = new ArrayList<>(below.size());
        for (CsvRow row : below) {
            if (row.cells().size() != names.size()) {
                found.accept(Finding.of(
                        Rule.ROW_WIDTH,
                        "",
                        "",
                        new Origin(file, row.number()),
                        Finding.values("cells", row.cells().size(), "names", names.size())));
            }
            cells.add(new Table.Row(row.number(), row.cells()));
        }
        return new Table(names, cells);
    }

    private static List<CsvRow> rows(String file, String text, TableMapping mapping) throws UnreadableException {
        try {
            // The reader takes a first line like this for the delimiter, and counts no row for it.
            return CsvText.rows(mapping.layout()
                    .delimiter()
                    .map(sign -> "sep=" + sign + "\n" + text)
                    .orElse(text));
        } catch (BrokenCsvException broken) {
            throw new UnreadableException(file + ", " + broken.fault());
        }
    }

    /** The names in the row that the mapping says; with no such row, columns are called 1, 2, 3 … */
    private static List<String> names(String file, List<CsvRow> rows, int header) throws UnreadableException {
        if (header == 0) {
            int widest = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
            return IntStream.rangeClosed(1, widest).mapToObj(String::valueOf).toList();
        }
        return rows.stream()
                .filter(row -> row.number() == header)
                .findFirst()
                .map(row -> row.cells().stream().map(String::strip).toList())
                .orElseThrow(() -> new UnreadableException(file + ": row " + header
                        + " should hold the names of columns, and is empty. Say which row does: header."));
    }
}
