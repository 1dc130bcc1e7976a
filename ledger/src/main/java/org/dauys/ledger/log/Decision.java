package org.dauys.ledger.log;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dauys.ledger.tree.Hash;

/**
 * What a writer has decided to append, before it signs or publishes any of it. Once this is durable, the log has these entries
 * and no others behind {@code oldSize}.
 *
 * @param oldSize how many entries there were
 * @param root of the tree with the new ones
 * @param entries the new ones
 */
record Decision(long oldSize, Hash root, List<byte[]> entries) {
    /** The name is of the file that held the last decision alone, before there was a journal. */
    private static final byte[] HEAD = "dauys pending 1\n".getBytes(StandardCharsets.US_ASCII);

    Decision {
        entries = List.copyOf(entries);
    }

    long newSize() {
        return oldSize + entries.size();
    }

    /** Its bytes: head, old size, root, count, each entry behind its length, SHA-256 over all that. */
    byte[] toBytes() {
        int length = HEAD.length + 8 + Hash.LENGTH + 4 + Hash.LENGTH;
        for (byte[] entry : entries) {
            length += 4 + entry.length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(length)
                .put(HEAD)
                .putLong(oldSize)
                .put(root.toBytes())
                .putInt(entries.size());
        for (byte[] entry : entries) {
            bytes.putInt(entry.length).put(entry);
        }
        MessageDigest digest = sha256();
        digest.update(bytes.array(), 0, bytes.position());
        return bytes.put(digest.digest()).array();
    }

    /** Reads them; nothing when they are not whole. */
    static Optional<Decision> parse(byte[] bytes) {
        int end = bytes.length - Hash.LENGTH;
        if (end < HEAD.length || !Arrays.equals(HEAD, Arrays.copyOf(bytes, HEAD.length))) {
            return Optional.empty();
        }
        if (!Arrays.equals(sum(Arrays.copyOf(bytes, end)), Arrays.copyOfRange(bytes, end, bytes.length))) {
            return Optional.empty();
        }
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, HEAD.length, end - HEAD.length);
            long oldSize = buffer.getLong();
            byte[] root = new byte[Hash.LENGTH];
            buffer.get(root);
            int count = buffer.getInt();
            List<byte[]> entries = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                byte[] entry = new byte[buffer.getInt()];
                buffer.get(entry);
                entries.add(entry);
            }
            return Optional.of(new Decision(oldSize, Hash.of(root), entries));
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static byte[] sum(byte[] bytes) {
        return sha256().digest(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256.", e);
        }
    }
}
