package org.dauys.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that an earlier run left: it is still stopping, or it lost the process that it belonged to. */
final class PreviousServer {
    private static final Logger LOG = LoggerFactory.getLogger(PreviousServer.class);

    private PreviousServer() {}

    /**
     * Waits for the earlier server to end, asks it to after two seconds, and gives up after a minute.
     *
     * @throws DatabaseException when it does not end
     */
    static void end(Cluster cluster) throws InterruptedException {
        Path file = cluster.folder().resolve("postmaster.pid");
        Optional<ProcessHandle> found = process(file);
        if (found.isEmpty()) {
            return; // none, or it is dead: PostgreSQL sees that itself
        }
        ProcessHandle server = found.get();
        if (!worksIn(server, cluster.folder())) {
            LOG.info("The number of an earlier database server, {}, now belongs to another program", server.pid());
            Trees.deleteQuietly(file);
            return;
        }
        LOG.info("Waiting for an earlier database server (process {}) to stop", server.pid());
        if (ended(server, 2)) {
            return;
        }
        Signals.interrupt(cluster, server.pid());
        if (!ended(server, 60)) {
            throw new DatabaseException("An earlier database server, process " + server.pid() + ", still works in "
                    + cluster.folder() + " and does not stop. Stop it: kill -INT " + server.pid());
        }
    }

    private static Optional<ProcessHandle> process(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            long pid = Math.abs(
                    Long.parseLong(lines.isEmpty() ? "" : lines.getFirst().strip()));
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new DatabaseException("Cannot read " + file + ": " + Reasons.of(e), e);
        }
    }

    /** Whether a process is a server of this cluster: PostgreSQL's working directory is its cluster. */
    private static boolean worksIn(ProcessHandle process, Path cluster) {
        Path directory = Path.of("/proc", "" + process.pid(), "cwd");
        if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            try {
                return Files.isSameFile(directory, cluster);
            } catch (IOException e) {
                return false; // another user's process
            }
        }
        return process.info()
                .command()
                .filter(name -> name.contains("postgres"))
                .isPresent();
    }

    private static boolean ended(ProcessHandle process, int seconds) throws InterruptedException {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
