package org.dauys.server.disclosure.door;

import org.dauys.server.disclosure.CountsPeople;

/** A room's query. */
public class MeetingCounts {
    /** How many agreed. */
    @CountsPeople
    public long agreed() {
        return 3;
    }
}
