package org.dauys.ledger.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.note.SignedNote;
import org.dauys.ledger.tile.DamagedLogException;
import org.dauys.ledger.tile.LogSource;
import org.dauys.ledger.tile.TilePath;
import org.dauys.ledger.tile.TiledTree;
import org.dauys.ledger.tile.TreeEdge;
import org.dauys.ledger.tree.Hash;

/**
 * Appends to a log. Entries go this way:
 *
 * <ol>
 *   <li><b>decided</b>: a batch of entries and the root that follows, in a journal. This is durable before the next step, and the only wait
 *       for the disk. From here on the log has these entries at these indices, whatever comes;
 *   <li><b>shown</b>: tiles and bundles, which all follow from what was decided; and meanwhile signed by the log. What was decided
 *       since the last time is shown and signed as one;
 *   <li><b>cosigned</b> by witnesses where there are some;
 *   <li><b>published</b>: {@code checkpoint}. Only now a reader can be shown that the entries are logged.
 * </ol>
 *
 * Now and then the log is <b>settled</b>: what was shown and published is made durable, and the journal begun anew.
 *
 * <p>Nothing is signed that was not decided, and what was decided is never changed, so no two trees of one size are signed. What fails on
 * its way leaves the appender {@linkplain #mend mending}: before more is decided, what was is brought to its end. What files hold that
 * were written since the last settling is not believed then; all of them are made again from the decisions.
 *
 * <p>Safe for three threads, of which one {@linkplain #decide decides}, one {@linkplain #publish publishes} and one
 * {@linkplain #settle settles}.
 */
final class Appender {
    /** Of decisions; more are not left unsettled, since an opening must go through them. */
    private static final long MOST_BYTES = 16 << 20;
    /** Of files; more are not left unsettled, since a settling must sync them. */
    private static final int MOST_FILES = 2048;
    /** So many times as many bytes, and deciding waits for a settling. */
    private static final int TOO_FULL = 4;

    private final LogStorage storage;
    private final LogIdentity identity;
    private final Cosigners cosigners;
    /** Held while the log is settled or mended; taken before {@link #showing}. */
    private final ReentrantLock settling = new ReentrantLock();
    /** Held while something is published or mended, and while the journal is begun anew; taken before {@link #deciding}. */
    private final ReentrantLock showing = new ReentrantLock();
    /** Held while something is decided or mended, and while the journal is begun anew. Fair: who decides would always be the first. */
    private final ReentrantLock deciding = new ReentrantLock(true);
    /** What the decisions in the journal start from; written under {@link #settling} and {@link #showing}. */
    private volatile Settled settled;
    /** Whether all partial tiles are removed that {@link #settled} names; guarded by {@link #settling}. */
    private boolean isTidy;
    /** Since the last settling; written under {@link #showing}. */
    private final AtomicInteger unsettledFiles = new AtomicInteger();
    /** The log as it was last shown; replaced, and never changed; written under {@link #showing}. */
    private volatile TreeEdge shown;
    /** The last checkpoint, of {@link #shown} unless {@link #mustPublish}; written under {@link #showing}. */
    private volatile SignedNote published;
    /** The log as it is decided; replaced, and never changed, by a batch; written under {@link #deciding}. */
    private volatile TreeEdge edge;
    /** What is in {@link #edge} and not in {@link #shown}; guarded by {@link #deciding}. */
    private final Unshown unshown = new Unshown();
    /** While the log is being settled, what was decided behind the tree that is; guarded by {@link #deciding}. */
    private Optional<List<byte[]>> behind = Optional.empty();
    /** Of decisions, since the last settling; written under {@link #deciding}. */
    private final AtomicLong unsettledBytes = new AtomicLong();
    /** Whether storage has failed, so that it may hold something else than what is known here. */
    private volatile boolean mustMend;
    /** Whether a publication failed, and must succeed before more is decided. */
    private volatile boolean mustPublish;

