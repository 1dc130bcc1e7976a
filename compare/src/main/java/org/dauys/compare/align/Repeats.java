package org.dauys.compare.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds what is said again: a provision that is left alone and has nearly the words of one that is paired with another. Of the
 * new version it is a copy, of the old one a duplicate that was dropped. {@link Parts} cannot find them: a partner that has
 * taken all words leaves nothing.
 */
final class Repeats {
    /** Of the words of both, by weight, the least that the other holds, times the trust in so many. */
    private static final double THRESHOLD = 0.6;
    /** The weight of words that short provisions must overcome: formulas stand anywhere. */
    private static final double SHORT = 8;

    private final Side old;
    private final Side now;
    private final Grid grid;
    private final Forced forced;
    private final double[] valueOfOld;
    private final double[] valueOfNew;
    private final int[] bestOfOld;
    private final int[] bestOfNew;

    private Repeats(Side old, Side now, Grid grid, Forced forced) {
        this.old = old;
        this.now = now;
        this.grid = grid;
        this.forced = forced;
        valueOfOld = new double[old.size()];
        valueOfNew = new double[now.size()];
        bestOfOld = new int[old.size()];
        bestOfNew = new int[now.size()];
        Arrays.fill(valueOfOld, THRESHOLD);
        Arrays.fill(valueOfNew, THRESHOLD);
        Arrays.fill(bestOfOld, -1);
        Arrays.fill(bestOfNew, -1);
    }

    /**
     * Finds them.
     *
     * @param oldTaken for each old provision whether it is a pair's, by assignment or as a part
     * @param newTaken the same of the new ones
     * @return old and new unit, in the order of the old version
     */
    static List<int[]> find(Side old, Side now, Grid grid, Forced forced, boolean[] oldTaken, boolean[] newTaken) {
        Repeats repeats = new Repeats(old, now, grid, forced);
        for (int i = 0; i < old.size(); i++) {
            for (int j : grid.columns()[i]) {
                if (oldTaken[i] != newTaken[j]) {
                    repeats.take(i, j, oldTaken[i]);
                }
            }
        }
        return repeats.found();
    }

    private void take(int i, int j, boolean isCopy) {
        boolean open = !old.units.get(i).repealed()
                && !now.units.get(j).repealed()
                && (forced.allows(i, j) || forced.allowsBeside(i, j, old, now));
        double value = open ? value(old.bags[i], now.bags[j]) : 0;
        if (isCopy && value >= valueOfNew[j]) {
            valueOfNew[j] = Math.nextUp(value);
            bestOfNew[j] = i;
        } else if (!isCopy && value >= valueOfOld[i]) {
            valueOfOld[i] = Math.nextUp(value);
            bestOfOld[i] = j;
        }
    }

    private static double value(Bag one, Bag other) {
        double weight = Math.min(one.sum(), other.sum());
        return Math.min(one.coveredBy(other), other.coveredBy(one)) * weight / (weight + SHORT);
    }

    private List<int[]> found() {
        List<int[]> found = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            for (int j : grid.columns()[i]) {
                if (bestOfOld[i] == j || bestOfNew[j] == i) {
                    found.add(new int[] {i, j});
                }
            }
        }
        return found;
    }
}
