package org.dauys.tally.decide;

import org.dauys.tally.number.Ratio;

/**
 * How much is needed.
 *
 * @param strict whether more is needed than the share itself
 * @param share from 0 to 1
 */
public record Threshold(boolean strict, Ratio share) {
    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException below 0 or above 1
     */
    public Threshold {
        if (share.signum() < 0 || share.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException("a share is between 0 and 1, and not " + share);
        }
    }

    /** Whether a part of a whole is enough; of nothing nothing is. */
    boolean isMet(Ratio part, Ratio whole) {
        int order = part.compareTo(share.times(whole));
        return whole.signum() > 0 && (strict ? order > 0 : order >= 0);
    }
}
