package org.dauys.server.answer.trace;

/**
 * How many of a version's changed words have a source.
 *
 * @param words added and removed ones together, in one language
 */
public record Share(int withSource, int words) {
    static Share of(Sourced sourced) {
        return new Share(sourced.wordsWithSource(), sourced.words());
    }

    /** In per cent, rounded down: only when nothing is missing it is 100; 0 when nothing changed. */
    public int percent() {
        return words == 0 ? 0 : (int) (100L * withSource / words);
    }
}
