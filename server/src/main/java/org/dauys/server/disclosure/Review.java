package org.dauys.server.disclosure;

import java.util.List;
import java.util.Map;

/**
 * What the checker did, for those who know the counts anyway: the clerk and the desk. Not for readers: a reason narrows what
 * it suppresses.
 *
 * @param reasons why each suppressed cell is
 * @param putOff ids of groups that changed too little to be told: they keep their earlier figures, or have none yet
 * @param solved linear programmes that had to be solved: the cost, where tables overlap
 */
@CountsPeople
public record Review(Map<Cell, Reason> reasons, List<String> putOff, int solved) {
    /** Why a figure is not shown. */
    public enum Reason {
        /** Primary suppression: fewer than the threshold. */
        BELOW_THRESHOLD,
        /** Complementary suppression: with it, another could be computed. */
        PROTECTS_ANOTHER
    }

    /** Keeps copies. */
    public Review {
        reasons = Cell.inOrder(reasons);
        putOff = List.copyOf(putOff);
    }

    /** How many cells were suppressed for this reason. */
    public long count(Reason reason) {
        return reasons.values().stream().filter(reason::equals).count();
    }
}
