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
import java.sql.SQLException;
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
 * How fast the calendar of 10,000 meetings, with 300,000 contributions, and the pages about them are made, each time anew. Calendars and files: between two
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
            server.publish(consultation(SLUG));
            ManyMeetings meetings = new ManyMeetings(database, SLUG);
            meetings.fill(many);
            System.out.printf(
                    Locale.ROOT,
                    "figures of %d contributions counted and checked: %.1f s%n",
                    many * 30,
                    meetings.count());
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
                measure(meetings, server.address(), path);
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
            read(server.address(), "figures of all", base + "/meetings/figures", seconds);
            read(server.address(), "a meeting and its minutes", base + "/meetings/22222222", seconds);
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

    /** A small one. */
    static NewConsultation consultation(String slug) {
        return new NewConsultation(
                slug,
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

    private static void measure(ManyMeetings meetings, URI site, String path)
            throws SQLException, IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(site.resolve(path)).build();
        double[] millis = new double[CALLS];
        int bytes = 0;
        // The first calls are a warm-up, as long as the others.
        for (int i = -CALLS; i < CALLS; i++) {
            meetings.changeOne();
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

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
