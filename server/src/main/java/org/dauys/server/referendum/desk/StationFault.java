package org.dauys.server.referendum.desk;

/**
 * Something in a file that has to be mended before it is taken.
 *
 * @param number of the rule that found it; empty for what no rule has
 * @param place file and row
 * @param what is the case, with the figures that show it, in the page's language
 */
public record StationFault(String number, String place, String what) {}
