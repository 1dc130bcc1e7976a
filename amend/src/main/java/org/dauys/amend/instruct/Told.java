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
        NO_INSTRUCTION("it says nothing that is to be done; nothing has to be done about it"),
        NOT_UNDERSTOOD("it is none of the sentences that are known; write it as one, or make the change by hand"),
        BEHIND_REFUSED(
                "what stands before it on its line could not be applied; correct that, or write it as its own line"),
        NO_SUCH_PLACE("the act has no such place; correct the number, or read the act that is meant"),
        SEVERAL_PLACES("the act has several such places; name what the one that is meant stands in"),
        PLACE_UNKNOWN(
                "a line above it that was to name its place, perhaps one in another act, was not understood; correct that"
                        + " line, or take it out where it means this act, and name the article in this one"),
        WORDS_ABSENT(
                "the words do not stand there; quote them as the act has them, and name the heading where they stand in it"),
        WORDS_REPEATED(
                "the words stand there more than once, headings counted; quote the words beside them too, or name the part"),
        BLOCK_DIFFERS("what is quoted is not what the sentence announces; number both alike"),
        NUMBER_TAKEN("the act has this number there already; give the next one"),
        MARKS_DIFFER(
                "its textualMod does something else than its sentence says; correct the one that is wrong, or take the mark out"),
        OTHER_BASE("its textualMod is for another text than this act; read the text that it names"),
        OTHER_ACT("its textualMod changes another act; nothing is done about it here"),
        COLLIDES("another instruction of the same act changes the same words; write both as one");

        private final String remedy;

        Cause(String remedy) {
            this.remedy = remedy;
        }
    }

    /** Whether something that was to be done was not done. */
    public boolean isLost() {
        return cause != Cause.NO_INSTRUCTION && cause != Cause.OTHER_ACT;
    }

    /** The same at another line, that of the file from which the text was taken. */
    Told at(int another) {
        return new Told(another, instruction, cause, detail);
    }

    /** One line: the place, what is wrong and what to do. */
    public String message() {
        String about = detail.isEmpty() ? "" : " (" + detail + ")";
        return "line " + line + ": " + cause.remedy + about;
    }
}
