package org.dauys.server.database;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** One embedded PostgreSQL for all tests of a run. */
public final class TestPostgres {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestPostgres() {}

    private static final class Held {
        private static final Database SERVER = open();

        private static Database open() {
            Database server = Database.open(DatabaseSettings.inFolder(
                    Path.of("target", "test-postgres-" + ProcessHandle.current().pid())));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }
    }

    /** A new, empty database. */
    public static Database newDatabase() {
        return Held.SERVER.createDatabase("t" + COUNT.incrementAndGet());
    }
}
