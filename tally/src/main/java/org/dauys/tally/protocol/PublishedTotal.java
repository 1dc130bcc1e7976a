package org.dauys.tally.protocol;

/**
 * A total that someone published for an area. Two files of one office are two sources: both are kept.
 *
 * @param question the question's code; empty where there is one only
 */
public record PublishedTotal(Area area, String question, Figures figures, Origin origin) {}
