package org.dauys.compare;

/**
 * Why a pair was made; every signal is in 0..1 and 0 means that it says nothing.
 *
 * @param similarity weighted similarity of the words
 * @param containment share of the smaller text's weight that the larger holds (splits and merges)
 * @param parents how well the articles around the two correspond
 * @param neighbours whether the nearest paired provisions before and after the two are each other's: the order of the text
 * @param groups how well the sections or chapters around the two correspond
 * @param manual whether an editor made or confirmed the pair
 */
public record Evidence(
        double similarity, double containment, double parents, double neighbours, double groups, boolean manual) {
    /** For rows that pair nothing. */
    public static final Evidence NONE = new Evidence(0, 0, 0, 0, 0, false);
}
