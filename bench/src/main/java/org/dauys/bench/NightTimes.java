package org.dauys.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.dauys.bench.visit.Times;
import org.dauys.server.Server;
import org.dauys.server.database.Database;
import org.dauys.server.database.DatabaseSettings;

/**
 * The night of a referendum: 10,400 stations in twenty regions report within an hour, each with its own key, while 2,000 readers look at the
 * results, each of whom gets the page anew every ten seconds, as the page itself does. Times count from the moment at which something was
 * due. Server, database, stations and readers share one machine.
 */
final class NightTimes {
    private static final String SLUG = "night";
    private static final String BASE = "/c/" + SLUG + "/referendum";
    private static final int EVERY_SECONDS = 10;
    private static final int REGIONS = 20;
    /** How long a station's program waits before it sends again. */
    private static final int AGAIN_MILLIS = 1_000;

    private final URI site;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Times sending = new Times();
    private final Times reading = new Times();
    private final AtomicInteger again = new AtomicInteger();
    private final AtomicInteger unread = new AtomicInteger();

    private NightTimes(URI site) {
        this.site = site;
    }

    /**
     * Measures it.
     *
     * @param args minutes (60), stations that report in them (10400), readers (2000), stations on the list (as many as report)
     */
    public static void main(String[] args) throws Exception {
        int minutes = args.length > 0 ? Integer.parseInt(args[0]) : 60;
        int stations = args.length > 1 ? Integer.parseInt(args[1]) : 10_400;
        int readers = args.length > 2 ? Integer.parseInt(args[2]) : 2_000;
        int listed = args.length > 3 ? Integer.parseInt(args[3]) : stations;
        Path folder = Files.createTempDirectory("dauys-night");
        // Where root starts it, the database runs as another user, who must get in.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        try (Database database = Database.open(DatabaseSettings.inFolder(folder.resolve("data")));
                Server server = Server.start(database, "127.0.0.1", 0)) {
            server.publish(MeetingTimes.consultation(SLUG));
            open(database, listed);
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d cores, %d stations of %d in %d minutes, %d readers, a page every %d s each%n",
                    Instant.now(),
                    Runtime.getRuntime().availableProcessors(),
                    stations,
                    listed,
                    minutes,
                    readers,
                    EVERY_SECONDS);
            NightTimes night = new NightTimes(server.address());
            night.run(minutes, stations, readers);
            night.tell();
            check(database, stations);
        } finally {
            MeetingTimes.delete(folder);
        }
    }

    private void run(int minutes, int stations, int readers) throws InterruptedException {
        long whole = TimeUnit.MINUTES.toNanos(minutes);
        // A warm-up first: everyone looks at a page once.
        long begun = System.nanoTime() + TimeUnit.SECONDS.toNanos(2 * EVERY_SECONDS);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < readers; i++) {
                int reader = i;
                threads.execute(() -> look(reader, readers, begun, whole));
            }
            for (int i = 1; i <= stations; i++) {
                int station = i;
                threads.execute(() -> send(station, begun + whole / stations * station));
            }
            threads.shutdown();
            if (!threads.awaitTermination(minutes + 10L, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The night does not end");
            }
        }
    }

    /** One reader, who stays with one page: half of them with the country's, the others with a region's; each at a moment of their own. */
    private void look(int reader, int readers, long begun, long whole) {
        List<String> pages = IntStream.rangeClosed(0, REGIONS)
                .mapToObj(i -> i == 0 ? BASE : BASE + "/areas/r" + (i - 1))
                .toList();
        // Half of them look at the country.
        String page = reader % 2 == 0 ? BASE : pages.get(reader / 2 % pages.size());
        String language = reader % 3 == 0 ? "ru" : reader % 3 == 1 ? "kk" : "en";
        long pause = TimeUnit.SECONDS.toNanos(EVERY_SECONDS);
        HttpRequest request = HttpRequest.newBuilder(site.resolve(page))
                .header("Accept-Language", language)
                .build();
        for (long due = begun - pause + pause * reader / readers; due < begun + whole; due += pause) {
            LockSupport.parkNanos(due - System.nanoTime());
            try {
                int status = client.send(request, BodyHandlers.discarding()).statusCode();
                if (due >= begun && status == 200) {
                    reading.since(due);
                } else if (due >= begun) {
                    unread.incrementAndGet();
                }
            } catch (IOException cut) {
                unread.incrementAndGet();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void send(int number, long due) {
        String station = code(number);
        long yes = 400L + number % 300;
        HttpRequest request = HttpRequest.newBuilder(site.resolve(BASE + "/send/" + station + "/protocol"))
                .header("Authorization", "Bearer " + station + station)
                .PUT(BodyPublishers.ofString(
                        "{\"figures\":{\"registered\":2000,\"issued\":" + (yes + 310) + ",\"inBox\":" + (yes + 310)
                                + ",\"yes\":" + yes + ",\"no\":300,\"invalid\":10},\"closed\":\"20:00\"}"))
                .build();
        try {
            LockSupport.parkNanos(due - System.nanoTime());
            while (!isTaken(request)) {
                again.incrementAndGet();
                Thread.sleep(AGAIN_MILLIS);
            }
            sending.since(due);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it has a number now; sent again it may have had it before. */
    private boolean isTaken(HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException cut) {
            return false;
        }
    }

    private void tell() {
        System.out.printf(
                "%-24s %8s %8s %8s %8s %8s %8s%n", "", "many", "p50 ms", "p95 ms", "p99 ms", "max ms", "again");
        System.out.printf("%-24s %8d %s %8d%n", "protocols", sending.many(), sending.line(), again.get());
        System.out.printf("%-24s %8d %s %8d%n", "pages of results", reading.many(), reading.line(), unread.get());
    }

    private static String code(int number) {
        return String.format(Locale.ROOT, "S%05d", number);
    }

    /** An open referendum; the key of a station is its code, twice. */
    private static void open(Database database, int stations) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("""
                with made as (
                  insert into referendum.referendum (consultation_id, question, version_id, opens_at, closes_at, levels, rule, state)
                  select c.id, '{"en": "Yes?"}', v.id, now() - interval '1 hour', now() + interval '9 hours', '{region}',
                    'adopted: {share: yes, moreThan: 1/2, of: participants}', 'open'
                  from consultation.consultation c join consultation.version v on v.consultation_id = c.id limit 1
                  returning id),
                list as (insert into referendum.station_list (referendum_id, number) select id, 1 from made returning id, referendum_id),
                area as (insert into referendum.area (list_id, path, name)
                  select id, array['r' || i], 'Region ' || i from list, generate_series(0, 19) i),
                keys as (
                  insert into referendum.sender_key (referendum_id, kind, station, hash)
                  select id, 'station', code, sha256(convert_to('referendum ' || code || code, 'UTF8'))
                  from made, lateral (select 'S' || lpad(i::text, 5, '0') as code from generate_series(1, MANY) i) codes)
                insert into referendum.station (list_id, code, name, path, kind, registered)
                select id, 'S' || lpad(i::text, 5, '0'), 'School ' || i, array['r' || i % 20], 'town', 2000
                from list, generate_series(1, MANY) i
                """.replace("MANY", String.valueOf(stations)));
            sql.execute("update referendum.station_list set published_at = now()");
            sql.execute("analyze");
        }
    }

    /** Nothing is lost, and all of it comes into the log. */
    private static void check(Database database, int stations) throws SQLException, InterruptedException {
        long begun = System.nanoTime();
        while (ask(database, "select count(*) from record.event where kind = 'protocol' and index is not null")
                < stations) {
            if (System.nanoTime() - begun > TimeUnit.MINUTES.toNanos(10)) {
                throw new IllegalStateException("Protocols are missing in the log");
            }
            Thread.sleep(20);
        }
        double late = (System.nanoTime() - begun) / 1e9;
        long kept = ask(database, "select count(*) from referendum.protocol");
        long reported = ask(database, "select count(distinct station) from referendum.protocol");
        if (kept != stations || reported != stations) {
            throw new IllegalStateException(kept + " protocols of " + reported + " stations are kept");
        }
        System.out.printf(
                Locale.ROOT,
                "%d protocols of as many stations kept; all in the log %.1f s after the last%n",
                kept,
                late);
    }

    private static long ask(Database database, String question) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
