package org.dauys.amend;

import java.util.List;

/**
 * A new act that was made of changes and of amendments to their wordings.
 *
 * @param applied the act; what a sub-amendment brought or took away is its own, what it left is its target's
 * @param changes those of the base that were made, as they were amended, in the names of the targets; a target of which its
 *     sub-amendments leave nothing is not here
 * @param fallen those that were not made because their target was not, in the order in which they were given
 */
public record SubApplied(Applied applied, List<OwnedChange> changes, List<SubAmendment> fallen) {
    public SubApplied {
        changes = List.copyOf(changes);
        fallen = List.copyOf(fallen);
    }
}
