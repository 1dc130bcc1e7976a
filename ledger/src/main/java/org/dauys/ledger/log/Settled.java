package org.dauys.ledger.log;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dauys.ledger.tile.TilePath;
import org.dauys.ledger.tree.Hash;

/**
 * A tree whose tiles are all durable: what the decisions behind it start from.
 *
 * @param before size of the tree that was settled before it: partial tiles of tiles that have become full since then may still be there
 * @param size of the tree
 * @param root of the tree
 */
record Settled(long before, long size, Hash root) {
    private static final byte[] HEAD = "dauys settled 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HIGHEST = 7;

    byte[] toBytes() {
        return ByteBuffer.allocate(HEAD.length + 16 + Hash.LENGTH)
                .put(HEAD)
                .putLong(before)
                .putLong(size)
                .put(root.toBytes())
                .array();
    }

    /** Reads its bytes; nothing when they are none of it. */
    static Optional<Settled> parse(byte[] bytes) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            byte[] head = new byte[HEAD.length];
            buffer.get(head);
            long before = buffer.getLong();
            long size = buffer.getLong();
            byte[] root = new byte[Hash.LENGTH];
            buffer.get(root);
            boolean isWhole = Arrays.equals(HEAD, head) && before >= 0 && size >= before && !buffer.hasRemaining();
            return isWhole ? Optional.of(new Settled(before, size, Hash.of(root))) : Optional.empty();
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    /** The tiles and bundles that became full between the tree before and this one. */
    List<TilePath> filled() {
        return LongStream.rangeClosed(TilePath.ENTRIES, HIGHEST)
                .boxed()
                .flatMap(level -> filled(level.intValue()))
                .toList();
    }

    private Stream<TilePath> filled(int level) {
        return LongStream.range(
                        TilePath.hashesAt(level, before) / TilePath.FULL,
                        TilePath.hashesAt(level, size) / TilePath.FULL)
                .mapToObj(index -> new TilePath(level, index, TilePath.FULL));
    }
}
