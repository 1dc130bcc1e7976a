package org.dauys.ledger.tree;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A proof that a leaf is the one at an index of a tree (RFC 6962 §2.1.1).
 *
 * @param index of the leaf, from 0
 * @param size of the tree, in leaves
 * @param hashes from the leaf's sibling to the root's child
 */
public record InclusionProof(long index, long size, List<Hash> hashes) {
    public InclusionProof {
        hashes = List.copyOf(hashes);
    }

    /**
     * Makes the proof.
     *
     * @throws IllegalArgumentException when the tree has no leaf of this index
     */
    public static InclusionProof of(Subtrees subtrees, long index, long size) throws IOException {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has no leaf " + index + ".");
        }
        List<Hash> hashes = new ArrayList<>();
        collect(subtrees, index, 0, size, hashes);
        return new InclusionProof(index, size, hashes);
    }

    private static void collect(Subtrees subtrees, long index, long start, long end, List<Hash> hashes)
            throws IOException {
        if (end - start == 1) {
            return;
        }
        long middle = start + Ranges.split(end - start);
        if (index < middle) {
            collect(subtrees, index, start, middle, hashes);
            hashes.add(Ranges.hash(subtrees, middle, end));
        } else {
            collect(subtrees, index, middle, end, hashes);
            hashes.add(Ranges.hash(subtrees, start, middle));
        }
    }

    /** Whether it proves that {@code leaf} is at this index of the tree with this root (RFC 9162 §2.1.3.2). */
    public boolean proves(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long at = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : hashes) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = Hash.node(sibling, hash);
                // A node without a sibling is its own parent.
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.node(hash, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
