package org.dauys.compare;

/**
 * Two units that were paired: what the new one says comes from the old one, at least in part.
 *
 * @param oldUnit index among the provisions of the old version
 * @param newUnit index among the provisions of the new version
 * @param score how sure the pairing is, 0..1
 */
public record Link(int oldUnit, int newUnit, double score, Evidence evidence) {}
