package org.dauys.server.table;

import java.util.List;
import org.dauys.compare.csv.BrokenCsvException;
import org.dauys.compare.csv.CsvFault;
import org.dauys.compare.csv.CsvRow;
import org.dauys.compare.csv.CsvText;
import org.dauys.compare.table.CsvCell;

/** Reads CSV: the first row names the columns. */
final class CsvRows {
    private CsvRows() {}

    static TableRows read(byte[] bytes, String encoding) throws UnreadableTableException {
        Decoded decoded = Decoded.of(bytes, encoding);
        List<CsvRow> all = rows(decoded.text());
        if (all.isEmpty()) {
            throw new UnreadableTableException("register.problem.empty");
        }
        List<String> columns = all.getFirst().cells();
        List<TableRows.Row> rows = all.stream()
                .skip(1)
                .map(row -> TableRows.row(
                        row.number(), row.cells().stream().map(CsvCell::words).toList(), columns.size()))
                .toList();
        return new TableRows(decoded.encoding(), columns, rows).checked();
    }

    private static List<CsvRow> rows(String text) throws UnreadableTableException {
        try {
            // The head, and one row more than are taken, so that it shows that there are too many.
            return CsvText.rows(text, TableRows.MOST_ROWS + 2);
        } catch (BrokenCsvException broken) {
            CsvFault fault = broken.fault();
            throw new UnreadableTableException(
                    switch (fault.kind()) {
                        case LEFT_OPEN -> "register.problem.csv.open";
                        case AFTER_QUOTATION -> "register.problem.csv.after";
                    },
                    fault.row(),
                    fault.column());
        }
    }
}
