package org.dauys.ledger.tree;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree: enough of it to append leaves and to tell the root, in as many hashes as the size has
 * ones in binary. Not safe for several threads.
 */
public final class Frontier {
    /** Full subtrees from left to right, each smaller than the one before. */
    private final List<Hash> subtrees = new ArrayList<>();

    private long size;

    /** That of no leaves. */
    public Frontier() {}

    /** That of the first leaves of a tree, from its full subtrees. */
    public static Frontier of(Subtrees tree, long size) throws IOException {
        Frontier frontier = new Frontier();
        long start = 0;
        for (long length = Long.highestOneBit(size); length > 0; length >>= 1) {
            if ((size & length) != 0) {
                frontier.subtrees.add(Ranges.hash(tree, start, start + length));
                start += length;
            }
        }
        frontier.size = size;
        return frontier;
    }

    /** How many leaves were appended. */
    public long size() {
        return size;
    }

    /** Appends a leaf, given as its hash. */
    public void append(Hash leaf) {
        Hash hash = leaf;
        for (long full = size; (full & 1) == 1; full >>= 1) {
            hash = Hash.node(subtrees.removeLast(), hash);
        }
        subtrees.add(hash);
        size++;
    }

    /** The root of the tree over all leaves so far. */
    public Hash root() {
        return rootOf(subtrees);
    }

    /** The root over full subtrees, from left to right, each smaller than the one before. */
    public static Hash rootOf(List<Hash> subtrees) {
        if (subtrees.isEmpty()) {
            return Hash.EMPTY_TREE;
        }
        Hash root = subtrees.getLast();
        for (Hash left : subtrees.subList(0, subtrees.size() - 1).reversed()) {
            root = Hash.node(left, root);
        }
        return root;
    }
}
