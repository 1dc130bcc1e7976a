package org.dauys.bench.log;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.dauys.ledger.log.Batching;
import org.dauys.ledger.log.Cosigners;
import org.dauys.ledger.log.FolderStorage;
import org.dauys.ledger.log.LogIdentity;
import org.dauys.ledger.log.LogWriter;
import org.dauys.ledger.note.SignatureType;
import org.dauys.ledger.note.SigningKey;
import org.dauys.ledger.note.VerifierKey;

/** The log: an entry counts when it is decided for good and a signed checkpoint with it is published. */
final class OurLog implements Durable {
    static final String ORIGIN = "bench.example/log";

    private final LogWriter writer;
    private final VerifierKey key;

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
        writer.add(entry).join();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
