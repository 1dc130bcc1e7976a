package org.dauys.ledger.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whom one trusts about a log: one of its keys, and some of the witnesses.
 *
 * @param origin the name of the log
 * @param logKeys at least one; any of them will do, so that a key can be changed for another
 * @param witnesses whose cosignatures count
 * @param quorum how many of the witnesses must have signed, from 0
 */
public record CheckpointPolicy(String origin, List<VerifierKey> logKeys, List<VerifierKey> witnesses, int quorum) {

    public CheckpointPolicy {
        logKeys = List.copyOf(logKeys);
        witnesses = List.copyOf(witnesses);
        if (logKeys.isEmpty()) {
            throw new IllegalArgumentException("Name at least one key of the log " + origin + ".");
        }
        if (quorum < 0 || quorum > witnesses.size()) {
            throw new IllegalArgumentException(
                    "Of " + witnesses.size() + " witnesses, " + quorum + " cannot be asked for.");
        }
        List<VerifierKey> all = new ArrayList<>(logKeys);
        for (VerifierKey witness : witnesses) {
            if (!witness.type().isTimed()) {
                throw new IllegalArgumentException(
                        "The key of the witness " + witness.name() + " is none for cosignatures.");
            }
            if (all.stream().anyMatch(witness::isSameSecretAs)) {
                throw new IllegalArgumentException("The key of the witness " + witness.name() + " is there twice.");
            }
            all.add(witness);
        }
    }

    /** Trusts the log alone. */
    public CheckpointPolicy(String origin, VerifierKey logKey) {
        this(origin, List.of(logKey), List.of(), 0);
    }

    /**
     * Reads and verifies a checkpoint.
     *
     * @throws UnverifiedNoteException when it is of another log, signed by none of its keys or too few witnesses, or when the
     *     signature of a known key is wrong
     */
    public VerifiedCheckpoint verify(SignedNote note) throws MalformedNoteException, UnverifiedNoteException {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(origin)) {
            throw new UnverifiedNoteException(
                    "The checkpoint is of " + checkpoint.origin() + ", not of " + origin + ".");
        }
        Map<VerifierKey, NoteSignature> byLog = note.signedBy(logKeys);
        if (byLog.isEmpty()) {
            throw new UnverifiedNoteException("No key of " + origin + " has signed the checkpoint.");
        }
        if (!checkpoint.extensions().isEmpty()
                && byLog.keySet().stream().allMatch(key -> key.type() == SignatureType.ML_DSA_44_COSIGNATURE)) {
            throw new UnverifiedNoteException("The checkpoint has further lines, which its signature does not cover.");
        }
        Map<VerifierKey, NoteSignature> byWitnesses = note.signedBy(witnesses);
        if (byWitnesses.size() < quorum) {
            throw new UnverifiedNoteException("Of " + witnesses.size() + " witnesses, " + byWitnesses.size()
                    + " have signed the checkpoint, and " + quorum + " are asked for.");
        }
        return new VerifiedCheckpoint(checkpoint, note, byWitnesses);
    }
}
