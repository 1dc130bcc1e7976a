package org.dauys.amend;

/**
 * An amendment to the wording that another amendment proposes.
 *
 * @param target owner of the change whose wording is amended
 * @param own what is asked for and by whom: changes of words only, on the act as the target alone would make it
 */
public record SubAmendment(Owner target, OwnedChange own) {
    public SubAmendment {
        if (!own.change().edits().stream().allMatch(WordEdit.class::isInstance)) {
            throw new IllegalArgumentException(
                    "An amendment to the wording of another changes its words: what is added or removed as a whole is"
                            + " asked for by an amendment of its own");
        }
    }
}
