package org.dauys.tally.read;

import java.util.List;

/**
 * Rows of cells, whatever they were read from.
 *
 * @param names of the columns
 */
record Table(List<String> names, List<Row> rows) {

    /**
     * One row.
     *
     * @param number as a spreadsheet counts them, from 1; of a JSON list the place in it
     */
    record Row(int number, List<String> cells) {
        /** What stands in a column, without blanks around it; empty beyond the last cell. */
        String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }
    }
}
