package org.dauys.amend;

import java.util.List;

/**
 * A new act that was made of changes and of amendments to their wordings.
 *
 * @param applied the act; what a sub-amendment brought or took away is its own, what it left is its target's
 * @param fallen those that were not made because their target was not, in the order in which they were given
 */
public record SubApplied(Applied applied, List<SubAmendment> fallen) {
    public SubApplied {
        fallen = List.copyOf(fallen);
    }
}
