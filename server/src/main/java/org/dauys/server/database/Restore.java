package org.dauys.server.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a {@link Backup} into an empty database: makes the schema of the back-up's version, loads all tables in one
 * transaction, and brings the result to the newest version. When anything goes wrong the database is empty again.
 */
public final class Restore {
    private static final Logger LOG = LoggerFactory.getLogger(Restore.class);

    private final BackupFile backup;
    private final Database database;
    private final Migrations migrations;

    private Restore(BackupFile backup, Database database, Migrations migrations) {
        this.backup = backup;
        this.database = database;
        this.migrations = migrations;
    }

    /**
     * Restores a back-up.
     *
     * @return what was restored
     * @throws UnreadableBackupException when the file is no back-up, damaged, or of a newer program
     * @throws DatabaseException when the database is not empty, or the data does not fit; it is then empty again
     */
    public static Backup.Summary read(Path file, Database database) {
        return read(file, database, Migrations.ofProgram());
    }

    /** As {@link #read(Path, Database)}, with other migrations. */
    public static Backup.Summary read(Path file, Database database, Migrations migrations) {
        try (BackupFile backup = BackupFile.open(file)) {
            var restore = new Restore(backup, database, migrations);
            restore.mustKnowTheSchema();
            try (RestoreMark mark = RestoreMark.set(database)) {
                restore.loadOrUndo(mark);
            }
            return Backup.summary(backup.manifest(), file);
        } catch (SQLException e) {
            throw new DatabaseException("The back-up " + file + " cannot be restored: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new DatabaseException("Cannot read the back-up " + file + ": " + Reasons.of(e), e);
        }
    }

    /** @throws DatabaseException when a restore into this database was cut short */
    static void mustNotLieUnfinished(Database database) {
        try (Connection connection = database.connect()) {
            if (RestoreMark.isIn(connection)) {
                throw new DatabaseException("A restore into the database at " + database
                        + " is under way or was cut short. Wait for it, or restore again: that begins anew.");
            }
        } catch (SQLException e) {
            throw new DatabaseException("Cannot look into the database at " + database + ": " + e.getMessage(), e);
        }
    }

    private void loadOrUndo(RestoreMark mark) throws SQLException, IOException {
        try {
            load();
            mark.remove();
        } catch (SQLException | IOException | RuntimeException e) {
            undo(mark, e);
            throw e;
        }
    }

    private static void undo(RestoreMark mark, Exception reason) {
        try {
            mark.undo();
        } catch (SQLException | RuntimeException e) {
            LOG.warn("What was restored so far could not be taken away; restoring again does it", e);
            reason.addSuppressed(e);
        }
    }

    private void mustKnowTheSchema() {
        String schema = backup.manifest().schema();
        String newest = migrations.newest(database).orElse("0");
        if (Migrations.isNewer(schema, newest)) {
            throw new UnreadableBackupException(backup.path() + " was made by a newer Dauys ("
                    + backup.manifest().program()
                    + "): its schema is of version " + schema + ", and this one knows versions up to " + newest
                    + ". Use the newer one.");
        }
        if (!migrations.knows(schema, database)) {
            throw new UnreadableBackupException(backup.path() + " is of the schema version " + schema
                    + ", which this Dauys does not know. Use the Dauys that made it ("
                    + backup.manifest().program() + ").");
        }
    }

    private void load() throws SQLException, IOException {
        migrations.run(database, MigrationVersion.fromVersion(backup.manifest().schema()));
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            Copying.fixSettings(connection);
            fill(connection);
            connection.commit();
        }
        migrations.run(database, MigrationVersion.LATEST);
        try (Connection connection = database.connect()) {
            execute(connection, "ANALYZE");
        }
    }

