package org.dauys.server.table;

import java.util.List;
import org.dauys.server.site.Form;

/**
 * A table as it was read.
 *
 * @param encoding that it was read in; empty for formats that have but one
 * @param columns their names; never empty
 */
public record TableRows(String encoding, List<String> columns, List<Row> rows) {
    public static final int MOST_ROWS = 50_000;
    static final int MOST_COLUMNS = 60;
    public static final int MOST_BYTES = 50 << 20;

    public TableRows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A row with as many cells as there are columns.
     *
     * @param number as the program that made the file counts them
     * @param problems why it could not be read; mostly none
     */
    public record Row(int number, List<String> cells, List<Problem> problems) {
        public Row {
            cells = List.copyOf(cells);
            problems = List.copyOf(problems);
        }
    }

    /** A row of cells as they stand in the file: cut or filled to the width of the table, cleaned of what no text holds. */
    static Row row(int number, List<String> cells, int width) {
        List<String> even = new java.util.ArrayList<>();
        for (int i = 0; i < width; i++) {
            even.add(i < cells.size() ? Form.clean(cells.get(i)) : "");
        }
        List<Problem> problems = cells.subList(Math.min(width, cells.size()), cells.size()).stream()
                        .allMatch(String::isBlank)
                ? List.of()
                : List.of(Problem.of("", "register.problem.cells", cells.size(), width));
        return new Row(number, even, problems);
    }

    /** Refuses what has no rows, or more of anything than is taken at a time. */
    TableRows checked() throws UnreadableTableException {
        if (rows.isEmpty()) {
            throw new UnreadableTableException("register.problem.empty");
        }
        if (rows.size() > MOST_ROWS) {
            throw new UnreadableTableException("register.problem.rows", MOST_ROWS);
        }
        if (columns.size() > MOST_COLUMNS) {
            throw new UnreadableTableException("register.problem.columns", columns.size(), MOST_COLUMNS);
        }
        return this;
    }
}
