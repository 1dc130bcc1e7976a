package org.dauys.opinion.similar;

/**
 * The campaign of one text.
 *
 * @param medoid the place of the text in its middle
 * @param size how many texts belong to it, this one too; two at least
 * @param similarity as of a {@link Member}
 * @param likeness in what way the text is like the medoid
 */
public record Placement(int medoid, int size, double similarity, Likeness likeness) {}
