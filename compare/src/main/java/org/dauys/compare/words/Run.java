package org.dauys.compare.words;

/**
 * A run of tokens of the two texts that are equal, or of one text that the other lacks.
 *
 * @param kind what happened to it
 * @param oldFrom first token of the old text, inclusive
 * @param oldTo last token of the old text, exclusive; equal to {@code oldFrom} for an insertion
 * @param newFrom first token of the new text, inclusive
 * @param newTo last token of the new text, exclusive; equal to {@code newFrom} for a deletion
 */
record Run(Kind kind, int oldFrom, int oldTo, int newFrom, int newTo) {
    enum Kind {
        EQUAL,
        CHANGED
    }

    int oldLength() {
        return oldTo - oldFrom;
    }

    int newLength() {
        return newTo - newFrom;
    }
}
