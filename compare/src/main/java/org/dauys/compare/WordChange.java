package org.dauys.compare;

/**
 * A run of words in a marked text. The texts of {@code EQUAL} and {@code DELETE} runs, put together, are the old text to
 * the letter; those of {@code EQUAL} and {@code INSERT} runs the new one.
 *
 * @param op what happened to the run
 * @param text with the white space that follows it
 * @param cause why, as far as the structure tells; {@link Cause#WORDING} for {@link Op#EQUAL}
 * @param detail with {@link Cause#ELSEWHERE} the labels where the words are; with {@link Cause#REFERENCE} nothing;
 *     otherwise empty
 */
public record WordChange(Op op, String text, Cause cause, String detail) {

    /** What happened to a run of words. */
    public enum Op {
        EQUAL,
        INSERT,
        DELETE
    }

    /** Why a run of words differs. */
    public enum Cause {
        /** The wording of this provision was changed. */
        WORDING,
        /** Part of a wide substitution, listed once for the whole act. */
        SUBSTITUTION,
        /** Only a reference that follows the renumbering of what it refers to. */
        REFERENCE,
        /** The words were moved within the provision. */
        MOVED,
        /** After a split or before a merge: the words stand in another provision of the same act side. */
        ELSEWHERE
    }
}