    private Appender(LogStorage storage, LogIdentity identity, Cosigners cosigners, LogState state) {
        this.storage = storage;
        this.identity = identity;
        this.cosigners = cosigners;
        this.settled = state.settled();
        this.edge = state.edge();
        this.shown = state.edge();
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

    /** How many entries are decided. */
    long size() {
        return edge.size();
    }

    /** Whether something is decided that is not published, or was to be published and failed. */
    boolean isBehind() {
        return mustMend || mustPublish || edge.size() != shown.size();
    }

    /**
     * Decides that entries follow.
     *
     * @return the index of the first. The log has them at this index and the next ones from now on, whatever comes; they are not yet
     *     published
     * @throws NotCosignedException when nothing was decided, since what was before waits for witnesses
     * @throws IOException when it is not known whether they are, or will be, logged; {@link #mend} finds out
     */
    long decide(List<byte[]> entries) throws IOException {
        if (unsettledBytes.get() > TOO_FULL * MOST_BYTES) {
            publish();
            settle();
        }
        while (true) {
            mend();
            deciding.lock();
            try {
                if (!mustMend && !mustPublish) {
                    return decideNow(entries);
                }
            } finally {
                deciding.unlock();
            }
        }
    }

    private long decideNow(List<byte[]> entries) throws IOException {
        TreeEdge next = edge.copy();
        Map<String, byte[]> files = grow(next, entries);
        checkFree(files);
        long first = edge.size();
        byte[] decision = new Decision(first, next.root(), entries).toBytes();
        orMend(() -> storage.decide(decision));
        take(next, decision, files);
        return first;
    }

    /**
     * Publishes what was decided before it began; does nothing when that was done.
     *
     * @return how many entries the last checkpoint has now
     * @throws NotCosignedException when it waits for witnesses
     * @throws IOException when it is not known what of it was done; {@link #mend} finds out
     */
    long publish() throws IOException {
        while (true) {
            if (mustMend) {
                mend();
            }
            showing.lock();
            try {
                if (isBehind() && !mustMend) {
                    publishEdge();
                }
                if (!mustMend) {
                    return shown.size();
                }
            } finally {
                showing.unlock();
            }
        }
    }

    /** Decides and publishes. */
    void append(List<byte[]> entries) throws IOException {
        decide(entries);
        publish();
    }

    /** Finds out what a failure has left, and brings it to its end. Does nothing when nothing has failed. */
    void mend() throws IOException {
        if (!mustMend && !mustPublish) {
            return;
        }
        settling.lock();
        showing.lock();
        deciding.lock();
        try {
            if (mustMend) {
                mend(LogState.read(storage, identity));
            } else if (mustPublish) {
                publishEdge();
            }
        } finally {
            deciding.unlock();
            showing.unlock();
            settling.unlock();
        }
    }

    /** Whether something was published that is not settled, and nothing must be mended first. */
    boolean canSettle() {
        return !mustMend && !mustPublish && settled.size() != shown.size();
    }

    /** Whether so much is unsettled that it should not become more. */
    boolean isFull() {
        return unsettledBytes.get() > MOST_BYTES || unsettledFiles.get() > MOST_FILES;
    }

    /**
     * Makes durable what was published since the last settling, if anything was. Does nothing while there is something to mend.
     *
     * @throws IOException when it did not come to its end; nothing is lost by that, and {@link #mend} finds out
     */
    void settle() throws IOException {
        settling.lock();
        try {
            Optional<Settled> next = beginSettling();
            if (next.isPresent()) {
                orMend(storage::sync);
                if (beginJournal(next.get())) {
                    removePartial();
                }
            }
        } finally {
            settling.unlock();
        }
    }

    /** The tree to settle; what follows it is kept aside from now on. */
    private Optional<Settled> beginSettling() {
        showing.lock();
        deciding.lock();
        try {
            if (!canSettle()) {
                return Optional.empty();
            }
            behind = Optional.of(new ArrayList<>(unshown.decisions()));
            unsettledFiles.set(0);
            return Optional.of(new Settled(isTidy ? settled.size() : settled.before(), shown.size(), shown.root()));
        } finally {
            deciding.unlock();
            showing.unlock();
        }
    }

    /** False when something has failed meanwhile, which is mended first. */
    private boolean beginJournal(Settled next) throws IOException {
        showing.lock();
        deciding.lock();
        try {
            if (mustMend) {
                return false;
            }
            List<byte[]> decisions = behind.orElseThrow();
            behind = Optional.empty();
            orMend(() -> storage.settle(next.toBytes(), decisions));
            unsettledBytes.set(
                    decisions.stream().mapToLong(decision -> decision.length).sum());
            settled = next;
            return true;
        } finally {
            deciding.unlock();
            showing.unlock();
        }
    }

    private void mend(LogState state) throws IOException {
        mustMend = true;
        settled = state.settled();
        published = published(state);
        removePartial();
        edge = state.edge();
        shown = edge;
        unshown.take();
        behind = Optional.empty();
        unsettledBytes.set(0);
        unsettledFiles.set(0);
        for (Decision decision : state.decisions()) {
            TreeEdge next = edge.copy();
            take(next, decision.toBytes(), grow(next, decision.entries()));
        }
        mustMend = false;
        mustPublish = false;
        if (!state.decisions().isEmpty()) {
            publishEdge();
            settle();
        } else if (state.published().isEmpty() || !identity.hasSigned(published)) {
            // A new log; or a key was changed for another: the same tree, under the new one.
            publishEdge();
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

    private void take(TreeEdge next, byte[] decision, Map<String, byte[]> files) {
        edge = next;
        unshown.add(decision, files);
        behind.ifPresent(decisions -> decisions.add(decision));
        unsettledBytes.addAndGet(decision.length);
    }

    private SignedNote sign(long size, Hash root) {
        return identity.sign(new Checkpoint(identity.origin(), size, root));
    }

    private void publishEdge() throws IOException {
        boolean isDone = false;
        try {
            Map<String, byte[]> files = takeUnshown();
            TreeEdge now = shown;
            // It takes as long as the files do.
            CompletableFuture<SignedNote> signing = CompletableFuture.supplyAsync(() -> sign(now.size(), now.root()));
            if (!files.isEmpty()) {
                unsettledFiles.addAndGet(files.size());
                orMend(() -> storage.show(files));
            }
            SignedNote signed = signing.join();
            SignedNote cosigned = signed.with(cosigners.cosign(signed, new TiledTree(storage, now.size())));
            if (now.size() == settled.size()) {
                // No decision would bring it back.
                storage.replace(LogSource.CHECKPOINT, cosigned.toBytes());
            } else {
                storage.publish(cosigned.toBytes());
            }
            published = cosigned;
            isDone = true;
        } finally {
            mustPublish = !isDone;
        }
    }

    private Map<String, byte[]> takeUnshown() {
        deciding.lock();
        try {
            shown = edge;
            return unshown.take();
        } finally {
            deciding.unlock();
        }
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

    private interface Step {
        void run() throws IOException;
    }

    private void orMend(Step step) throws IOException {
        boolean isDone = false;
        try {
            step.run();
            isDone = true;
        } finally {
            if (!isDone) {
                mustMend = true;
            }
        }
    }
}
