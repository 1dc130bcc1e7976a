package org.dauys.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What exactly is signed, by the type of the key (c2sp.org/tlog-cosignature). */
final class SignedMessage {
    private static final byte[] SUBTREE_LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_NAME = 255;

    private SignedMessage() {}

    /**
     * The message, or nothing where a key of this type cannot sign the text.
     *
     * @param time in seconds since 1970; 0 says nothing of time
     */
    static Optional<byte[]> of(VerifierKey key, String text, long time) {
        return switch (key.type()) {
            case ED25519 -> Optional.of(text.getBytes(StandardCharsets.UTF_8));
            case ED25519_COSIGNATURE ->
                Optional.of(("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8));
            case ML_DSA_44_COSIGNATURE -> ofTree(key.name(), text, time);
        };
    }

    /** The first three lines of a checkpoint, and the signer's name; extension lines are not signed. */
    private static Optional<byte[]> ofTree(String signer, String text, long time) {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(text);
        } catch (MalformedNoteException e) {
            return Optional.empty();
        }
        byte[] name = signer.getBytes(StandardCharsets.UTF_8);
        byte[] origin = checkpoint.origin().getBytes(StandardCharsets.UTF_8);
        if (name.length > MAX_NAME || origin.length > MAX_NAME) {
            return Optional.empty();
        }
        long start = 0;
        return Optional.of(
                ByteBuffer.allocate(SUBTREE_LABEL.length + 1 + name.length + 8 + 1 + origin.length + 8 + 8 + 32)
                        .put(SUBTREE_LABEL)
                        .put((byte) name.length)
                        .put(name)
                        .putLong(time)
                        .put((byte) origin.length)
                        .put(origin)
                        .putLong(start)
                        .putLong(checkpoint.size())
                        .put(checkpoint.root().toBytes())
                        .array());
    }
}
