package org.dauys.server.site.pace;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.people.Accounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who sends a byte now and then holds no connection; who sends much has the time that it takes. */
class SlowRequestsTest {
    private static final String PASSWORD = "seven herons over Balkhash";
    private static final String HOST = "Host: localhost\r\n";
    private static final String FORM = HOST + "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final int PACE = 8_192;
    /** At that pace it may take ten minutes. */
    private static final int MUCH = 600 * PACE;

    private static final int LITTLE = 100;
    private static TestSite site;

    @BeforeAll
    static void start() {
        Map<String, String> limits = Map.of(
                "dauys.requests.head-seconds", "1",
                "dauys.requests.body-seconds", "10",
                "dauys.requests.body-bytes-a-second", String.valueOf(PACE));
        limits.forEach(System::setProperty);
        try {
            site = TestSite.empty();
        } finally {
            limits.keySet().forEach(System::clearProperty);
        }
        site.bean(Accounts.class).create("asel", PASSWORD);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static int counted(SlowRequests part) {
        return (int) site.bean(MeterRegistry.class)
                .get(SlowRequests.METER)
                .tag(SlowRequests.PART, part.tag())
                .counter()
                .count();
    }

    /** How a slow request begins, and what it goes on with for ever. */
    private record Drip(String begin, String drop) {
        private void untilEnded(SlowClient client) {
            await().until(() -> client.isEnded() || client.say(drop).isEnded());
        }
    }

    @Test
    void aHeadThatNeverEndsIsEnded() {
        int before = counted(SlowRequests.HEAD);
        try (SlowClient resting = SlowClient.of(site)) {
            resting.say("GET /health HTTP/1.1\r\n" + HOST + "\r\n");
            await().until(() -> resting.heard().contains("UP"));
            List<Drip> drips = List.of(
                    new Drip("", "\n"),
                    new Drip("GET /", "a"),
                    new Drip("GET / HTTP/1.1\r\n" + HOST, "X: y\r\n"),
                    new Drip("GET / HTTP/1.1\r\n" + HOST + "X: ", "y"),
                    // Not the first of its connection.
                    new Drip("GET /health HTTP/1.1\r\n" + HOST + "\r\nGET /", "a"));
            for (Drip drip : drips) {
                try (SlowClient client = SlowClient.of(site).say(drip.begin())) {
                    drip.untilEnded(client);
                }
            }
            assertEquals(before + drips.size(), counted(SlowRequests.HEAD));
            // One that sends nothing has begun no head.
            resting.say("GET /health HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");
            await().until(resting::isEnded);
            assertEquals(2, resting.heard().split("HTTP/1.1 200", -1).length - 1, resting.heard());
        }
    }

    @Test
    void aBodyThatTricklesIsEndedAndOneThatIsLongAndComesIsTaken() {
        int before = counted(SlowRequests.BODY);
        try (SlowClient upload = SlowClient.of(site).say(uploadWithout(LITTLE));
                SlowClient unread = SlowClient.of(site)
                        .say("GET /health HTTP/1.1\r\n" + HOST + "Content-Length: " + MUCH + "\r\n\r\n"
                                + "x".repeat(MUCH - LITTLE));
                SlowClient chunks = SlowClient.of(site)
                        .say("GET /health HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n"
                                + Integer.toHexString(MUCH) + "\r\n" + "x".repeat(MUCH - LITTLE))) {
            List<Drip> drips = List.of(
                    new Drip("POST /login HTTP/1.1\r\n" + FORM + "Content-Length: 100000\r\n\r\n", "a"),
                    new Drip("POST /login HTTP/1.1\r\n" + FORM + "Transfer-Encoding: chunked\r\n\r\n5;a=", "b"),
                    new Drip("POST /login HTTP/1.1\r\n" + FORM + "Transfer-Encoding: chunked\r\n\r\n0\r\nA: ", "b"),
                    new Drip("GET /health HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n5;a=", "b"),
                    // Nobody reads this: it is thrown away when the answer has gone.
                    new Drip("GET /health HTTP/1.1\r\n" + HOST + "Content-Length: 100000\r\n\r\n", "a"));
            List<SlowClient> clients = drips.stream()
                    .map(drip -> SlowClient.of(site).say(drip.begin()))
                    .toList();
            await().until(() -> {
                for (int i = 0; i < drips.size(); i++) {
                    if (!clients.get(i).isEnded()) {
                        clients.get(i).say(drips.get(i).drop());
                    }
                }
                return clients.stream().allMatch(SlowClient::isEnded);
            });
            assertTrue(clients.getLast().heard().startsWith("HTTP/1.1 200"));
            assertEquals(before + drips.size(), counted(SlowRequests.BODY));
            clients.forEach(SlowClient::close);
            // These have taken longer, and go on.
            for (SlowClient honest : List.of(upload, unread, chunks)) {
                assertFalse(honest.isEnded(), honest.heard());
            }
            upload.say("x".repeat(LITTLE));
            await().until(() -> upload.heard().startsWith("HTTP/1.1 403"));
            for (SlowClient honest : List.of(unread, chunks)) {
                honest.say("x".repeat(LITTLE) + (honest == chunks ? "\r\n0\r\n\r\n" : "") + "GET /health HTTP/1.1\r\n"
                        + HOST + "Connection: close\r\n\r\n");
                await().until(honest::isEnded);
                assertEquals(2, honest.heard().split("HTTP/1.1 200", -1).length - 1, honest.heard());
            }
            assertEquals(before + drips.size(), counted(SlowRequests.BODY));
        }
    }

    /** An editor's upload, which lacks a token and its last so many bytes. */
    private static String uploadWithout(int last) {
        String cookie = TestVisitor.editor(site, "asel", PASSWORD).cookies().stream()
                .filter(one -> one.getName().equals("SESSION"))
                .findFirst()
                .orElseThrow()
                .getValue();
        String file = "--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"draft.txt\"\r\n\r\n";
        String end = "\r\n--edge--\r\n";
        String padding = "x".repeat(MUCH);
        int length = file.length() + padding.length() + end.length() + last;
        return "POST /desk HTTP/1.1\r\n" + HOST + "Cookie: SESSION=" + cookie
                + "\r\nContent-Type: multipart/form-data; boundary=edge\r\nContent-Length: " + length + "\r\n\r\n"
                + file
                + padding + end;
    }
}
