package org.dauys.ledger.tile;

import java.io.IOException;
import java.util.Optional;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.note.CheckpointPolicy;
import org.dauys.ledger.note.LogProof;
import org.dauys.ledger.note.MalformedNoteException;
import org.dauys.ledger.note.SignedNote;
import org.dauys.ledger.note.UnverifiedNoteException;
import org.dauys.ledger.note.VerifiedCheckpoint;
import org.dauys.ledger.tree.ConsistencyProof;
import org.dauys.ledger.tree.Hash;
import org.dauys.ledger.tree.InclusionProof;

/**
 * Reads a log, and believes nothing that does not follow from a checkpoint which the policy takes.
 *
 * @param source the log's files
 * @param policy whom to trust about it
 */
public record LogReader(LogSource source, CheckpointPolicy policy) {

    /** The latest checkpoint. */
    public VerifiedCheckpoint checkpoint() throws IOException, UnverifiedNoteException {
        byte[] bytes = source.read(LogSource.CHECKPOINT)
                .orElseThrow(
                        () -> new DamagedLogException(LogSource.CHECKPOINT, "it is missing: there is no log here."));
        try {
            return policy.verify(SignedNote.parse(bytes));
        } catch (MalformedNoteException e) {
            throw new UnverifiedNoteException(LogSource.CHECKPOINT + ": " + e.getMessage());
        }
    }

    /** An entry, proved to be the one at its index in the log of a checkpoint. */
    public byte[] entry(Checkpoint checkpoint, long index) throws IOException {
        TiledTree tree = tree(checkpoint);
        InclusionProof proof = InclusionProof.of(tree, index, checkpoint.size());
        byte[] entry = tree.entries(index / TilePath.FULL).entries().get((int) (index % TilePath.FULL));
        if (!proof.proves(Hash.leaf(entry), checkpoint.root())) {
            throw notOfTheLog(index / TilePath.FULL);
        }
        return entry;
    }

    /** A receipt for the entry at an index, which proves what it says. */
    public LogProof receipt(VerifiedCheckpoint verified, long index) throws IOException {
        Checkpoint checkpoint = verified.checkpoint();
        TiledTree tree = tree(checkpoint);
        InclusionProof proof = InclusionProof.of(tree, index, checkpoint.size());
        if (!proof.proves(tree.hash(0, index), checkpoint.root())) {
            throw notOfTheLog(index / TilePath.FULL);
        }
        return new LogProof(Optional.empty(), index, proof.hashes(), verified.note());
    }

    /**
     * Verifies that a newer checkpoint continues an older one, for example one that somebody kept.
     *
     * @throws UnverifiedNoteException when it does not: the log has two histories
     */
    public void verifyGrowth(Checkpoint older, Checkpoint newer) throws IOException, UnverifiedNoteException {
        if (older.size() > newer.size()) {
            throw new UnverifiedNoteException(
                    "The log had " + older.size() + " entries and now says " + newer.size() + ".");
        }
        if (older.size() == 0) {
            return;
        }
        ConsistencyProof proof = ConsistencyProof.of(tree(newer), older.size(), newer.size());
        if (!proof.proves(older.root(), newer.root())) {
            throw new UnverifiedNoteException(
                    "The first " + older.size() + " entries are not those of the older checkpoint:"
                            + " what was logged has been changed, or a tile is damaged. Keep both checkpoints.");
        }
    }

    private TiledTree tree(Checkpoint checkpoint) {
        return new TiledTree(source, checkpoint.size());
    }

    private static DamagedLogException notOfTheLog(long bundle) {
        return new DamagedLogException(
                new TilePath(TilePath.ENTRIES, bundle, TilePath.FULL).toString(),
                "this bundle or a tile above it is not what the checkpoint says. Check the log, and bring it back from a mirror.");
    }
}
