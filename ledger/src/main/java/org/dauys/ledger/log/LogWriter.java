package org.dauys.ledger.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.note.SignedNote;
import org.dauys.ledger.tile.EntryBundle;
import org.dauys.ledger.tile.TilePath;
import org.jspecify.annotations.Nullable;

/**
 * Writes a log. Safe for any number of threads; their entries are put together into batches. A batch is decided for good, and then
 * published under a signed checkpoint, while the next one is being decided.
 */
public final class LogWriter implements AutoCloseable {
    private final LogStorage storage;
    private final Batching batching;
    /** Decides in {@link #thread}, publishes in that of {@link #publisher}. */
    private final Appender appender;

    private final Publisher publisher;
    /** Filled by all, emptied by {@link #thread} alone; a queue of the JDK that is safe for that. */
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();

    private final Thread thread;
    /** Guarded by the lock of {@link #queue}'s adders, {@code this}: nothing is queued behind the end. */
    private boolean isClosed;

    private LogWriter(LogStorage storage, Appender appender, Batching batching) {
        this.storage = storage;
        this.appender = appender;
        this.batching = batching;
        this.publisher = new Publisher(appender);
        this.thread = Thread.ofPlatform().name("log-writer").unstarted(this::run);
    }

    /**
     * Opens a log, or begins one where there is none, and brings to its end what a crash has left.
     *
     * @param storage owned by the writer from now on, and closed with it; also when it cannot be opened
     * @param newestKnown a checkpoint that was given out before and kept elsewhere, if there is one: a log that was set back
     *     behind it is not opened, because it would get a second history
     * @throws org.dauys.ledger.tile.DamagedLogException when what is there is no log of this identity, or is not whole
     */
    public static LogWriter open(
            LogStorage storage,
            LogIdentity identity,
            Cosigners cosigners,
            Batching batching,
            Optional<Checkpoint> newestKnown)
            throws IOException {
        try {
            Appender appender = Appender.open(storage, identity, cosigners, newestKnown);
            LogWriter writer = new LogWriter(storage, appender, batching);
            writer.thread.start();
            return writer;
        } catch (IOException | RuntimeException e) {
            storage.close();
            throw e;
        }
    }

    /**
     * Adds an entry, and has it published at once.
     *
     * @param entry up to 65,535 bytes
     * @return comes when the entry is published. When it fails with an {@link IOException}, it is not known whether the entry
     *     will be logged: what was decided is brought to its end with the next entry or {@link #mend}, and is then in the log
     * @throws IllegalArgumentException when the entry is too long
     * @throws IllegalStateException when the writer was closed
     */
    public CompletableFuture<Recorded> add(byte[] entry) {
        return enqueue(Waiting.of(Waiting.Kind.ENTRY, ofLength(entry))).recorded();
    }

    /**
     * Adds an entry of which the index is enough for now: it is published soon, with what comes meanwhile.
     *
     * <p>What is decided and not published is held in memory, with the tiles that follow from it. While a publication hangs, because
     * witnesses do not answer, say, up to some 64 MB of decisions come together; then deciding waits for it. What is added meanwhile
     * waits in a queue without a bound: whoever adds without end must wait for the first stage of earlier ones.
     *
     * @param entry up to 65,535 bytes
     * @return its two stages; the first fails as what {@link #add} gives does
     * @throws IllegalArgumentException when the entry is too long
     * @throws IllegalStateException when the writer was closed
     */
    public Added decide(byte[] entry) {
        return enqueue(Waiting.of(Waiting.Kind.PATIENT, ofLength(entry)));
    }

    private static byte[] ofLength(byte[] entry) {
        if (entry.length > EntryBundle.MAX_ENTRY) {
            throw new IllegalArgumentException("An entry has at most 65,535 bytes, not " + entry.length + ".");
        }
        return entry.clone();
    }

    /**
     * Brings to its end what has failed, if anything has: after a full disk, or when witnesses were away.
     *
     * @return comes when nothing is left to mend; its index is the size of the log
     */
    public CompletableFuture<Recorded> mend() {
        return enqueue(Waiting.of(Waiting.Kind.MEND, new byte[0])).recorded();
    }

    /** The last checkpoint that was published. */
    public SignedNote published() {
        return appender.published();
    }

    private synchronized Added enqueue(Waiting waiting) {
        if (isClosed) {
            throw new IllegalStateException("The writer of the log is closed.");
        }
        queue.add(waiting);
        return waiting.stages();
    }

    /** Finishes what was added, and gives the storage back. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            if (!isClosed) {
                isClosed = true;
                queue.add(Waiting.of(Waiting.Kind.END, new byte[0]));
            }
        }
        try {
            thread.join();
            publisher.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The closing of the log was interrupted; it goes on.", e);
        }
        storage.close();
    }

    private void run() {
        boolean goesOn = true;
        while (goesOn) {
            List<Waiting> batch = new ArrayList<>();
            goesOn = collect(batch);
            decide(batch);
        }
    }

    /** Fills a batch; false when nothing will come after it. */
    private boolean collect(List<Waiting> batch) {
        long bytes = 0;
        long until = 0;
        long gap = batching.gap().toNanos();
        while (batch.size() < batching.entries() && bytes < batching.bytes()) {
            @Nullable Waiting next;
            try {
                next = batch.isEmpty()
                        ? queue.take()
                        : queue.poll(Math.min(gap, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                // Nobody has a reason to interrupt this thread; entries must not be lost for it.
                continue;
            }
            if (next == null) {
                return true;
            }
            if (next.kind() == Waiting.Kind.END) {
                return false;
            }
            if (batch.isEmpty()) {
                until = System.nanoTime() + batching.window().toNanos();
            }
            batch.add(next);
            bytes += next.entry().length;
            boolean fillsTile = (appender.size() + batch.size()) % TilePath.FULL == 0;
            if (batching.endsWithTile() && fillsTile && batch.size() >= TilePath.FULL / 2) {
                return true;
            }
        }
        return true;
    }

    private void decide(List<Waiting> batch) {
        List<byte[]> entries = batch.stream()
                .filter(waiting -> waiting.kind().isEntry())
                .map(Waiting::entry)
                .toList();
        long next;
        try {
            next = entries.isEmpty() ? appender.size() : appender.decide(entries);
        } catch (IOException | RuntimeException | Error e) {
            // Also when memory ran out: who waits must not wait for ever, and the next batch mends.
            batch.forEach(waiting -> waiting.fail(e));
            return;
        }
        for (Waiting waiting : batch) {
            waiting.decided(waiting.kind().isEntry() ? next++ : next);
        }
        publisher.decided(batch);
    }
}
