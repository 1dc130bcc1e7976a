package org.dauys.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The steps that bring a database's schema from one version to the next: SQL files named {@code V12__what_it_does.sql}. */
public final class Migrations {
    /** Flyway's table of what has been done, in the first schema of the search path. */
    static final String HISTORY = "flyway_schema_history";

    /** The newest of the program's own; a test compares it with the files. */
    static final String NEWEST = "44";

    private final String location;
    /** Empty when it is not known without looking. */
    private final Optional<String> newest;

    private Migrations(String location, Optional<String> newest) {
        this.location = location;
        this.newest = newest;
    }

    /** Those of this program: {@code classpath:db/migration} and its sub-folders. */
    public static Migrations ofProgram() {
        return new Migrations("classpath:db/migration", Optional.of(NEWEST));
    }

    /**
     * Those of another place.
     *
     * @param location as Flyway writes it: {@code classpath:a/folder} or {@code filesystem:/a/folder}
     */
    public static Migrations in(String location) {
        return new Migrations(location, Optional.empty());
    }

    /**
     * Brings the schema to the newest version that the program knows.
     *
     * @return that version; empty when there are no migrations
     * @throws DatabaseException when the schema is newer than the program, an unfinished restore lies there, or a migration
     *     fails; one that fails changes nothing, those before it stay
     */
    public Optional<String> migrate(Database database) {
        Restore.mustNotLieUnfinished(database);
        // Most starts find nothing to do: half a second less than asking Flyway.
        if (newest.isPresent() && current(database).equals(newest)) {
            return newest;
        }
        return run(database, MigrationVersion.LATEST);
    }

    /** As {@link #migrate}, but no further than a version; a schema that is further already stays as it is. */
    public Optional<String> migrateTo(Database database, String version) {
        Restore.mustNotLieUnfinished(database);
        return run(database, MigrationVersion.fromVersion(version));
    }

    Optional<String> run(Database database, MigrationVersion target) {
        try {
            refuseForeign(database);
            refuseNewer(database);
            flyway(database).target(target).load().migrate();
            return current(database);
        } catch (FlywayException e) {
            throw new DatabaseException(
                    "The schema of the database cannot be brought to its new version: " + e.getMessage(), e);
        }
    }

    /** The newest version that the program knows; empty when it has no migrations. */
    public Optional<String> newest(Database database) {
        return known(database).max(Comparator.naturalOrder()).map(MigrationVersion::getVersion);
    }

    /** Whether the program has a migration of just this version. */
    boolean knows(String version, Database database) {
        return known(database).anyMatch(MigrationVersion.fromVersion(version)::equals);
    }

    private Stream<MigrationVersion> known(Database database) {
        return Arrays.stream(flyway(database).load().info().all())
                .filter(migration -> migration.getState().isResolved() && migration.isVersioned())
                .map(MigrationInfo::getVersion);
    }

    /** The version of a database's schema; empty when it has none yet. */
    public static Optional<String> current(Database database) {
        try (Connection connection = database.connect()) {
            return current(connection);
        } catch (SQLException e) {
            throw new DatabaseException("Cannot read the schema's version: " + e.getMessage(), e);
        }
    }

    static Optional<String> current(Connection connection) throws SQLException {
        if (!hasHistory(connection)) {
            return Optional.empty();
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT version FROM " + HISTORY + " WHERE success AND version IS NOT NULL")) {
            var versions = new ArrayList<MigrationVersion>();
            while (rows.next()) {
                versions.add(MigrationVersion.fromVersion(Objects.requireNonNull(rows.getString(1))));
            }
            return versions.stream().max(Comparator.naturalOrder()).map(MigrationVersion::getVersion);
        }
    }

    private static boolean hasHistory(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT to_regclass('" + HISTORY + "') IS NOT NULL")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    /** Whether one version comes after another: "1.10" after "1.9". */
    static boolean isNewer(String version, String than) {
        return MigrationVersion.fromVersion(version).isNewerThan(MigrationVersion.fromVersion(than));
    }

    private static void refuseForeign(Database database) {
        try (Connection connection = database.connect()) {
            boolean ours = current(connection).isPresent() || new Catalog(connection).isEmpty();
            if (!ours && !hasHistory(connection)) {
                throw new DatabaseException("The database at " + database
                        + " holds tables, but they were not made by Dauys. Give it an empty database.");
            }
        } catch (SQLException e) {
            throw new DatabaseException("Cannot read the schema's version: " + e.getMessage(), e);
        }
    }

    private void refuseNewer(Database database) {
        MigrationInfo[] all = flyway(database).load().info().all();
        boolean newer = Arrays.stream(all).anyMatch(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS);
        if (newer) {
            throw new DatabaseException("The schema of the database is of version "
                    + current(database).orElse("?")
                    + ", and this Dauys knows versions up to "
                    + newest(database).orElse("0")
                    + ". Use the newer Dauys that made it, or restore a back-up that this one made.");
        }
    }

    FluentConfiguration flyway(Database database) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database.dataSource())
                .table(HISTORY)
                .locations(location);
    }
}
