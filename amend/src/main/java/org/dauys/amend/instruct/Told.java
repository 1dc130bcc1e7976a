package org.dauys.amend.instruct;

/**
 * An instruction that could not be applied, and why.
 *
 * @param line of the amending act where it begins, from 1
 * @param instruction as it stands there
 * @param cause why
 * @param detail the words or the place that it is about; may be empty
 */
public record Told(int line, String instruction, Cause cause, String detail) {

    /** Why an instruction could not be applied. */
    public enum Cause {
        /** A title, a preamble, who signed: told so that nothing is left out unseen. */
        NO_INSTRUCTION,
        /** It is none of the sentences that are known. */
        NOT_UNDERSTOOD,
        /** What stands before it on its line could not be applied. */
        BEHIND_REFUSED,
        /** The act has no such place. */
        NO_SUCH_PLACE,
        /** The act has several such places. */
        SEVERAL_PLACES,
        /** A line above it that was to name its place was not understood. */
        PLACE_UNKNOWN,
        /** The quoted words do not stand there. */
        WORDS_ABSENT,
        /** The quoted words stand there more than once, headings counted. */
        WORDS_REPEATED,
        /** What is quoted is not what the sentence announces. */
        BLOCK_DIFFERS,
        /** The act has the number of what is added there already. */
        NUMBER_TAKEN,
        /** Its metadata do something else than its sentence says. */
        MARKS_DIFFER,
        /** It is to be done only for a time or under a condition. */
        BOUND,
        /** Its metadata are for another text than this act. */
        OTHER_BASE,
        /** Its metadata change another act: nothing is to be done here. */
        OTHER_ACT,
        /** Another instruction of the same act changes the same words. */
        COLLIDES
    }

    /** Whether something that was to be done was not done. */
    public boolean isLost() {
        return cause != Cause.NO_INSTRUCTION && cause != Cause.OTHER_ACT;
    }

    /** The same at another line, that of the file from which the text was taken. */
    Told at(int another) {
        return new Told(another, instruction, cause, detail);
    }
}
