package org.dauys.server.consultation;

import org.dauys.server.site.Words;

/**
 * Why the drafters changed a provision.
 *
 * @param side whether the label is of the version itself, or of a provision of the version before that is gone
 * @param revision grows with each change
 */
public record Rationale(Side side, String label, Words words, int revision) {

    /** Which text a label is of. */
    public enum Side {
        OLD,
        NEW
    }
}
