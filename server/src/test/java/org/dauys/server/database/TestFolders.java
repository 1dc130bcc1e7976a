package org.dauys.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders that the database's unprivileged user can reach also when the tests run as root. */
final class TestFolders {
    private TestFolders() {}

    /** A new, empty folder; {@link Trees#deleteQuietly} is the caller's. */
    static Path make() {
        try {
            Path folder = Files.createTempDirectory(parent(), "dauys-");
            PrivateFile.permit(folder, "rwx--x--x");
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL's programs, unpacked once for all tests. */
    static Path binaries() {
        return parent().resolve("dauys-test-binaries");
    }

    private static Path parent() {
        Path target = Path.of("target").toAbsolutePath();
        try {
            Files.createDirectories(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean reachable = !ServerUser.weAreRoot() || ServerUser.unprivileged().canEnter(target);
        return reachable ? target : Path.of(System.getProperty("java.io.tmpdir"));
    }
}
