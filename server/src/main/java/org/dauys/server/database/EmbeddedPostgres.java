package org.dauys.server.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that comes with Dauys, running on a data folder for as long as this process does. On Linux it stops in
 * order even when this process is killed; elsewhere the next start stops it. Only 127.0.0.1 reaches it, with a password.
 *
 * <p>Commands and migrations work as the user {@code dauys}, who owns the database {@code dauys} and may make users without
 * rights, no more: a hole in the program gives nobody the server's files. The pages work as two users with less, see
 * {@link Walls}.
 */
final class EmbeddedPostgres implements AutoCloseable {
    static final String ADMINISTRATOR = "postgres";
    static final String OWNER = "dauys";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    /** Seconds for the start, in which a server that was killed repairs itself from up to 512 MB of its journal. */
    private static final long START_BOUND = 300;

    /** Seconds that the end of this process gives open connections to be closed by those who hold them. */
    private static final long END_BOUND = 20;

    private final ServerProcess server;
    private final int port;
    private final String password;
    private final Thread atEnd = new Thread(this::stopAtEnd, "database-end");

    private EmbeddedPostgres(ServerProcess server, int port, String password) {
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /**
     * How to run it.
     *
     * @param binaries where PostgreSQL's programs are unpacked; empty: in the data folder
     * @param durable false only in tests
     * @param whenLost told, with the end of the server's log, when the server ends though nobody asked it to
     */
    record Options(Optional<Path> binaries, boolean durable, Consumer<String> whenLost) {
        static Options usual() {
            return new Options(Optional.empty(), true, lastWords -> {});
        }
    }

    /**
     * Unpacks, makes and starts what is not there yet.
     *
     * @throws DatabaseException with the reason and the remedy, as far as they can be told
     */
    static EmbeddedPostgres start(DataFolder folder, Options options) {
        try {
            Binaries binaries =
                    Binaries.in(options.binaries.orElse(folder.path().resolve("binaries")));
            if (options.binaries.isEmpty()) {
                binaries.deleteOthers();
            }
            Path parent = folder.path().resolve("database");
            Cluster cluster = Cluster.in(parent, binaries, ServerUser.owning(parent));
            String password = password(folder, cluster);
            if (cluster.exists()) {
                cluster.mustBeReadable();
                PreviousServer.end(cluster);
            } else {
                cluster.make(password, options.durable);
            }
            EmbeddedPostgres started = run(folder, cluster, password, options);
            started.makeOwnDatabase();
            folder.databaseRunsOn(started.port);
            Runtime.getRuntime().addShutdownHook(started.atEnd);
            return started;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("Interrupted while the database started", e);
        }
    }

    private static String password(DataFolder folder, Cluster cluster) {
        return DataFolder.password(folder.path()).orElseGet(() -> {
            if (cluster.exists()) {
                throw new DatabaseException(
                        "The database's password is missing: " + folder.path().resolve("database.password")
                                + ". Put that file back from a copy of the folder, or restore a back-up into a new folder.");
            }
            return folder.makePassword();
        });
    }

    private static EmbeddedPostgres run(DataFolder folder, Cluster cluster, String password, Options options)
            throws InterruptedException {
        String lastWords = "";
        for (int attempt = 0; attempt < 20; attempt++) {
            int port = freePort();
            var server = ServerProcess.start(
                    cluster, port, options.durable, folder.path().resolve("postgres.log"), options.whenLost);
            if (server.awaitReady(START_BOUND)) {
                return new EmbeddedPostgres(server, port, password);
            }
            server.stop();
            lastWords = server.lastWords();
            // Someone took the port before us, or the last process of a server that was killed is still ending.
            boolean passes = lastWords.contains("could not bind")
                    || lastWords.contains("is still in use")
                    || lastWords.contains("lock file \"postmaster.pid\" already exists");
            if (!passes) {
                break;
            }
            LockSupport.parkNanos(200_000_000);
        }
        throw new DatabaseException("The database in " + cluster.folder() + " does not start. PostgreSQL says:\n"
                + lastWords + Cluster.remedy(lastWords));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new DatabaseException("There is no free TCP port on 127.0.0.1: " + e.getMessage(), e);
        }
    }

    private void makeOwnDatabase() {
        try (Connection connection = administrator().connect();
                var statement = connection.createStatement()) {
            if (isMissing(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?")) {
                // The password is of letters, digits, - and _.
                statement.execute("CREATE ROLE " + OWNER + " LOGIN CREATEROLE PASSWORD '" + password + "'");
            } else {
                // Folders of Dauys 0.1 have one without.
                statement.execute("ALTER ROLE " + OWNER + " CREATEROLE");
            }
            if (isMissing(connection, "SELECT 1 FROM pg_database WHERE datname = ?")) {
                statement.execute("CREATE DATABASE " + OWNER + " OWNER " + OWNER);
            }
        } catch (SQLException e) {
            close();
            throw new DatabaseException("The database has started, but does not let us in: " + e.getMessage(), e);
        }
    }

    private static boolean isMissing(Connection connection, String query) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, OWNER);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    /** The server's administrator: for what the program's own user may not do. */
    Address administrator() {
        return new Address(url(port, ADMINISTRATOR), ADMINISTRATOR, password);
    }

    /** The program's own database. */
    Address own() {
        return own(port, password);
    }

    static Address own(int port, String password) {
        return new Address(url(port, OWNER), OWNER, password);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void stopAtEnd() {
        try {
            server.stopWhenUnused(END_BOUND);
            server.stop();
        } catch (InterruptedException e) {
            LOG.warn("Interrupted while the database stopped");
        }
    }

    /** Ends all connections, stops the server and waits for it. */
    @Override
    public void close() {
        try {
            server.stop();
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException e) {
            LOG.debug("This process is ending already");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