    private void fill(Connection connection) throws SQLException, IOException {
        var catalog = new Catalog(connection);
        List<Manifest.Table> tables = backup.manifest().tables();
        mustFit(catalog.tables());
        LoadOrder order = LoadOrder.of(tables, catalog.foreignKeys());
        List<Catalog.Trigger> triggers = catalog.triggers();
        // Triggers have done their work when the rows were first written; some would now forbid them.
        for (Catalog.Trigger trigger : triggers) {
            execute(connection, "ALTER TABLE " + trigger.table() + " DISABLE TRIGGER " + trigger.name());
        }
        for (Catalog.ForeignKey key : order.inCircles()) {
            execute(connection, "ALTER TABLE " + key.from() + " DROP CONSTRAINT " + key.name());
        }
        if (!tables.isEmpty()) {
            // Rows that migrations have written are in the back-up as well. What is in no back-up hangs on these
            // tables.
            String all =
                    tables.stream().map(table -> table.inDatabase().quoted()).collect(Collectors.joining(", "));
            execute(connection, "TRUNCATE " + all + " CASCADE");
        }
        for (Manifest.Table table : order.tables()) {
            copy(connection, table);
        }
        execute(connection, "SET CONSTRAINTS ALL IMMEDIATE");
        for (Catalog.ForeignKey key : order.inCircles()) {
            execute(connection, "ALTER TABLE " + key.from() + " ADD CONSTRAINT " + key.name() + " " + key.definition());
        }
        for (Catalog.Trigger trigger : triggers) {
            execute(connection, "ALTER TABLE " + trigger.table() + enable(trigger) + trigger.name());
        }
        setSequences(connection, catalog);
        for (String view : catalog.materializedViews()) {
            execute(connection, "REFRESH MATERIALIZED VIEW " + view);
        }
        for (Manifest.Table table : tables) {
            mustCount(catalog.count(table.inDatabase()), table);
        }
    }

    private static String enable(Catalog.Trigger trigger) {
        return switch (trigger.mode()) {
            case "A" -> " ENABLE ALWAYS TRIGGER ";
            case "R" -> " ENABLE REPLICA TRIGGER ";
            default -> " ENABLE TRIGGER ";
        };
    }

    /** The tables that the migrations made are those of the back-up. */
    private void mustFit(List<Catalog.Table> made) {
        Set<String> expected = described(backup.manifest().tables().stream()
                .map(Manifest.Table::inDatabase)
                .toList());
        Set<String> found = described(made);
        if (!expected.equals(found)) {
            Set<String> missing = new HashSet<>(expected);
            missing.removeAll(found);
            Set<String> surplus = new HashSet<>(found);
            surplus.removeAll(expected);
            throw new UnreadableBackupException(
                    backup.path() + " does not fit the schema version that it names: only it has "
                            + missing + ", only the schema has " + surplus + ". Use the Dauys that made it ("
                            + backup.manifest().program() + ").");
        }
    }

    private static Set<String> described(List<Catalog.Table> tables) {
        return tables.stream()
                .map(table -> table.schema() + "." + table.name()
                        + table.columns().stream().sorted().toList())
                .collect(Collectors.toSet());
    }

    private void copy(Connection connection, Manifest.Table table) throws SQLException, IOException {
        MessageDigest digest = Digests.sha256();
        try (InputStream rows = new DigestInputStream(backup.rows(table), digest)) {
            Catalog.Table target = table.inDatabase();
            long copied = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY " + target.quoted() + " (" + target.quotedColumns() + ") FROM STDIN "
                                    + Copying.FORMAT,
                            rows,
                            Copying.BUFFER);
            mustCount(copied, table);
            backup.mustMatch(table, digest);
        }
    }

    private void mustCount(long rows, Manifest.Table table) {
        if (rows != table.rows()) {
            throw new UnreadableBackupException(
                    "The back-up " + backup.path() + " is damaged: " + table.schema() + "." + table.name()
                            + " should have " + table.rows() + " rows, not " + rows + ". Use another copy of it.");
        }
    }

    private void setSequences(Connection connection, Catalog catalog) throws SQLException {
        Set<String> known = new HashSet<>(catalog.sequences());
        try (var statement = connection.prepareStatement("SELECT setval(?::regclass, ?, ?)")) {
            for (Manifest.Sequence sequence : backup.manifest().sequences()) {
                if (!known.contains(sequence.name())) {
                    throw new UnreadableBackupException(backup.path()
                            + " does not fit the schema version that it names: " + sequence.name() + " is not in it.");
                }
                statement.setString(1, sequence.name());
                statement.setLong(2, sequence.last());
                statement.setBoolean(3, sequence.called());
                statement.execute();
            }
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
