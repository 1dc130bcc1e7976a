package org.dauys.server.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.dauys.server.database.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One server's jobs over a database that several may share, without the rest of the server. */
final class Node implements AutoCloseable {
    static final Pace FAST = new Pace(2, Duration.ofMillis(5), Duration.ofMillis(5));

    final JdbcClient sql;
    final TransactionTemplate transaction;
    final Jobs jobs;
    final Workers workers;
    private final Lines lines;

    /** The lines to the database, which can be cut. */
    private static final class Lines extends AbstractDataSource {
        private final DriverManagerDataSource database;
        private volatile boolean cut;

        Lines(Database made, String name) {
            database = new DriverManagerDataSource(made.url(), made.user(), made.password());
            java.util.Properties properties = new java.util.Properties();
            properties.setProperty("ApplicationName", name);
            database.setConnectionProperties(properties);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (cut) {
                throw new SQLException("This node is dead");
            }
            return database.getConnection();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }

    Node(Database database, String name, Pace pace, Work... works) {
        lines = new Lines(database, name);
        sql = JdbcClient.create(lines);
        transaction = new TransactionTemplate(new JdbcTransactionManager(lines));
        Bell bell = new Bell();
        jobs = new Jobs(sql, bell);
        workers = new Workers(sql, transaction, List.of(works), bell, pace);
    }

    Node start() {
        workers.start();
        return this;
    }

    void add(String subject) {
        transaction.executeWithoutResult(status -> jobs.add("work", subject));
    }

    Jobs.State state(String subject) {
        return jobs.state("work", subject).orElseThrow();
    }

    /** As if the machine had lost its power: the database sees the lines break, and nothing comes any more. */
    void kill(Node survivor, String name) {
        lines.cut = true;
        survivor.sql
                .sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        workers.stop();
    }
}
