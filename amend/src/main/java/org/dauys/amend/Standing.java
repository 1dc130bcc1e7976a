package org.dauys.amend;

import java.util.Optional;
import java.util.Set;

/**
 * What became of a change that was left out when others were made.
 *
 * @param left the change as it was asked for on the base; its wording stays readable
 * @param state the worst of its edits
 * @param by whose changes overtook it or took its words away; amendments by their numbers, then editors; none with
 *     {@link State#UNCHANGED}
 * @param onNew those of its edits that can still be made, placed on the new version; empty when there are none
 */
public record Standing(OwnedChange left, State state, Set<Owner> by, Optional<Change> onNew) {

    /** What became of a change, from good to bad. */
    public enum State {
        /** On the new version it does what it did on the base. */
        UNCHANGED,
        /** Others changed the same words or the same point, or did already what it asks for. */
        OVERTAKEN,
        /** The words or the provision that it would change are in the new version no more. */
        GONE
    }

    public Standing {
        by = Owners.inOrder(by);
    }
}
