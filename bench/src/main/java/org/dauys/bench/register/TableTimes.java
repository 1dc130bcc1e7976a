package org.dauys.bench.register;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.dauys.bench.visit.Visitor;
import org.dauys.server.database.Database;
import org.dauys.server.database.DatabaseSettings;

/** How long the server takes to make the table of all submissions as a file, and the most memory it has meanwhile. */
final class TableTimes {
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private TableTimes() {}

    /**
     * Prints a line for each kind.
     *
     * @param args the data folder, the server's address, its process, a consultation, then kinds of files
     */
    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        Database database = Database.join(DatabaseSettings.inFolder(Path.of(args[0])));
        Visitor visitor = new Visitor(URI.create(args[1]), "10.0.2.1");
        Path process = Path.of("/proc", args[2]);
        String page = "/c/" + args[3] + "/table/files";
        for (int i = 4; i < args.length; i++) {
            Files.writeString(process.resolve("clear_refs"), "5");
            forget(database, args[3], args[i]);
            HttpResponse<String> begun =
                    visitor.post(page, Map.of("_csrf", visitor.token(page), "v", "1", "kind", args[i]));
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %s, at most %d MB%n",
                    "table as " + args[i] + ", " + args[3],
                    begun.statusCode() / 100 == 3 ? made(database, args[3], args[i]) : "refused: " + begun.statusCode(),
                    most(process));
        }
    }

    /** A file that is there already would not be made again. */
    private static void forget(Database database, String consultation, String kind) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement delete = connection.prepareStatement("""
                        delete from answer.table_file f using consultation.consultation c
                        where c.id = f.consultation_id and c.slug = ? and f.kind = ?""")) {
            delete.setString(1, consultation);
            delete.setString(2, kind);
            delete.executeUpdate();
        }
    }

    private static String made(Database database, String consultation, String kind)
            throws SQLException, InterruptedException {
        Instant end = Instant.now().plus(LONGEST);
        try (Connection connection = database.connect();
                PreparedStatement query = connection.prepareStatement("""
                        select f.state, f.many, f.written, f.bytes, extract(epoch from f.made_at - f.begun_at) as took
                        from answer.table_file f join consultation.consultation c on c.id = f.consultation_id
                        where c.slug = ? and f.kind = ? order by f.id desc limit 1""")) {
            query.setString(1, consultation);
            query.setString(2, kind);
            while (true) {
                try (ResultSet row = query.executeQuery()) {
                    boolean there = row.next();
                    if (there && row.getString("state").equals("done")) {
                        return String.format(
                                Locale.ROOT,
                                "%d rows in %.1f s, %.1f MB",
                                row.getInt("many"),
                                row.getDouble("took"),
                                row.getLong("bytes") / 1e6);
                    }
                    if (there && row.getString("state").equals("failed")) {
                        return "failed";
                    }
                    if (Instant.now().isAfter(end)) {
                        return there
                                ? String.format(
                                        "not done after %s: %d of %d rows",
                                        LONGEST, row.getInt("written"), row.getInt("many"))
                                : "not begun";
                    }
                }
                Thread.sleep(200);
            }
        }
    }

    private static long most(Path process) throws IOException {
        return Files.readAllLines(process.resolve("status")).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }
}
