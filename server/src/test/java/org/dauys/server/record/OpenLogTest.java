package org.dauys.server.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dauys.ledger.log.Batching;
import org.dauys.ledger.log.Cosigners;
import org.dauys.ledger.log.FolderStorage;
import org.dauys.ledger.log.LogIdentity;
import org.dauys.ledger.log.LogStorage;
import org.dauys.ledger.log.LogWriter;
import org.dauys.ledger.note.SignatureType;
import org.dauys.ledger.note.SigningKey;
import org.dauys.server.database.Database;
import org.dauys.server.database.TestPostgres;
import org.junit.jupiter.api.Test;

class OpenLogTest {
    /** Twenty checkpoints a second are 1,200 a minute; a witness takes 1,500. */
    private static final long SHORTEST_NANOS = Duration.ofMillis(50).toNanos();

    @Test
    void eventsThatComeOneByOneArePublishedAtMostTwentyTimesASecond() throws Exception {
        Database database = TestPostgres.newMigratedDatabase();
        Path folder = Files.createTempDirectory("dauys-pace").resolve("log");
        TrialEvents events = new TrialEvents(database, folder);
        LogStorage kept = FolderStorage.open(folder);
        List<Long> publishedAt = new CopyOnWriteArrayList<>();
        LogStorage storage = (LogStorage) Proxy.newProxyInstance(
                LogStorage.class.getClassLoader(), new Class<?>[] {LogStorage.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("publish")) {
                        publishedAt.add(System.nanoTime());
                    }
                    return method.invoke(kept, arguments);
                });
        SigningKey key = SigningKey.generate("log.example/pace", SignatureType.ED25519, new SecureRandom());
        // Without a folder of its own, it writes no log.
        try (WriterNode node = WriterNode.start(database, Map.of())) {
            LogTable table = node.bean(LogTable.class);
            long fence = node.bean(Lease.class).take().orElseThrow();
            LogWriter writer = LogWriter.open(
                    storage,
                    new LogIdentity("log.example/pace", key),
                    Cosigners.NONE,
                    Batching.USUAL,
                    Optional.empty());
            try (OpenLog log = new OpenLog(writer, folder, table, node.bean(EntryTypes.class), fence)) {
                for (int i = 0; i < 20; i++) {
                    events.publish("event-" + i);
                    assertTrue(log.enter());
                }
            }
        }
        assertEquals(0, events.waiting());
        for (int i = 1; i < publishedAt.size(); i++) {
            long nanos = publishedAt.get(i) - publishedAt.get(i - 1);
            assertTrue(nanos >= SHORTEST_NANOS, "published " + nanos + " ns after the one before");
        }
        assertTrue(publishedAt.size() > 10, "published " + publishedAt.size() + " times");
    }
}
