package org.dauys.amend;

import java.util.Set;

/**
 * A piece of a field in the base, in the new text, or in both.
 *
 * @param text with the white space before it
 * @param before whether the base has it
 * @param after whether the new text has it
 * @param owners who took it away or put it there; empty where it stays
 */
record TrackedPiece(String text, boolean before, boolean after, Set<Owner> owners) {
    static TrackedPiece kept(String text) {
        return new TrackedPiece(text, true, true, Set.of());
    }

    static TrackedPiece taken(String text, Set<Owner> owners) {
        return new TrackedPiece(text, true, false, owners);
    }

    static TrackedPiece put(String text, Set<Owner> owners) {
        return new TrackedPiece(text, false, true, owners);
    }
}
