package org.dauys.amend;

import java.util.Set;

/**
 * A run of a text and whom it is from.
 *
 * @param text with the white space before it; that of the last run of a text may end in white space too
 * @param owners at least one; several where all of them asked for the same; amendments by their numbers, then editors
 */
public record OwnedWords(String text, Set<Owner> owners) {
    public OwnedWords {
        owners = Owners.inOrder(owners);
        if (owners.isEmpty()) {
            throw new IllegalArgumentException("\"" + text + "\" has no owner");
        }
    }
}
