package org.dauys.ledger.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.dauys.ledger.tile.TilePath;
import org.dauys.ledger.tree.Hash;

/**
 * What a log has done since it was last settled: how much it is, and where it began. Whoever changes it holds the locks of {@link Appender}
 * that its methods name; how much it is, and from where, anyone may ask.
 */
final class Unsettled {
    /** Of decisions; more are not left unsettled, since an opening must go through them. */
    private static final long MOST_BYTES = 16 << 20;
    /** Of files; more are not left unsettled, since a settling must sync them. */
    private static final int MOST_FILES = 2048;
    /** So many times as many bytes, and deciding waits for a settling. */
    private static final int TOO_FULL = 4;

    /** What the decisions in the journal start from. */
    private volatile Settled settled;
    /** Whether all partial tiles are removed that {@link #settled} names. */
    private boolean isTidy;
    /** While the log is being settled, what was decided behind the tree that is. */
    private Optional<List<byte[]>> behind = Optional.empty();

    private final AtomicInteger files = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    Unsettled(Settled settled) {
        this.settled = settled;
    }

    /** The tree that was last settled. */
    Settled settled() {
        return settled;
    }

    /** Whether so much is unsettled that it should not become more. */
    boolean isFull() {
        return bytes.get() > MOST_BYTES || files.get() > MOST_FILES;
    }

    /** Whether so much is that nothing more is to be decided. */
    boolean isTooFull() {
        return bytes.get() > TOO_FULL * MOST_BYTES;
    }

    /** Nothing is but what begins there; under all locks. */
    void beginAgain(Settled from) {
        settled = from;
        behind = Optional.empty();
        bytes.set(0);
        files.set(0);
    }

    /** A decision more; under the lock of who decides. */
    void decided(byte[] decision) {
        behind.ifPresent(decisions -> decisions.add(decision));
        bytes.addAndGet(decision.length);
    }

    /** Files more; under the lock of who shows. */
    void shown(int more) {
        files.addAndGet(more);
    }

    /**
     * Begins a settling; under all locks.
     *
     * @param unshown what was decided behind the tree
     * @return the tree, to be given to {@link #end} when its files are durable
     */
    Settled begin(long size, Hash root, List<byte[]> unshown) {
        behind = Optional.of(new ArrayList<>(unshown));
        files.set(0);
        return new Settled(isTidy ? settled.size() : settled.before(), size, root);
    }

    /** What was decided behind the tree that is being settled, for the journal that begins with it; once; under all locks. */
    List<byte[]> takeBehind() {
        List<byte[]> decisions = behind.orElseThrow();
        behind = Optional.empty();
        return decisions;
    }

    /** Ends a settling: the journal begins with a tree, and what was decided behind it; under all locks. */
    void end(Settled next, List<byte[]> decisions) {
        bytes.set(decisions.stream().mapToLong(decision -> decision.length).sum());
        settled = next;
    }

    /**
     * Removes partial tiles whose full ones are settled; whoever has an older checkpoint finds the beginning of the full tile instead
     * (c2sp.org/tlog-tiles, "Partial Tiles"). Under the lock of who settles.
     */
    void removePartial(LogStorage storage) {
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
