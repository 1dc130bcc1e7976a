package org.dauys.ledger.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.dauys.ledger.text.Strict;
import org.dauys.ledger.tree.Hash;
import org.dauys.ledger.tree.InclusionProof;

/**
 * A receipt that can be checked without any network (c2sp.org/tlog-proof): that an entry is in a log, and who has seen the log
 * with it. Kept in files that end in {@code .tlog-proof}.
 *
 * @param extra what the giver put beside it, and nobody has signed
 * @param index of the entry, from 0
 * @param hashes of the proof of inclusion in the tree of the checkpoint
 * @param checkpoint with its signatures
 */
public record LogProof(Optional<byte[]> extra, long index, List<Hash> hashes, SignedNote checkpoint) {
    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int MAX_HASHES = 63;

    public LogProof {
        hashes = List.copyOf(hashes);
    }

    /** Reads a receipt; nothing in it is true yet. */
    public static LogProof parse(byte[] bytes) throws MalformedNoteException {
        try {
            String text = Strict.utf8(bytes);
            int end = text.indexOf("\n\n");
            if (end < 0) {
                throw new MalformedNoteException("A receipt has an empty line before its checkpoint.");
            }
            List<String> lines = new ArrayList<>(List.of(text.substring(0, end).split("\n", -1)));
            if (!lines.removeFirst().equals(FIRST_LINE)) {
                throw new MalformedNoteException("A receipt begins with the line " + FIRST_LINE + ".");
            }
            Optional<byte[]> extra = Optional.empty();
            if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
                extra = Optional.of(Strict.base64(lines.removeFirst().substring(EXTRA.length())));
            }
            if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX) || lines.size() > 1 + MAX_HASHES) {
                throw new MalformedNoteException("A receipt has an index, and at most " + MAX_HASHES + " hashes.");
            }
            long index = Strict.decimal(lines.removeFirst().substring(INDEX.length()));
            SignedNote note = SignedNote.parse(text.substring(end + 2).getBytes(StandardCharsets.UTF_8));
            return new LogProof(extra, index, lines.stream().map(Hash::parse).toList(), note);
        } catch (IllegalArgumentException e) {
            throw new MalformedNoteException("It is no receipt: " + e.getMessage(), e);
        }
    }

    /**
     * Verifies that an entry is in the log at the index.
     *
     * @param leaf the hash of the entry
     * @return the checkpoint, of which witnesses tell when they saw it
     */
    public VerifiedCheckpoint verify(Hash leaf, CheckpointPolicy policy)
            throws MalformedNoteException, UnverifiedNoteException {
        VerifiedCheckpoint verified = policy.verify(checkpoint);
        InclusionProof proof = new InclusionProof(index, verified.checkpoint().size(), hashes);
        if (!proof.proves(leaf, verified.checkpoint().root())) {
            throw new UnverifiedNoteException("The entry is not the one at index " + index + " of " + policy.origin()
                    + ", or the proof was changed.");
        }
        return verified;
    }

    /** The receipt as it is given out. */
    public byte[] toBytes() {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        extra.ifPresent(bytes -> text.append(EXTRA)
                .append(Base64.getEncoder().encodeToString(bytes))
                .append('\n'));
        text.append(INDEX).append(index).append('\n');
        hashes.forEach(hash -> text.append(hash).append('\n'));
        return text.append('\n').append(checkpoint).toString().getBytes(StandardCharsets.UTF_8);
    }
}
