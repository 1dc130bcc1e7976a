package org.dauys.ledger.tree;

import java.io.IOException;

/** Hashes over ranges of leaves, put together from full subtrees. */
final class Ranges {
    private Ranges() {}

    /**
     * MTH(D[start:end]) of RFC 6962 §2.1, for a range that occurs in the tree: its start is a multiple of the smallest power of
     * two that is not less than its length.
     *
     * @param start at least 0
     * @param end greater than {@code start}
     */
    static Hash hash(Subtrees subtrees, long start, long end) throws IOException {
        long length = end - start;
        if (Long.bitCount(length) == 1) {
            int height = Long.numberOfTrailingZeros(length);
            return subtrees.hash(height, start >> height);
        }
        long middle = start + split(length);
        return Hash.node(hash(subtrees, start, middle), hash(subtrees, middle, end));
    }

    /** The largest power of two that is smaller than a length of 2 or more. */
    static long split(long length) {
        return Long.highestOneBit(length - 1);
    }
}
