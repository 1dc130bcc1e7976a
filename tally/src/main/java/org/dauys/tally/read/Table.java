package org.dauys.tally.read;

import java.util.List;
import org.dauys.compare.csv.PlainCsv;
import org.dauys.compare.table.CsvCell;

/**
 * Rows of cells, whatever they were read from.
 *
 * @param names of the columns
 */
record Table(List<String> names, List<Row> rows) {

    /** One row. */
    interface Row {
        /** As a spreadsheet counts them, from 1; of a JSON list the place in it. */
        int number();

        /** How many cells it has. */
        int width();

        /** What stands in a column, without blanks around it; empty beyond the last cell. */
        String cell(int column);

        /** The number in a cell that is nothing but at most twelve digits; −1 for any other. */
        default long digits(int column) {
            String cell = cell(column);
            return NumberReader.isDigits(cell) ? Long.parseLong(cell) : -1;
        }
    }

    /** A row that was copied out of its file. */
    record Cells(int number, List<String> cells) implements Row {
        @Override
        public int width() {
            return cells.size();
        }

        @Override
        public String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    /**
     * A row that stays in its file.
     *
     * @param place in the file's rows, from 0
     * @param own whether words may have our apostrophe before them
     * @param last by column what was read last, for all rows of the file
     */
    record InFile(PlainCsv file, int place, boolean own, String[] last) implements Row {
        @Override
        public int number() {
            return file.number(place);
        }

        @Override
        public int width() {
            return file.width(place);
        }

        @Override
        public String cell(int column) {
            if (column >= file.width(place)) {
                return "";
            }
            String known = last[column];
            String cell = file.cell(place, column, known);
            // What begins with an apostrophe may mean something else the second time.
            if (cell.equals(known) && !known.startsWith("'")) {
                return known;
            }
            String words = (own ? CsvCell.words(cell) : cell).strip();
            last[column] = words;
            return words;
        }

        @Override
        public long digits(int column) {
            return column < file.width(place) ? file.digits(place, column) : -1;
        }
    }
}
