package org.dauys.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {
    @Test
    void urlsOfBothKindsMeanTheSame() {
        for (String url : List.of(
                "jdbc:postgresql://db.example.org:5433/dauys?user=ann&password=p%40ss%2F+1&sslmode=require",
                "postgres://ann:p%40ss%2F+1@db.example.org:5433/dauys?sslmode=require",
                "postgresql://ann:p%40ss%2F+1@db.example.org:5433/dauys?sslmode=require")) {
            Address address = parse(url);
            assertEquals("jdbc:postgresql://db.example.org:5433/dauys?sslmode=require", address.url());
            assertEquals("ann", address.user());
            assertEquals("p@ss/+1", address.password());
        }
        assertEquals(
                "jdbc:postgresql://localhost/dauys",
                parse("jdbc:postgresql:dauys").url());
        assertEquals(
                "jdbc:postgresql://h/x?a=b",
                parse("postgres://h/dauys?a=b").database("x").url());
    }

    @Test
    void userAndPasswordGivenApartWin() {
        Address address = Address.parse("postgres://ann:one@h/d", Optional.of("bo"), Optional.of("two"));
        assertEquals("bo", address.user());
        assertEquals("two", address.password());
    }

    @Test
    void passwordIsNeverPrinted() {
        var settings = DatabaseSettings.external(
                "postgres://ann:secret@h/d?sslpassword=secret", Optional.empty(), Optional.empty());
        assertEquals("External[jdbc:postgresql://h/d]", settings.toString());
        for (String wrong : List.of(
                "mysql://ann:secret@h/d", "jdbc:mysql://ann:secret@h/d", "postgres://ann:secret%@h/d", "secret", "")) {
            var refused = assertThrows(DatabaseException.class, () -> parse(wrong));
            assertFalse(refused.getMessage().contains("secret"), refused.getMessage());
        }
    }

    @Test
    void optionsComeBeforeTheEnvironment() {
        Path data = Path.of("/data");
        var environment = Map.of("DAUYS_DB_URL", "postgres://h/d", "DAUYS_DB_PASSWORD", "p", "DAUYS_DATA", "/else");
        assertEquals(
                "External[jdbc:postgresql://x/y]",
                DatabaseSettings.of(Optional.of(data), Optional.of("postgres://x/y"), environment)
                        .toString());
        assertEquals(
                new DatabaseSettings.InFolder(data),
                DatabaseSettings.of(Optional.of(data), Optional.empty(), environment));
        assertEquals(
                "External[jdbc:postgresql://h/d]",
                DatabaseSettings.of(Optional.empty(), Optional.empty(), environment)
                        .toString());
        assertEquals(
                new DatabaseSettings.InFolder(Path.of("/else")),
                DatabaseSettings.of(
                        Optional.empty(), Optional.empty(), Map.of("DAUYS_DATA", "/else", "DAUYS_DB_URL", "")));
        assertEquals(
                new DatabaseSettings.InFolder(DataFolder.usual(Map.of())),
                DatabaseSettings.of(Optional.empty(), Optional.empty(), Map.of()));
    }

    @Test
    void serverThatDoesNotAnswerIsNamedWithoutThePassword() {
        var settings =
                DatabaseSettings.external("postgres://ann:secret@127.0.0.1:1/d", Optional.empty(), Optional.empty());
        var refused = assertThrows(DatabaseException.class, () -> Database.open(settings));
        assertTrue(
                refused.getMessage().startsWith("Cannot open the database at jdbc:postgresql://127.0.0.1:1/d: "),
                refused.getMessage());
        assertTrue(refused.getMessage().contains("refused"), refused.getMessage());
        assertFalse(refused.getMessage().contains("secret"), refused.getMessage());
    }

    @Test
    void wrongPasswordAndMissingDatabaseAreSaidSo() {
        Database database = TestPostgres.newDatabase();
        assertTrue(refusal(database.url(), database.user(), "wrong").contains("Check the user and the password"));
        String missing = database.url().replaceFirst("[^/]*$", "missing");
        assertTrue(refusal(missing, database.user(), database.password()).contains("Create it first"));
    }

    private static String refusal(String url, String user, String password) {
        var settings = DatabaseSettings.external(url, Optional.of(user), Optional.of(password));
        return assertThrows(DatabaseException.class, () -> Database.open(settings))
                .getMessage();
    }

    private static Address parse(String url) {
        return Address.parse(url, Optional.empty(), Optional.empty());
    }
}
