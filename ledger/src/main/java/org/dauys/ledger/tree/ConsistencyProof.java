package org.dauys.ledger.tree;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A proof that a tree is the beginning of a larger one (RFC 6962 §2.1.2).
 *
 * @param oldSize leaves of the smaller tree
 * @param newSize leaves of the larger one
 * @param hashes none when both are of one size
 */
public record ConsistencyProof(long oldSize, long newSize, List<Hash> hashes) {
    public ConsistencyProof {
        hashes = List.copyOf(hashes);
    }

    /**
     * Makes the proof. From the tree without leaves everything follows, so there is nothing to prove and no proof.
     *
     * @throws IllegalArgumentException unless 1 ≤ oldSize ≤ newSize
     */
    public static ConsistencyProof of(Subtrees subtrees, long oldSize, long newSize) throws IOException {
        if (oldSize < 1 || oldSize > newSize) {
            throw new IllegalArgumentException("There is no proof from " + oldSize + " to " + newSize + " leaves.");
        }
        List<Hash> hashes = new ArrayList<>();
        collect(subtrees, oldSize, 0, newSize, hashes);
        return new ConsistencyProof(oldSize, newSize, hashes);
    }

    /** SUBPROOF, for the leaves from {@code start} to {@code end}; the old tree ends at {@code oldEnd} within them. */
    private static void collect(Subtrees subtrees, long oldEnd, long start, long end, List<Hash> hashes)
            throws IOException {
        if (oldEnd == end) {
            // Who verifies has the root of the whole old tree, but no hash of a part of it.
            if (start != 0) {
                hashes.add(Ranges.hash(subtrees, start, end));
            }
            return;
        }
        long middle = start + Ranges.split(end - start);
        if (oldEnd <= middle) {
            collect(subtrees, oldEnd, start, middle, hashes);
            hashes.add(Ranges.hash(subtrees, middle, end));
        } else {
            collect(subtrees, oldEnd, middle, end, hashes);
            hashes.add(Ranges.hash(subtrees, start, middle));
        }
    }

    /** Whether it proves that the tree with the old root is the beginning of the one with the new root (RFC 9162 §2.1.4.2). */
    public boolean proves(Hash oldRoot, Hash newRoot) {
        if (oldSize < 1 || oldSize > newSize) {
            return false;
        }
        if (oldSize == newSize) {
            return hashes.isEmpty() && oldRoot.equals(newRoot);
        }
        List<Hash> path = new ArrayList<>(hashes);
        if (Long.bitCount(oldSize) == 1) {
            path.addFirst(oldRoot);
        }
        return !path.isEmpty() && climbs(path, oldRoot, newRoot);
    }

    private boolean climbs(List<Hash> path, Hash oldRoot, Hash newRoot) {
        int full = Long.numberOfTrailingZeros(oldSize);
        long at = (oldSize - 1) >> full;
        long last = (newSize - 1) >> full;
        Hash oldHash = path.getFirst();
        Hash newHash = oldHash;
        for (Hash sibling : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                oldHash = Hash.node(sibling, oldHash);
                newHash = Hash.node(sibling, newHash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                newHash = Hash.node(newHash, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && oldHash.equals(oldRoot) && newHash.equals(newRoot);
    }
}
