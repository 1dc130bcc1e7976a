package org.dauys.ledger.log;

import java.util.ArrayList;
import java.util.List;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.note.CheckpointPolicy;
import org.dauys.ledger.note.SignatureType;
import org.dauys.ledger.note.SignedNote;
import org.dauys.ledger.note.SigningKey;
import org.dauys.ledger.note.VerifierKey;

/**
 * Who a log is.
 *
 * @param origin its name, which never changes
 * @param keys all of which sign each checkpoint; Ed25519, ML-DSA-44 or both
 * @param formerKeys that signed checkpoints before a change of keys, and still count where the writer reads its own last one
 */
public record LogIdentity(String origin, List<SigningKey> keys, List<VerifierKey> formerKeys) {
    /** A log says of no time when it signed; its witnesses do. */
    private static final long NO_TIME = 0;

    public LogIdentity {
        keys = List.copyOf(keys);
        formerKeys = List.copyOf(formerKeys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("A log has at least one key.");
        }
        for (SigningKey key : keys) {
            if (key.verifier().type() == SignatureType.ED25519_COSIGNATURE) {
                throw new IllegalArgumentException(
                        "The key of " + key.verifier().name() + " is one for witnesses, not for logs.");
            }
        }
    }

    public LogIdentity(String origin, SigningKey key) {
        this(origin, List.of(key), List.of());
    }

    SignedNote sign(Checkpoint checkpoint) {
        String text = checkpoint.text();
        return new SignedNote(
                text, keys.stream().map(key -> key.sign(text, NO_TIME)).toList());
    }

    /** Whether all present keys have signed a note. */
    boolean hasSigned(SignedNote note) {
        return keys.stream()
                .allMatch(key -> note.signatures().stream()
                        .anyMatch(signature -> key.verifier().verifies(note.text(), signature)));
    }

    /** What this log's own last checkpoint must be signed with. */
    CheckpointPolicy ownPolicy() {
        List<VerifierKey> all = new ArrayList<>(formerKeys);
        keys.forEach(key -> all.add(key.verifier()));
        return new CheckpointPolicy(origin, all, List.of(), 0);
    }
}
