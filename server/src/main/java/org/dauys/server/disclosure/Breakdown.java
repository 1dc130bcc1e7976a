package org.dauys.server.disclosure;

import java.util.Comparator;
import java.util.List;

/**
 * One table of counts with totals at every level of every axis: region &gt; meeting by option.
 *
 * @param axes its dimensions, in any order
 */
public record Breakdown(List<Axis> axes) {
    /** Keeps a copy in an order of its own. */
    public Breakdown {
        axes = axes.stream().sorted(Comparator.comparing(Axis::toString)).toList();
    }

    /** A table of these axes. */
    public static Breakdown by(Axis... axes) {
        return new Breakdown(List.of(axes));
    }
}
