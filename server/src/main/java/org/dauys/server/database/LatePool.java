package org.dauys.server.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * A pool that is told where the database is when someone first wants a connection, and not before: beans are made while the
 * database starts.
 */
public final class LatePool extends HikariDataSource {
    private final Address place;
    private volatile boolean told;

    /** How the pool logs in. */
    public record Where(String url, String user, String password) {
        /** Without password. */
        @Override
        public String toString() {
            return user;
        }
    }

    /**
     * Knows where the database is.
     *
     * @param asked once, by whoever wants the first connection; may wait for the database, and may fail
     */
    public record Address(Supplier<Where> asked) {}

    public LatePool(Address place) {
        this.place = place;
    }

    @Override
    public Connection getConnection() throws SQLException {
        awaitDatabase();
        return super.getConnection();
    }

    /**
     * Returns when the database can be asked.
     *
     * @throws DatabaseException when there is none
     */
    public void awaitDatabase() {
        if (!told) {
            tell();
        }
    }

    private synchronized void tell() {
        if (!told) {
            Where where = place.asked().get();
            setJdbcUrl(where.url());
            setUsername(where.user());
            setPassword(where.password());
            told = true;
        }
    }
}
