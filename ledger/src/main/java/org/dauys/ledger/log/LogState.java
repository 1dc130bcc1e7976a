package org.dauys.ledger.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.note.MalformedNoteException;
import org.dauys.ledger.note.SignedNote;
import org.dauys.ledger.note.UnverifiedNoteException;
import org.dauys.ledger.tile.DamagedLogException;
import org.dauys.ledger.tile.LogSource;
import org.dauys.ledger.tile.TiledTree;
import org.dauys.ledger.tile.TreeEdge;
import org.dauys.ledger.tree.Hash;

/**
 * What storage holds of a log, as a writer that begins finds it. Of files that were written since the last settling nothing is taken from
 * here but a checkpoint that agrees with what was decided.
 *
 * @param settled what is durable
 * @param edge of what is settled
 * @param decisions what was decided since; each gives the root that it says
 * @param published the checkpoint, when there is one that can be read
 */
record LogState(Settled settled, TreeEdge edge, List<Decision> decisions, Optional<SignedNote> published) {
    /** What was decided last, in a log of the time before there was a journal. */
    static final String PENDING = FolderStorage.OWN + "/pending";

    private static final String RESTORE =
            "Bring the log back from a mirror or a back-up, whole and as new as can be had.";

    static LogState read(LogStorage storage, LogIdentity identity) throws IOException {
        List<byte[]> records = storage.decisions();
        if (records.isEmpty()) {
            begin(storage, identity);
            records = storage.decisions();
        }
        Settled settled = Settled.parse(records.getFirst()).orElseThrow(() -> unreadable(0));
        TreeEdge edge = TreeEdge.read(storage, settled.size());
        if (!edge.root().equals(settled.root())) {
            throw new DamagedLogException(
                    FolderStorage.JOURNAL,
                    "the root of what is settled is not that of the tiles. Check the log (fsck). " + RESTORE);
        }
        List<Decision> decisions = new ArrayList<>();
        for (int i = 1; i < records.size(); i++) {
            int number = i;
            decisions.add(Decision.parse(records.get(i)).orElseThrow(() -> unreadable(number)));
        }
        Optional<Decision> pending =
                pending(storage).filter(last -> last.oldSize() == settled.size() && last.newSize() > settled.size());
        if (decisions.isEmpty() && pending.isPresent()) {
            storage.decide(pending.get().toBytes());
            decisions.add(pending.get());
        }
        grow(edge.copy(), decisions, new HashMap<>());
        LogState state = new LogState(settled, edge, decisions, Optional.empty());
        return new LogState(settled, edge, decisions, state.checkpoint(storage, identity));
    }

    /** Settles a log that has no journal: a new one, one that comes from a mirror, one of before there was a journal. */
    private static void begin(LogStorage storage, LogIdentity identity) throws IOException {
        Optional<Decision> pending = pending(storage);
        Optional<byte[]> bytes = storage.read(LogSource.CHECKPOINT);
        if (bytes.isEmpty()) {
            if (pending.filter(decided -> decided.newSize() > 0).isPresent() || !storage.isEmpty()) {
                throw missing();
            }
            begin(storage, new Settled(0, 0, TreeEdge.empty().root()));
            return;
        }
        Checkpoint checkpoint;
        try {
            checkpoint = verified(identity, SignedNote.parse(bytes.get()));
        } catch (MalformedNoteException e) {
            throw noCheckpoint(e);
        }
        if (pending.isPresent()
                && pending.get().oldSize() != checkpoint.size()
                && pending.get().newSize() != checkpoint.size()) {
            throw oldCopy(checkpoint, pending.get().oldSize(), pending.get().newSize());
        }
        if (!TreeEdge.read(storage, checkpoint.size()).root().equals(checkpoint.root())) {
            throw new DamagedLogException(
                    LogSource.CHECKPOINT, "its root is not that of the tiles. Check the log (fsck). " + RESTORE);
        }
        begin(storage, new Settled(checkpoint.size(), checkpoint.size(), checkpoint.root()));
    }

    private static void begin(LogStorage storage, Settled first) throws IOException {
        storage.beginSync().finish();
        storage.settle(first.toBytes(), List.of());
    }

    /** What is not whole was never signed. */
    private static Optional<Decision> pending(LogStorage storage) throws IOException {
        return storage.read(PENDING).flatMap(Decision::parse);
    }

