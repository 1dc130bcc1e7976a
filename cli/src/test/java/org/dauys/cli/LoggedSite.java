package org.dauys.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.awaitility.Awaitility;
import org.dauys.ledger.log.Batching;
import org.dauys.ledger.log.Cosigners;
import org.dauys.ledger.log.FolderStorage;
import org.dauys.ledger.log.LogIdentity;
import org.dauys.ledger.log.LogWriter;
import org.dauys.ledger.log.Recorded;
import org.dauys.ledger.note.KeyFile;
import org.dauys.ledger.tile.FolderSource;
import org.dauys.ledger.tile.TilePath;
import org.dauys.ledger.tile.TiledTree;
import org.dauys.server.Server;
import org.dauys.server.database.Database;
import org.dauys.server.database.DatabaseSettings;
import org.dauys.server.demo.DemoConsultation;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A site with the demo consultation and its log, in the hands of someone who may do anything to its database and files. */
final class LoggedSite implements AutoCloseable {
    static final String BASE = "/c/aqdala-constitution";
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Path folder;
    private final Database database;
    private final Server server;
    private final byte[] early;

    private LoggedSite(Path folder, Database database, Server server, byte[] early) {
        this.folder = folder;
        this.database = database;
        this.server = server;
        this.early = early;
    }

    static LoggedSite start(Path folder) throws Exception {
        Database database = Database.open(DatabaseSettings.inFolder(folder));
        PreparedBeans.use();
        Server server = Server.start(database, "127.0.0.1", 0);
        server.publish(DemoConsultation.read());
        awaitEntered(database);
        byte[] early = Files.readAllBytes(folder.resolve("log/checkpoint"));
        server.fillDemo("aqdala-constitution");
        server.fillDemoReferendum();
        awaitEntered(database);
        return new LoggedSite(folder, database, server, early);
    }

    private static void awaitEntered(Database database) {
        Awaitility.await()
                .atMost(LONG)
                .until(() -> JdbcClient.create(database.dataSource())
                        .sql(
                                "select exists (select from record.event) and not exists (select from record.event where index is null)")
                        .query(Boolean.class)
                        .single());
    }

    URI address() {
        return server.address();
    }

    Path log() {
        return folder.resolve("log");
    }

    /** The newest checkpoint that the log has signed, and one of before people had sent in anything. */
    byte[] checkpoint() throws IOException {
        return Files.readAllBytes(log().resolve("checkpoint"));
    }

    byte[] earlyCheckpoint() {
        return early;
    }

    String key() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(address().resolve("/log/key"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** One value, asked as the owner of the database. */
    String ask(String sql) {
        return String.valueOf(JdbcClient.create(database.dataSource())
                .sql(sql)
                .query(String.class)
                .single());
    }

    /** Changes the database as its administrator, with all triggers off. */
    void tamper(String... statements) throws SQLException, IOException {
        String password = Files.readString(folder.resolve("database.password")).strip();
        try (Connection connection = DriverManager.getConnection(database.url(), "postgres", password);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            for (String one : statements) {
                statement.execute(one);
            }
            connection.commit();
        }
    }

    /**
     * Makes another history with the log's own key and puts it in the place of the log's files.
     *
     * @param rewriting the entry that shall stand at an index, given what stands there
     */
    void rewrite(BiFunction<Long, byte[], byte[]> rewriting) throws Exception {
        List<byte[]> entries = entries();
        Path other = Files.createTempDirectory("dauys-fork").resolve("log");
        String name = new String(checkpoint(), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow();
        List<CompletableFuture<Recorded>> added = new ArrayList<>();
        try (LogWriter writer = LogWriter.open(
                FolderStorage.open(other),
                new LogIdentity(name, KeyFile.read(folder.resolve("log.key"))),
                Cosigners.NONE,
                Batching.USUAL,
                Optional.empty())) {
            for (int i = 0; i < entries.size(); i++) {
                added.add(writer.add(rewriting.apply((long) i, entries.get(i))));
            }
            added.forEach(CompletableFuture::join);
        }
        put(other, log());
    }

    private List<byte[]> entries() throws IOException {
        long size = Long.parseLong(new String(checkpoint(), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow());
        TiledTree tree = new TiledTree(new FolderSource(log()), size);
        List<byte[]> entries = new ArrayList<>();
        for (long bundle = 0; bundle * TilePath.FULL < size; bundle++) {
            entries.addAll(tree.entries(bundle).entries());
        }
        return Collections.unmodifiableList(entries);
    }

    /** Copies what anyone may read of a log over another. */
    static void put(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path way = from.relativize(file);
                if (!way.startsWith(".dauys")) {
                    Path target = to.resolve(way.toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } finally {
            database.close();
        }
    }
}
