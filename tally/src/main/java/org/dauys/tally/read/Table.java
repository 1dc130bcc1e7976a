package org.dauys.tally.read;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dauys.compare.csv.Known;
import org.dauys.compare.csv.PlainCsv;
import org.dauys.compare.table.CsvCell;

/**
 * Rows of cells, whatever they were read from.
 *
 * @param names of the columns
 * @param parts its rows, in parts that follow each other and may be read at the same time; at least one
 * @param even whether each row should have as many cells as there are names
 */
record Table(List<String> names, List<List<Row>> parts, boolean even) {
    /** All rows, which must be read one after the other. */
    List<Row> rows() {
        return parts.size() == 1
                ? parts.getFirst()
                : parts.stream().flatMap(List::stream).toList();
    }

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

    /** Rows that stay in their file; a row is made whenever it is asked for. Not for several threads. */
    static final class FileRows extends AbstractList<Row> {
        private final PlainCsv file;
        private final boolean own;
        private final int first;
        private final int size;
        private final List<Known> known;

        /** @param own whether words may have our apostrophe before them */
        FileRows(PlainCsv file, boolean own) {
            this.file = file;
            this.own = own;
            first = 0;
            size = file.rows();
            known = new ArrayList<>();
        }

        private FileRows(FileRows rows, int from, int to) {
            file = rows.file;
            own = rows.own;
            known = rows.known;
            first = rows.first + from;
            size = to - from;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public Row get(int place) {
            return new InFile(file, first + Objects.checkIndex(place, size), own, known);
        }

        @Override
        public FileRows subList(int from, int to) {
            Objects.checkFromToIndex(from, to, size);
            return new FileRows(this, from, to);
        }
    }

    /**
     * A row that stays in its file.
     *
     * @param place in the file's rows, from 0
     * @param own whether words may have our apostrophe before them
     * @param known by column what was read before, for all rows of the part
     */
    private record InFile(PlainCsv file, int place, boolean own, List<Known> known) implements Row {
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
            while (known.size() <= column) {
                known.add(new Known());
            }
            String cell = file.cell(place, column, known.get(column));
            return file.isBare(place, column) ? cell : (own ? CsvCell.words(cell) : cell).strip();
        }

        @Override
        public long digits(int column) {
            return column < file.width(place) ? file.digits(place, column) : -1;
        }
    }
}
