package org.dauys.amend;

/**
 * A change and who asks for it.
 *
 * @param owner an amendment or an editor
 * @param change what is asked for
 */
public record OwnedChange(Owner owner, Change change) {
    public OwnedChange {
        if (owner instanceof Owner.Base) {
            throw new IllegalArgumentException("The base asks for no change");
        }
    }
}
