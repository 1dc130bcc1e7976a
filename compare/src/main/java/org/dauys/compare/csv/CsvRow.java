package org.dauys.compare.csv;

import java.util.List;

/**
 * One row of a file.
 *
 * @param line of the file on which it ends, from 1: a cell may run over several lines
 * @param number of the row as a spreadsheet counts them, from 1; empty rows are counted, too
 * @param cells as they stand in the file, without their quotation marks
 */
public record CsvRow(long line, int number, List<String> cells) {
    public CsvRow {
        cells = List.copyOf(cells);
    }

    /** Whether nothing stands in it. */
    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
