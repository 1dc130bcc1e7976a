package org.dauys.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Capitals and order of Kazakh and Russian words are ICU's, whatever the locale of the operator's database. */
class IcuLettersTest {
    private static final Pattern FOLDING =
            Pattern.compile("(?i)\\b(lower|upper)\\((?!body)[^)]*\\|\\||\\b(lower|upper)\\(concat|\\bilike\\b|~\\*");

    @Test
    void databaseOfTheLocaleCLowersAndSortsByIcu() throws Exception {
        try (DebianPostgres postgres = DebianPostgres.start();
                Database database = postgres.database("dauys");
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            assertEquals("КЕҢТАУ", one(statement, "SELECT lower('КЕҢТАУ')"), "what it does by itself");
            assertEquals("кеңтау", one(statement, "SELECT lower('КЕҢТАУ' COLLATE \"und-x-icu\")"));
            assertEquals(
                    "ата әке өзен яблоко",
                    one(
                            statement,
                            "SELECT string_agg(w, ' ' ORDER BY w COLLATE \"kk-x-icu\")"
                                    + " FROM (VALUES ('яблоко'), ('әке'), ('өзен'), ('ата')) w(w)"));
        }
    }

    @Test
    void databaseWithoutIcuIsRefusedWithTheRemedy() throws Exception {
        try (DebianPostgres postgres = DebianPostgres.start()) {
            try (Database database = postgres.database("dauys");
                    Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("SET allow_system_table_mods = on");
                statement.execute("DELETE FROM pg_collation WHERE collname = 'kk-x-icu'");
            }
            DatabaseException refused = assertThrows(DatabaseException.class, () -> postgres.database("dauys"));
            assertTrue(refused.getMessage().contains("pg_import_system_collations"), refused.getMessage());
        }
    }

    /** The rows of a search at the desk are few: that they fold by ICU cannot be seen over the database inside. */
    @Test
    void queryThatFoldsWordsNamesIcu() throws IOException {
        Path sources = Path.of(System.getProperty("dauys.root", ".."), "server/src/main");
        try (Stream<Path> files = Files.walk(sources)) {
            List<String> wrong = files.filter(file -> file.toString().matches(".*\\.(java|sql)"))
                    .filter(IcuLettersTest::foldsWithoutIcu)
                    .map(file -> sources.relativize(file).toString())
                    .toList();
            assertEquals(List.of(), wrong);
        }
    }

    private static boolean foldsWithoutIcu(Path file) {
        try {
            String text = Files.readString(file);
            return FOLDING.matcher(text).find() && !text.contains("und-x-icu");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String one(Statement statement, String query) throws Exception {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
