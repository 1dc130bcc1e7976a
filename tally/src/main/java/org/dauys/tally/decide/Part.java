package org.dauys.tally.decide;

import org.dauys.tally.protocol.Figure;
import org.dauys.tally.total.AreaTotal;

/** What is counted for a share. */
public enum Part {
    /** Votes for. */
    YES,
    /** Votes against. */
    NO,
    /** Voters who took part. */
    PARTICIPANTS;

    long of(AreaTotal total) {
        return total.figures()
                .orZero(
                        switch (this) {
                            case YES -> Figure.YES;
                            case NO -> Figure.NO;
                            case PARTICIPANTS -> Figure.PARTICIPANTS;
                        });
    }
}
