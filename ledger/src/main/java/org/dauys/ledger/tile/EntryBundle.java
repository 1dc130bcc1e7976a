package org.dauys.ledger.tile;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.dauys.ledger.tree.Hash;

/**
 * Entries that stand beside each other in a log: each in the file behind its length in two bytes.
 *
 * @param entries 1 to 256
 */
public record EntryBundle(List<byte[]> entries) {
    /** How many bytes an entry may have. */
    public static final int MAX_ENTRY = 65_535;

    public EntryBundle {
        entries = List.copyOf(entries);
    }

    /** Reads a file that must have as many entries as its path says. */
    public static EntryBundle parse(TilePath path, byte[] bytes) throws DamagedLogException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        List<byte[]> entries = new ArrayList<>(path.width());
        while (buffer.hasRemaining()) {
            if (entries.size() == path.width()) {
                throw new DamagedLogException(
                        path.toString(), "there is something behind its " + path.width() + " entries.");
            }
            int length = buffer.remaining() < 2 ? Integer.MAX_VALUE : buffer.getShort() & 0xffff;
            if (length > buffer.remaining()) {
                throw new DamagedLogException(path.toString(), "it breaks off in its entry " + entries.size() + ".");
            }
            byte[] entry = new byte[length];
            buffer.get(entry);
            entries.add(entry);
        }
        if (entries.size() < path.width()) {
            throw new DamagedLogException(
                    path.toString(), "it has " + entries.size() + " entries and must have " + path.width() + ".");
        }
        return new EntryBundle(entries);
    }

    /** The hashes of the entries as leaves. */
    public List<Hash> leaves() {
        return entries.stream().map(Hash::leaf).toList();
    }

    /**
     * The file.
     *
     * @throws IllegalArgumentException when an entry is longer than {@link #MAX_ENTRY}
     */
    public byte[] toBytes() {
        ByteBuffer buffer = ByteBuffer.allocate(
                entries.stream().mapToInt(entry -> 2 + entry.length).sum());
        for (byte[] entry : entries) {
            if (entry.length > MAX_ENTRY) {
                throw new IllegalArgumentException("An entry has at most 65,535 bytes, not " + entry.length + ".");
            }
            buffer.putShort((short) entry.length).put(entry);
        }
        return buffer.array();
    }
}
