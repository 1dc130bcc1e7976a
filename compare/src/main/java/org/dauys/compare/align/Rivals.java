package org.dauys.compare.align;

/** The greatest and the next value of each row and each column of a grid: what a cell competes with. */
final class Rivals {
    private final Grid grid;
    private final double[][] values;
    private final double[] bestOfRow;
    private final double[] nextOfRow;
    private final double[] bestOfColumn;
    private final double[] nextOfColumn;

    Rivals(Grid grid, double[][] values) {
        this.grid = grid;
        this.values = values;
        bestOfRow = new double[values.length];
        nextOfRow = new double[values.length];
        bestOfColumn = new double[grid.columnCount()];
        nextOfColumn = new double[grid.columnCount()];
        for (int i = 0; i < values.length; i++) {
            for (int k = 0; k < values[i].length; k++) {
                take(bestOfRow, nextOfRow, i, values[i][k]);
                take(bestOfColumn, nextOfColumn, grid.columns()[i][k], values[i][k]);
            }
        }
    }

    private static void take(double[] best, double[] next, int at, double value) {
        if (value > best[at]) {
            next[at] = best[at];
            best[at] = value;
        } else if (value > next[at]) {
            next[at] = value;
        }
    }

    /** Whether a cell has at least a share of the best of its row, or of its column; never where it has nothing. */
    boolean isNear(int i, int k, double share) {
        double value = values[i][k];
        return value > 0 && (value >= share * bestOfRow[i] || value >= share * bestOfColumn[grid.columns()[i][k]]);
    }

    /** By how much a cell is above the best other of its row and of its column, together; below 0 where those are greater. */
    double leads(int i, int k) {
        int j = grid.columns()[i][k];
        return lead(values[i][k], bestOfRow[i], nextOfRow[i]) + lead(values[i][k], bestOfColumn[j], nextOfColumn[j]);
    }

    private static double lead(double value, double best, double next) {
        return value - (value >= best ? next : best);
    }
}
