package org.dauys.server.people.letters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.database.Database;
import org.dauys.server.database.TestPostgres;
import org.dauys.server.people.Accounts;
import org.dauys.server.people.Letters;
import org.dauys.server.people.Letters.Notice;
import org.dauys.server.people.TestClock;
import org.dauys.server.people.store.PeopleSchema;
import org.junit.jupiter.api.Test;

/**
 * Nobody gets a letter twice, and none is lost, whatever happens to the program and the mail server: with 1,000 letters, or 5,000
 * with {@code ./dauys test --long}.
 */
class LettersOnceTest {
    private static final int SENDERS = Boolean.getBoolean("dauys.long") ? 5_000 : 1_000;

    /** After so many the first server is stopped: some are sent, more are not. */
    private static final int FIRST = SENDERS / 10;

    private static List<Notice> batch(List<UUID> people) {
        return people.stream()
                .map(person -> new Notice(person, "answer-17", "people.letter.why", List.of("x"), "/c/x/submissions/1"))
                .toList();
    }

    @Test
    void manyLettersGoOnceEachAlthoughTheServerIsStoppedInBetweenAndOthersGoOn() {
        Database database = TestPostgres.newMigratedDatabase();
        try (TestMail mail = new TestMail()) {
            List<UUID> people;
            try (TestSite first = mail.with(() -> TestSite.over(database))) {
                people = TestMail.participants(first, SENDERS, "kk");
                first.bean(Letters.class).tell(batch(people));
                mail.letters(FIRST);
            }
            int before = mail.letters(FIRST).size();
            assertTrue(before < SENDERS, "stopped too late");
            List<TestSite> others = new ArrayList<>();
            try {
                // Each waits for the mail server most of the time.
                for (int i = 0; i < 5; i++) {
                    others.add(mail.with(() -> TestSite.over(database)));
                }
                // The job that told them was interrupted, too, and tells them again.
                others.getLast().bean(Letters.class).tell(batch(people));
                mail.letters(SENDERS);
                TestMail.waitUntilSent(others.getFirst());
                assertEquals(
                        SENDERS, others.getFirst().bean(Outbox.class).counts().get("sent"));
            } finally {
                others.forEach(TestSite::close);
            }
            Map<String, Long> letters =
                    mail.letters(SENDERS).stream().collect(Collectors.groupingBy(TestMail::to, Collectors.counting()));
            assertEquals(SENDERS, letters.size());
            assertEquals(List.of(1L), letters.values().stream().distinct().toList());
        }
    }

    @Test
    void lettersWaitForAMailServerThatCannotBeReached() {
        Database database = TestPostgres.newMigratedDatabase();
        try (TestMail mail = new TestMail()) {
            int nobody = freePort();
            try (TestSite site =
                    mail.with(Map.of("dauys.smtp.url", "smtp://127.0.0.1:" + nobody), () -> TestSite.over(database))) {
                site.bean(Letters.class).tell(batch(TestMail.participants(site, 2, "ru")));
                await(site, "waiting", 1);
            }
            try (TestSite site = mail.with(() -> TestSite.over(database))) {
                TestMail.waitUntilSent(site);
                assertEquals(2, mail.letters(2).size());
            }
        }
    }

    @Test
    void withoutAMailServerLettersWaitAndTheDeskSaysSo() {
        Database database = TestPostgres.newMigratedDatabase();
        try (TestSite site = TestSite.over(database)) {
            site.bean(Letters.class).tell(batch(TestMail.participants(site, 3, "ru")));
            site.bean(Accounts.class).create("asel", "seven herons over Balkhash");
            String page = TestVisitor.editor(site, "asel", "seven herons over Balkhash")
                    .get("/desk/letters")
                    .body();
            assertTrue(page.contains("DAUYS_SMTP_URL") && page.contains("хаттар күтіп тұрады"), page);
        }
        try (TestMail mail = new TestMail();
                TestSite site = mail.with(() -> TestSite.over(database))) {
            TestMail.waitUntilSent(site);
            assertEquals(3, mail.letters(3).size());
        }
    }

    @Test
    void letterThatWasBeingSentWhenTheProgramDiedGoesAgainOnlyWhenTheOperatorWantsIt() {
        try (TestMail mail = new TestMail();
                TestSite site = TestClock.at("2026-03-18T10:00:00Z", () -> mail.with(TestSite::empty))) {
            List<UUID> people = TestMail.participants(site, 1, "ru");
            site.bean(Letters.class).tell(batch(people));
            TestMail.waitUntilSent(site);
            MimeMessage first = mail.letters(1).getFirst();
            // As it stands when the program dies between the mail server's answer and its own note of it.
            site.bean(PeopleSchema.class)
                    .sql("update people.letter set state = 'sending'")
                    .update();
            TestClock.set("2026-03-18T10:30:00Z");
            site.bean(Outbox.class).tidy();
            assertEquals(1, site.bean(Outbox.class).counts().get("uncertain"));
            assertEquals(1, mail.letters(1).size());

            site.bean(Accounts.class).create("asel", "seven herons over Balkhash");
            TestVisitor.editor(site, "asel", "seven herons over Balkhash")
                    .submit("/desk/letters", "/desk/letters", Map.of("state", "uncertain"));
            TestMail.waitUntilSent(site);
            assertEquals(
                    TestMail.header(first, "Message-ID"),
                    TestMail.header(mail.letters(2).getLast(), "Message-ID"),
                    "so that it can be recognised");
        }
    }

    @Test
    void mailServerThatIsCutOffAfterTheLetterLeavesItUncertain() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                TestMail mail = new TestMail()) {
            Thread.ofVirtual().start(() -> talk(server, "hangup"));
            try (TestSite site =
                    mail.with(Map.of("dauys.smtp.url", "smtp://127.0.0.1:" + server.getLocalPort()), TestSite::empty)) {
                site.bean(Letters.class).tell(batch(TestMail.participants(site, 1, "ru")));
                await(site, "uncertain", 1);
            }
        }
    }

    @Test
    void refusalForGoodIsFinalAndKeepsNoWordsOfTheServer() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                TestMail mail = new TestMail()) {
            Thread.ofVirtual().start(() -> talk(server, "550 <p1.ru@example.kz> is unknown"));
            try (TestSite site =
                    mail.with(Map.of("dauys.smtp.url", "smtp://127.0.0.1:" + server.getLocalPort()), TestSite::empty)) {
                site.bean(Letters.class).tell(batch(TestMail.participants(site, 1, "ru")));
                await(site, "failed", 1);
                assertEquals(
                        "550",
                        site.bean(PeopleSchema.class)
                                .sql("select failure from people.letter")
                                .query(String.class)
                                .single());
            }
        }
    }

    /** A mail server that takes a letter and then says this, or hangs up. */
    private static void talk(ServerSocket server, String end) {
        try (Socket socket = server.accept()) {
            var in = new java.io.BufferedReader(
                    new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            var out = socket.getOutputStream();
            Function<String, String> answers = line -> line.startsWith("DATA") ? "354 go" : "250 ok";
            out.write("220 hello\r\n".getBytes(StandardCharsets.US_ASCII));
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (data && !line.equals(".")) {
                    continue;
                }
                if (data && end.equals("hangup")) {
                    return;
                }
                String answer = data ? end : answers.apply(line);
                data = line.startsWith("DATA");
                out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException gone) {
            // The test looks at what the site made of it.
        }
    }

    private static void await(TestSite site, String state, int number) {
        TestMail.await(site, counts -> counts.getOrDefault(state, 0) == number);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
