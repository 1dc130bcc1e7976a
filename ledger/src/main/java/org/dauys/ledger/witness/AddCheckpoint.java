package org.dauys.ledger.witness;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dauys.ledger.note.MalformedNoteException;
import org.dauys.ledger.note.SignedNote;
import org.dauys.ledger.text.Strict;
import org.dauys.ledger.tree.Hash;

/**
 * What a witness is asked: to sign a checkpoint that continues the last one it signed.
 *
 * @param oldSize of the checkpoint that the witness has signed last; 0 when it has signed none
 * @param proof of consistency from there, at most 63 hashes
 * @param checkpoint with the signature of the log
 */
record AddCheckpoint(long oldSize, List<Hash> proof, SignedNote checkpoint) {
    private static final String OLD = "old ";
    private static final int MAX_PROOF = 63;

    static AddCheckpoint parse(byte[] body) throws MalformedNoteException {
        try {
            String text = Strict.utf8(body);
            int end = text.indexOf("\n\n");
            if (end < 0 || !text.startsWith(OLD)) {
                throw new MalformedNoteException("It must read: old N, hashes, an empty line, a checkpoint.");
            }
            List<String> lines = List.of(text.substring(OLD.length(), end).split("\n", -1));
            if (lines.size() > 1 + MAX_PROOF) {
                throw new MalformedNoteException("A proof has at most " + MAX_PROOF + " hashes.");
            }
            return new AddCheckpoint(
                    Strict.decimal(lines.getFirst()),
                    lines.stream().skip(1).map(Hash::parse).toList(),
                    SignedNote.parse(text.substring(end + 2).getBytes(StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            throw new MalformedNoteException(String.valueOf(e.getMessage()), e);
        }
    }

    byte[] toBytes() {
        StringBuilder text = new StringBuilder(OLD).append(oldSize).append('\n');
        proof.forEach(hash -> text.append(hash).append('\n'));
        return text.append('\n').append(checkpoint).toString().getBytes(StandardCharsets.UTF_8);
    }
}
