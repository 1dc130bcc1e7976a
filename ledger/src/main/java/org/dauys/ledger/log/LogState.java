package org.dauys.ledger.log;

import java.io.IOException;
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
 * What storage holds of a log, as a writer that begins finds it.
 *
 * @param edge of the log that was published
 * @param published its checkpoint; for a log that was not begun, one that nobody has seen
 * @param isBegun whether a checkpoint was ever published
 * @param pending what was decided last, whether it came to its end or not
 */
record LogState(TreeEdge edge, SignedNote published, boolean isBegun, Optional<Pending> pending) {
    private static final String RESTORE =
            "Bring the log back from a mirror or a back-up, whole and as new as can be had.";

    static LogState read(LogStorage storage, LogIdentity identity) throws IOException {
        // What is not whole was never signed: signing comes after it is durable.
        Optional<Pending> pending = storage.read(Appender.PENDING).flatMap(Pending::parse);
        Optional<byte[]> bytes = storage.read(LogSource.CHECKPOINT);
        if (bytes.isEmpty()) {
            checkNotBegun(storage, pending);
            TreeEdge empty = TreeEdge.empty();
            return new LogState(
                    empty, identity.sign(new Checkpoint(identity.origin(), 0, empty.root())), false, pending);
        }
        SignedNote published;
        Checkpoint checkpoint;
        try {
            published = SignedNote.parse(bytes.get());
            checkpoint = identity.ownPolicy().verify(published).checkpoint();
        } catch (MalformedNoteException | UnverifiedNoteException e) {
            throw new DamagedLogException(
                    LogSource.CHECKPOINT,
                    "it is no checkpoint of this log under its key: " + e.getMessage() + " " + RESTORE);
        }
        TreeEdge edge = TreeEdge.read(storage, checkpoint.size());
        if (!edge.root().equals(checkpoint.root())) {
            throw new DamagedLogException(
                    LogSource.CHECKPOINT, "its root is not that of the tiles. Check the log (fsck). " + RESTORE);
        }
        checkNotRewound(pending, checkpoint);
        return new LogState(edge, published, true, pending);
    }

    private static void checkNotBegun(LogStorage storage, Optional<Pending> pending) throws IOException {
        boolean hasEntries = pending.filter(decided -> decided.newSize() > 0).isPresent() || !storage.isEmpty();
        if (hasEntries) {
            throw new DamagedLogException(
                    LogSource.CHECKPOINT,
                    "it is missing, and there are entries of a log. A new log is not begun over them. " + RESTORE);
        }
    }

    /** What was decided begins where the published log ends, or ends there. */
    private static void checkNotRewound(Optional<Pending> pending, Checkpoint checkpoint) throws IOException {
        if (pending.isEmpty() || pending.get().oldSize() == checkpoint.size()) {
            return;
        }
        if (pending.get().newSize() != checkpoint.size()) {
            throw new DamagedLogException(
                    LogSource.CHECKPOINT,
                    "it is of " + checkpoint.size() + " entries, and the writer was last at "
                            + pending.get().oldSize() + ". The checkpoint or " + Appender.PENDING + " is an old copy. "
                            + RESTORE);
        }
        if (!pending.get().root().equals(checkpoint.root())) {
            throw new DamagedLogException(
                    LogSource.CHECKPOINT, "its root is not the one that the writer decided on. " + RESTORE);
        }
    }

    /** Throws unless a log continues a checkpoint that was given out. */
    static void checkContinues(LogStorage storage, TreeEdge edge, Checkpoint known) throws IOException {
        if (edge.size() < known.size()) {
            throw new DamagedLogException(
                    LogSource.CHECKPOINT,
                    "the log has " + edge.size() + " entries, and a checkpoint of " + known.size()
                            + " was given out: this is an old copy. Written on, it would make a second history. "
                            + RESTORE);
        }
        Hash then = new TiledTree(storage, edge.size()).root(known.size());
        if (!then.equals(known.root())) {
            throw new DamagedLogException(
                    LogSource.CHECKPOINT,
                    "the log does not continue the checkpoint of " + known.size() + " entries that was given out. "
                            + RESTORE);
        }
    }
}
