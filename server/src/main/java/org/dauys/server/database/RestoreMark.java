package org.dauys.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;

/**
 * A mark in the database that a restore is under way: a schema of its own, which remembers what was there before. A restore
 * takes several transactions (each migration is one); when it is cut short, the mark tells that what lies there is no
 * database to work with, and what to take away.
 */
final class RestoreMark implements AutoCloseable {
    static final String SCHEMA = "dauys_restore";

    /** Of PostgreSQL's advisory locks: the one that a restore holds while it works. */
    private static final long LOCK = 0x6461757973_01L;

    private final Database database;

    /** Holds the lock for as long as it is open. */
    private final Connection holder;

    private RestoreMark(Database database, Connection holder) {
        this.database = database;
        this.holder = holder;
    }

    static boolean isIn(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT to_regnamespace('" + SCHEMA + "') IS NOT NULL")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    /** Sets the mark; when one is there, of a restore that was cut short, first takes away what that one left. */
    static RestoreMark set(Database database) throws SQLException {
        var mark = new RestoreMark(database, database.connect());
        try {
            mark.lock();
            mark.set();
            return mark;
        } catch (SQLException | RuntimeException e) {
            mark.close();
            throw e;
        }
    }

    /** A mark without its restore is one that was cut short; two at once must not take each other for that. */
    private void lock() throws SQLException {
        try (var statement = holder.createStatement();
                var rows = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
            rows.next();
            if (!rows.getBoolean(1)) {
                throw new DatabaseException("Another restore into the database at " + database + " is under way.");
            }
        }
    }

    private void set() throws SQLException {
        try (Connection connection = database.connect()) {
            if (isIn(connection)) {
                undo();
            }
            var catalog = new Catalog(connection);
            if (!catalog.isEmpty()) {
                throw new DatabaseException("The database at " + database
                        + " is not empty. A back-up is restored into an empty one only: give a new folder with --data, or"
                        + " another database with --db-url.");
            }
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA " + SCHEMA);
                statement.execute("CREATE TABLE " + SCHEMA + ".before (kind text NOT NULL, name text NOT NULL)");
            }
            remember(connection, "schema", catalog.schemas());
            remember(connection, "extension", catalog.extensions());
            connection.commit();
        }
    }

    /** The restore is complete. */
    void remove() throws SQLException {
        try (Connection connection = database.connect()) {
            execute(connection, "DROP SCHEMA " + SCHEMA + " CASCADE");
        }
    }

    /** Takes everything away that was not there before, the mark last. */
    void undo() throws SQLException {
        try (Connection connection = database.connect()) {
            var catalog = new Catalog(connection);
            Set<String> extensions = remembered(connection, "extension");
            for (String extension : catalog.extensions()) {
                if (!extensions.contains(extension)) {
                    execute(connection, "DROP EXTENSION IF EXISTS " + Catalog.quote(extension) + " CASCADE");
                }
            }
            Set<String> schemas = remembered(connection, "schema");
            for (String schema : catalog.schemas()) {
                if (!schemas.contains(schema)) {
                    execute(connection, "DROP SCHEMA IF EXISTS " + Catalog.quote(schema) + " CASCADE");
                }
            }
            empty(schemas);
        }
        remove();
    }

    private void empty(Set<String> schemas) {
        try {
            Migrations.ofProgram()
                    .flyway(database)
                    .schemas(schemas.toArray(new String[0]))
                    .cleanDisabled(false)
                    .load()
                    .clean();
        } catch (FlywayException e) {
            throw new DatabaseException("The database at " + database + " cannot be emptied: " + e.getMessage(), e);
        }
    }

    /** Lets another restore begin. */
    @Override
    public void close() throws SQLException {
        holder.close();
    }

    private static void remember(Connection connection, String kind, List<String> names) throws SQLException {
        try (var statement = connection.prepareStatement("INSERT INTO " + SCHEMA + ".before VALUES (?, ?)")) {
            for (String name : names) {
                statement.setString(1, kind);
                statement.setString(2, name);
                statement.executeUpdate();
            }
        }
    }

    private static Set<String> remembered(Connection connection, String kind) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.prepareStatement("SELECT name FROM " + SCHEMA + ".before WHERE kind = ?")) {
            statement.setString(1, kind);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return new HashSet<>(names);
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
