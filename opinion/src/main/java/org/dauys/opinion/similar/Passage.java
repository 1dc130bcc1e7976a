package org.dauys.opinion.similar;

/**
 * A part of a text, in the characters in which it was sent.
 *
 * @param from its first character, counted from 0
 * @param to the one after its last
 * @param common whether the text that it was compared with has it, too; what it has not are the sender's own words
 */
public record Passage(int from, int to, boolean common) {
    /** Its words, as they stand in the text. */
    public String in(String text) {
        return text.substring(from, to);
    }
}
