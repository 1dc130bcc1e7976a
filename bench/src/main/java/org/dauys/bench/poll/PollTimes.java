package org.dauys.bench.poll;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
 * Votes come into a poll of 50,000 people, 500 a second for five minutes, each over HTTP; its map is made again meanwhile, and twenty readers ask for the
 * results once a second each. Then looks whether each acknowledged vote is there. Server, database and clients share one machine.
 */
final class PollTimes {
    private static final String SLUG = "boats";
    private static final String POLL = "/c/" + SLUG + "/polls/1";
    private static final int STATEMENTS = 50;
    private static final int EACH = 30;
    /** Seconds of the same load before the measurement, until the program is compiled. */
    private static final int WARMING = 30;

    private PollTimes() {}

    /**
     * Measures it.
     *
     * @param args people (50000), votes a second (500), seconds (300)
     */
    public static void main(String[] args) throws Exception {
        int people = args.length > 0 ? Integer.parseInt(args[0]) : 50_000;
        int rate = args.length > 1 ? Integer.parseInt(args[1]) : 500;
        int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 300;
        Path folder = Files.createTempDirectory("dauys-poll");
        // Where root starts it, the database runs as another user, who must get in.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        try (Database database = Database.open(DatabaseSettings.inFolder(folder.resolve("data")))) {
            ManyVotes votes = new ManyVotes(database, SLUG);
            prepare(database, votes, people);
            measure(database, votes, rate, seconds);
        } finally {
            delete(folder);
        }
    }

    /**
     * The poll with its first result, for which all votes are taken in at once; another server goes on from there, as after days of votes. The same one
     * would rest ten times as long as that took.
     */
    private static void prepare(Database database, ManyVotes votes, int people) throws Exception {
        try (Server server = Server.start(database, "127.0.0.1", 0)) {
            server.publish(consultation());
            votes.fill(people, STATEMENTS, EACH);
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d cores, load %.2f, %,d people, %d statements, %,d votes%n",
                    Instant.now(),
                    Runtime.getRuntime().availableProcessors(),
                    load(),
                    people,
                    STATEMENTS,
                    votes.number("select count(*) from poll.vote"));
            System.out.printf(Locale.ROOT, "first result after %.1f s%n", firstResult(votes));
        }
    }

    private static void measure(Database database, ManyVotes votes, int rate, int seconds) throws Exception {
        try (Server server = Server.start(database, "127.0.0.1", 0)) {
            try (VoteLoad first = new VoteLoad(server.address(), POLL, STATEMENTS, VoteLoad.PEOPLE)) {
                run(server, first, rate, WARMING);
            }
            long before = votes.number("select count(*) from poll.vote");
            long results = votes.number("select number from poll.result");
            Duration worked = processors();
            try (VoteLoad load = new VoteLoad(server.address(), POLL, STATEMENTS, 0)) {
                long begun = System.nanoTime();
                Readers readers = run(server, load, rate, seconds);
                double took = (System.nanoTime() - begun) / 1e9;
                System.out.printf(
                        "%-28s %8s %8s %8s %8s %8s %10s %10s %8s%n",
                        "", "readers", "p50 ms", "p95 ms", "p99 ms", "max ms", "a second", "", "errors");
                load.line(took);
                readers.line("page of results", took);
                System.out.printf(
                        Locale.ROOT,
                        "%,d votes acknowledged in %.0f s, on %,d places, of which %,d are in the table; %d results made meanwhile;"
                                + " processors worked %.2f s a second; load %.2f after%n",
                        load.taken(),
                        took,
                        load.cells(),
                        votes.number("select count(*) from poll.vote") - before,
                        votes.number("select number from poll.result") - results,
                        processors().minus(worked).toMillis() / 1e3 / took,
                        load());
            }
        }
    }

    /** Votes and readers together; returns when the last is answered. */
    private static Readers run(Server server, VoteLoad load, int rate, int seconds)
            throws IOException, InterruptedException {
        Readers readers = new Readers(server.address(), List.of(POLL + "/results"), seconds);
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            load.begin(threads, begun, rate, seconds);
            readers.begin(threads, begun);
            load.awaitAllSent();
        }
        return readers;
    }

    /** How long processors have worked for server, database and clients. */
    private static Duration processors() {
        ProcessHandle me = ProcessHandle.current();
        return Stream.concat(Stream.of(me), me.descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static double firstResult(ManyVotes votes) throws SQLException, InterruptedException {
        long begun = System.nanoTime();
        while (votes.number("select count(*) from poll.result") == 0) {
            Thread.sleep(100);
        }
        return (System.nanoTime() - begun) / 1e9;
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

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
