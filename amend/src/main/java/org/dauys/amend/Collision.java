package org.dauys.amend;

/**
 * Two changes that cannot both be made, by what of each.
 *
 * @param reason why not
 * @param first owner of {@code firstEdit}
 * @param firstEdit with {@link Reason#INSIDE_REMOVED} what removes the whole
 * @param second owner of {@code secondEdit}
 * @param secondEdit with {@link Reason#INSIDE_REMOVED} what is inside: its wording is gone, and stays readable here
 */
public record Collision(Reason reason, Owner first, Edit firstEdit, Owner second, Edit secondEdit) {

    /** Why two edits collide. */
    public enum Reason {
        /** Both replace one of the same words, and not in the same way. */
        OVERLAP,
        /** Both insert at one point, and not the same. */
        SAME_POINT,
        /** One removes the whole in which the other changes something. */
        INSIDE_REMOVED
    }
}
