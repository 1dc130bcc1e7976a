package org.dauys.server.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server as a direct child of this process. */
final class ServerProcess {
    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);

    private final Cluster cluster;
    private final Process process;
    private final ServerLog log;
    private volatile boolean stopping;

    private ServerProcess(Cluster cluster, Process process, ServerLog log) {
        this.cluster = cluster;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts the server; it does not accept connections yet.
     *
     * @param whenLost told, with the end of the server's log, when the server ends though nobody asked it to
     */
    static ServerProcess start(Cluster cluster, int port, boolean durable, Path logFile, Consumer<String> whenLost) {
        var started = new CompletableFuture<ServerProcess>();
        // Linux interrupts the server when the thread that started it ends: this one lives as long as the server does.
        Thread.ofPlatform().daemon().name("database").start(() -> {
            try {
                var command = Tools.tied(cluster.user(), command(cluster, port, durable));
                Process process = Tools.builder(command)
                        .directory(cluster.parent().toFile())
                        .redirectErrorStream(true)
                        .start();
                var server = new ServerProcess(cluster, process, new ServerLog(logFile));
                Thread.ofPlatform()
                        .daemon()
                        .name("database-log")
                        .start(() -> server.log.copy(process.getInputStream()));
                started.complete(server);
                server.watch(whenLost);
            } catch (IOException e) {
                started.completeExceptionally(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            return started.join();
        } catch (CompletionException e) {
            throw new DatabaseException("Cannot start PostgreSQL: " + e.getCause(), e);
        }
    }

    private static List<String> command(Cluster cluster, int port, boolean durable) {
        var command = new ArrayList<>(List.of(
                cluster.binaries().program("postgres"), "-D", cluster.folder().toString(), "-p", "" + port));
        ServerSettings.of(durable).forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    private void watch(Consumer<String> whenLost) throws InterruptedException {
        int status = process.waitFor();
        if (!stopping && log.hasBeenReady()) {
            String last = log.lastWords();
            LOG.error("The database has ended by itself (status {}). Its last words:\n{}", status, last);
            whenLost.accept(last);
        }
    }

    /** Waits until the server accepts connections; false when it has ended or the time is over. */
    boolean awaitReady(long seconds) throws InterruptedException {
        return log.awaitReady(seconds);
    }

    /** From now on the server's end is no surprise. */
    void expectEnd() {
        stopping = true;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String lastWords() throws InterruptedException {
        return process.isAlive() ? log.tail() : log.lastWords();
    }

    /** No new connections; the server ends when those that are open have been closed. */
    void stopWhenUnused(long seconds) throws InterruptedException {
        stopping = true;
        Signals.terminate(cluster, process.pid());
        process.waitFor(seconds, TimeUnit.SECONDS);
    }

    /** Ends all connections, writes everything to the disk and waits for the end: at most 80 seconds. */
    void stop() throws InterruptedException {
        stopping = true;
        if (process.isAlive()) {
            end();
        }
        // Or the program may end before the last lines are in the file.
        log.awaitEnd();
    }

    private void end() throws InterruptedException {
        Signals.interrupt(cluster, process.pid());
        if (process.waitFor(60, TimeUnit.SECONDS)) {
            return;
        }
        LOG.warn("The database does not stop; it is ended, and will repair itself at the next start");
        Signals.quit(cluster, process.pid());
        if (!process.waitFor(15, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            process.waitFor(5, TimeUnit.SECONDS);
        }
    }
}
