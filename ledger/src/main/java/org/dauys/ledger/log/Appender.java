package org.dauys.ledger.log;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.note.SignedNote;
import org.dauys.ledger.tile.DamagedLogException;
import org.dauys.ledger.tile.LogSource;
import org.dauys.ledger.tile.TilePath;
import org.dauys.ledger.tile.TiledTree;
import org.dauys.ledger.tile.TreeEdge;
import org.dauys.ledger.tree.Hash;

/**
 * Appends to a log, one batch after the other. Not safe for several threads: {@link LogWriter} owns it.
 *
 * <p>A batch goes this way:
 *
 * <ol>
 *   <li><b>decided</b>: the entries and the root that follows, in a journal. This is durable before the next step, and the only wait for
 *       the disk;
 *   <li><b>shown</b>: tiles and bundles, which all follow from what was decided; and meanwhile signed by the log;
 *   <li><b>cosigned</b> by witnesses where there are some;
 *   <li><b>published</b>: {@code checkpoint}. Only now the entries count as logged.
 * </ol>
 *
 * Now and then the log is <b>settled</b>: what was shown and published is made durable, and the journal begun anew.
 *
 * <p>Nothing is signed that was not decided, and what was decided is never changed, so no two trees of one size are signed. A batch
 * that fails on its way leaves the appender {@linkplain #mend mending}: before the next one it brings what was decided to its end. What
 * files hold that were written since the last settling is not believed then; all of them are made again from the decisions.
 */
final class Appender {
    /** Of decisions; more are not left unsettled, since an opening must go through them. */
    private static final long MOST_BYTES = 16 << 20;
    /** Of files; more are not left unsettled, since a settling must sync them. */
    private static final int MOST_FILES = 2048;

    private final LogStorage storage;
    private final LogIdentity identity;
    private final Cosigners cosigners;
    /** What the decisions in the journal start from. */
    private Settled settled;
    /** The log as it is decided and shown; replaced, and never changed, by a batch. */
    private TreeEdge edge;
    /** The last checkpoint, of {@link #edge} unless {@link #mustPublish}. */
    private SignedNote published;
    /** Whether storage has failed, so that it may hold something else than what is known here. */
    private boolean mustMend;
    /** Whether {@link #edge} has no checkpoint yet. */
    private boolean mustPublish;
    /** Whether all partial tiles are removed that {@link #settled} names. */
    private boolean isTidy;

    private long unsettledBytes;
    private int unsettledFiles;

    private Appender(LogStorage storage, LogIdentity identity, Cosigners cosigners, LogState state) {
        this.storage = storage;
        this.identity = identity;
        this.cosigners = cosigners;
        this.settled = state.settled();
        this.edge = state.edge();
        this.published = published(state);
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
            state.checkContinues(storage, newestKnown.get());
        }
        Appender appender = new Appender(storage, identity, cosigners, state);
        try {
            appender.mend(state);
        } catch (NotCosignedException e) {
            // The witnesses are asked again with the next batch; until then nothing is published.
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
        Map<String, byte[]> files = grow(next, entries);
        checkFree(files);
        Hash root = next.root();
        byte[] decision = new Decision(edge.size(), root, entries).toBytes();
        mustMend = true;
        storage.decide(decision);
        // It takes as long as the files do.
        CompletableFuture<SignedNote> signed = CompletableFuture.supplyAsync(() -> sign(next.size(), root));
        show(next, files);
        unsettledBytes += decision.length;
        mustMend = false;
        publish(signed.join());
    }

    /** Finds out what a failed batch has left, and brings it to its end. Does nothing when none has failed. */
    void mend() throws IOException {
        if (mustMend) {
            mend(LogState.read(storage, identity));
        } else if (mustPublish) {
            publish();
        }
    }

    /** Whether something was published that is not settled, and nothing must be mended first. */
    boolean canSettle() {
        return !mustMend && !mustPublish && settled.size() != edge.size();
    }

    /** Whether so much is unsettled that it should not become more. */
    boolean isFull() {
        return unsettledBytes > MOST_BYTES || unsettledFiles > MOST_FILES;
    }

    /**
     * Makes durable what was published since the last settling, if anything was. Does nothing while there is something to mend.
     *
     * @throws IOException when it did not come to its end; nothing is lost by that, and {@link #mend} finds out
     */
    void settle() throws IOException {
        if (!canSettle()) {
            return;
        }
        mustMend = true;
        Settled next = new Settled(isTidy ? settled.size() : settled.before(), edge.size(), edge.root());
        storage.settle(next.toBytes());
        settled = next;
        unsettledBytes = 0;
        unsettledFiles = 0;
        removePartial();
        mustMend = false;
    }

    private void mend(LogState state) throws IOException {
        mustMend = true;
        settled = state.settled();
        published = published(state);
        removePartial();
        edge = state.edge();
        unsettledBytes = 0;
        unsettledFiles = 0;
        for (Decision decision : state.decisions()) {
            TreeEdge next = edge.copy();
            show(next, grow(next, decision.entries()));
            unsettledBytes += decision.toBytes().length;
        }
        mustMend = false;
        if (!state.decisions().isEmpty()) {
            publish();
            settle();
        } else if (state.published().isEmpty() || !identity.hasSigned(published)) {
            // A new log; or a key was changed for another: the same tree, under the new one.
            mustPublish = true;
            publish();
        }
    }

    /** Where none is there that can be read: one of what is settled, which nobody has seen. */
    private SignedNote published(LogState state) {
        return state.published()
                .orElseGet(() -> sign(state.settled().size(), state.settled().root()));
    }

    private static Map<String, byte[]> grow(TreeEdge next, List<byte[]> entries) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (byte[] entry : entries) {
            next.append(entry, (path, bytes) -> files.put(path.toString(), bytes));
        }
        next.putPartial((path, bytes) -> files.put(path.toString(), bytes));
        return files;
    }

    /** Tiles that lie where the next ones belong are of a log that was longer: this one was set back. */
    private void checkFree(Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Optional<byte[]> there = storage.read(file.getKey());
            if (there.isPresent() && !Arrays.equals(there.get(), file.getValue())) {
                throw new DamagedLogException(
                        file.getKey(),
                        "it is there already and holds something else. Check the log (fsck); a file that is no part of it can be"
                                + " moved away.");
            }
        }
    }

    private void show(TreeEdge next, Map<String, byte[]> files) throws IOException {
        storage.show(files);
        edge = next;
        unsettledFiles += files.size();
        mustPublish = true;
    }

    private SignedNote sign(long size, Hash root) {
        return identity.sign(new Checkpoint(identity.origin(), size, root));
    }

    private void publish() throws IOException {
        publish(sign(edge.size(), edge.root()));
    }

    private void publish(SignedNote signed) throws IOException {
        SignedNote cosigned = signed.with(cosigners.cosign(signed, new TiledTree(storage, edge.size())));
        if (edge.size() == settled.size()) {
            // No decision would bring it back.
            storage.replace(LogSource.CHECKPOINT, cosigned.toBytes());
        } else {
            storage.publish(cosigned.toBytes());
        }
        published = cosigned;
        mustPublish = false;
    }

    /** Whoever has an older checkpoint finds the beginning of the full tile instead (c2sp.org/tlog-tiles, "Partial Tiles"). */
    private void removePartial() {
        isTidy = false;
        for (TilePath path : settled.filled()) {
            try {
                storage.removePartial(path.toString());
            } catch (IOException e) {
                // They only take room.
                return;
            }
        }
        isTidy = true;
    }
}
