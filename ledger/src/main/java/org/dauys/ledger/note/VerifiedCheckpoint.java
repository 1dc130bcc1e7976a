package org.dauys.ledger.note;

import java.util.Map;

/**
 * A checkpoint that the log has signed, and which witnesses have.
 *
 * @param checkpoint what was signed
 * @param note as it came
 * @param witnesses that signed it, each with its signature and the time in it
 */
public record VerifiedCheckpoint(Checkpoint checkpoint, SignedNote note, Map<VerifierKey, NoteSignature> witnesses) {
    public VerifiedCheckpoint {
        witnesses = Map.copyOf(witnesses);
    }
}
