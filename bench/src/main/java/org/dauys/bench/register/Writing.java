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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.dauys.bench.visit.Readers;
import org.dauys.bench.visit.Times;
import org.dauys.bench.visit.Visitor;
import org.dauys.server.database.Database;
import org.dauys.server.database.DatabaseSettings;
import org.dauys.server.people.Accounts;
import org.dauys.server.people.Grant;
import org.dauys.server.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * So many submissions a second, each at its own moment whether those before were answered or not, by participants who are
 * logged in; readers meanwhile ask for a page each second. Then looks whether each acknowledged one is in the register once.
 */
final class Writing {
    private static final String PAGES = "/c/" + MakeRegister.LARGE;
    private static final String PASSWORD = "eleven cranes over Tengiz";
    private static final int PARTICIPANTS = 20;
    private static final int TRIES = 3;

    private final Path folder;
    private final URI site;
    private final int rate;
    private final int seconds;
    private final List<String> labels;
    private final Readers readers;
    /** Others in each run: what is nearly the same as something in the register would be shown to its sender first. */
    private final Random random = new Random(System.nanoTime());

    private final Vocabulary vocabulary = new Vocabulary(List.of());
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger again = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    /** The first answer that was not a receipt. */
    private final AtomicReference<@Nullable String> why = new AtomicReference<>();

    private final Times writes = new Times();

    private record Sender(Visitor visitor, String token) {}

    private Writing(Path folder, URI site, Path lists, int rate, int seconds) throws IOException {
        this.folder = folder;
        this.site = site;
        this.rate = rate;
        this.seconds = seconds;
        this.labels = Files.readAllLines(lists.resolve("labels"));
        List<String> pages = new ArrayList<>();
        for (String list : List.of("first-page", "provision", "deep-page", "submission")) {
            List<String> all = Files.readAllLines(lists.resolve(list + ".txt"));
            for (int i = 0; i < 50; i++) {
                pages.add(all.get(i % all.size()));
            }
        }
        Collections.shuffle(pages, random);
        this.readers = new Readers(site, pages, seconds);
    }

    /**
     * Prints what came of it.
     *
     * @param args the data folder, the address of the server, the folder of lists, submissions a second, seconds
     */
    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        Writing writing = new Writing(
                Path.of(args[0]),
                URI.create(args[1]),
                Path.of(args[2]),
                Integer.parseInt(args[3]),
                Integer.parseInt(args[4]));
        writing.run();
    }

    private void run() throws IOException, InterruptedException, SQLException {
        Database database = Database.join(DatabaseSettings.inFolder(folder));
        List<Sender> senders = senders(database);
        long begun;
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            begun = System.nanoTime();
            readers.begin(all, begun);
            for (int i = 0; i < rate * seconds; i++) {
                long moment = begun + TimeUnit.SECONDS.toNanos(1) * i / rate;
                LockSupport.parkNanos(moment - System.nanoTime());
                Sender sender = senders.get(i % senders.size());
                String words = "№" + i + " " + begun + ". " + vocabulary.text("ru", 40, random);
                String label = labels.get(random.nextInt(labels.size()));
                all.execute(() -> send(sender, label, words, moment));
            }
        }
        double took = (System.nanoTime() - begun) / 1e9;
        if (why.get() != null) {
            System.out.println("The first that was not taken: " + why.get());
        }
        System.out.printf(
                Locale.ROOT,
                "%-28s %8s %s %10.0f %10s %8d%n",
                "submissions sent",
                "",
                writes.line(),
                writes.many() / took,
                "",
                refused.get());
        readers.line("pages read meanwhile", took);
        System.out.printf(
                "%d of %d acknowledged, %d sent again, %s%n",
                acknowledged.size(), rate * seconds, again.get(), check(database));
    }

    private List<Sender> senders(Database database) throws IOException, InterruptedException {
        Accounts accounts = Accounts.over(database.dataSource());
        List<Sender> senders = new ArrayList<>();
        for (int i = 0; i < PARTICIPANTS; i++) {
            String name = "sender-" + UUID.randomUUID();
            accounts.create(name, PASSWORD, List.of(new Grant(Role.PARTICIPANT, OptionalLong.empty(), "")));
            Visitor visitor = new Visitor(site, "10.0.0." + i);
            HttpResponse<String> answer = visitor.post(
                    "/login", Map.of("name", name, "password", PASSWORD, "_csrf", visitor.token("/login")));
            if (answer.statusCode() / 100 != 3) {
                throw new IOException("Not logged in: " + answer.statusCode());
            }
            senders.add(new Sender(visitor, visitor.token(PAGES + "/submit")));
        }
        return senders;
    }

    /** Sends it; again with the same key when no answer comes. */
    private void send(Sender sender, String label, String words, long moment) {
        Map<String, String> fields = Map.of(
                "_csrf",
                sender.token(),
                "key",
                UUID.randomUUID().toString(),
                "v",
                "1",
                "p",
                label,
                "kind",
                "proposal",
                "words",
                words,
                "language",
                "ru",
                "do",
                "send");
        for (int i = 0; i < TRIES; i++) {
            try {
                HttpResponse<String> answer = sender.visitor().post(PAGES + "/submit", fields);
                if (answer.statusCode() == 302) {
                    String receipt = answer.headers().firstValue("Location").orElseThrow();
                    acknowledged.put(words, Integer.valueOf(receipt.substring(receipt.lastIndexOf('/') + 1)));
                    writes.since(moment);
                    return;
                }
                why.compareAndSet(
                        null, answer.statusCode() + " " + answer.body().replaceAll("(?s).*<main|<[^>]+>|\\s+", " "));
            } catch (IOException cut) {
                // Again.
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
            again.incrementAndGet();
        }
        refused.incrementAndGet();
    }

    private String check(Database database) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement query = connection.prepareStatement("""
                        select (select count(*) from unnest(?::text[], ?::integer[]) as sent (words, number)
                            where 1 <> (select count(*) from submission.submission s
                              where s.consultation_id = r.consultation_id and s.number = sent.number
                                and s.words = sent.words)),
                          (select count(*) - count(distinct words) from submission.submission where words like '№%'),
                          (select r.last_number - count(*) from submission.submission s
                            where s.consultation_id = r.consultation_id),
                          (select r.last_number - sum(many) from submission.tally t where t.consultation_id = r.consultation_id),
                          (select count(*) from submission.submission s where s.words like '№%' and not exists (
                            select from answer.task t where t.submission_id = s.id))
                        from submission.register r join consultation.consultation c on c.id = r.consultation_id
                        where c.slug = ?""")) {
            // One list, so that both arrays are in the same order.
            List<Map.Entry<String, Integer>> sent = List.copyOf(acknowledged.entrySet());
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "text", sent.stream().map(Map.Entry::getKey).toArray()));
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "integer", sent.stream().map(Map.Entry::getValue).toArray()));
            query.setString(3, MakeRegister.LARGE);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return String.format(
                        "%d lost, %d twice, %d numbers missing, %d not counted, %d without a task",
                        row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5));
            }
        }
    }
}
