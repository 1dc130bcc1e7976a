package org.dauys.tally.total;

import java.util.Map;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;

/**
 * What the protocols of an area add up to.
 *
 * @param question the question's code; empty where there is one only
 * @param stations on the list, or where there is none, those that reported
 * @param reported how many of them are counted
 * @param figures sums over those counted, with what follows from the stated ones (see {@link Figures#completed})
 * @param silent how many of the counted protocols do not have a figure; those that all have are left out
 * @param left ballots that can still come at most: voters of stations, or of parts of them, that have not reported
 * @param leftUnknown stations that have not reported and of which the number of voters is not known
 * @param eligible registered voters: of those counted as their protocols say, of the others as the list says
 * @param eligibleUnknown counted stations of which neither says it: the sum is short of theirs
 */
public record AreaTotal(
        Area area,
        String question,
        int stations,
        int reported,
        Figures figures,
        Map<Figure, Integer> silent,
        long left,
        int leftUnknown,
        long eligible,
        int eligibleUnknown) {
    public AreaTotal {
        silent = Map.copyOf(silent);
    }

    /** Whether everything that is expected is there. */
    public boolean isComplete() {
        return left == 0 && leftUnknown == 0 && stations == reported;
    }

    /** How many of the counted protocols do not have a figure: its sum is short of theirs. */
    public int silent(Figure figure) {
        return silent.getOrDefault(figure, 0);
    }
}
