package org.dauys.ledger.tile;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.ledger.tree.Hash;
import org.dauys.ledger.tree.Subtrees;

/**
 * A tree of one size, as its tiles tell it. Whether they are those of the tree, the root says: see {@link #root}. Keeps what it
 * has read. Not safe for several threads.
 */
public final class TiledTree implements Subtrees {
    private final LogSource source;
    private final long size;
    private final Map<TilePath, Tile> tiles = new HashMap<>();

    /**
     * @param size of the tree, in leaves, as a checkpoint says it
     */
    public TiledTree(LogSource source, long size) {
        this.source = source;
        this.size = size;
    }

    @Override
    public Hash hash(int height, long index) throws IOException {
        int level = height / 8;
        int within = height % 8;
        long first = index << within;
        TilePath path = TilePath.in(size, level, first / TilePath.FULL)
                .filter(tile -> first % TilePath.FULL + (1L << within) <= tile.width())
                .orElseThrow(() -> new IllegalArgumentException(
                        "A tree of " + size + " leaves has no subtree " + index + " of height " + height + "."));
        return tile(path).subtree((int) (first % TilePath.FULL), within);
    }

    /** The hashes of the leaves of a tile of level 0. */
    public List<Hash> leaves(long index) throws IOException {
        TilePath path = TilePath.in(size, 0, index)
                .orElseThrow(() ->
                        new IllegalArgumentException("There is no tile " + index + " in a tree of " + size + "."));
        return read(path).hashes();
    }

    /** A tile of the tree, or the beginning of the full one that has taken its place since. */
    Tile tile(TilePath path) throws IOException {
        Tile kept = tiles.get(path);
        if (kept == null) {
            kept = read(path);
            tiles.put(path, kept);
        }
        return kept;
    }

    private Tile read(TilePath path) throws IOException {
        Optional<byte[]> bytes = source.read(path.toString());
        if (bytes.isPresent()) {
            return Tile.parse(path, bytes.get());
        }
        if (!path.isFull()) {
            Optional<byte[]> full = source.read(path.full().toString());
            if (full.isPresent()) {
                return new Tile(Tile.parse(path.full(), full.get()).hashes().subList(0, path.width()));
            }
        }
        throw new DamagedLogException(path.toString(), "it is missing.");
    }

    /** A bundle of the log's entries, or the beginning of the full one that has taken its place since. */
    public EntryBundle entries(long index) throws IOException {
        TilePath path = TilePath.in(size, TilePath.ENTRIES, index)
                .orElseThrow(() ->
                        new IllegalArgumentException("There is no bundle " + index + " in a log of " + size + "."));
        Optional<byte[]> bytes = source.read(path.toString());
        if (bytes.isPresent()) {
            return EntryBundle.parse(path, bytes.get());
        }
        Optional<byte[]> full =
                path.isFull() ? Optional.empty() : source.read(path.full().toString());
        if (full.isEmpty()) {
            throw new DamagedLogException(path.toString(), "it is missing.");
        }
        return new EntryBundle(
                EntryBundle.parse(path.full(), full.get()).entries().subList(0, path.width()));
    }
}
