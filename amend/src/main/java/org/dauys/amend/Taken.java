package org.dauys.amend;

import java.util.Set;

/**
 * Words of the base that the new act has no more.
 *
 * @param label of their provision in the base
 * @param field which of its words
 * @param words without white space around them
 * @param owners who took them away, at least one; amendments by their numbers, then editors
 */
public record Taken(String label, Field field, String words, Set<Owner> owners) {
    public Taken {
        owners = Owners.inOrder(owners);
    }
}
