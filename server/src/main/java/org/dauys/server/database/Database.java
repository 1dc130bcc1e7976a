package org.dauys.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * An open database: the PostgreSQL that comes inside, or one that the operator runs. Safe for use by several threads.
 *
 * <pre>{@code
 * try (Database database = Database.open(DatabaseSettings.inFolder(folder))) {
 *     Migrations.ofProgram().migrate(database);
 *     try (Connection connection = database.connect()) { … }
 * }
 * }</pre>
 */
public final class Database implements AutoCloseable {
    private final Address address;
    private final Optional<DataFolder> folder;
    private final Optional<EmbeddedPostgres> server;

    private Database(Address address, Optional<DataFolder> folder, Optional<EmbeddedPostgres> server) {
        this.address = address;
        this.folder = folder;
        this.server = server;
    }

    /**
     * Starts the database that comes inside, or reaches an external one, which must be PostgreSQL 15 or later with the
     * encoding UTF8.
     *
     * @throws DatabaseException when the folder is in use or cannot be used, or the server does not start or answer
     */
    public static Database open(DatabaseSettings settings) {
        return open(settings, lastWords -> {});
    }

    /**
     * As {@link #open(DatabaseSettings)}.
     *
     * @param whenLost told, with the end of its log, when the database that comes inside has ended by itself; called on a
     *     thread of its own, at most once
     */
    public static Database open(DatabaseSettings settings, Consumer<String> whenLost) {
        return switch (settings) {
            case DatabaseSettings.External external -> external(external.address());
            case DatabaseSettings.InFolder(var path) ->
                embedded(DataFolder.open(path), new EmbeddedPostgres.Options(Optional.empty(), true, whenLost));
        };
    }

    /**
     * As {@link #open(DatabaseSettings)}, but when another Dauys runs on the folder, uses the database of that one. For
     * commands that work beside a server.
     */
    public static Database join(DatabaseSettings settings) {
        if (settings instanceof DatabaseSettings.InFolder(var path)) {
            // Another Dauys may be starting: its database has a port within seconds, or after a repair.
            for (int wait = 0; wait < 600; wait++) {
                Optional<Running> running = DataFolder.running(path);
                if (running.isEmpty()) {
                    return open(settings);
                }
                if (running.get().databasePort().isPresent()) {
                    int port = running.get().databasePort().getAsInt();
                    return external(
                            EmbeddedPostgres.own(port, DataFolder.password(path).orElse("")));
                }
                LockSupport.parkNanos(100_000_000);
            }
            throw new DatabaseException(
                    "Another Dauys holds " + path + ", but its database does not start. Stop it first.");
        }
        return open(settings);
    }

    static Database embedded(DataFolder folder, EmbeddedPostgres.Options options) {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start(folder, options);
            return new Database(server.own(), Optional.of(folder), Optional.of(server));
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static Database external(Address address) {
        ExternalServer.mustFit(address);
        return new Database(address, Optional.empty(), Optional.empty());
    }

    /** For JDBC, without user and password. */
    public String url() {
        return address.url();
    }

    /** Empty for an external database whose settings name no user. */
    public String user() {
        return address.user();
    }

    /** Empty when there is none. */
    public String password() {
        return address.password();
    }

    /** Whether this process runs the server. */
    public boolean embedded() {
        return server.isPresent();
    }

    /** The folder that this process holds; empty for an external or joined database. */
    public Optional<DataFolder> folder() {
        return folder;
    }

    /** A source of new connections, without a pool. */
    public DataSource dataSource() {
        return address.dataSource();
    }

    /** A new connection, which the caller closes. */
    public Connection connect() throws SQLException {
        return address.connect();
    }

    /**
     * A further, empty database in the same server. For tests; on an external server the user needs CREATEDB.
     *
     * @param name of small letters, digits and {@code _}
     * @return open for as long as this one; closing it does nothing to the server
     */
    public Database createDatabase(String name) {
        return createDatabase(name, "template0");
    }

    /**
     * A further database in the same server with all that is in another. For tests.
     *
     * @param name of small letters, digits and {@code _}
     * @param template the name of the other, to which nobody may be connected meanwhile
     * @return open for as long as this one; closing it does nothing to the server
     */
    Database createDatabase(String name, String template) {
        if (!name.matches("[a-z_][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException(name);
        }
        Address creator = server.map(EmbeddedPostgres::administrator).orElse(address);
        String owner = server.isPresent() ? " OWNER " + EmbeddedPostgres.OWNER : "";
        try (Connection connection = creator.connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + owner + " TEMPLATE " + template);
            return new Database(address.database(name), Optional.empty(), Optional.empty());
        } catch (SQLException e) {
            throw new DatabaseException("Cannot create the database " + name + ": " + e.getMessage(), e);
        }
    }

    /** Stops the server if this process runs it, and lets go of the folder. */
    @Override
    public void close() {
        try {
            server.ifPresent(EmbeddedPostgres::close);
        } finally {
            folder.ifPresent(DataFolder::close);
        }
    }

    /** Without password. */
    @Override
    public String toString() {
        return address.toString();
    }
}