    /** The last tree that was decided, and the files that are not settled, without the partial ones in between. */
    private static TreeEdge grow(TreeEdge edge, List<Decision> decisions, Map<String, byte[]> files)
            throws IOException {
        for (Decision decision : decisions) {
            if (decision.oldSize() != edge.size()) {
                throw new DamagedLogException(
                        FolderStorage.JOURNAL, "a decision behind " + edge.size() + " entries is missing. " + RESTORE);
            }
            for (byte[] entry : decision.entries()) {
                edge.append(entry, (path, bytes) -> files.put(path.toString(), bytes));
            }
            if (!edge.root().equals(decision.root())) {
                throw new DamagedLogException(
                        FolderStorage.JOURNAL,
                        "the entries behind " + decision.oldSize() + " do not give the root that was decided. "
                                + RESTORE);
            }
        }
        edge.putPartial((path, bytes) -> files.put(path.toString(), bytes));
        return edge;
    }

    /** The checkpoint; it is of what is settled, or of a decision. Where there are decisions, a power cut may have left a part of it. */
    private Optional<SignedNote> checkpoint(LogStorage storage, LogIdentity identity) throws IOException {
        Optional<byte[]> bytes = storage.read(LogSource.CHECKPOINT);
        if (bytes.isEmpty()) {
            if (decisions.isEmpty() && (settled.size() > 0 || !storage.isEmpty())) {
                throw missing();
            }
            return Optional.empty();
        }
        SignedNote note;
        try {
            note = SignedNote.parse(bytes.get());
        } catch (MalformedNoteException e) {
            if (decisions.isEmpty()) {
                throw noCheckpoint(e);
            }
            return Optional.empty();
        }
        Checkpoint checkpoint = verified(identity, note);
        if (!rootAt(checkpoint.size())
                .orElseThrow(() -> oldCopy(checkpoint, settled.size(), decidedSize()))
                .equals(checkpoint.root())) {
            throw new DamagedLogException(
                    LogSource.CHECKPOINT, "its root is not the one that the writer decided on. " + RESTORE);
        }
        return Optional.of(note);
    }

    private Optional<Hash> rootAt(long size) {
        return size == settled.size()
                ? Optional.of(settled.root())
                : decisions.stream()
                        .filter(decision -> decision.newSize() == size)
                        .findFirst()
                        .map(Decision::root);
    }

    private long decidedSize() {
        return decisions.isEmpty() ? settled.size() : decisions.getLast().newSize();
    }

    /** Throws unless what was decided continues a checkpoint that was given out. */
    void checkContinues(LogStorage storage, Checkpoint known) throws IOException {
        if (decidedSize() < known.size()) {
            throw new DamagedLogException(
                    LogSource.CHECKPOINT,
                    "the log has " + decidedSize() + " entries, and a checkpoint of " + known.size()
                            + " was given out: this is an old copy. Written on, it would make a second history. "
                            + RESTORE);
        }
        Map<String, byte[]> files = new HashMap<>();
        grow(edge.copy(), decisions, files);
        LogSource decided = path -> {
            byte[] bytes = files.get(path);
            return bytes == null ? storage.read(path) : Optional.of(bytes);
        };
        Hash then = new TiledTree(decided, decidedSize()).root(known.size());
        if (!then.equals(known.root())) {
            throw new DamagedLogException(
                    LogSource.CHECKPOINT,
                    "the log does not continue the checkpoint of " + known.size() + " entries that was given out. "
                            + RESTORE);
        }
    }

    private static Checkpoint verified(LogIdentity identity, SignedNote note) throws DamagedLogException {
        try {
            return identity.ownPolicy().verify(note).checkpoint();
        } catch (MalformedNoteException | UnverifiedNoteException e) {
            throw noCheckpoint(e);
        }
    }

    private static DamagedLogException noCheckpoint(Exception e) {
        return new DamagedLogException(
                LogSource.CHECKPOINT,
                "it is no checkpoint of this log under its key: " + e.getMessage() + " " + RESTORE);
    }

    private static DamagedLogException missing() {
        return new DamagedLogException(
                LogSource.CHECKPOINT,
                "it is missing, and there are entries of a log. A new log is not begun over them. " + RESTORE);
    }

    private static DamagedLogException oldCopy(Checkpoint checkpoint, long from, long to) {
        return new DamagedLogException(
                LogSource.CHECKPOINT,
                "it is of " + checkpoint.size() + " entries, and the writer was last between " + from + " and " + to
                        + ". The checkpoint or what lies in " + FolderStorage.OWN + " is an old copy. " + RESTORE);
    }

    private static DamagedLogException unreadable(int record) {
        return new DamagedLogException(
                FolderStorage.JOURNAL, "its record " + record + " is of another version of this program. " + RESTORE);
    }
}
