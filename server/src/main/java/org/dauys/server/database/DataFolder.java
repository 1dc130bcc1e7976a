package org.dauys.server.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * The folder that holds everything Dauys keeps on one machine, for one process at a time.
 *
 * <pre>
 * lock              held by the process that uses the folder
 * running           what runs: process, ports ({@link Running})
 * database.password made once, at random
 * binaries/         PostgreSQL's programs, unpacked
 * database/         PostgreSQL's data; as root, this belongs to the user the server runs as
 * postgres.log      what the server says
 * </pre>
 */
public final class DataFolder implements AutoCloseable {
    /**
     * The folders that this process holds; guarded by itself. A second attempt must be refused before it opens the lock file, because closing
     * any channel on a file gives up all locks that the process holds on it (POSIX).
     */
    private static final Set<Path> HELD = new HashSet<>();

    private final Path path;
    private final FileChannel lock;
    private Running running = Running.starting();

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * The folder when none is named: {@code $XDG_DATA_HOME/dauys} or {@code ~/.local/share/dauys}; for root {@code /var/lib/dauys}; on
     * Windows {@code %LOCALAPPDATA%\\dauys}.
     */
    public static Path usual(Map<String, String> environment) {
        if (ServerUser.weAreRoot()) {
            return Path.of("/var/lib/dauys");
        }
        return usual(environment, System.getProperty("os.name"));
    }

    static Path usual(Map<String, String> environment, String os) {
        String local = environment.getOrDefault("LOCALAPPDATA", "");
        if (Binaries.isWindows(os) && !local.isEmpty()) {
            return Path.of(local, "dauys");
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
        return data.isEmpty() ? Path.of(home, ".local", "share", "dauys") : Path.of(data, "dauys");
    }

    /**
     * Makes the folder if need be, and holds it until {@link #close()} or the end of the process.
     *
     * @throws DatabaseException when another process holds it, or it cannot be written
     */
    public static DataFolder open(Path folder) {
        Path path = make(folder);
        synchronized (HELD) {
            if (HELD.contains(path)) {
                throw inUse(path);
            }
            try {
                var held = new DataFolder(path, lock(path));
                held.running.write(path.resolve("running"));
                HELD.add(path);
                return held;
            } catch (IOException e) {
                throw new DatabaseException("Cannot use the data folder " + path + ": " + Reasons.of(e), e);
            }
        }
    }

    /**
     * Makes the folder if need be, for nobody else to read, and holds nothing; its real path.
     *
     * @throws DatabaseException when it cannot be made
     */
    public static Path make(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                // As root, the database's user must get through to its own sub-folder; every file here is closed
                // itself.
                PrivateFile.permit(folder, ServerUser.weAreRoot() ? "rwx--x--x" : "rwx------");
            }
            return folder.toRealPath();
        } catch (IOException e) {
            throw new DatabaseException(
                    "Cannot make the data folder " + folder + ": " + Reasons.of(e)
                            + ". Give another folder with --data.",
                    e);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        // More than once, because another process may just be asking whether the lock is free.
        for (int attempt = 0; attempt < 5; attempt++) {
            if (channel.tryLock() != null) {
                return channel;
            }
            LockSupport.parkNanos(20_000_000);
        }
        channel.close();
        throw inUse(path);
    }

    /** What runs on a folder now; empty when no process holds it. */
    public static Optional<Running> running(Path folder) {
        try {
            Path path = folder.toRealPath();
            synchronized (HELD) {
                if (HELD.contains(path)) {
                    return Running.read(path.resolve("running"));
                }
                try (FileChannel channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.WRITE);
                        FileLock free = channel.tryLock()) {
                    return free == null ? Running.read(path.resolve("running")) : Optional.empty();
                }
            }
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new DatabaseException("Cannot look into the data folder " + folder + ": " + Reasons.of(e), e);
        }
    }

    public Path path() {
        return path;
    }

    void databaseRunsOn(int port) {
        running = running.withDatabasePort(port);
        running.write(path.resolve("running"));
    }

    /** Tells other processes where the web pages are served. */
    public void webRunsOn(int port) {
        running = running.withWebPort(port);
        running.write(path.resolve("running"));
    }

    /** The database's password; empty when none has been made yet. */
    static Optional<String> password(Path folder) {
        try {
            return Optional.of(
                    Files.readString(folder.resolve("database.password")).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new DatabaseException("Cannot read the database's password: " + Reasons.of(e), e);
        }
    }

    /** A new password of 192 random bits. */
    String makePassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        PrivateFile.replace(path.resolve("database.password"), password + "\n");
        return password;
    }

    @Override
    public void close() {
        synchronized (HELD) {
            if (!HELD.remove(path)) {
                return;
            }
            Trees.deleteQuietly(path.resolve("running"));
            try {
                lock.close();
            } catch (IOException e) {
                throw new DatabaseException("Cannot let go of the data folder " + path + ": " + Reasons.of(e), e);
            }
        }
    }

    private static DatabaseException inUse(Path path) {
        String who = Running.read(path.resolve("running"))
                .map(running -> " (process " + running.process() + ")")
                .orElse("");
        return new DatabaseException("The data folder " + path + " is in use by another Dauys" + who
                + ". Stop it, or give another folder with --data.");
    }
}
