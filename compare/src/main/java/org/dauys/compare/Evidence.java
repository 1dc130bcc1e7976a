package org.dauys.compare;

/**
 * Why a pair was made; every signal is in 0..1 and 0 means that it says nothing.
 *
 * @param similarity weighted similarity of the words
 * @param containment share of the smaller text's weight that the larger holds (splits and merges)
 * @param parents how well the articles around the two correspond
 * @param neighbours how well the provisions before and after the two correspond
 * @param order how well the pair keeps the order of its surroundings
 * @param manual whether an editor made or confirmed the pair
 */
public record Evidence(
        double similarity, double containment, double parents, double neighbours, double order, boolean manual) {
    /** For rows that pair nothing. */
    public static final Evidence NONE = new Evidence(0, 0, 0, 0, 0, false);
}
