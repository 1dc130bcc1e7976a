package org.dauys.server.database;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** The same on the oldest PostgreSQL that Dauys works with, run by someone else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupOnPostgres15Test extends BackupTest {
    private final AtomicInteger number = new AtomicInteger();
    private @Nullable DebianPostgres server;

    @BeforeAll
    void startServer() throws IOException, InterruptedException {
        server = DebianPostgres.start();
    }

    @AfterAll
    void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    Database newDatabase() {
        return Objects.requireNonNull(server).database("dauys").createDatabase("d" + number.incrementAndGet());
    }
}
