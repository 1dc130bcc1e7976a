package org.dauys.server.meeting;

import java.util.List;

/**
 * That others come than were planned, or that they stand in another order; told in the same transaction.
 *
 * @param meetingId its id
 * @param before as {@link Delegate#identities} names them, by their places
 * @param now the same
 */
public record DelegationChanged(long meetingId, List<String> before, List<String> now) {
    public DelegationChanged {
        before = List.copyOf(before);
        now = List.copyOf(now);
    }

    /** The place now of whoever had this one; -1 when they do not come any more, or the place is none. */
    public int placeOf(int place) {
        return place >= 0 && place < before.size() ? now.indexOf(before.get(place)) : -1;
    }
}
