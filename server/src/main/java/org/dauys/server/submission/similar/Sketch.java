package org.dauys.server.submission.similar;

import java.util.stream.IntStream;

/**
 * Some numbers of a text, by which the register finds others that are near it without reading them: the first bands of its
 * {@link MinHash} signature, each as one number. Texts whose shingles overlap by s share at least one with probability
 * 1 − (1 − s³)¹²: .9999 at .8, .994 at .7, .8 at one half, .01 at a tenth.
 */
public final class Sketch {
    private static final int BANDS = 12;

    private Sketch() {}

    /**
     * Those of a text.
     *
     * @param normal a text in its normal form; of one without letters, there is nothing to find
     */
    public static Integer[] of(String normal) {
        if (normal.isEmpty()) {
            return new Integer[0];
        }
        int[] signature = MinHash.signature(Shingles.of(normal));
        return IntStream.range(0, BANDS)
                .mapToObj(band -> Long.hashCode(MinHash.band(signature, band, band)))
                .toArray(Integer[]::new);
    }
}
