package org.dauys.server.record.observer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.note.CheckpointPolicy;
import org.dauys.ledger.note.MalformedNoteException;
import org.dauys.ledger.note.NoteSignature;
import org.dauys.ledger.note.SignedNote;
import org.dauys.ledger.note.UnverifiedNoteException;
import org.dauys.ledger.note.VerifiedCheckpoint;
import org.dauys.ledger.note.VerifierKey;
import org.dauys.server.record.LogStanding.Standing;
import org.dauys.server.record.Proofs;

/**
 * The newest checkpoint and who has seen it.
 *
 * @param checkpoint empty before the first, and when it does not verify
 * @param witnesses those that the site asks, in the order of their names
 */
public record Witnessing(Optional<Checkpoint> checkpoint, List<Witness> witnesses) {
    public Witnessing {
        witnesses = List.copyOf(witnesses);
    }

    /**
     * One witness.
     *
     * @param name of its key
     * @param key its public key
     * @param signedAt when it signed the newest checkpoint; empty when it has not
     * @param delay how long after the log had published it before; not negative, to the second
     */
    public record Witness(String name, String key, Optional<Instant> signedAt, Optional<Duration> delay) {}

    static Witnessing of(Standing standing, Proofs proofs) {
        Map<VerifierKey, NoteSignature> signed = Map.of();
        Optional<Checkpoint> checkpoint = Optional.empty();
        Optional<CheckpointPolicy> trusted = proofs.policy();
        if (trusted.isPresent() && !standing.checkpoint().isEmpty()) {
            try {
                VerifiedCheckpoint verified = trusted.get()
                        .verify(SignedNote.parse(standing.checkpoint().getBytes(StandardCharsets.UTF_8)));
                signed = verified.witnesses();
                checkpoint = Optional.of(verified.checkpoint());
            } catch (MalformedNoteException | UnverifiedNoteException unverified) {
                // Then the page tells of none: whoever reads it may take the file itself.
                checkpoint = Optional.empty();
            }
        }
        Map<String, NoteSignature> byKey = signed.entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().toString(), Map.Entry::getValue));
        return new Witnessing(
                checkpoint,
                standing.witnesses().stream()
                        .map(key -> witness(key, Optional.ofNullable(byKey.get(key)), standing.publishedAt()))
                        .sorted(Comparator.comparing(Witness::name))
                        .toList());
    }

    private static Witness witness(String key, Optional<NoteSignature> signature, Optional<Instant> published) {
        Optional<Instant> at = signature.flatMap(NoteSignature::time).map(Instant::ofEpochSecond);
        Optional<Duration> delay = at.flatMap(seen -> published.map(until -> Duration.between(seen, until)))
                .map(between -> between.isNegative() ? Duration.ZERO : between);
        return new Witness(VerifierKey.parse(key).name(), key, at, delay);
    }
}
