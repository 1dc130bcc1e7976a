package org.dauys.bench.log;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.dauys.ledger.log.Added;
import org.dauys.ledger.log.Batching;
import org.dauys.ledger.log.Cosigners;
import org.dauys.ledger.log.FolderStorage;
import org.dauys.ledger.log.LogIdentity;
import org.dauys.ledger.log.LogWriter;
import org.dauys.ledger.note.SignatureType;
import org.dauys.ledger.note.SigningKey;
import org.dauys.ledger.note.VerifierKey;

/**
 * The log: an entry counts when its index is decided for good, which is when a database's commit returns. How long it then takes to a
 * signed checkpoint is told of every sixteenth.
 */
final class OurLog implements Durable {
    static final String ORIGIN = "bench.example/log";

    private static final int SAMPLE = 16;

    private final LogWriter writer;
    private final VerifierKey key;
    private final Queue<Long> shown = new ConcurrentLinkedQueue<>();

    private OurLog(LogWriter writer, VerifierKey key) {
        this.writer = writer;
        this.key = key;
    }

    static OurLog in(Path folder) throws IOException {
        SigningKey key = SigningKey.generate(ORIGIN, SignatureType.ED25519, new SecureRandom());
        LogWriter writer = LogWriter.open(
                FolderStorage.open(folder),
                new LogIdentity(ORIGIN, key),
                Cosigners.NONE,
                Batching.USUAL,
                Optional.empty());
        return new OurLog(writer, key.verifier());
    }

    VerifierKey key() {
        return key;
    }

    LogWriter writer() {
        return writer;
    }

    @Override
    public String name() {
        return "log";
    }

    @Override
    public void add(byte[] entry) {
        long begun = System.nanoTime();
        Added added = writer.decide(entry);
        if (added.decided().join() % SAMPLE == 0) {
            CompletableFuture<Void> _ = added.recorded().thenRun(() -> shown.add(System.nanoTime() - begun));
        }
    }

    @Override
    public long[] shownAfter() {
        // With what is still on its way.
        writer.mend().join();
        long[] all = shown.stream().mapToLong(Long::longValue).toArray();
        shown.clear();
        return all;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
