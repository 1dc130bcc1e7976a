package org.dauys.ledger.log;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.ReentrantLock;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.note.SignedNote;
import org.dauys.ledger.tile.DamagedLogException;
import org.dauys.ledger.tile.LogSource;
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
    private final LogStorage storage;
    private final LogIdentity identity;
    private final Cosigners cosigners;
    /** Signs while files are being shown. */
    private final Executor signer;
    /** Held while the log is settled or mended; taken before {@link #showing}. */
    private final ReentrantLock settling = new ReentrantLock();
    /** Held while something is published or mended, and while the journal is begun anew; taken before {@link #deciding}. */
    private final ReentrantLock showing = new ReentrantLock();
    /** Held while something is decided or mended, and while the journal is begun anew. Fair: who decides would always be the first. */
    private final ReentrantLock deciding = new ReentrantLock(true);
    /** Settled, shown and decided since; each change under the locks that it asks for. */
    private final Unsettled unsettled;
    /** The log as it was last shown; replaced, and never changed; written under {@link #showing}. */
    private volatile TreeEdge shown;
    /** The last checkpoint, of {@link #shown} unless {@link #mustPublish}; written under {@link #showing}. */
    private volatile SignedNote published;
    /** The log as it is decided; replaced, and never changed, by a batch; written under {@link #deciding}. */
    private volatile TreeEdge edge;
    /** What is in {@link #edge} and not in {@link #shown}; guarded by {@link #deciding}. */
    private final Unshown unshown = new Unshown();
    /** Whether storage has failed, so that it may hold something else than what is known here. */
    private volatile boolean mustMend;
    /** Whether a publication failed, and must succeed before more is decided. */
    private volatile boolean mustPublish;

    private Appender(LogStorage storage, LogIdentity identity, Cosigners cosigners, Executor signer, LogState state) {
        this.storage = storage;
        this.identity = identity;
        this.cosigners = cosigners;
        this.signer = signer;
        this.unsettled = new Unsettled(state.settled());
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
        return open(storage, identity, cosigners, newestKnown, ForkJoinPool.commonPool());
    }

    /** The same, with threads to sign in. */
    static Appender open(
            LogStorage storage,
            LogIdentity identity,
            Cosigners cosigners,
            Optional<Checkpoint> newestKnown,
            Executor signer)
            throws IOException {
        LogState state = LogState.read(storage, identity);
        if (newestKnown.isPresent()) {
            state.checkContinues(storage, newestKnown.get());
        }
        Appender appender = new Appender(storage, identity, cosigners, signer, state);
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
        if (unsettled.isTooFull()) {
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
        Growth grown = Growth.of(edge, entries);
        grown.checkFree(storage);
        long first = edge.size();
        byte[] decision = new Decision(first, grown.edge().root(), entries).toBytes();
        orMend(() -> storage.decide(decision));
        take(grown, decision);
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
        return !mustMend && !mustPublish && unsettled.settled().size() != shown.size();
    }

    /** Whether so much is unsettled that it should not become more. */
    boolean isFull() {
        return unsettled.isFull();
    }

    /**
     * Makes durable what was published since the last settling, if anything was. Does nothing while there is something to mend.
     *
     * @throws IOException when it did not come to its end; nothing is lost by that, and {@link #mend} finds out
     */
    void settle() throws IOException {
        settling.lock();
        try {
            // As one: a storage that begins to sync forgets what it was to sync, whether or not it comes to it.
            orMend(this::settleNow);
        } finally {
            settling.unlock();
        }
    }

    private void settleNow() throws IOException {
        Optional<Begun> begun = beginSettling();
        if (begun.isPresent()) {
            begun.get().syncing().finish();
            if (beginJournal(begun.get().tree())) {
                unsettled.removePartial(storage);
            }
        }
    }

    /** A settling: the tree that is settled, and what makes the files durable that it needs. */
    private record Begun(Settled tree, LogStorage.Syncing syncing) {}

    /** The tree to settle, and its files before any of a larger one are shown; what follows it is kept aside from now on. */
    private Optional<Begun> beginSettling() {
        showing.lock();
        deciding.lock();
        try {
            if (!canSettle()) {
                return Optional.empty();
            }
            Settled tree = unsettled.begin(shown.size(), shown.root(), unshown.decisions());
            return Optional.of(new Begun(tree, storage.beginSync()));
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
            List<byte[]> decisions = unsettled.takeBehind();
            orMend(() -> storage.settle(next.toBytes(), decisions));
            unsettled.end(next, decisions);
            return true;
        } finally {
            deciding.unlock();
            showing.unlock();
        }
    }

    private void mend(LogState state) throws IOException {
        mustMend = true;
        unsettled.beginAgain(state.settled());
        published = published(state);
        unsettled.removePartial(storage);
        edge = state.edge();
        shown = edge;
        unshown.take();
        for (Decision decision : state.decisions()) {
            Growth grown = Growth.of(edge, decision.entries());
            grown.remakePartial(storage);
            take(grown, decision.toBytes());
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

    private void take(Growth grown, byte[] decision) {
        edge = grown.edge();
        unshown.add(decision, grown.files());
        unsettled.decided(decision);
    }

    private SignedNote sign(long size, Hash root) {
        return identity.sign(new Checkpoint(identity.origin(), size, root));
    }

    private void publishEdge() throws IOException {
        boolean isDone = false;
        try {
            CompletableFuture<SignedNote> signing = new CompletableFuture<>();
            // As one: what was taken and not written, for whatever reason, is taken from the journal.
            orMend(() -> show(signing));
            TreeEdge now = shown;
            SignedNote signed = signing.join();
            SignedNote cosigned = signed.with(cosigners.cosign(signed, new TiledTree(storage, now.size())));
            if (now.size() == unsettled.settled().size()) {
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

    /** Writes what nobody was shown yet, and meanwhile signs it, which takes as long. */
    private void show(CompletableFuture<SignedNote> signing) throws IOException {
        Map<String, byte[]> files = takeUnshown();
        TreeEdge now = shown;
        signing.completeAsync(() -> sign(now.size(), now.root()), signer);
        if (!files.isEmpty()) {
            unsettled.shown(files.size());
            storage.show(files);
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
