package org.dauys.compare.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Candidate pairs that share few words or none, but whose surroundings correspond: the leads of lists whose items do,
 * and the neighbours of units that are each other's best match.
 */
final class Induced {
    private static final int REACH = 1;

    private Induced() {}

    /** The cells (old, new) to be added. */
    static List<int[]> cells(Side old, Side now, Grid grid, double[][] similarity) {
        int[] bestNew = new int[old.size()];
        int[] bestOld = new int[now.size()];
        double[] best = new double[now.size()];
        Arrays.fill(bestNew, -1);
        Arrays.fill(bestOld, -1);
        for (int i = 0; i < old.size(); i++) {
            double bestOfRow = 0;
            for (int k = 0; k < similarity[i].length; k++) {
                int j = grid.columns()[i][k];
                if (similarity[i][k] > bestOfRow) {
                    bestOfRow = similarity[i][k];
                    bestNew[i] = j;
                }
                if (similarity[i][k] > best[j]) {
                    best[j] = similarity[i][k];
                    bestOld[j] = i;
                }
            }
        }
        List<int[]> cells = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            int j = bestNew[i];
            if (j >= 0 && bestOld[j] == i) {
                addIfInside(cells, old.parentOf[i], now.parentOf[j], old, now);
                for (int a = -REACH; a <= REACH; a++) {
                    for (int b = -REACH; b <= REACH; b++) {
                        addIfInside(cells, i + a, j + b, old, now);
                    }
                }
            }
        }
        return cells;
    }

    private static void addIfInside(List<int[]> cells, int i, int j, Side old, Side now) {
        if (i >= 0 && j >= 0 && i < old.size() && j < now.size()) {
            cells.add(new int[] {i, j});
        }
    }
}
