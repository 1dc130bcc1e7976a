package org.dauys.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    private static final Migrations OLD = Migrations.in("classpath:org/dauys/server/database/migrations/old");
    private static final Migrations ALL = Migrations.in("classpath:org/dauys/server/database/migrations");

    private final Database database = TestPostgres.newDatabase();

    @Test
    void schemaIsBroughtToAVersionAndToTheNewest() {
        assertEquals(Optional.empty(), Migrations.current(database));
        assertEquals(Optional.of("3"), ALL.newest(database));
        assertEquals(Optional.of("1"), ALL.migrateTo(database, "1"));
        assertEquals(Optional.of("3"), ALL.migrate(database));
        assertEquals(Optional.of("3"), ALL.migrateTo(database, "2"), "never back");
        assertEquals(Optional.of("3"), Migrations.current(database));
    }

    @Test
    void schemaThatIsNewerThanTheProgramIsRefused() {
        ALL.migrate(database);
        var refused = assertThrows(DatabaseException.class, () -> OLD.migrate(database));
        assertEquals(
                "The schema of the database is of version 3, and this Dauys knows versions up to 2. Use the newer Dauys"
                        + " that made it, or restore a back-up that this one made.",
                refused.getMessage());
    }

    @Test
    void migrationThatFailsIsNamedAndChangesNothing(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("V1__one.sql"), "CREATE TABLE one ();");
        Files.writeString(folder.resolve("V2__two.sql"), "CREATE TABLE two (); SELECT 1/0;");
        var refused = assertThrows(
                DatabaseException.class,
                () -> Migrations.in("filesystem:" + folder).migrate(database));
        assertTrue(refused.getMessage().contains("V2__two.sql"), refused.getMessage());
        assertEquals(Optional.of("1"), Migrations.current(database));
    }

    @Test
    void databaseOfSomethingElseIsRefused() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE foreign_table ()");
        }
        var refused = assertThrows(DatabaseException.class, () -> OLD.migrate(database));
        assertTrue(refused.getMessage().contains("were not made by Dauys"), refused.getMessage());
    }

    @Test
    void versionsAreComparedByTheirNumbers() {
        assertTrue(Migrations.isNewer("1.10", "1.9"));
        assertTrue(Migrations.isNewer("10", "9"));
        assertFalse(Migrations.isNewer("2", "2"));
    }

    @Test
    void theNewestMigrationIsTheOneThatTheProgramNames() {
        assertEquals(Optional.of(Migrations.NEWEST), Migrations.ofProgram().newest(TestPostgres.newDatabase()));
    }
}
