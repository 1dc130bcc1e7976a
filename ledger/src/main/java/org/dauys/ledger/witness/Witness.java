package org.dauys.ledger.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.dauys.ledger.log.LogStorage;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.note.CheckpointPolicy;
import org.dauys.ledger.note.MalformedNoteException;
import org.dauys.ledger.note.SignedNote;
import org.dauys.ledger.note.SigningKey;
import org.dauys.ledger.note.UnverifiedNoteException;
import org.dauys.ledger.note.VerifierKey;
import org.dauys.ledger.tile.DamagedLogException;
import org.dauys.ledger.tree.ConsistencyProof;
import org.dauys.ledger.tree.Hash;

/**
 * Signs checkpoints of logs that it knows, each only if it continues the last one that it signed of the log. What it signs is
 * durable before anybody has the signature. Safe for several threads.
 */
public final class Witness {
    private final List<SigningKey> keys;
    /** By origin; never changes. */
    private final Map<String, CheckpointPolicy> logs;

    private final InstantSource clock;
    /** Held from reading the last checkpoint to having stored the next: no two requests see the same last one. */
    private final ReentrantLock lock = new ReentrantLock();
    /** Guarded by {@link #lock}. Its contract is {@link LogStorage}'s. */
    private final LogStorage storage;

    /**
     * @param keys all of which sign, under one name or several; keys for cosignatures
     * @param logs the keys of each log, by its origin
     * @param storage of this witness alone
     */
    public Witness(
            List<SigningKey> keys, Map<String, List<VerifierKey>> logs, LogStorage storage, InstantSource clock) {
        this.keys = List.copyOf(keys);
        for (SigningKey key : keys) {
            if (!key.verifier().type().isTimed()) {
                throw new IllegalArgumentException(
                        "The key of " + key.verifier().name() + " is none for cosignatures.");
            }
        }
        Map<String, CheckpointPolicy> policies = new HashMap<>();
        logs.forEach((origin, logKeys) -> policies.put(origin, new CheckpointPolicy(origin, logKeys, List.of(), 0)));
        this.logs = Map.copyOf(policies);
        this.storage = storage;
        this.clock = clock;
    }

    /**
     * Answers a request to add a checkpoint.
     *
     * @throws IOException when its own state cannot be read or stored; then nothing was signed
     */
    public WitnessAnswer addCheckpoint(byte[] body) throws IOException {
        AddCheckpoint request;
        Checkpoint checkpoint;
        try {
            request = AddCheckpoint.parse(body);
            checkpoint = Checkpoint.parse(request.checkpoint().text());
        } catch (MalformedNoteException e) {
            return WitnessAnswer.refused(400, String.valueOf(e.getMessage()));
        }
        CheckpointPolicy policy = logs.get(checkpoint.origin());
        if (policy == null) {
            return WitnessAnswer.refused(404, "This witness does not know the log.");
        }
        try {
            policy.verify(request.checkpoint());
        } catch (MalformedNoteException | UnverifiedNoteException e) {
            return WitnessAnswer.refused(403, String.valueOf(e.getMessage()));
        }
        if (request.oldSize() > checkpoint.size()) {
            return WitnessAnswer.refused(400, "The old size is above the new one.");
        }
        lock.lock();
        try {
            return add(request, checkpoint);
        } finally {
            lock.unlock();
        }
    }

    /** The last checkpoint of a log that this witness has signed, as the log sent it. */
    public Optional<SignedNote> last(String origin) throws IOException {
        lock.lock();
        try {
            return stored(origin);
        } finally {
            lock.unlock();
        }
    }

    private WitnessAnswer add(AddCheckpoint request, Checkpoint checkpoint) throws IOException {
        Optional<SignedNote> last = stored(checkpoint.origin());
        Checkpoint before = last.isPresent()
                ? checkpoint(checkpoint.origin(), last.get())
                : new Checkpoint(checkpoint.origin(), 0, Hash.EMPTY_TREE);
        if (request.oldSize() != before.size()) {
            return WitnessAnswer.conflict(before.size());
        }
        if (before.size() == checkpoint.size() && !before.root().equals(checkpoint.root())) {
            return WitnessAnswer.conflict(before.size());
        }
        if (!continues(before, checkpoint, request.proof())) {
            return WitnessAnswer.refused(422, "The proof does not lead from the old tree to the new one.");
        }
        storage.replace(path(checkpoint.origin()), request.checkpoint().toBytes());
        // Never 0, which would say nothing of time.
        long time = Math.max(1, clock.instant().getEpochSecond());
        StringBuilder lines = new StringBuilder();
        keys.forEach(
                key -> lines.append(key.sign(request.checkpoint().text(), time).line()));
        return WitnessAnswer.signed(lines.toString());
    }

    private static boolean continues(Checkpoint before, Checkpoint after, List<Hash> proof) {
        if (before.size() == 0) {
            return proof.isEmpty();
        }
        return new ConsistencyProof(before.size(), after.size(), proof).proves(before.root(), after.root());
    }

    private Optional<SignedNote> stored(String origin) throws IOException {
        Optional<byte[]> bytes = storage.read(path(origin));
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(SignedNote.parse(bytes.get()));
        } catch (MalformedNoteException e) {
            throw damaged(origin, e);
        }
    }

    private static Checkpoint checkpoint(String origin, SignedNote note) throws DamagedLogException {
        try {
            return Checkpoint.parse(note.text());
        } catch (MalformedNoteException e) {
            throw damaged(origin, e);
        }
    }

    private static DamagedLogException damaged(String origin, MalformedNoteException e) {
        return new DamagedLogException(
                path(origin),
                "it is not the checkpoint of " + origin + " that was signed last (" + e.getMessage()
                        + "). Nothing more is signed for this log. Without an exact copy of the file, go on under a new key.");
    }

    private static String path(String origin) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(origin.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum) + "/checkpoint";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256.", e);
        }
    }
}
