package org.dauys.bench.tally;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** DuckDB in memory: it finds out the columns of the file of protocols and adds up each, for each region and for all. It checks nothing. */
final class AddingDatabase implements AutoCloseable {
    private final Connection connection;

    AddingDatabase() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    /** The sum of votes for, of the whole file. */
    long yes(Path protocols) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
            select left(station, 2) as region, count(*), sum(registeredAtOpening), sum(registered), sum(received), sum(issuedAtStation),
              sum(issuedAtHome), sum(cancelled), sum(inBoxAtStation), sum(inBoxAtHome), sum(yes), sum(no), sum(invalid), sum(apart)
            from read_csv('%s') group by rollup (region) order by region nulls first""".formatted(protocols))) {
            long yes = -1;
            while (rows.next()) {
                if (rows.getString(1) == null) {
                    yes = rows.getLong(11);
                }
            }
            return yes;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
