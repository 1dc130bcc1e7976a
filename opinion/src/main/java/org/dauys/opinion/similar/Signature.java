package org.dauys.opinion.similar;

/**
 * By what a text meets those that may be similar: {@value #BANDS} keys, each of {@value #ROWS} least hashes, {@value #SHINGLE_BANDS} of
 * shingles of characters and the others of words; and a sketch of {@value #SKETCH} bytes (b-bit minwise hashing, Li and König 2010) by
 * which those who met by chance are told apart without reading them. Texts whose shingles overlap by s meet with probability
 * 1 − (1 − s⁵)³² at least: .997 at .7, .93 at .6, 10⁻⁵ at .05; those whose words overlap, too, far oftener.
 */
final class Signature {
    static final int SHINGLE_BANDS = 32;
    static final int BANDS = 48;
    static final int SKETCH = 64;
    private static final int ROWS = 5;

    private final LeastHashes shingles = new LeastHashes(SHINGLE_BANDS * ROWS, 0x5851f42d4c957f2dL);
    private final LeastHashes words = new LeastHashes((BANDS - SHINGLE_BANDS) * ROWS, 0x14057b7ef767814fL);

    /** Writes keys of shingles, and eight bytes of the sketch into each number of it. */
    void ofShingles(Pieces pieces, int block, int[] keys, long[] sketch) {
        long[] least = shingles.of(pieces.hashes(), pieces.size());
        for (int band = 0; band < SHINGLE_BANDS; band++) {
            keys[band] = key(least, band, block);
        }
        for (int i = 0; i < SKETCH; i++) {
            sketch[i >> 3] = (sketch[i >> 3] << 8) | (least[i] & 255);
        }
    }

    /** Writes keys of words; a text without any gets keys that are those of its shingles. */
    void ofWords(Pieces pieces, int block, int[] keys) {
        if (pieces.size() == 0) {
            System.arraycopy(keys, 0, keys, SHINGLE_BANDS, BANDS - SHINGLE_BANDS);
            return;
        }
        long[] least = words.of(pieces.hashes(), pieces.size());
        for (int band = SHINGLE_BANDS; band < BANDS; band++) {
            keys[band] = key(least, band - SHINGLE_BANDS, block);
        }
    }

    private static int key(long[] least, int band, int block) {
        long key = block;
        for (int row = 0; row < ROWS; row++) {
            key = (key ^ (key >>> 29)) * 0x9e3779b97f4a7c15L + least[band * ROWS + row];
        }
        return Pieces.mix(key);
    }

    /** How many bytes of two numbers are equal. */
    static int equalBytes(long one, long other) {
        long different = one ^ other;
        long low = 0x7f7f7f7f7f7f7f7fL;
        return Long.bitCount(~(((different & low) + low) | different | low));
    }
}
