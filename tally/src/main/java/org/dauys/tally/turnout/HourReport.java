package org.dauys.tally.turnout;

import org.dauys.tally.protocol.Origin;

/**
 * What a station told while people voted.
 *
 * @param hour as it is written; the same everywhere in a count, and such that later ones sort behind earlier ones: "10:00"
 * @param voted how many had voted by then, not negative
 */
public record HourReport(String station, String hour, long voted, Origin origin) {}
