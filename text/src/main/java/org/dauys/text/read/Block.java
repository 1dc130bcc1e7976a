package org.dauys.text.read;

import org.dauys.text.Place;

/**
 * One paragraph of a source as a person sees it: unwrapped, one line, single spaces, an automatic number written out.
 * Readers of formats without legal structure deliver blocks; {@link Structure} makes the tree of them.
 *
 * @param text never blank
 * @param place where it begins
 * @param form what the source says about it beyond its words
 */
record Block(String text, Place place, Form form) {

    /** What a source can say about a paragraph beyond its words. */
    enum Form {
        PLAIN,
        /** A heading by style, so the words after the number are a heading even where they could be a sentence. */
        HEADING,
        /** Known to be a note: another type size, a footnote, a comment. */
        NOTE,
        /** A row of a table, its cells apart by {@code " | "}: what looks like a mark in it is none. */
        ROW
    }

    static Block plain(String text, Place place) {
        return new Block(text, place, Form.PLAIN);
    }
}
