package org.dauys.tally.decide;

import org.dauys.tally.protocol.Figure;
import org.dauys.tally.total.AreaTotal;

/** What a share is a share of. It is said beside every percentage. */
public enum Base {
    /** Registered voters. */
    ELIGIBLE,
    /** Those who took part: every ballot in a box counts, also invalid ones. */
    PARTICIPANTS,
    /** Votes for and against alone. */
    VALID;

    long of(AreaTotal total) {
        return switch (this) {
            case ELIGIBLE -> total.eligible();
            case PARTICIPANTS -> total.figures().orZero(Figure.PARTICIPANTS);
            case VALID -> total.figures().orZero(Figure.YES) + total.figures().orZero(Figure.NO);
        };
    }
}
