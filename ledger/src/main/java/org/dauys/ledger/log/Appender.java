package org.dauys.ledger.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.note.SignedNote;
import org.dauys.ledger.tile.DamagedLogException;
import org.dauys.ledger.tile.LogSource;
import org.dauys.ledger.tile.TilePath;
import org.dauys.ledger.tile.TiledTree;
import org.dauys.ledger.tile.TreeEdge;

/**
 * Appends to a log, one batch after the other. Not safe for several threads: {@link LogWriter} owns it.
 *
 * <p>A batch goes this way, and each step is durable before the next:
 *
 * <ol>
 *   <li><b>decided</b>: the entries and the root that follows, in {@code .dauys/pending};
 *   <li><b>written</b>: tiles and bundles, which all follow from what was decided;
 *   <li><b>signed</b> by the log, and by witnesses where there are some;
 *   <li><b>published</b>: {@code checkpoint}. Only now the entries count as logged.
 * </ol>
 *
 * Nothing is signed that was not decided, and what was decided is never changed, so no two trees of one size are signed. A batch
 * that fails on its way leaves the appender {@linkplain #mend mending}: before the next one it reads what is there, and brings
 * what was decided to its end.
 */
final class Appender {
    static final String PENDING = FolderStorage.OWN + "/pending";

    private final LogStorage storage;
    private final LogIdentity identity;
    private final Cosigners cosigners;
    /** The log as it is published; replaced, and never changed, by a batch that was published. */
    private TreeEdge edge;
    /** The checkpoint of {@link #edge}. */
    private SignedNote published;
    /** Whether a batch has failed on its way, so that storage may hold more than {@link #edge}. */
    private boolean mustMend;

    private Appender(LogStorage storage, LogIdentity identity, Cosigners cosigners, LogState state) {
        this.storage = storage;
        this.identity = identity;
        this.cosigners = cosigners;
        this.edge = state.edge();
        this.published = state.published();
    }

    /**
     * Opens a log, or begins one where there is none, and brings to its end what a crash has left.
     *
     * @param newestKnown a checkpoint of this log that was given out before; a log that does not continue it is not opened
     * @throws DamagedLogException when what is there is no log of this identity, or is not whole
     */
    static Appender open(
            LogStorage storage, LogIdentity identity, Cosigners cosigners, Optional<Checkpoint> newestKnown)
            throws IOException {
        LogState state = LogState.read(storage, identity);
        if (newestKnown.isPresent()) {
            LogState.checkContinues(storage, state.edge(), newestKnown.get());
        }
        Appender appender = new Appender(storage, identity, cosigners, state);
        appender.mustMend = true;
        try {
            appender.mend();
        } catch (NotCosignedException e) {
            // The witnesses are asked again with the next batch; until then nothing is published.
            appender.mustMend = true;
        }
        return appender;
    }

    /** The last checkpoint that was published. */
    SignedNote published() {
        return published;
    }

    long size() {
        return edge.size();
    }

    /**
     * Appends entries; they have the indices from the size before on.
     *
     * @throws NotCosignedException when they are decided, and wait for witnesses
     * @throws IOException when it is not known whether they are, or will be, logged; {@link #mend} finds out
     */
    void append(List<byte[]> entries) throws IOException {
        mend();
        TreeEdge next = edge.copy();
        Map<TilePath, byte[]> files = grow(next, entries);
        mustMend = true;
        storage.replace(PENDING, new Pending(edge.size(), next.root(), entries).toBytes());
        publish(next, files);
    }

    /** Finds out what a failed batch has left, and brings it to its end. Does nothing when none has failed. */
    void mend() throws IOException {
        if (!mustMend) {
            return;
        }
        // The failed call may have published after all.
        LogState state = LogState.read(storage, identity);
        edge = state.edge();
        published = state.published();
        Optional<Pending> pending = state.pending();
        if (pending.isPresent()
                && pending.get().oldSize() == edge.size()
                && (pending.get().newSize() > edge.size() || !state.isBegun())) {
            TreeEdge next = edge.copy();
            Map<TilePath, byte[]> files = grow(next, pending.get().entries());
            if (!next.root().equals(pending.get().root())) {
                throw new DamagedLogException(
                        PENDING,
                        "its entries do not give the root that was decided. Bring the log back from a back-up.");
            }
            publish(next, files);
        } else if (!state.isBegun()) {
            storage.replace(PENDING, new Pending(0, edge.root(), List.of()).toBytes());
            publish(edge, Map.of());
        } else if (!identity.hasSigned(published)) {
            // A key was changed for another: the same tree, under the new one.
            publish(edge, Map.of());
        }
        mustMend = false;
    }

    private static Map<TilePath, byte[]> grow(TreeEdge next, List<byte[]> entries) throws IOException {
        Map<TilePath, byte[]> files = new LinkedHashMap<>();
        for (byte[] entry : entries) {
            next.append(entry, files::put);
        }
        next.putPartial(files::put);
        return files;
    }

    private void publish(TreeEdge next, Map<TilePath, byte[]> files) throws IOException {
        Map<String, byte[]> written = new LinkedHashMap<>();
        files.forEach((path, bytes) -> written.put(path.toString(), bytes));
        storage.createAll(written);
        SignedNote signed = identity.sign(new Checkpoint(identity.origin(), next.size(), next.root()));
        SignedNote cosigned = signed.with(cosigners.cosign(signed, new TiledTree(storage, next.size())));
        storage.replace(LogSource.CHECKPOINT, cosigned.toBytes());
        edge = next;
        published = cosigned;
        mustMend = false;
        removePartial(files);
    }

    /** Whoever has an older checkpoint finds the beginning of the full tile instead (c2sp.org/tlog-tiles, "Partial Tiles"). */
    private void removePartial(Map<TilePath, byte[]> files) {
        List<TilePath> full = new ArrayList<>(files.keySet());
        full.removeIf(path -> !path.isFull());
        for (TilePath path : full) {
            try {
                storage.removePartial(path.toString());
            } catch (IOException e) {
                // They only take room.
                return;
            }
        }
    }
}
