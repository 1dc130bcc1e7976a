package org.dauys.server.record;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dauys.ledger.log.LogWriter;
import org.dauys.ledger.log.Recorded;
import org.dauys.ledger.note.Checkpoint;
import org.dauys.ledger.note.MalformedNoteException;
import org.dauys.ledger.note.SignedNote;
import org.dauys.ledger.tile.FolderSource;
import org.dauys.ledger.tile.TilePath;
import org.dauys.ledger.tile.TiledTree;

/** The log, open for writing on this node. Used by one thread. */
final class OpenLog implements Closeable {
    private static final int AT_ONCE = 1000;

    private final LogWriter writer;
    private final Path folder;
    private final LogTable table;
    private final EntryTypes types;
    private final long fence;

    OpenLog(LogWriter writer, Path folder, LogTable table, EntryTypes types, long fence) {
        this.writer = writer;
        this.folder = folder;
        this.table = table;
        this.types = types;
        this.fence = fence;
    }

    /**
     * Brings to its end what was decided before, and tells the database what is in the log that it does not know: entries of a run
     * that died before it kept where they are, and, after an older back-up was restored, such as it has no event of.
     */
    void settle() throws IOException {
        writer.mend().join();
        SignedNote published = writer.published();
        long size = size(published);
        TiledTree tree = new TiledTree(new FolderSource(folder), size);
        for (long next = table.next(); next < size; ) {
            List<byte[]> bundle = tree.entries(next / TilePath.FULL).entries();
            List<byte[]> unknown = bundle.subList((int) (next % TilePath.FULL), bundle.size());
            table.found(unknown, next, published, size, fence);
            next += unknown.size();
        }
    }

    /** Enters what waits; false when nothing did. */
    boolean enter() throws IOException {
        List<Event> events = table.waiting(AT_ONCE);
        if (events.isEmpty()) {
            return false;
        }
        List<byte[]> entries =
                events.stream().map(event -> event.entry(types).bytes()).toList();
        // All are in the queue before the first is waited for; at the log's own pace, which its witnesses bear.
        List<CompletableFuture<Recorded>> added =
                entries.stream().map(entry -> writer.decide(entry).recorded()).toList();
        List<LogTable.Placed> placed = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            placed.add(new LogTable.Placed(
                    events.get(i), entries.get(i), added.get(i).join()));
        }
        SignedNote published = writer.published();
        table.place(placed, published, size(published), fence);
        return true;
    }

    private static long size(SignedNote checkpoint) throws IOException {
        try {
            return Checkpoint.parse(checkpoint.text()).size();
        } catch (MalformedNoteException e) {
            throw new IOException("The log published what is no checkpoint.", e);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
