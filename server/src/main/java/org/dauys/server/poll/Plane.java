package org.dauys.server.poll;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.dauys.opinion.OpinionMap;
import org.dauys.server.disclosure.CountsPeople;

/** What of the plane of opinions a map shows: all who shape it. */
@CountsPeople
record Plane(double left, double right, double low, double high) {
    static Plane of(OpinionMap map) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int p = 0; p < map.x().length; p++) {
            if (map.votes()[p] >= map.fewest()) {
                left = Math.min(left, map.x()[p]);
                right = Math.max(right, map.x()[p]);
                low = Math.min(low, map.y()[p]);
                high = Math.max(high, map.y()[p]);
            }
        }
        return new Plane(left, right, low, high);
    }

    /** How many people of each group are at each place of the grid; to be checked before it is told. */
    static Map<CheckedCounts.At, Long> places(OpinionMap map) {
        Plane plane = of(map);
        int columns = Result.columns(map.shaping());
        int rows = Result.rows(columns);
        Map<CheckedCounts.At, Long> people = new TreeMap<>(Comparator.comparing(CheckedCounts.At::letter)
                .thenComparingInt(CheckedCounts.At::row)
                .thenComparingInt(CheckedCounts.At::column));
        for (int p = 0; p < map.x().length; p++) {
            if (map.votes()[p] > 0) {
                String letter = map.group()[p] < 0
                        ? ""
                        : ResultMaking.letter(map.groups().get(map.group()[p]));
                people.merge(
                        new CheckedCounts.At(letter, at(plane.x(map.x()[p]), columns), at(plane.y(map.y()[p]), rows)),
                        1L,
                        Long::sum);
            }
        }
        return people;
    }

    private static int at(double share, int cells) {
        return Math.clamp((int) (share * cells), 0, cells - 1);
    }

    /** From the left, 0 to 1. */
    double x(double value) {
        return right > left ? Math.clamp((value - left) / (right - left), 0, 1) : 0.5;
    }

    /** From above, 0 to 1. */
    double y(double value) {
        return high > low ? Math.clamp((high - value) / (high - low), 0, 1) : 0.5;
    }
}
