package org.dauys.ledger.log;

import java.io.IOException;
import java.time.Duration;
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
 * Writes a log. Safe for any number of threads; their entries are put together into batches, each of which is decided for good,
 * signed and published before any of its entries counts as logged.
 */
public final class LogWriter implements AutoCloseable {
    /** Nothing comes for so long before the log is settled. */
    private static final Duration QUIET = Duration.ofSeconds(1);

    private final LogStorage storage;
    private final Batching batching;
    /** Used by {@link #thread} alone from its start to its end; nobody else touches it in between. */
    private final Appender appender;
    /** Filled by all, emptied by {@link #thread} alone; a queue of the JDK that is safe for that. */
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();

    private final Thread thread;
    /** Guarded by the lock of {@link #queue}'s adders, {@code this}: nothing is queued behind the end. */
    private boolean isClosed;
    /** Written by {@link #thread} after each batch, read by all. */
    private volatile SignedNote published;

    private LogWriter(LogStorage storage, Appender appender, Batching batching) {
        this.storage = storage;
        this.appender = appender;
        this.batching = batching;
        this.published = appender.published();
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
     * Adds an entry.
     *
     * @param entry up to 65,535 bytes
     * @return comes when the entry is published. When it fails with an {@link IOException}, it is not known whether the entry
     *     will be logged: what was decided is brought to its end with the next entry or {@link #mend}, and is then in the log
     * @throws IllegalArgumentException when the entry is too long
     * @throws IllegalStateException when the writer was closed
     */
    public CompletableFuture<Recorded> add(byte[] entry) {
        if (entry.length > EntryBundle.MAX_ENTRY) {
            throw new IllegalArgumentException("An entry has at most 65,535 bytes, not " + entry.length + ".");
        }
        return enqueue(new Waiting(Waiting.Kind.ENTRY, entry.clone(), new CompletableFuture<>()));
    }

    /**
     * Brings to its end what has failed, if anything has: after a full disk, or when witnesses were away.
     *
     * @return comes when nothing is left to mend; its index is the size of the log
     */
    public CompletableFuture<Recorded> mend() {
        return enqueue(new Waiting(Waiting.Kind.MEND, new byte[0], new CompletableFuture<>()));
    }

    /** The last checkpoint that was published. */
    public SignedNote published() {
        return published;
    }

    private synchronized CompletableFuture<Recorded> enqueue(Waiting waiting) {
        if (isClosed) {
            throw new IllegalStateException("The writer of the log is closed.");
        }
        queue.add(waiting);
        return waiting.recorded();
    }

    /** Finishes what was added, and gives the storage back. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            if (!isClosed) {
                isClosed = true;
                queue.add(new Waiting(Waiting.Kind.END, new byte[0], new CompletableFuture<>()));
            }
        }
        try {
            thread.join();
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
            if (!batch.isEmpty()) {
                write(batch);
            }
            if (batch.isEmpty() || appender.isFull() || !goesOn) {
                settle();
            }
        }
    }

    /** What fails here loses nothing, and is mended with the next batch, which then says so. */
    private void settle() {
        try {
            appender.settle();
        } catch (IOException | RuntimeException e) {
            // The journal has it all.
        }
    }

    /** What comes next; nothing when it is quiet and something can be settled. */
    private @Nullable Waiting first() throws InterruptedException {
        return appender.canSettle() ? queue.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS) : queue.take();
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
                        ? first()
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

    private void write(List<Waiting> batch) {
        List<Waiting> entries = batch.stream()
                .filter(waiting -> waiting.kind() == Waiting.Kind.ENTRY)
                .toList();
        long first;
        try {
            appender.mend();
            first = appender.size();
            if (!entries.isEmpty()) {
                appender.append(entries.stream().map(Waiting::entry).toList());
            }
        } catch (IOException | RuntimeException | Error e) {
            // Also when memory ran out: who waits must not wait for ever, and the next batch mends.
            batch.forEach(waiting -> waiting.recorded().completeExceptionally(e));
            return;
        }
        published = appender.published();
        for (Waiting waiting : batch) {
            boolean isEntry = waiting.kind() == Waiting.Kind.ENTRY;
            waiting.recorded().complete(new Recorded(isEntry ? first++ : appender.size(), published));
        }
    }

    /** What stands in the queue. */
    private record Waiting(Kind kind, byte[] entry, CompletableFuture<Recorded> recorded) {
        enum Kind {
            ENTRY,
            MEND,
            END
        }
    }
}
