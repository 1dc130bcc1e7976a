package org.dauys.compare.csv;

/**
 * What is wrong with a text that is no CSV.
 *
 * @param row as a spreadsheet counts them, from 1
 * @param column of the cell, from 1
 * @param line of the text on which the cell begins, from 1
 */
public record CsvFault(int row, int column, long line, Kind kind) {
    /** What was met. */
    public enum Kind {
        /** A quotation mark opens a cell, and none closes it before the end. */
        LEFT_OPEN,
        /** Something stands between the quotation mark that closes a cell and the next cell. */
        AFTER_QUOTATION
    }

    /** In English, as errors of the command line name it. */
    @Override
    public String toString() {
        return "line " + line + " (row " + row + ", column " + column + "): "
                + switch (kind) {
                    case LEFT_OPEN -> "a quotation mark is left open. Close it, or save the file again as CSV.";
                    case AFTER_QUOTATION ->
                        "something stands behind the quotation mark that ends the cell. Double the marks inside of a"
                                + " cell, or save the file again as CSV.";
                };
    }
}
