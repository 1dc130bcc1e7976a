package org.dauys.compare.align;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** The candidate pairs of two sides: a sparse matrix of which only the cells are kept; values are arrays beside it. */
final class Grid {
    private final int[][] columns;
    private final int columnCount;
    private final int[][] rows;
    private final int[][] positions;

    /**
     * @param columns for each row its columns, ascending
     * @param columnCount how many columns there are
     */
    private Grid(int[][] columns, int columnCount) {
        this.columns = columns;
        this.columnCount = columnCount;
        int[] counts = new int[columnCount];
        for (int[] row : columns) {
            for (int column : row) {
                counts[column]++;
            }
        }
        rows = new int[columnCount][];
        positions = new int[columnCount][];
        for (int column = 0; column < columnCount; column++) {
            rows[column] = new int[counts[column]];
            positions[column] = new int[counts[column]];
        }
        Arrays.fill(counts, 0);
        for (int row = 0; row < columns.length; row++) {
            for (int k = 0; k < columns[row].length; k++) {
                int column = columns[row][k];
                rows[column][counts[column]] = row;
                positions[column][counts[column]++] = k;
            }
        }
    }

    /** The cells of both directions together. */
    static Grid of(int[][] columnsOfRows, int[][] rowsOfColumns) {
        Grid turned = new Grid(sorted(rowsOfColumns), columnsOfRows.length);
        return new Grid(joined(columnsOfRows, turned.rows), rowsOfColumns.length);
    }

    private static int[][] sorted(int[][] cells) {
        return Arrays.stream(cells)
                .map(row -> Arrays.stream(row).sorted().toArray())
                .toArray(int[][]::new);
    }

    private static int[][] joined(int[][] some, int[][] others) {
        return IntStream.range(0, some.length)
                .mapToObj(row -> IntStream.concat(Arrays.stream(some[row]), Arrays.stream(others[row]))
                        .sorted()
                        .distinct()
                        .toArray())
                .toArray(int[][]::new);
    }

    /** This grid with more cells (row, column). */
    Grid with(List<int[]> cells) {
        int[] counts = new int[columns.length];
        cells.forEach(cell -> counts[cell[0]]++);
        int[][] more = new int[columns.length][];
        Arrays.setAll(more, row -> new int[counts[row]]);
        Arrays.fill(counts, 0);
        cells.forEach(cell -> more[cell[0]][counts[cell[0]]++] = cell[1]);
        return new Grid(joined(columns, more), columnCount);
    }

    /** This grid with the cells (row, column) that pass a test. */
    Grid only(BiPredicate<Integer, Integer> test) {
        int[][] kept = IntStream.range(0, columns.length)
                .mapToObj(row -> Arrays.stream(columns[row])
                        .filter(column -> test.test(row, column))
                        .toArray())
                .toArray(int[][]::new);
        return new Grid(kept, columnCount);
    }

    /** For each row its columns, ascending. */
    int[][] columns() {
        return columns;
    }

    /** For each column its rows, ascending. */
    int[][] rows() {
        return rows;
    }

    /** For each column, where its cells stand in their rows: beside {@link #rows}. */
    int[][] positions() {
        return positions;
    }

    int columnCount() {
        return columnCount;
    }

    /** New values for all cells, 0. */
    double[][] zeros() {
        double[][] values = new double[columns.length][];
        Arrays.setAll(values, row -> new double[columns[row].length]);
        return values;
    }

    /** Where a cell stands in its row; negative when it is none. */
    int position(int row, int column) {
        return Arrays.binarySearch(columns[row], column);
    }

    /** The value of a cell; 0 when it is none. */
    double get(double[][] values, int row, int column) {
        int k = position(row, column);
        return k < 0 ? 0 : values[row][k];
    }
}
