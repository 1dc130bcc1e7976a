package org.dauys.tally.turnout;

/**
 * What the stations of an area told for an hour. Those that told nothing for it are in neither number, so that the share is one of those
 * that reported.
 *
 * @param reported stations that told something for this hour
 * @param voted in them
 * @param eligible in them, by the list; of stations without a number there, 0
 */
public record HourTotal(int reported, long voted, long eligible) {
    HourTotal plus(long more, long registered) {
        return new HourTotal(reported + 1, Math.addExact(voted, more), Math.addExact(eligible, registered));
    }
}
