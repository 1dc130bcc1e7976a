package org.dauys.ledger.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dauys.ledger.log.LogStorage;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.note.CheckpointPolicy;
import org.dauys.ledger.note.UnverifiedNoteException;
import org.dauys.ledger.note.VerifiedCheckpoint;
import org.dauys.ledger.tile.DamagedLogException;
import org.dauys.ledger.tile.LogReader;
import org.dauys.ledger.tile.LogSource;
import org.dauys.ledger.tile.TilePath;
import org.dauys.ledger.tile.TiledTree;
import org.dauys.ledger.tile.TreeEdge;
import org.dauys.ledger.tree.Frontier;
import org.dauys.ledger.tree.Hash;

/**
 * Keeps a copy of a log, which grows with it and never takes anything back. What it stores was verified first: the hashes of all
 * new entries must lead from the copy's own tree to the new root, and each entry must be that of its hash.
 *
 * @param source the log
 * @param copy owned by the mirror
 * @param policy whom to trust about the log
 */
public record Mirror(LogSource source, LogStorage copy, CheckpointPolicy policy) {

    /** What a mirror reads of a log, one after the other: first the hashes that prove it, then what they prove. */
    public enum Step {
        HASHES,
        ENTRIES
    }

    /** Told how far a mirror is. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Some more is read. Begins where the copy ended.
         *
         * @param step what is being read
         * @param done entries whose hash is read, or that the copy has now
         * @param size of the log
         */
        void at(Step step, long done, long size);
    }

    /** As {@link #update(Progress)}, where nobody waits for it. */
    public VerifiedCheckpoint update() throws IOException, UnverifiedNoteException {
        return update((step, done, size) -> {});
    }

    /**
     * Brings the copy up to the log's latest checkpoint. Can be broken off at any point, and begun again.
     *
     * @param progress told after each bundle of entries
     * @return the checkpoint that the copy has now
     * @throws UnverifiedNoteException when the log does not continue the copy, or its checkpoint is not signed as it must be; the
     *     copy stays as it was
     * @throws DamagedLogException when a file of the log or of the copy is missing or wrong
     */
    public VerifiedCheckpoint update(Progress progress) throws IOException, UnverifiedNoteException {
        VerifiedCheckpoint latest = new LogReader(source, policy).checkpoint();
        Checkpoint target = latest.checkpoint();
        TreeEdge edge = ownEdge();
        if (target.size() < edge.size()) {
            throw new UnverifiedNoteException("The log has " + target.size() + " entries, and this copy has "
                    + edge.size() + ": the log was set back. Keep the copy.");
        }
        List<Hash> leaves = newLeaves(edge, target, progress);
        copyEntries(edge, target, leaves, progress);
        copy.replace(LogSource.CHECKPOINT, latest.note().toBytes());
        return latest;
    }

    private TreeEdge ownEdge() throws IOException, UnverifiedNoteException {
        if (copy.read(LogSource.CHECKPOINT).isEmpty()) {
            return TreeEdge.empty();
        }
        Checkpoint own = new LogReader(copy, policy).checkpoint().checkpoint();
        TreeEdge edge = TreeEdge.read(copy, own.size());
        if (!edge.root().equals(own.root())) {
            throw new DamagedLogException(
                    LogSource.CHECKPOINT, "the copy's tiles do not give its root. Check the copy.");
        }
        return edge;
    }

    /** The hashes of the entries that the copy does not have, which lead to the new root. */
    private List<Hash> newLeaves(TreeEdge edge, Checkpoint target, Progress progress)
            throws IOException, UnverifiedNoteException {
        TiledTree tree = new TiledTree(source, target.size());
        Frontier frontier = Frontier.of(new TiledTree(copy, edge.size()), edge.size());
        List<Hash> leaves = new ArrayList<>();
        long next = edge.size();
        while (next < target.size()) {
            List<Hash> tile = tree.leaves(next / TilePath.FULL);
            leaves.addAll(tile.subList((int) (next % TilePath.FULL), tile.size()));
            next = edge.size() + leaves.size();
            progress.at(Step.HASHES, next, target.size());
        }
        leaves.forEach(frontier::append);
        if (!frontier.root().equals(target.root())) {
            throw new UnverifiedNoteException(
                    "What the log has at " + target.size() + " entries does not continue the " + edge.size()
                            + " of this copy: it was changed, or a tile of it is damaged. Keep the copy, and check the log.");
        }
        return leaves;
    }

    private void copyEntries(TreeEdge edge, Checkpoint target, List<Hash> leaves, Progress progress)
            throws IOException {
        TiledTree tree = new TiledTree(source, target.size());
        long first = edge.size();
        List<TilePath> full = new ArrayList<>();
        while (edge.size() < target.size()) {
            long bundle = edge.size() / TilePath.FULL;
            List<byte[]> entries = tree.entries(bundle).entries();
            for (byte[] entry : entries.subList((int) (edge.size() % TilePath.FULL), entries.size())) {
                if (!Hash.leaf(entry).equals(leaves.get((int) (edge.size() - first)))) {
                    throw new DamagedLogException(
                            TilePath.in(target.size(), TilePath.ENTRIES, bundle)
                                    .orElseThrow()
                                    .toString(),
                            "entry " + edge.size() + " of the log is not the one that was logged.");
                }
                edge.append(entry, (path, bytes) -> {
                    copy.create(path.toString(), bytes);
                    full.add(path);
                });
            }
            progress.at(Step.ENTRIES, edge.size(), target.size());
        }
        edge.putPartial((path, bytes) -> copy.create(path.toString(), bytes));
        for (TilePath path : full) {
            copy.removePartial(path.toString());
        }
    }
}
