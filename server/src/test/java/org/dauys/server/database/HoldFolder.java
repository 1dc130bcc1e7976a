package org.dauys.server.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Opens a data folder's database, says so, and keeps it until its standard input ends. */
final class HoldFolder {
    private HoldFolder() {}

    /** Takes the data folder and the folder of PostgreSQL's programs. */
    public static void main(String[] arguments) throws IOException {
        var options = new EmbeddedPostgres.Options(Optional.of(Path.of(arguments[1])), true, lastWords -> {});
        try (Database database = Database.embedded(DataFolder.open(Path.of(arguments[0])), options)) {
            System.out.println("holding " + database.embedded());
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
