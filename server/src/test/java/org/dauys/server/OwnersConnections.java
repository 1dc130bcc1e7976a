package org.dauys.server;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.dauys.server.database.Database;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * A test's own connections to a database, as its owner. They are kept for the next question: a new one costs more than most of
 * what tests ask. Once this is closed, each question has a new one.
 */
final class OwnersConnections extends AbstractDataSource implements AutoCloseable {
    private final DataSource anew;
    private final HikariDataSource kept = new HikariDataSource();

    OwnersConnections(Database database) {
        this.anew = database.dataSource();
        PGSimpleDataSource source = (PGSimpleDataSource) database.dataSource();
        // Tests change tables under statements that were prepared.
        source.setPrepareThreshold(0);
        kept.setDataSource(source);
        kept.setMinimumIdle(0);
        kept.setIdleTimeout(10_000);
        kept.setConnectionTimeout(300_000);
        kept.setInitializationFailTimeout(-1);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return kept.isClosed() ? anew.getConnection() : kept.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return anew.getConnection(user, password);
    }

    /** Ends all that nobody uses: PostgreSQL adds up what a connection did when it ends. */
    void end() {
        HikariPoolMXBean pool = kept.getHikariPoolMXBean();
        if (pool != null) {
            pool.softEvictConnections();
        }
    }

    @Override
    public void close() {
        kept.close();
    }
}
