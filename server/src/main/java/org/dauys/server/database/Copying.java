package org.dauys.server.database;

import java.sql.Connection;
import java.sql.SQLException;

/** How values are written as text, at back-up and restore alike, whatever the server's own settings are. */
final class Copying {
    /** COPY in its text format: one line a row, tabs between columns, \N for NULL, backslash escapes. */
    static final String FORMAT = "(FORMAT text, ENCODING 'UTF8')";

    /** Bytes handed over at a time. */
    static final int BUFFER = 1 << 16;

    private Copying() {}

    /** Fixes them until the end of the transaction. */
    static void fixSettings(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    SET LOCAL datestyle = 'ISO, YMD';
                    SET LOCAL intervalstyle = 'postgres';
                    SET LOCAL timezone = 'UTC';
                    SET LOCAL extra_float_digits = 1;
                    SET LOCAL bytea_output = 'hex';
                    SET LOCAL lc_monetary = 'C';
                    SET LOCAL statement_timeout = 0;
                    SET LOCAL idle_in_transaction_session_timeout = 0;
                    SET LOCAL lock_timeout = 0;
                    SET LOCAL row_security = off
                    """);
        }
    }
}
