package org.dauys.server.people.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dauys.server.RawRequest;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.people.Accounts;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogsTest {
    private static final String PASSWORD = "seven herons over Balkhash";
    private static final String SEARCHED = "zabastovka-searched";
    private static final String TYPED = "somebody-typed";
    private static final String WRONG = "my-wrong-secret";

    @Test
    void logTellsFaultsAndNothingOfPeople() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        String reference;
        try (TestSite site = TestSite.empty()) {
            // Not before: the start of a server sets all loggers anew.
            root.addAppender(log);
            site.bean(Accounts.class).create("asel", PASSWORD);
            visit(site);
            reference = fail(site);
        } finally {
            root.detachAppender(log);
        }
        String told = log.list.stream().map(LogsTest::text).collect(Collectors.joining("\n"));
        assertTrue(told.contains("Failure " + reference), told);
        for (String secret : List.of("127.0.0.1", "203.0.113.77", TYPED, WRONG, PASSWORD, SEARCHED, "asel")) {
            assertFalse(told.contains(secret), () -> secret + " in " + lines(told, secret));
        }
    }

    private static void visit(TestSite site) {
        TestVisitor visitor = TestVisitor.of(site).from("203.0.113.77");
        for (String path : List.of("/", "/nothing", "/search", "/login", "/desk", "/health", "/api/nothing")) {
            visitor.get(path + "?q=" + SEARCHED);
        }
        for (int i = 0; i < 8; i++) {
            visitor.logIn(TYPED, WRONG);
        }
        TestVisitor.editor(site, "asel", PASSWORD).get("/desk?q=" + SEARCHED);
        visitor.post("/login", Map.of("name", TYPED, "password", WRONG), "no token");
        visitor.send(visitor.request("/").header("Cookie", "a=" + TYPED + "; =;;\""));
        for (String target : List.of("/%00" + SEARCHED, "/;" + SEARCHED, "/?" + SEARCHED + "=%zz", "/%zz" + SEARCHED)) {
            RawRequest.get(site, target);
        }
        RawRequest.send(site, SEARCHED + "\r\n\r\n");
        RawRequest.send(site, "GET / HTTP/1.1\r\nHost: " + TYPED + "<\r\n" + WRONG + "\r\n\r\n");
        RawRequest.send(
                site,
                "POST /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 30\r\n\r\n{\"password\":\"" + WRONG + "\"}");
    }

    /** A fault of ours: the page has the reference. */
    private static String fail(TestSite site) {
        site.owner().sql("alter table consultation.consultation rename to gone").update();
        var answer = site.get("/?q=" + SEARCHED, Locale.of("en"));
        assertEquals(500, answer.statusCode());
        String words = TestVisitor.page(answer).select("main").text();
        assertFalse(words.contains("Exception") || words.contains("consultation.consultation"), words);
        return words.replaceFirst(".*reference ([0-9a-f]{8}).*", "$1");
    }

    private static String text(ILoggingEvent event) {
        String failure =
                event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        return event.getLoggerName() + " " + event.getFormattedMessage() + "\n" + failure;
    }

    private static String lines(String told, String secret) {
        return told.lines().filter(line -> line.contains(secret)).collect(Collectors.joining("\n"));
    }
}
