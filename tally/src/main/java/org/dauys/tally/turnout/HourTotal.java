package org.dauys.tally.turnout;

import java.util.OptionalLong;

/**
 * What the stations of an area told for an hour. Those that told nothing for it are in neither number, so that the share is one of those
 * that reported.
 *
 * @param reported stations that told something for this hour
 * @param voted in them
 * @param eligible in them, by the list; of stations without a number there, 0
 * @param eligibleUnknown stations without a number there: the sum of the eligible is short of theirs
 */
public record HourTotal(int reported, long voted, long eligible, int eligibleUnknown) {
    /** Nobody told anything. */
    public static final HourTotal NONE = new HourTotal(0, 0, 0, 0);

    HourTotal plus(long more, OptionalLong registered) {
        return new HourTotal(
                reported + 1,
                Math.addExact(voted, more),
                Math.addExact(eligible, registered.orElse(0)),
                eligibleUnknown + (registered.isPresent() ? 0 : 1));
    }
}
