package org.dauys.server.database;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The real database for tests: one server for each test JVM, started at the first use, stopped at the end.
 *
 * <pre>{@code
 * Database database = TestPostgres.newDatabase();
 * Migrations.ofProgram().migrate(database);
 * }</pre>
 */
public final class TestPostgres {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestPostgres() {}

    /** A new, empty database, which nobody else uses. It needs no closing. */
    public static Database newDatabase() {
        return Server.DATABASE.createDatabase("test_" + NUMBER.incrementAndGet());
    }

    /** How tests run PostgreSQL: without waiting for the disk, its programs unpacked once. */
    static EmbeddedPostgres.Options options() {
        return new EmbeddedPostgres.Options(Optional.of(TestFolders.binaries()), false, lastWords -> {});
    }

    /** Started when it is first used. */
    private static final class Server {
        static final Database DATABASE = start();

        private static Database start() {
            Path folder = TestFolders.make();
            Database database = Database.embedded(DataFolder.open(folder), options());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                database.close();
                Trees.deleteQuietly(folder);
            }));
            return database;
        }
    }
}
