package org.dauys.server.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Opens the database of a folder, inserts rows without end, and prints the number of each one that is committed. */
final class InsertLoop {
    private InsertLoop() {}

    /** Takes the data folder and the folder of PostgreSQL's programs. */
    public static void main(String[] arguments) throws SQLException {
        var options = new EmbeddedPostgres.Options(Optional.of(Path.of(arguments[1])), true, lastWords -> {});
        try (Database database = Database.embedded(DataFolder.open(Path.of(arguments[0])), options);
                Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS written (id bigint GENERATED ALWAYS AS IDENTITY, text text)");
            System.out.println("ready");
            while (true) {
                try (var rows =
                        statement.executeQuery("INSERT INTO written (text) VALUES (repeat('ә', 500)) RETURNING id")) {
                    rows.next();
                    System.out.println(rows.getLong(1));
                }
            }
        }
    }
}
