package org.dauys.bench.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Rows on their way into a table by PostgreSQL's COPY; they wait here, so that several tables can be filled in turns. */
final class CopyTable {
    /** In the place of a value. */
    static final Object NULL = new Object();

    private final Connection connection;
    private final String command;
    private final StringBuilder rows = new StringBuilder();

    /** @param into the table, with the columns in the order of the values */
    CopyTable(Connection connection, String into) {
        this.connection = connection;
        this.command = "copy " + into + " from stdin";
    }

    void row(Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            append(values[i]);
        }
        rows.append('\n');
    }

    private void append(Object value) {
        if (value == NULL) {
            rows.append("\\N");
            return;
        }
        String text = value.toString();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '\\' -> rows.append("\\\\");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                case '\t' -> rows.append("\\t");
                default -> rows.append(sign);
            }
        }
    }

    void flush() throws SQLException, IOException {
        if (rows.length() > 0) {
            byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
            rows.setLength(0);
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command, new java.io.ByteArrayInputStream(bytes));
        }
    }
}
