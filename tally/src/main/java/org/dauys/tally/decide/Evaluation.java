package org.dauys.tally.decide;

import java.util.List;
import java.util.SortedMap;
import org.dauys.tally.number.Ratio;
import org.dauys.tally.protocol.Area;

/** How a condition came out, with what it was computed from. */
public sealed interface Evaluation {
    /** Whether it is met. */
    Answer answer();

    /**
     * Of a share.
     *
     * @param part counted so far
     * @param whole the base so far
     * @param leastPart the part in the worst case
     * @param leastWhole the base in the worst case
     * @param mostPart the part in the best case
     * @param mostWhole the base in the best case
     * @param unbounded whether it is not known how much can still come, or a protocol does not say what the share is computed from
     */
    record OfShare(
            Condition.Share condition,
            Answer answer,
            long part,
            long whole,
            long leastPart,
            long leastWhole,
            long mostPart,
            long mostWhole,
            boolean unbounded)
            implements Evaluation {}

    /**
     * Of areas.
     *
     * @param met weight of the areas that meet it
     * @param open weight of those that may still
     * @param whole weight of all
     * @param inside how it came out in each; empty where only their number is known
     */
    record OfAreas(
            Condition.Areas condition,
            Answer answer,
            Ratio met,
            Ratio open,
            Ratio whole,
            SortedMap<Area, Evaluation> inside)
            implements Evaluation {}

    /** Of several: all must be met, or one. */
    record OfSeveral(Condition condition, Answer answer, List<Evaluation> several) implements Evaluation {
        public OfSeveral {
            several = List.copyOf(several);
        }
    }
}
