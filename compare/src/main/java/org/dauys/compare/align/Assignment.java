package org.dauys.compare.align;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * The one-to-one pairing of two sets with the greatest total gain, over given candidate pairs; leaving an element alone
 * gains nothing. Shortest augmenting paths with potentials over a sparse graph (Jonker and Volgenant 1987): O(n · e log n)
 * at worst, near-linear where candidates are few.
 */
final class Assignment {
    private final int[][] columns;
    private final double[][] gains;
    private final int rows;
    private final int columnCount;
    private final double[] columnPotential;
    private final int[] rowOf;
    private final int[] columnOf;

    /** The state of one search; a column's entries count only when marked with the number of the search. */
    private int search;

    private final int[] reachedIn;
    private final int[] doneIn;
    private final double[] distanceTo;
    private final int[] from;
    private final int[] reached;
    private int reachedCount;

    private Assignment(int[][] columns, double[][] gains, int columnCount) {
        this.columns = columns;
        this.gains = gains;
        this.rows = columns.length;
        // Each row has a column of its own that stands for being left alone.
        this.columnCount = columnCount + rows;
        this.columnPotential = new double[this.columnCount];
        this.rowOf = new int[this.columnCount];
        this.columnOf = new int[rows];
        this.reachedIn = new int[this.columnCount];
        this.doneIn = new int[this.columnCount];
        this.distanceTo = new double[this.columnCount];
        this.from = new int[this.columnCount];
        this.reached = new int[this.columnCount];
        Arrays.fill(rowOf, -1);
        Arrays.fill(columnOf, -1);
    }

    private record Reached(int column, double distance) {}

    /**
     * Pairs rows with columns.
     *
     * @param columns for each row its candidates
     * @param gains for each candidate what it gains, 0 = as good as being left alone; negative ones are never taken
     * @param columnCount how many columns there are
     * @return for each row its column, or -1
     */
    static int[] solve(int[][] columns, double[][] gains, int columnCount) {
        Assignment assignment = new Assignment(columns, gains, columnCount);
        for (int row = 0; row < assignment.rows; row++) {
            assignment.augment(row);
        }
        int[] result = new int[assignment.rows];
        for (int row = 0; row < result.length; row++) {
            int column = assignment.columnOf[row];
            result[row] = column < columnCount ? column : -1;
        }
        return result;
    }

    /** Costs are 1 - gain, so that they are never negative for gains up to 1; potentials keep reduced costs so. */
    private void augment(int start) {
        search++;
        reachedCount = 0;
        PriorityQueue<Reached> queue = new PriorityQueue<>((a, b) -> Double.compare(a.distance(), b.distance()));
        int row = start;
        double base = 0;
        int end = -1;
        while (end < 0) {
            relax(row, base, queue);
            Reached next = queue.poll();
            while (next != null && doneIn[next.column()] == search) {
                next = queue.poll();
            }
            if (next == null) {
                throw new IllegalStateException("A row lacks its own column");
            }
            doneIn[next.column()] = search;
            base = next.distance();
            if (rowOf[next.column()] < 0) {
                end = next.column();
            } else {
                row = rowOf[next.column()];
            }
        }
        for (int r = 0; r < reachedCount; r++) {
            int column = reached[r];
            if (doneIn[column] == search) {
                columnPotential[column] += distanceTo[column] - base;
            }
        }
        while (true) {
            int owner = from[end];
            int previous = columnOf[owner];
            columnOf[owner] = end;
            rowOf[end] = owner;
            if (owner == start) {
                return;
            }
            end = previous;
        }
    }

    private void relax(int row, double base, PriorityQueue<Reached> queue) {
        // The row's own potential makes the reduced cost of its present column zero.
        int own = columnOf[row];
        double rowPotential = own < 0 ? 0 : cost(row, own) - columnPotential[own];
        for (int k = 0; k <= columns[row].length; k++) {
            int column = k == columns[row].length ? columnCount - rows + row : columns[row][k];
            double cost = k == columns[row].length ? 1 : 1 - gains[row][k];
            double distance = base + cost - columnPotential[column] - rowPotential;
            if (reachedIn[column] != search) {
                reachedIn[column] = search;
                reached[reachedCount++] = column;
                distanceTo[column] = Double.POSITIVE_INFINITY;
            }
            if (doneIn[column] != search && distance < distanceTo[column]) {
                distanceTo[column] = distance;
                from[column] = row;
                queue.add(new Reached(column, distance));
            }
        }
    }

    private double cost(int row, int column) {
        if (column == columnCount - rows + row) {
            return 1;
        }
        for (int k = 0; k < columns[row].length; k++) {
            if (columns[row][k] == column) {
                return 1 - gains[row][k];
            }
        }
        throw new IllegalStateException("No such candidate");
    }
}
