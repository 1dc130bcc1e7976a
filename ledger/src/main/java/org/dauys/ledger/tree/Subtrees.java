package org.dauys.ledger.tree;

import java.io.IOException;

/** Where the hashes of a tree are read from: its full subtrees. */
@FunctionalInterface
public interface Subtrees {

    /**
     * The hash over the 2<sup>height</sup> leaves from {@code index} · 2<sup>height</sup> on.
     *
     * @param height 0 for a leaf, up to 62
     * @param index counted from 0 among the subtrees of this height
     * @throws IOException when it cannot be read, or is not there
     */
    Hash hash(int height, long index) throws IOException;

    /**
     * The root of the tree over the first {@code size} leaves.
     *
     * @param size 0 or more
     */
    default Hash root(long size) throws IOException {
        return size == 0 ? Hash.EMPTY_TREE : Ranges.hash(this, 0, size);
    }
}
