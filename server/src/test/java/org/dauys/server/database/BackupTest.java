package org.dauys.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A back-up of one database, restored into another, on the PostgreSQL that comes inside. */
class BackupTest {
    private static final Migrations OLD = Migrations.in("classpath:org/dauys/server/database/migrations/old");
    private static final Migrations ALL = Migrations.in("classpath:org/dauys/server/database/migrations");

    /** What trips up careless writers: separators, escapes, emptiness, characters beyond 16 bits. */
    private static final List<String> AWKWARD = Arrays.asList(
            null,
            "",
            " ",
            "\\N",
            "\\.",
            "a\tb",
            "a\nb",
            "a\r\nb",
            "a\\b",
            "\"",
            "'",
            "{}",
            "NULL",
            "Қазақстан",
            "👩🏽‍⚖️𝒳",
            "\u0001\u007f\u0085\u2028");

    @TempDir
    private Path folder;

    private Database source;
    private Database target;
    private Path file;

    @BeforeEach
    void makeDatabases() {
        source = newDatabase();
        target = newDatabase();
        file = folder.resolve("backup.zip");
    }

    Database newDatabase() {
        return TestPostgres.newDatabase();
    }

    @Test
    void everyValueReturns() throws SQLException {
        fill();
        Backup.Summary written = write();
        Backup.Summary read = Restore.read(file, target, OLD);

        assertEquals(written, read);
        assertEquals("2", read.schema());
        assertEquals(5, read.tables());
        assertEquals(contents(source), contents(target));
        assertEquals(
                List.of("1"), query(target, "SELECT count(*) FROM writing WHERE words @@ 'constitution'::tsquery"));
        assertEquals(List.of("3"), query(target, "SELECT number FROM room.titles"));
    }

    @Test
    void numbersGoOnWhereTheyWere() throws SQLException {
        fill();
        write();
        Restore.read(file, target, OLD);
        for (Database database : List.of(source, target)) {
            assertEquals(List.of("3"), query(database, "INSERT INTO author (name) VALUES ('next') RETURNING id"));
            assertEquals(List.of("1002"), query(database, "SELECT nextval('room.numbers')"));
            assertEquals(
                    List.of("" + (AWKWARD.size() + 1)),
                    query(database, "INSERT INTO room.\"Odd \"\"one\"\" name\" DEFAULT VALUES RETURNING id"));
        }
    }

    @Test
    void triggersThatForbidChangesDoNotHinderAndWorkAfterwards() throws SQLException {
        fill();
        write();
        Restore.read(file, target, OLD);
        assertEquals(List.of("200"), query(target, "SELECT id FROM room.published"));
        for (String change : List.of(
                "DELETE FROM room.published",
                "TRUNCATE room.published",
                "INSERT INTO room.published VALUES (201, 1)")) {
            assertThrows(SQLException.class, () -> execute(target, change));
        }
        assertThrows(
                SQLException.class, () -> execute(target, "INSERT INTO author (name, favourite) VALUES ('x', 99)"));
    }

    @Test
    void backupOfAnOlderSchemaIsBroughtToTheNewest() throws SQLException {
        fill();
        write();
        Backup.Summary read = Restore.read(file, target, ALL);
        assertEquals("2", read.schema());
        assertEquals("3", Migrations.current(target).orElseThrow());
        assertEquals(List.of("Constitution."), query(target, "SELECT full_title FROM writing WHERE id = 1"));
    }

    @Test
    void backupOfANewerProgramIsRefused() throws SQLException {
        ALL.migrate(source);
        write();
        var refused = assertThrows(UnreadableBackupException.class, () -> Restore.read(file, target, OLD));
        assertTrue(refused.getMessage()
                .contains("was made by a newer Dauys (1.2.3): its schema is of version 3, and this one knows"
                        + " versions up to 2."));
        assertEmpty(target);
    }

    @Test
    void databaseThatIsInUseIsSeenAtOneMoment() throws SQLException {
        fill();
        try (Connection writer = source.connect();
                var statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("INSERT INTO author (name) VALUES ('not yet')");
            write();
        }
        Restore.read(file, target, OLD);
        assertEquals(List.of("2"), query(target, "SELECT count(*) FROM author"));
    }

