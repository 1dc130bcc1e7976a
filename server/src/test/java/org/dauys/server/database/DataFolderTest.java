package org.dauys.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class DataFolderTest {
    private final Path folder = TestFolders.make();

    @AfterEach
    void delete() {
        Trees.deleteQuietly(folder);
    }

    @Test
    void isRefusedToASecondProcessWhichMayJoinTheDatabase() throws Exception {
        Process holder = ChildJvm.start(
                HoldFolder.class, folder.toString(), TestFolders.binaries().toString());
        try (var lines = new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
            assertTrue(lines.lines().anyMatch("holding true"::equals));

            var refused = assertThrows(DatabaseException.class, () -> Database.open(DatabaseSettings.inFolder(folder)));
            assertEquals(
                    "The data folder " + folder + " is in use by another Dauys (process " + holder.pid()
                            + "). Stop it, or give another folder with --data.",
                    refused.getMessage());

            try (Database joined = Database.join(DatabaseSettings.inFolder(folder));
                    var connection = joined.connect()) {
                assertTrue(connection.isValid(5));
                assertTrue(!joined.embedded(), "closing it does not stop the server");
            }
            assertTrue(holder.isAlive());
            holder.getOutputStream().close();
            assertEquals(0, holder.waitFor());
            assertEquals(Optional.empty(), DataFolder.running(folder));
        } finally {
            holder.destroyForcibly();
        }
    }

    @Test
    void isRefusedASecondTimeWithinOneProcessAndStaysHeld() {
        try (DataFolder held = DataFolder.open(folder)) {
            assertThrows(DatabaseException.class, () -> DataFolder.open(folder));
            assertThrows(DatabaseException.class, () -> DataFolder.open(folder.resolve("../" + folder.getFileName())));
            held.webRunsOn(8080);
            Running running = DataFolder.running(folder).orElseThrow();
            assertEquals(ProcessHandle.current().pid(), running.process());
            assertEquals(8080, running.webPort().orElseThrow());
        }
        DataFolder.open(folder).close();
    }

    @Test
    void tellsWhatRanIsNoLongerRunningAfterAKill() throws IOException {
        Files.writeString(folder.resolve("running"), "process=999999\ndatabase=1\n");
        Files.writeString(folder.resolve("lock"), "");
        assertEquals(Optional.empty(), DataFolder.running(folder));
    }

    @Test
    void keepsItsSecretsFromOtherUsers() throws IOException {
        Assumptions.assumeTrue(PrivateFile.isPosix(folder), "this file system knows no permissions");
        Path made = folder.resolve("made/by/us");
        try (DataFolder held = DataFolder.open(made)) {
            held.makePassword();
            assertEquals("rw-------", permissions(made.resolve("database.password")));
            assertEquals("rw-------", permissions(made.resolve("running")));
            assertEquals(ServerUser.weAreRoot() ? "rwx--x--x" : "rwx------", permissions(made));
        }
    }

    @Test
    void aFolderThatIsAFileIsSaidSo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        var refused = assertThrows(DatabaseException.class, () -> DataFolder.open(file));
        assertTrue(refused.getMessage().startsWith("Cannot make the data folder " + file), refused.getMessage());
    }

    @Test
    void aFolderThatTheServersUserCannotReachIsSaidSoWithTheRemedy() throws IOException {
        Assumptions.assumeTrue(ServerUser.weAreRoot(), "only root changes the user");
        Path closed = Files.createDirectory(folder.resolve("closed"));
        PrivateFile.permit(closed, "rwx------");
        var refused = assertThrows(
                DatabaseException.class,
                () -> Database.embedded(DataFolder.open(closed.resolve("data")), TestPostgres.options()));
        assertTrue(refused.getMessage().endsWith("chmod o+x " + closed), refused.getMessage());
        DataFolder.open(closed.resolve("data")).close();
    }

    @Test
    void onWindowsTheUsualFolderIsTheOneOfTheUsersPrograms() {
        Map<String, String> windows = Map.of("LOCALAPPDATA", "/c/Users/Әсел Б/AppData/Local", "HOME", "/home/else");
        assertEquals(Path.of("/c/Users/Әсел Б/AppData/Local/dauys"), DataFolder.usual(windows, "Windows 11"));
        assertEquals(Path.of("/home/else/.local/share/dauys"), DataFolder.usual(windows, "Linux"));
    }

    @Test
    void theUsualFolderFollowsTheDesktopStandardExceptForRoot() {
        Path usual = DataFolder.usual(Map.of("XDG_DATA_HOME", "/some/where"));
        assertEquals(Path.of(ServerUser.weAreRoot() ? "/var/lib/dauys" : "/some/where/dauys"), usual);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
