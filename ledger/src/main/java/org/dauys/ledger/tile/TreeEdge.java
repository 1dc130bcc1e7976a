package org.dauys.ledger.tile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dauys.ledger.tree.Frontier;
import org.dauys.ledger.tree.Hash;

/**
 * The right edge of a log that grows: the tiles of each level that are not full, and the bundle that is not. Not safe for
 * several threads.
 */
public final class TreeEdge {
    /** For each level from 0 the hashes of its last tile, fewer than 256. */
    private final List<List<Hash>> levels;

    private final List<byte[]> bundle;
    private long size;
    /** How many levels have changed since the partial tiles were last given out. */
    private int changed;

    private TreeEdge(List<List<Hash>> levels, List<byte[]> bundle, long size, int changed) {
        this.levels = levels;
        this.bundle = bundle;
        this.size = size;
        this.changed = changed;
    }

    /** That of a log without entries. */
    public static TreeEdge empty() {
        return new TreeEdge(new ArrayList<>(), new ArrayList<>(), 0, 0);
    }

    /**
     * That of a log in files.
     *
     * @throws DamagedLogException when the last bundle and the last tile do not belong together
     */
    public static TreeEdge read(LogSource source, long size) throws IOException {
        TiledTree tree = new TiledTree(source, size);
        List<List<Hash>> levels = new ArrayList<>();
        for (int level = 0; TilePath.hashesAt(level, size) > 0; level++) {
            long index = TilePath.hashesAt(level, size) / TilePath.FULL;
            var path = TilePath.in(size, level, index);
            levels.add(path.isPresent() ? new ArrayList<>(tree.tile(path.get()).hashes()) : new ArrayList<>());
        }
        List<byte[]> bundle = new ArrayList<>();
        if (size % TilePath.FULL != 0) {
            EntryBundle entries = tree.entries(size / TilePath.FULL);
            if (!entries.leaves().equals(levels.getFirst())) {
                throw new DamagedLogException(
                        new TilePath(TilePath.ENTRIES, size / TilePath.FULL, (int) (size % TilePath.FULL)).toString(),
                        "its entries are not those of the tile of hashes. Bring both back from a mirror or a back-up.");
            }
            bundle.addAll(entries.entries());
        }
        return new TreeEdge(levels, bundle, size, 0);
    }

    /** A copy that grows by itself. */
    public TreeEdge copy() {
        List<List<Hash>> copied = new ArrayList<>();
        levels.forEach(level -> copied.add(new ArrayList<>(level)));
        return new TreeEdge(copied, new ArrayList<>(bundle), size, changed);
    }

    public long size() {
        return size;
    }

    /** The root of the tree so far. */
    public Hash root() {
        List<Hash> subtrees = new ArrayList<>();
        for (List<Hash> level : levels.reversed()) {
            int from = 0;
            for (int width = Integer.highestOneBit(level.size()); width > 0; width >>= 1) {
                if ((level.size() & width) != 0) {
                    subtrees.add(Tile.fold(level.subList(from, from + width)));
                    from += width;
                }
            }
        }
        return Frontier.rootOf(subtrees);
    }

    /** Appends an entry; tiles and the bundle that it fills go to the sink. */
    public void append(byte[] entry, TileSink sink) throws IOException {
        bundle.add(entry);
        if (bundle.size() == TilePath.FULL) {
            sink.put(
                    new TilePath(TilePath.ENTRIES, size / TilePath.FULL, TilePath.FULL),
                    new EntryBundle(bundle).toBytes());
            bundle.clear();
        }
        Hash hash = Hash.leaf(entry);
        size++;
        for (int level = 0; ; level++) {
            if (level == levels.size()) {
                levels.add(new ArrayList<>());
            }
            List<Hash> hashes = levels.get(level);
            hashes.add(hash);
            changed = Math.max(changed, level + 1);
            if (hashes.size() < TilePath.FULL) {
                return;
            }
            long index = TilePath.hashesAt(level, size) / TilePath.FULL - 1;
            sink.put(new TilePath(level, index, TilePath.FULL), new Tile(hashes).toBytes());
            hash = Tile.fold(hashes);
            hashes.clear();
        }
    }

    /** Gives the partial tiles and the partial bundle to the sink, those that have changed since it last did. */
    public void putPartial(TileSink sink) throws IOException {
        if (changed > 0 && !bundle.isEmpty()) {
            sink.put(
                    new TilePath(TilePath.ENTRIES, size / TilePath.FULL, bundle.size()),
                    new EntryBundle(bundle).toBytes());
        }
        for (int level = 0; level < changed; level++) {
            List<Hash> hashes = levels.get(level);
            if (!hashes.isEmpty()) {
                long index = TilePath.hashesAt(level, size) / TilePath.FULL;
                sink.put(new TilePath(level, index, hashes.size()), new Tile(hashes).toBytes());
            }
        }
        changed = 0;
    }
}
