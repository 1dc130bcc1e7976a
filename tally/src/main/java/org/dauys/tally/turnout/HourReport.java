package org.dauys.tally.turnout;

import org.dauys.tally.protocol.Origin;

/**
 * What a station told while people voted.
 *
 * @param hour such that later ones sort behind earlier ones: "09:00", or with its day "2026-03-15 09:00"
 * @param voted how many had voted by then, not negative
 */
public record HourReport(String station, String hour, long voted, Origin origin) {}
