package org.dauys.ledger.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dauys.ledger.tree.Hash;

/**
 * A tile: hashes that stand beside each other at one level of the tree.
 *
 * @param hashes 1 to 256
 */
public record Tile(List<Hash> hashes) {
    public Tile {
        hashes = List.copyOf(hashes);
    }

    /** Reads a file that must have as many hashes as its path says. */
    public static Tile parse(TilePath path, byte[] bytes) throws DamagedLogException {
        if (bytes.length != path.width() * Hash.LENGTH) {
            throw new DamagedLogException(
                    path.toString(),
                    "it has " + bytes.length + " bytes and must have " + path.width() * Hash.LENGTH + ".");
        }
        List<Hash> hashes = new ArrayList<>(path.width());
        for (int i = 0; i < bytes.length; i += Hash.LENGTH) {
            hashes.add(Hash.of(Arrays.copyOfRange(bytes, i, i + Hash.LENGTH)));
        }
        return new Tile(hashes);
    }

    /** The hash over 2<sup>height</sup> of the hashes, from {@code first} on. */
    Hash subtree(int first, int height) {
        return fold(hashes.subList(first, first + (1 << height)));
    }

    /** The hash over hashes that are as many as a power of two. */
    static Hash fold(List<Hash> hashes) {
        List<Hash> level = hashes;
        while (level.size() > 1) {
            List<Hash> above = new ArrayList<>(level.size() / 2);
            for (int i = 0; i < level.size(); i += 2) {
                above.add(Hash.node(level.get(i), level.get(i + 1)));
            }
            level = above;
        }
        return level.getFirst();
    }

    /** The file. */
    public byte[] toBytes() {
        byte[] bytes = new byte[hashes.size() * Hash.LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i).toBytes(), 0, bytes, i * Hash.LENGTH, Hash.LENGTH);
        }
        return bytes;
    }
}
