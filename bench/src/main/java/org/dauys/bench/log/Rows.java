package org.dauys.bench.log;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.dauys.server.database.Database;
import org.dauys.server.database.DatabaseSettings;

/** A table: an entry a transaction, which is durable when it is committed. */
final class Rows implements Durable {
    /** The database that comes inside takes 60. */
    private static final int CONNECTIONS = 48;

    private final String name;
    private final HikariDataSource pool;
    private final Runnable stop;

    private Rows(String name, HikariDataSource pool, Runnable stop) {
        this.name = name;
        this.pool = pool;
        this.stop = stop;
    }

    /** One connection, as SQLite has one writer: callers wait for it in the pool instead of trying again. */
    static Rows sqlite(Path folder) throws SQLException {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:sqlite:" + folder.resolve("entries.db"));
        pool.setConnectionInitSql("pragma synchronous = full");
        pool.setMaximumPoolSize(1);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("create table entry (number integer primary key autoincrement, bytes blob not null)");
        }
        return new Rows("SQLite, WAL, synchronous=full", pool, () -> {});
    }

    /** The one that comes with Dauys, as it is run. */
    static Rows postgres(Path folder) throws SQLException {
        Database database = Database.open(DatabaseSettings.inFolder(folder));
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setConnectionTimeout(120_000);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table entry (number bigint generated always as identity primary key, bytes bytea not null)");
        }
        return new Rows("PostgreSQL, " + CONNECTIONS + " connections", pool, database::close);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void add(byte[] entry) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into entry (bytes) values (?)")) {
            insert.setBytes(1, entry);
            insert.executeUpdate();
        }
    }

    @Override
    public void close() {
        pool.close();
        stop.run();
    }
}