    @Test
    void onlyAnEmptyDatabaseIsRestoredInto() throws SQLException {
        fill();
        write();
        execute(target, "CREATE TABLE mine AS SELECT 1 AS one");
        var refused = assertThrows(DatabaseException.class, () -> Restore.read(file, target, OLD));
        assertTrue(refused.getMessage().contains("is not empty"), refused.getMessage());
        assertEquals(List.of("1"), query(target, "SELECT one FROM mine"));
        assertFalse(isMarked(target));
    }

    @Test
    void existingFileIsOverwrittenOnlyWhenToldTo() throws IOException {
        OLD.migrate(source);
        write();
        byte[] first = read(file);
        var refused = assertThrows(DatabaseException.class, this::write);
        assertEquals(
                file + " exists already. Choose another name, or say that it may be overwritten.",
                refused.getMessage());
        assertEquals(first.length, read(file).length);
        Backup.write(source, file, true, "1.2.4", Instant.EPOCH);
        assertFalse(Arrays.equals(first, read(file)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void databaseWithoutSchemaIsNotBackedUp() {
        var refused = assertThrows(DatabaseException.class, this::write);
        assertTrue(refused.getMessage().contains("there is nothing to back up"), refused.getMessage());
        assertFalse(Files.exists(file));
    }

    @Test
    void fileThatIsCutOffIsRefusedWhereverItIsCut() throws SQLException, IOException {
        fill();
        write();
        byte[] whole = read(file);
        for (int length = 0; length < whole.length; length += 97) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThrows(UnreadableBackupException.class, () -> Restore.read(file, target, OLD), "cut at " + length);
        }
        assertEmpty(target);
    }

    @Test
    void fileThatIsChangedIsRefusedOrGivesTheSameData() throws SQLException, IOException {
        fill();
        write();
        byte[] whole = read(file);
        String expected = contents(source);
        int refusals = 0;
        for (int place = 0; place < whole.length; place += 211) {
            byte[] changed = whole.clone();
            changed[place] ^= 0x10;
            Files.write(file, changed);
            try {
                Restore.read(file, target, OLD);
                assertEquals(expected, contents(target), "changed at " + place); // a time stamp of the ZIP, for example
                target = newDatabase();
            } catch (DatabaseException e) {
                refusals++;
                assertEmpty(target);
            }
        }
        assertTrue(refusals > whole.length / 211 / 2, "refused: " + refusals);
    }

    @Test
    void fileThatIsNoBackupIsRefused() throws SQLException, IOException {
        for (byte[] content : List.of(
                new byte[0],
                "Hello".getBytes(StandardCharsets.UTF_8),
                zip("a.txt", "a"),
                zip("manifest.json", "{}"),
                zip("manifest.json", "["))) {
            Files.write(file, content);
            assertThrows(UnreadableBackupException.class, () -> Restore.read(file, target, OLD));
        }
        assertThrows(DatabaseException.class, () -> Restore.read(folder.resolve("none.zip"), target, OLD));
        assertEmpty(target);
    }

    @Test
    void craftedManifestsAreRefusedAndNeverAFaultOfTheProgram() throws SQLException, IOException {
        fill();
        write();
        byte[] whole = read(file);
        for (UnaryOperator<String> change : List.<UnaryOperator<String>>of(
                manifest -> manifest.replace("\"schema\" : \"2\"", "\"schema\" : \"two\""),
                manifest -> manifest.replace("\"schema\" : \"2\"", "\"schema\" : null"),
                manifest -> manifest.replace("\"schema\" : \"2\"", "\"schema\" : \"" + "1.".repeat(20_000) + "1\""),
                manifest -> manifest.replace("\"rows\" : 3", "\"rows\" : " + "9".repeat(400)),
                manifest -> manifest.replace("\"rows\" : 3", "\"rows\" : " + "9".repeat(40_000)),
                manifest -> manifest.replace("\"tables\" : [", "\"tables\" : [ null,"),
                manifest -> manifest.replace("\"columns\" : [", "\"columns\" : [ null,"),
                manifest -> manifest.replace("\"columns\" : [", "\"columns\" : [ \"a\\u0000b\","),
                manifest -> manifest.replace("\"columns\" : [", "\"columns\" : 1, \"others\" : ["),
                manifest -> manifest.replace("\"sequences\"", "\"others\""),
                manifest -> manifest.replace("\"called\" : ", "\"called\" : \"x\", \"other\" : "),
                manifest -> manifest.replace("\"formatVersion\" : 1", "\"formatVersion\" : -1"),
                manifest -> manifest.replace("{", "{\"a\":".repeat(3_000)))) {
            rewrite(change);
            assertThrows(UnreadableBackupException.class, () -> Restore.read(file, target, OLD));
            assertEmpty(target);
            Files.write(file, whole);
        }
    }

    @Test
    void newerFormatIsRefused() throws IOException {
        OLD.migrate(source);
        write();
        rewrite(manifest -> manifest.replace("\"formatVersion\" : 1", "\"formatVersion\" : 2"));
        var refused = assertThrows(UnreadableBackupException.class, () -> Restore.read(file, target, OLD));
        assertTrue(refused.getMessage().contains("a newer Dauys (1.2.3), in a format"), refused.getMessage());
    }

    @Test
    void dataThatDoesNotFitLeavesTheDatabaseEmpty() throws SQLException, IOException {
        fill();
        write();
        for (UnaryOperator<String> change : List.<UnaryOperator<String>>of(
                manifest -> manifest.replace("\"rows\" : 3", "\"rows\" : 4"),
                manifest -> manifest.replace("\"favourite\"", "\"friend\""),
                manifest -> manifest.replace("\"schema\" : \"2\"", "\"schema\" : \"1.5\""),
                manifest -> manifest.replace("room.numbers", "room.nothing"))) {
            byte[] whole = read(file);
            rewrite(change);
            assertThrows(UnreadableBackupException.class, () -> Restore.read(file, target, OLD));
            assertEmpty(target);
            Files.write(file, whole);
        }
        Restore.read(file, target, OLD);
    }

    @Test
    void failedNewerMigrationLeavesTheDatabaseEmpty() throws SQLException, IOException {
        fill();
        write();
        Path migrations = Files.createDirectories(folder.resolve("migrations"));
        for (String name : List.of("V1__tables.sql", "room/V2__everything.sql")) {
            try (var in = BackupTest.class.getResourceAsStream("migrations/old/" + name)) {
                Files.write(
                        migrations.resolve(name.replaceAll(".*/", "")),
                        Objects.requireNonNull(in).readAllBytes());
            }
        }
        Files.writeString(
                migrations.resolve("V3__impossible.sql"),
                "CREATE TABLE more (); ALTER TABLE author ADD CHECK (name = '');");
        var refused = assertThrows(
                DatabaseException.class, () -> Restore.read(file, target, Migrations.in("filesystem:" + migrations)));
        assertTrue(refused.getMessage().contains("V3__impossible"), refused.getMessage());
        assertEmpty(target);
    }

    @Test
    void restoreThatWasCutShortIsNotWorkedWithAndIsDoneAnew() throws SQLException {
        fill();
        write();
        RestoreMark underWay = RestoreMark.set(target);
        var second = assertThrows(DatabaseException.class, () -> Restore.read(file, target, OLD));
        assertTrue(second.getMessage().startsWith("Another restore"), second.getMessage());
        assertTrue(isMarked(target));
        underWay.close();
        OLD.run(target, MigrationVersion.LATEST); // and here the process was killed
        var refused = assertThrows(DatabaseException.class, () -> OLD.migrate(target));
        assertTrue(refused.getMessage().contains("cut short"), refused.getMessage());
        Restore.read(file, target, OLD);
        assertEquals(contents(source), contents(target));
        OLD.migrate(target);
    }

    private Backup.Summary write() {
        return Backup.write(source, file, false, "1.2.3", Instant.parse("2026-03-04T05:06:07Z"));
    }

    private void fill() throws SQLException {
        OLD.migrate(source);
        execute(source, """
            INSERT INTO author (name) VALUES ('Ann'), ('Bo');
            INSERT INTO writing (author, title) VALUES (1, 'Constitution'), (2, 'Reply'), (2, NULL);
            UPDATE writing SET earlier = 2 WHERE id = 1;
            UPDATE author SET favourite = 2 WHERE id = 1;
            DELETE FROM language WHERE code = 'ru';
            ALTER TABLE room.published DISABLE TRIGGER published_no_more;
            INSERT INTO room.published VALUES (200, 1);
            ALTER TABLE room.published ENABLE TRIGGER published_no_more;
            SELECT nextval('room.numbers'), nextval('room.numbers');
            REFRESH MATERIALIZED VIEW room.titles
            """);
        try (Connection connection = source.connect();
                var insert = connection.prepareStatement("""
                    INSERT INTO room."Odd ""one"" name" (raw, tree, list, "the text", vector, moment, day, span, big, small, yes, key)
                    VALUES (?, ?::jsonb, ?, ?, to_tsvector('russian', ?), ?::timestamptz, ?::date, ?::interval, ?::numeric, ?, ?, ?::uuid)
                    """)) {
            for (int number = 0; number < AWKWARD.size(); number++) {
                String text = AWKWARD.get(number);
                insert.setBytes(1, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
                insert.setString(2, text == null ? null : Backup.JSON.writeValueAsString(List.of(text, number)));
                insert.setArray(3, connection.createArrayOf("text", new String[] {text, "ә", null}));
                insert.setString(4, text);
                insert.setString(5, text == null ? "" : "Статья 27. " + text);
                insert.setString(
                        6,
                        List.of("infinity", "2026-03-01 00:00:00.123456+05", "0044-03-15 12:00:00+00 BC")
                                .get(number % 3));
                insert.setString(7, List.of("-infinity", "2026-02-28").get(number % 2));
                insert.setString(8, "1 year -2 mons +3 days 04:05:06.789");
                insert.setString(
                        9,
                        List.of("NaN", "123456789012345678901234567890.000000000100", "-0.10")
                                .get(number % 3));
                insert.setDouble(
                        10,
                        new double[] {0.1 + 0.2, Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE}[number % 4]);
                insert.setBoolean(11, number % 2 == 0);
                insert.setString(12, "00000000-0000-4000-8000-%012d".formatted(number));
                insert.executeUpdate();
            }
        }
    }

    /** All rows of all tables as text. */
    private static String contents(Database database) throws SQLException {
        var all = new TreeMap<String, List<String>>();
        try (Connection connection = database.connect()) {
            for (Catalog.Table table : new Catalog(connection).tables()) {
                all.put(table.quoted(), query(database, "SELECT t::text FROM " + table.quoted() + " t ORDER BY 1"));
            }
        }
        return all.toString();
    }

    private static void assertEmpty(Database database) throws SQLException {
        try (Connection connection = database.connect()) {
            assertTrue(new Catalog(connection).isEmpty(), "there are tables");
            assertFalse(RestoreMark.isIn(connection));
            assertEquals(List.of("public"), new Catalog(connection).schemas());
        }
        assertEquals(List.of("plpgsql"), query(database, "SELECT extname FROM pg_extension"));
    }

    private static boolean isMarked(Database database) throws SQLException {
        try (Connection connection = database.connect()) {
            return RestoreMark.isIn(connection);
        }
    }

    private void rewrite(UnaryOperator<String> manifest) throws IOException {
        Path changed = folder.resolve("changed.zip");
        try (var zip = new ZipFile(file.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry entry : zip.stream().toList()) {
                byte[] content = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(Manifest.ENTRY)) {
                    String before = new String(content, StandardCharsets.UTF_8);
                    String after = manifest.apply(before);
                    assertFalse(before.equals(after), before);
                    content = after.getBytes(StandardCharsets.UTF_8);
                }
                put(out, entry.getName(), content);
            }
        }
        Files.move(changed, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] zip(String name, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            put(out, name, content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        ((OutputStream) out).write(content);
        out.closeEntry();
    }

    private static byte[] read(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    private static void execute(Database database, String command) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static List<String> query(Database database, String query) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }
}
