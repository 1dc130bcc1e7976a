package org.dauys.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dauys.bench.visit.Readers;
import org.dauys.server.Server;
import org.dauys.server.consultation.NewConsultation;
import org.dauys.server.consultation.NewConsultation.NewText;
import org.dauys.server.consultation.NewConsultation.NewVersion;
import org.dauys.server.database.Database;
import org.dauys.server.database.DatabaseSettings;
import org.dauys.server.site.Words;
import org.dauys.text.Format;
import org.dauys.text.Language;

/**
 * How fast the calendar of 10,000 meetings and the pages of their list are made, each time anew. Calendars and files: between two
 * calls a meeting is changed, so that nothing that was made before can be served, and one reader asks. Pages: none is kept,
 * and twenty readers ask for one a second each. One machine, a database of its own.
 */
final class MeetingTimes {
    private static final String SLUG = "meetings";
    private static final int CALLS = 15;
    private static final int SECONDS = 20;

    private MeetingTimes() {}

    /**
     * Measures it.
     *
     * @param args how many meetings (10000), and for how many seconds each page is read (20)
     */
    public static void main(String[] args) throws Exception {
        int many = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        System.setProperty("dauys.pages.cache-bytes", "0");
        Path folder = Files.createTempDirectory("dauys-meetings");
        // Where root starts it, the database runs as another user, who must get in.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        try (Database database = Database.open(DatabaseSettings.inFolder(folder.resolve("data")));
                Server server = Server.start(database, "127.0.0.1", 0)) {
            server.publish(consultation());
            fill(database, many);
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d cores, %d meetings, %d calls each%n",
                    Instant.now(),
                    processors(),
                    many,
                    CALLS);
            System.out.printf("%-44s %9s %9s %9s %10s%n", "made anew", "p50 ms", "p95 ms", "max ms", "bytes");
            String base = "/c/" + SLUG;
            for (String path : List.of(
                    base + "/meetings.ics?lang=kk",
                    base + "/meetings.ics?lang=kk&region=region-7",
                    base + "/meetings.atom?lang=kk",
                    "/api/v1/consultations/" + SLUG + "/meetings.json",
                    "/api/v1/consultations/" + SLUG + "/meetings.csv")) {
                measure(database, server.address(), path);
            }
            System.out.printf(
                    "%n%-28s %8s %8s %8s %8s %8s %10s %10s %8s%n",
                    "made anew, a page a second",
                    "readers",
                    "p50 ms",
                    "p95 ms",
                    "p99 ms",
                    "max ms",
                    "pages/s",
                    "",
                    "errors");
            int seconds = args.length > 1 ? Integer.parseInt(args[1]) : SECONDS;
            read(server.address(), "list and grid", base + "/meetings", seconds);
            read(server.address(), "of a region", base + "/meetings?region=region-7", seconds);
            read(server.address(), "villages, in Kazakh", base + "/meetings?kind=village&spoken=kk", seconds);
            read(server.address(), "of a day", base + "/meetings?day=2061-05-04", seconds);
            read(server.address(), "front page", base, seconds);
        } finally {
            delete(folder);
        }
    }

    /** After a warm-up of the same length. */
    private static void read(URI site, String name, String path, int seconds) throws InterruptedException {
        for (boolean warm : List.of(true, false)) {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Readers readers = new Readers(site, List.of(path), seconds);
                long begun = System.nanoTime();
                readers.begin(threads, begun);
                threads.shutdown();
                if (!threads.awaitTermination(10, TimeUnit.MINUTES)) {
                    throw new IllegalStateException(path + " takes minutes");
                }
                if (!warm) {
                    readers.line(name, (System.nanoTime() - begun) / 1e9);
                }
            }
        }
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static NewConsultation consultation() {
        return new NewConsultation(
                SLUG,
                new Words("Кемелер туралы заң жобасы", "Проект закона о лодках", "Draft law on boats"),
                Words.NONE,
                List.of(),
                List.of(new NewVersion(
                        Words.NONE,
                        Optional.empty(),
                        List.of(new NewText(
                                "boats.txt",
                                Format.TEXT,
                                "Статья 1. Мостки\n1. У мостков лодку привязывают.\n".getBytes(StandardCharsets.UTF_8),
                                Optional.of(Language.RUSSIAN))),
                        List.of())),
                List.of());
    }

    private static void measure(Database database, URI site, String path)
            throws SQLException, IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(site.resolve(path)).build();
        double[] millis = new double[CALLS];
        int bytes = 0;
        // The first calls are a warm-up, as long as the others.
        for (int i = -CALLS; i < CALLS; i++) {
            execute(database, "update meeting.meeting set revision = revision + 1 where code = '22222222'");
            long begun = System.nanoTime();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode());
            }
            bytes = answer.body().length;
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-44s %9.0f %9.0f %9.0f %10d%n",
                path,
                millis[CALLS / 2],
                millis[CALLS * 95 / 100],
                millis[CALLS - 1],
                bytes);
    }

    private static void fill(Database database, int many) throws SQLException {
        String consultation = "(select id from consultation.consultation where slug = '" + SLUG + "')";
        for (String sql : List.of("""
                insert into meeting.region (consultation_id, slug, name, tile_row, tile_column)
                select CONSULTATION, 'region-' || i, jsonb_build_object('ru', 'Регион ' || i), i / 5, i % 5
                from generate_series(0, 19) i
                """, """
                insert into meeting.meeting (consultation_id, code, kind, host, region_id, settlement, address, begins_at, ends_at,
                  zone, capacity, languages, announced_at, accessibility)
                select CONSULTATION, case when i = 1 then '22222222' else translate(lpad(to_hex(i + 16777216), 8, '2'), '01ae', 'zxwv') end,
                  (array['work-collective', 'village', 'university'])[1 + i % 3],
                  jsonb_build_object('ru', 'Медеплавильный завод «Кеңтау» № ' || i, 'kk', '«Кеңтау» мыс балқыту зауыты № ' || i),
                  r.id, '{"ru": "Акдала", "kk": "Ақдала"}', jsonb_build_object('ru', 'Дом культуры, зал ' || i), d.day,
                  d.day + interval '2 hours', 'Asia/Almaty', 400, '{kk,ru}', now(), '{"ru": "Пандус у бокового входа"}'
                from generate_series(1, MANY) i
                cross join lateral (select timestamptz '2061-01-01T04:00Z' + (i % 350) * interval '1 day' as day) d
                join meeting.region r on r.slug = 'region-' || (i * 7 % 20)
                """, """
                insert into meeting.delegate (meeting_id, ordinal, name, office, task, name_key)
                select m.id, n, 'С. Ахметова ' || n, '{"kk": "еңбек министрінің орынбасары", "ru": "заместитель министра труда"}',
                  'member', 'с ахметова ' || n from meeting.meeting m, generate_series(1, 3) n
                """, """
                insert into meeting.agenda_item (meeting_id, ordinal, title, begins_at, minutes)
                select m.id, n, '{"kk": "Еңбек туралы бапта не өзгереді", "ru": "Что меняется в статье о труде"}', m.begins_at, 30
                from meeting.meeting m, generate_series(0, 2) n
                """, "vacuum analyze")) {
            execute(database, sql.replace("CONSULTATION", consultation).replace("MANY", String.valueOf(many)));
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
