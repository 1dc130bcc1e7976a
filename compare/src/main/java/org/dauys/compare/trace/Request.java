package org.dauys.compare.trace;

/** What someone asked for, of the older of two versions. */
public sealed interface Request {

    /** The label of the provision that it speaks of; empty for the whole act. */
    String label();

    /**
     * A wording: these words instead of those. An addition keeps {@code before} inside {@code after}; for a new provision
     * {@code before} is empty, for a deletion {@code after}.
     */
    record Wording(String label, String before, String after) implements Request {}

    /** In free words, in which what is wanted may stand between quotes. */
    record FreeWords(String label, String words) implements Request {}
}
