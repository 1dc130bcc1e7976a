package org.dauys.server.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * The oldest PostgreSQL that Dauys works with, as Debian 12 installs it (package postgresql-15), run for a test as a server
 * that is not ours. Where it is not installed the test is skipped.
 */
final class DebianPostgres implements AutoCloseable {
    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15");

    private final Path folder = TestFolders.make();
    private final ServerProcess server;
    private final int port;

    private DebianPostgres() throws IOException, InterruptedException {
        Path parent = folder.resolve("database");
        ServerUser user = ServerUser.owning(parent);
        var cluster = Cluster.in(parent, new Binaries(PROGRAMS), user);
        var made = Tools.run(Tools.builder(user.command(List.of(
                        cluster.binaries().program("initdb"),
                        "--pgdata=" + cluster.folder(),
                        "--username=postgres",
                        "--auth=trust",
                        "--encoding=UTF8",
                        "--locale=C")))
                .directory(parent.toFile()));
        if (!made.succeeded()) {
            throw new IOException(made.output());
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        server = ServerProcess.start(cluster, port, false, folder.resolve("log"), lastWords -> {});
        if (!server.awaitReady(60)) {
            throw new IOException(server.lastWords());
        }
        database("postgres").createDatabase("dauys");
    }

    static DebianPostgres start() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Files.isExecutable(PROGRAMS.resolve("bin/postgres")),
                "PostgreSQL 15 is not installed: apt-get install postgresql-15");
        return new DebianPostgres();
    }

    String url(String database) {
        return "postgres://postgres@127.0.0.1:" + port + "/" + database;
    }

    Database database(String name) {
        return Database.open(DatabaseSettings.external(url(name), Optional.empty(), Optional.empty()));
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Trees.deleteQuietly(folder);
    }
}
