package org.dauys.bench.poll;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.bench.visit.Times;

/**
 * So many votes a second, each at its own moment whether those before were answered or not, by 20,000 people with codes, over connections that
 * stay open, as a proxy keeps them: another is opened when none is free. The time of a vote counts from the moment at which it was due.
 */
final class VoteLoad implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    static final int PEOPLE = 20_000;
    /** Through so many proxies, as if from as many places. */
    private static final int PLACES = 250;

    /** More would be more files than a process may usually have. */
    private static final int MOST_CONNECTIONS = 4_000;

    private final URI site;
    private final String poll;
    private final int statements;
    private final int firstPerson;
    private final Queue<KeptConnection> free = new ConcurrentLinkedQueue<>();
    private final Semaphore mayOpen = new Semaphore(MOST_CONNECTIONS);
    private final Times times = new Times();
    private final Set<Integer> cells = ConcurrentHashMap.newKeySet();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private CountDownLatch allSent = new CountDownLatch(0);

    /**
     * Votes that will be sent.
     *
     * @param firstPerson from which on people are numbered: those of two loads that differ by 20,000 are others
     */
    VoteLoad(URI site, String poll, int statements, int firstPerson) {
        this.site = site;
        this.poll = poll;
        this.statements = statements;
        this.firstPerson = firstPerson;
    }

    /** Starts them, a thread for each tenth of a second, so that not all are there at once. */
    void begin(ExecutorService threads, long begun, int rate, int seconds) throws IOException, InterruptedException {
        HttpResponse<String> page;
        try (HttpClient client = HttpClient.newHttpClient()) {
            page = client.send(HttpRequest.newBuilder(site.resolve(poll)).build(), BodyHandlers.ofString());
        }
        Matcher found = TOKEN.matcher(page.body());
        if (!found.find()) {
            throw new IOException("No form on " + poll + ": " + page.statusCode());
        }
        String token = URLEncoder.encode(found.group(1), StandardCharsets.UTF_8);
        String cookie = page.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("XSRF-TOKEN"))
                .map(one -> one.replaceFirst(";.*", ""))
                .findFirst()
                .orElseThrow();
        int tenth = Math.max(1, rate / 10);
        allSent = new CountDownLatch(seconds * 10);
        for (int i = 0; i < seconds * 10; i++) {
            long from = begun + TimeUnit.MILLISECONDS.toNanos(100L * i);
            threads.execute(() -> {
                LockSupport.parkNanos(from - System.nanoTime());
                for (int vote = 0; vote < tenth; vote++) {
                    long moment = from + TimeUnit.MILLISECONDS.toNanos(100) * vote / tenth;
                    threads.execute(() -> vote(moment, token, cookie));
                }
                allSent.countDown();
            });
        }
    }

    /** Waits until each vote has a thread that sends it: on a busy machine that may be later than its moment. */
    void awaitAllSent() throws InterruptedException {
        allSent.await();
    }

    private void vote(long moment, String token, String cookie) {
        LockSupport.parkNanos(moment - System.nanoTime());
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int person = random.nextInt(PEOPLE);
        int statement = 1 + random.nextInt(statements);
        String vote = List.of("agree", "disagree", "pass").get(random.nextInt(3));
        String body = "statement=" + statement + "&vote=" + vote + "&request=" + UUID.randomUUID() + "&_csrf=" + token;
        String request = "POST " + poll + "/answers HTTP/1.1\r\nHost: " + site.getAuthority()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nX-Forwarded-For: 10.2.0."
                + random.nextInt(PLACES)
                + "\r\nCookie: " + cookie + "; poll=" + code(firstPerson + person)
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        mayOpen.acquireUninterruptibly();
        try {
            send(moment, person * statements + statement, request);
        } catch (IOException cut) {
            refused.incrementAndGet();
        } finally {
            mayOpen.release();
        }
    }

    private void send(long moment, int cell, String request) throws IOException {
        KeptConnection known = free.poll();
        KeptConnection connection = known == null ? new KeptConnection(site) : known;
        boolean kept = false;
        try {
            KeptConnection.Answer answer = connection.send(request);
            kept = !answer.last();
            if (answer.status() == 200 && answer.body().contains("true")) {
                times.since(moment);
                taken.incrementAndGet();
                cells.add(cell);
            } else {
                refused.incrementAndGet();
            }
        } finally {
            if (kept) {
                free.add(connection);
            } else {
                connection.close();
            }
        }
    }

    /** Twelve signs of those that codes are made of. */
    private static String code(int person) {
        return Integer.toString(person + (1 << 20), 8).replace('0', '8').replace('1', '9') + "BCDFG";
    }

    /** How many votes there are of those that were acknowledged: a later one takes the place of an earlier one. */
    int cells() {
        return cells.size();
    }

    int taken() {
        return taken.get();
    }

    /** Prints them in the columns of the table of readers. */
    void line(double took) {
        System.out.printf(
                Locale.ROOT,
                "%-28s %8s %s %10.0f %10s %8d%n",
                "votes",
                "",
                times.line(),
                taken.get() / took,
                "",
                refused.get());
    }

    @Override
    public void close() throws IOException {
        for (KeptConnection connection : free) {
            connection.close();
        }
    }
}
