package org.dauys.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class EmbeddedPostgresTest {
    private final Path folder = TestFolders.make();

    @AfterEach
    void delete() {
        Trees.deleteQuietly(folder);
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() throws SQLException {
        try (Database database = open()) {
            execute(database, "CREATE TABLE t AS SELECT 'қазақша' AS word");
        }
        try (Database database = open()) {
            assertEquals(List.of("қазақша"), query(database, "SELECT word FROM t"));
        }
    }

    @Test
    void startsFromNothingWithItsOwnCopyOfTheProgramsAndTellsHowLong() throws IOException, SQLException {
        // A half-done unpacking of a run that was killed.
        Path left = Files.createDirectories(folder.resolve("binaries/.unpacking-1/bin"));
        Files.writeString(left.resolve("postgres"), "half");
        Path old = Files.createDirectories(folder.resolve("binaries/postgres-0"));
        long begin = System.nanoTime();
        try (Database database = Database.open(DatabaseSettings.inFolder(folder))) {
            assertTrue(database.embedded());
            assertEquals(List.of("on"), query(database, "SELECT current_setting('fsync')"));
            assertFalse(Files.exists(left));
            assertFalse(Files.exists(old));
        }
        long between = System.nanoTime();
        Database database = Database.open(DatabaseSettings.inFolder(folder));
        long open = System.nanoTime();
        database.close();
        long end = System.nanoTime();
        emptyAfterPowerCut();
        Database.open(DatabaseSettings.inFolder(folder)).close();
        LoggerFactory.getLogger(EmbeddedPostgresTest.class)
                .info(
                        "first start and stop {} ms, second start {} ms, stop {} ms",
                        (between - begin) / 1_000_000,
                        (open - between) / 1_000_000,
                        (end - open) / 1_000_000);
    }

    private void emptyAfterPowerCut() throws IOException {
        try (var files = Files.walk(folder.resolve("binaries"))) {
            Path program =
                    files.filter(file -> file.endsWith("pg_ctl")).findFirst().orElseThrow();
            Files.write(program, new byte[0]);
        }
    }

    @Test
    void onlyThePasswordOpensIt() throws SQLException {
        try (Database database = open()) {
            for (String wrong : List.of("", "wrong")) {
                var address = new Address(database.url(), database.user(), wrong);
                assertThrows(SQLException.class, address::connect);
            }
            assertEquals(List.of("f"), query(database, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"));
            assertEquals(List.of("127.0.0.1"), query(database, "SELECT current_setting('listen_addresses')"));
            assertFalse(database.toString().contains(database.password()));
        }
    }

    @Test
    void kazakhWordsAreSortedByAnExplicitCollationAndLowered() throws SQLException {
        try (Database database = open()) {
            String words = "(VALUES ('яблоко'), ('ғалым'), ('гүл'), ('әке'), ('ата'), ('өзен'), ('оқу')) w(w)";
            assertEquals(
                    List.of("ата", "әке", "гүл", "ғалым", "оқу", "өзен", "яблоко"),
                    query(database, "SELECT w FROM " + words + " ORDER BY w COLLATE \"kk-x-icu\""));
            assertEquals(List.of("әңүұіһғқө"), query(database, "SELECT lower('ӘҢҮҰІҺҒҚӨ')"));
        }
    }

    @Test
    void theLogHoldsNothingThatPeopleWrote() throws SQLException, IOException {
        try (Database database = open()) {
            execute(database, "CREATE TABLE person (mail text PRIMARY KEY)");
            execute(database, "INSERT INTO person VALUES ('ann@example.org')");
            assertThrows(SQLException.class, () -> execute(database, "INSERT INTO person VALUES ('ann@example.org')"));
            assertThrows(SQLException.class, () -> execute(database, "SELECT 'ann@example.org'::int"));
        }
        String log = Files.readString(folder.resolve("postgres.log"));
        assertTrue(log.contains("database system is shut down"), log);
        assertFalse(log.contains("ann@"), log);
    }

    @Test
    void serversEndThatNobodyAskedForIsTold() throws Exception {
        var lost = new CompletableFuture<String>();
        var options = new EmbeddedPostgres.Options(Optional.of(TestFolders.binaries()), true, lost::complete);
        try (Database database = Database.embedded(DataFolder.open(folder), options)) {
            ProcessHandle.of(server()).orElseThrow().destroyForcibly();
            lost.get(20, TimeUnit.SECONDS);
            assertThrows(SQLException.class, database::connect);
        }
        try (Database again = open()) {
            assertEquals(List.of("1"), query(again, "SELECT 1"));
        }
    }

    @Test
    void serverThatAnEarlierRunLeftIsStoppedFirst() throws IOException, InterruptedException, SQLException {
        open().close();
        Cluster cluster = cluster();
        var command = new ArrayList<>(List.of(
                cluster.binaries().program("postgres"), "-D", cluster.folder().toString(), "-p", "0"));
        command.set(command.size() - 1, "" + freePort());
        command.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
        Process orphan = Tools.builder(cluster.user().command(command))
                .directory(cluster.folder().toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var said = orphan.errorReader()) {
            assertTrue(said.lines().anyMatch(line -> line.contains("ready to accept connections")));
            try (Database database = open()) {
                assertFalse(orphan.isAlive());
                assertEquals(List.of("1"), query(database, "SELECT 1"));
            }
        } finally {
            orphan.destroyForcibly();
        }
    }

    @Test
    void numberOfAServerLongGoneThatNowIsAnotherProgramsDoesNotHinder() throws IOException, SQLException {
        open().close();
        Files.writeString(
                folder.resolve("database/cluster/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder + "\n0\n1\n\n127.0.0.1\n");
        try (Database database = open()) {
            assertEquals(List.of("1"), query(database, "SELECT 1"));
        }
    }

    @Test
    void serverIsInASessionOfItsOwnSoThatCtrlCReachesUsAlone() throws IOException {
        try (Database database = open()) {
            assertTrue(database.embedded());
            Path status = Path.of("/proc", "" + server(), "stat");
            Assumptions.assumeTrue(Files.exists(status), "only Linux tells");
            // After the name in parentheses: state, parent, process group
            String[] fields =
                    Files.readString(status).replaceFirst("^.*\\) ", "").split(" ", -1);
            assertEquals("" + server(), fields[2]);
        }
    }

    @Test
    void dataOfAnotherMajorVersionIsRefusedWithTheRemedy() throws IOException {
        open().close();
        Files.writeString(folder.resolve("database/cluster/PG_VERSION"), "17\n");
        var refused = assertThrows(DatabaseException.class, this::open);
        assertTrue(refused.getMessage().contains("was made by PostgreSQL 17; this Dauys comes with PostgreSQL 18."));
    }

    @Test
    void damagedDataIsSaidSo() throws IOException {
        open().close();
        Files.delete(folder.resolve("database/cluster/global/pg_control"));
        var refused = assertThrows(DatabaseException.class, this::open);
        assertTrue(refused.getMessage().contains("does not start. PostgreSQL says:"), refused.getMessage());
        assertTrue(refused.getMessage().contains("pg_control"), refused.getMessage());
        Files.delete(folder.resolve("database/cluster/PG_VERSION"));
        refused = assertThrows(DatabaseException.class, this::open);
        assertTrue(refused.getMessage().contains("is damaged"), refused.getMessage());
    }

    @Test
    void missingPasswordIsSaidSo() throws IOException {
        open().close();
        Files.delete(folder.resolve("database.password"));
        var refused = assertThrows(DatabaseException.class, this::open);
        assertTrue(refused.getMessage().contains("password is missing"), refused.getMessage());
    }

    @Test
    void makingThatWasCutShortIsDoneAnew() throws IOException, SQLException {
        Path half = Files.createDirectories(folder.resolve("database/.making-1"));
        Files.writeString(half.resolve("PG_VERSION"), "18\n");
        try (Database database = open()) {
            assertEquals(List.of("1"), query(database, "SELECT 1"));
            assertFalse(Files.exists(half));
        }
    }

    @Test
    void eachSystemHasAnArchiveOfItsName() {
        assertEquals("postgres-linux-x86_64.txz", Binaries.archiveName("Linux", "amd64"));
        assertEquals("postgres-linux-arm_64.txz", Binaries.archiveName("Linux", "aarch64"));
        assertEquals("postgres-darwin-arm_64.txz", Binaries.archiveName("Mac OS X", "aarch64"));
        assertEquals("postgres-windows-x86_64.txz", Binaries.archiveName("Windows 11", "amd64"));
        assertEquals("postgres-windows-x86_64.txz", Binaries.archiveName("Windows 11", "aarch64"), "there is no other");
        assertEquals("initdb.exe", Binaries.programName("initdb", "Windows 11"));
        assertEquals("initdb", Binaries.programName("initdb", "Mac OS X"));
    }

    private Database open() {
        return Database.embedded(DataFolder.open(folder), TestPostgres.options());
    }

    private Cluster cluster() {
        Path parent = folder.resolve("database");
        return Cluster.in(parent, Binaries.in(TestFolders.binaries()), ServerUser.owning(parent));
    }

    private long server() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("database/cluster/postmaster.pid"))
                .getFirst());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void execute(Database database, String command) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static List<String> query(Database database, String query) throws SQLException {
        try (var connection = database.connect();
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
