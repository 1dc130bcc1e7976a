package org.dauys.compare;

/**
 * Two units that were paired: what the new one says comes from the old one, at least in part.
 *
 * @param oldUnit index among the provisions of the old version
 * @param newUnit index among the provisions of the new version
 * @param score how likely the pair is right, 0..1; 1 for an editor's
 */
public record Link(int oldUnit, int newUnit, double score, Evidence evidence) {
    /** The same pair, as likely as this. */
    public Link with(double likelihood) {
        return new Link(oldUnit, newUnit, likelihood, evidence);
    }
}
