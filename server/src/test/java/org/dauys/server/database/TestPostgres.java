package org.dauys.server.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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

    /** A new database with the newest schema and nothing in it, which nobody else uses: quicker made than by migrations. */
    public static Database newMigratedDatabase() {
        return Server.DATABASE.createDatabase("test_" + NUMBER.incrementAndGet(), Template.migrated());
    }

    /** How tests run PostgreSQL: without waiting for the disk, its programs unpacked once. */
    static EmbeddedPostgres.Options options() {
        return new EmbeddedPostgres.Options(Optional.of(TestFolders.binaries()), false, lastWords -> {});
    }

    /** Migrated once, then copied; nobody connects to it again. */
    private static final class Template {
        private static final String NAME = "template_migrated";

        static {
            Migrations.ofProgram().migrate(Server.DATABASE.createDatabase(NAME));
        }

        private Template() {}

        /** Its name, when it has been made. */
        static String migrated() {
            return NAME;
        }
    }

    /** Started when it is first used. */
    private static final class Server {
        static final Database DATABASE = start();

        private static Database start() {
            Path folder = TestFolders.make();
            Database database = Database.embedded(DataFolder.open(folder), options());
            hurryPasswords(database);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                database.close();
                deleteAfterOurEnd(folder);
            }));
            return database;
        }

        /** A thousand connections of a run would each try the password four thousand times over, in Java's slowest way. */
        private static void hurryPasswords(Database database) {
            Address administrator = new Address(database.url(), "postgres", database.password());
            try (Connection connection = administrator.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("ALTER SYSTEM SET scram_iterations = 1");
                statement.execute("SELECT pg_reload_conf()");
                statement.execute("SET scram_iterations = 1");
                statement.execute("ALTER ROLE " + EmbeddedPostgres.OWNER + " PASSWORD '" + database.password() + "'");
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        /** Tens of thousands of small files take longer than a build tool waits for the end of a test JVM. */
        private static void deleteAfterOurEnd(Path folder) {
            if (Tools.run(List.of("sh", "-c", "rm -rf \"$0\" > /dev/null 2>&1 &", folder.toString()))
                    .succeeded()) {
                return;
            }
            Trees.deleteQuietly(folder);
        }
    }
}
