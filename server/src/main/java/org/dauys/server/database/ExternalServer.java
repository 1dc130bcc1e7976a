package org.dauys.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/** What a PostgreSQL that the operator runs must be. */
final class ExternalServer {
    private static final int OLDEST = 15;

    private ExternalServer() {}

    /** @throws DatabaseException when it is not reached, or does not fit */
    static void mustFit(Address address) {
        try (Connection connection = address.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT current_setting('server_version'), current_setting('server_encoding'),"
                                + " (SELECT count(*) FROM pg_collation WHERE collname IN ('kk-x-icu', 'und-x-icu'))")) {
            rows.next();
            String version = Objects.requireNonNull(rows.getString(1));
            String encoding = rows.getString(2);
            if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST) {
                throw new DatabaseException("The database at " + address + " is PostgreSQL " + version
                        + "; Dauys needs PostgreSQL " + OLDEST + " or later.");
            }
            if (!"UTF8".equals(encoding)) {
                throw new DatabaseException("The database at " + address + " has the encoding " + encoding
                        + "; Dauys needs UTF8. Create it with: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0");
            }
            if (rows.getInt(3) < 2) {
                throw new DatabaseException(
                        "The database at " + address + " lacks the collations \"kk-x-icu\" and"
                                + " \"und-x-icu\", by which Dauys sorts names and finds words whatever the letters' case."
                                + " Use a PostgreSQL that was built with ICU, as Debian's and the publisher's packages are; if it"
                                + " was, let the superuser run in this database: SELECT pg_import_system_collations('pg_catalog')");
            }
        } catch (SQLException e) {
            throw new DatabaseException("Cannot open the database at " + address + ": " + reason(e), e);
        }
    }

    private static String reason(SQLException e) {
        String state = Objects.requireNonNullElse(e.getSQLState(), "");
        String said = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
        return switch (state) {
            case "28P01", "28000" -> said + ". Check the user and the password.";
            case "3D000" -> said + ". Create it first: CREATE DATABASE.";
            case "08001", "08004", "08006" -> said + " Is the server running, and does it listen there?";
            default -> said;
        };
    }
}
