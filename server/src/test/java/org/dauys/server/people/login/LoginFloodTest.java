package org.dauys.server.people.login;

import static org.dauys.server.TestVisitor.leadsTo;
import static org.dauys.server.TestVisitor.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.people.Accounts;
import org.dauys.server.people.password.PasswordCheck;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCrypt;

class LoginFloodTest {
    private static final String PASSWORD = "seven herons over Balkhash";
    private static final int TRIES = 1_000;
    /** Of a hash in earnest, see PasswordsTest. */
    private static final int USUAL_COST = 12;

    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestTime.with(TestSite::empty);
        site.bean(Accounts.class).create("asel", PASSWORD);
        makeThoseWhoAreGuessedAt();
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
        int pages;
        try (ExecutorService threads = Executors.newFixedThreadPool(33)) {
            Future<Integer> reading = threads.submit(() -> read(over));
            for (Future<HttpResponse<String>> answer : threads.invokeAll(tries)) {
                answers.add(answer.get());
            }
            over.set(true);
            pages = reading.get();
        }

        answers.forEach(LoginFloodTest::assertRefused);
        long checked =
                answers.stream().filter(answer -> answer.statusCode() == 422).count();
        long refused = TRIES - checked;
        assertTrue(refused > TRIES / 2, checked + " were checked");
        System.out.printf("%d log-ins, %d checked; %d front pages meanwhile%n", TRIES, checked, pages);
        assertTrue(pages > 0, "nobody could read meanwhile");

        // From the usual place, the editor is let in at once; from the attacker's, when the window is over.
        assertEquals("/desk", leadsTo(TestVisitor.of(site).from("192.0.2.10").logIn("asel", PASSWORD)));
        TestVisitor there = TestVisitor.of(site).from("203.0.113.1");
        // Tries that the server was too busy to look at do not count: use up what is left.
        for (int i = 0; i < 5 && there.logIn("asel", "guess").statusCode() != 429; i++) {}
        assertEquals(429, there.logIn("asel", PASSWORD).statusCode());
        TestTime.pass(LoginLimits.WINDOW);
        assertEquals("/desk", leadsTo(there.logIn("asel", PASSWORD)));
    }

    /** What keeps the pages quick meanwhile. */
    @Test
    void neverMoreThanHalfOfTheCoresHash() throws Exception {
        PasswordCheck check = site.bean(PasswordCheck.class);
        int places = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        CountDownLatch hashing = new CountDownLatch(places);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> working = new ArrayList<>();
            for (int i = 0; i < places; i++) {
                working.add(threads.submit(() -> check.inTurn(() -> {
                    hashing.countDown();
                    return awaited(end);
                })));
            }
            assertTrue(awaited(hashing));
            AtomicInteger atOnce = new AtomicInteger();
            List<Future<Boolean>> others = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                others.add(threads.submit(() -> check.inTurn(() -> atOnce.incrementAndGet() > 0)));
            }
            // Those who may wait give up after some seconds, the others did not wait.
            for (Future<Boolean> other : others) {
                assertInstanceOf(
                        PasswordCheck.BusyException.class,
                        assertThrows(ExecutionException.class, other::get).getCause());
            }
            assertEquals(0, atOnce.get(), "hashed beside " + places + " others");
            end.countDown();
            for (Future<Boolean> one : working) {
                assertTrue(one.get());
            }
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(5, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Half of them from one place at one account, half from many places at many accounts. */
    private static Callable<HttpResponse<String>> guess(int i, String token, TestVisitor cookies) {
        boolean alone = i % 2 == 0;
        Map<String, String> form = Map.of("name", alone ? "asel" : "name" + i, "password", "guess " + i);
        String address = alone ? "203.0.113.1" : "198.51." + i / 250 + "." + i % 250;
        return () -> cookies.post("/login", form, token, address);
    }

    /** How many pages were read before the others were over. */
    private static int read(AtomicBoolean over) {
        int pages = 0;
        TestVisitor reader = TestVisitor.of(site);
        while (!over.get()) {
            assertEquals(200, reader.get("/").statusCode());
            pages++;
        }
        return pages;
    }

    /** Whom they guess at: the tests' own hashes cost nearly nothing, these what they cost in earnest. */
    private static void makeThoseWhoAreGuessedAt() {
        site.owner()
                .sql("""
                        insert into people.account (name, password_hash) select 'name' || i, :hash from generate_series(0, :many) i
                        """)
                .param("hash", BCrypt.hashpw("of nobody", BCrypt.gensalt(USUAL_COST)))
                .param("many", TRIES)
                .update();
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
