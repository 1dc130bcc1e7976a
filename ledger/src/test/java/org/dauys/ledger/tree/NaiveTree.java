package org.dauys.ledger.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree by the recursive definitions of RFC 6962 §2.1 and nothing else: what all else is compared with.
 *
 * @param known hashes by their range, so that none is computed twice
 */
public record NaiveTree(List<byte[]> entries, Map<Range, Hash> known) implements Subtrees {
    /** Entries from the first to before the second. */
    public record Range(int start, int end) {}

    /** A tree whose entries are the texts "0", "1", … */
    public static NaiveTree ofSize(int size) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            entries.add(Integer.toString(i).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        return new NaiveTree(entries, new HashMap<>());
    }

    @Override
    public Hash hash(int height, long index) {
        long start = index << height;
        return mth((int) start, (int) (start + (1L << height)));
    }

    /** MTH(D[start:end]). */
    public Hash mth(int start, int end) {
        if (start == end) {
            return Hash.EMPTY_TREE;
        }
        if (end - start == 1) {
            return Hash.leaf(entries.get(start));
        }
        Range range = new Range(start, end);
        Hash hash = known.get(range);
        if (hash == null) {
            int middle = start + half(end - start);
            hash = Hash.node(mth(start, middle), mth(middle, end));
            known.put(range, hash);
        }
        return hash;
    }

    /** PATH(m, D[start:end]). */
    List<Hash> path(int index, int start, int end) {
        if (end - start == 1) {
            return List.of();
        }
        int middle = start + half(end - start);
        List<Hash> path = new ArrayList<>();
        if (index < middle) {
            path.addAll(path(index, start, middle));
            path.add(mth(middle, end));
        } else {
            path.addAll(path(index, middle, end));
            path.add(mth(start, middle));
        }
        return path;
    }

    /** SUBPROOF(m, D[start:end], whole). */
    List<Hash> subproof(int old, int start, int end, boolean whole) {
        if (old == end - start) {
            return whole ? List.of() : List.of(mth(start, end));
        }
        int half = half(end - start);
        List<Hash> proof = new ArrayList<>();
        if (old <= half) {
            proof.addAll(subproof(old, start, start + half, whole));
            proof.add(mth(start + half, end));
        } else {
            proof.addAll(subproof(old - half, start + half, end, false));
            proof.add(mth(start, start + half));
        }
        return proof;
    }

    private static int half(int length) {
        int half = 1;
        while (half * 2 < length) {
            half *= 2;
        }
        return half;
    }
}
