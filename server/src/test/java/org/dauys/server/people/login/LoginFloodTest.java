package org.dauys.server.people.login;

import static org.dauys.server.TestVisitor.leadsTo;
import static org.dauys.server.TestVisitor.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.people.Accounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LoginFloodTest {
    private static final String PASSWORD = "seven herons over Balkhash";
    private static final int TRIES = 1_000;
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestTime.with(TestSite::empty);
        site.bean(Accounts.class).create("asel", PASSWORD);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void thousandLogInsAreRefusedWhileReadersReadAndTheEditorGetsIn() throws Exception {
        assertEquals("/desk", leadsTo(TestVisitor.of(site).from("192.0.2.10").logIn("asel", PASSWORD)));
        TestVisitor attacker = TestVisitor.of(site);
        String token = attacker.token("/login");
        List<Callable<HttpResponse<String>>> tries = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            tries.add(guess(i, token, attacker));
        }
        AtomicBoolean over = new AtomicBoolean();
        List<HttpResponse<String>> answers = new ArrayList<>();
        List<Long> readers;
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(33)) {
            Future<List<Long>> reading = threads.submit(() -> read(over));
            for (Future<HttpResponse<String>> answer : threads.invokeAll(tries)) {
                answers.add(answer.get());
            }
            over.set(true);
            readers = reading.get();
        }
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();

        assertTrue(seconds < 60, "1,000 log-ins took " + seconds + " s");
        answers.forEach(LoginFloodTest::assertRefused);
        long checked =
                answers.stream().filter(answer -> answer.statusCode() == 422).count();
        long refused = TRIES - checked;
        assertTrue(refused > TRIES / 2, checked + " were checked");
        long middle = readers.get(readers.size() / 2);
        long slow = readers.get(readers.size() * 95 / 100);
        System.out.printf(
                Locale.ROOT,
                "%d log-ins in %d s, %d checked; %d front pages meanwhile, median %d ms, 95%% %d ms%n",
                TRIES,
                seconds,
                checked,
                readers.size(),
                middle,
                slow);
        assertTrue(middle < 500 && slow < 2_000, "Front page: median " + middle + " ms, 95 % " + slow + " ms");

        // From the usual place, the editor is let in at once; from the attacker's, when the window is over.
        assertEquals("/desk", leadsTo(TestVisitor.of(site).from("192.0.2.10").logIn("asel", PASSWORD)));
        TestVisitor there = TestVisitor.of(site).from("203.0.113.1");
        // Tries that the server was too busy to look at do not count: use up what is left.
        for (int i = 0; i < 5 && there.logIn("asel", "guess").statusCode() != 429; i++) {}
        assertEquals(429, there.logIn("asel", PASSWORD).statusCode());
        TestTime.pass(LoginLimits.WINDOW);
        assertEquals("/desk", leadsTo(there.logIn("asel", PASSWORD)));
    }

    /** Half of them from one place at one account, half from many places at many accounts. */
    private static Callable<HttpResponse<String>> guess(int i, String token, TestVisitor cookies) {
        boolean alone = i % 2 == 0;
        Map<String, String> form = Map.of("name", alone ? "asel" : "name" + i, "password", "guess " + i);
        String address = alone ? "203.0.113.1" : "198.51." + i / 250 + "." + i % 250;
        return () -> cookies.post("/login", form, token, address);
    }

    private static List<Long> read(AtomicBoolean over) {
        List<Long> millis = new ArrayList<>();
        TestVisitor reader = TestVisitor.of(site);
        while (!over.get()) {
            long start = System.nanoTime();
            assertEquals(200, reader.get("/").statusCode());
            millis.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
        return millis.stream().sorted().toList();
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertTrue(answer.statusCode() == 422 || answer.statusCode() == 429, "" + answer.statusCode());
        assertFalse(page(answer).select("[role=alert]").text().isBlank());
        if (answer.statusCode() == 429) {
            int wait =
                    Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("0"));
            assertTrue(wait > 0 && wait <= 180, "wait " + wait);
        }
    }
}
