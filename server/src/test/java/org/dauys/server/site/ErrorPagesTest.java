package org.dauys.server.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dauys.server.RawRequest;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorPagesTest {
    private static final TestSite SITE = TestSite.demo();
    private static final Pattern INSIDES = Pattern.compile(
            "Exception|org\\.dauys|springframework|(?i:tomcat|whitelabel|stacktrace)|java\\.|\\tat |Server:");

    @Test
    void missingPageIsToldInTheReadersLanguage() {
        for (Locale language : Say.LANGUAGES) {
            HttpResponse<String> answer = SITE.get("/c/nothing/here", language);
            assertEquals(404, answer.statusCode());
            var page = TestVisitor.page(answer);
            assertEquals(language.getLanguage(), page.select("html").attr("lang"));
            assertEquals(Say.in(language).say("site.error.404.heading"), page.select("h1").text());
            assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
            assertTrue(answer.headers().firstValue("Content-Security-Policy").isPresent());
            assertSilent(answer.body());
        }
    }

    @Test
    void everyErrorHasWordsInEveryLanguage() {
        for (Locale language : Say.LANGUAGES) {
            for (int status : List.of(400, 403, 404, 405, 413, 415, 429, 500, 503)) {
                assertTrue(Say.in(language).has("site.error." + status + ".heading"), language + " " + status);
                assertTrue(Say.in(language).has("site.error." + status + ".text"), language + " " + status);
            }
        }
    }

    @Test
    void programsGetProblemDetails() {
        var visitor = TestVisitor.of(SITE);
        for (var answer : List.of(
                visitor.get("/api/nothing"),
                visitor.send(visitor.request("/nothing").header("Accept", "application/json")))) {
            assertEquals(404, answer.statusCode());
            assertEquals(
                    "application/problem+json",
                    answer.headers().firstValue("Content-Type").orElse(""));
            assertTrue(answer.body().contains("\"status\":404") && answer.body().contains("\"title\":\""), answer.body());
            assertSilent(answer.body());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%00", "/c/%00", "/?q=%00", "/a%2f..%2fb", "/..%2f..%2fetc/passwd", "/../../etc/passwd", "/a;b=c", "/;",
                "/%ff", "/c/%ff%fe", "/?q=%ff", "/%", "/%zz", "/?q=%", "/a\\b", "/%5c..%5c", "//example.org/x", "/a//b",
                "/<script>", "/\"onload=", "/|{}^`", "/%25%30%30", "/\u00e9", "/error", "/c/%0d%0aSet-Cookie:a=b",
                "http://elsewhere.example/", "*", "/.%2e/", "/c/..;/desk", "/desk%2f", "/%64esk/x;y", "/health/db",
                "/actuator", "/env", "/health/../env", "/META-INF/MANIFEST.MF", "/assets/../application.yaml"
            })
    void malformedAddressIsAnsweredCleanly(String target) {
        String answer = RawRequest.get(SITE, target);
        int status = RawRequest.status(answer);
        assertTrue(status < 500, answer);
        assertSilent(answer);
        assertFalse(answer.contains("Set-Cookie"), answer);
    }

    @Test
    void requestsThatAreNoneAreAnsweredBeforeSpring() {
        String host = "\r\nHost: localhost\r\nConnection: close\r\n";
        for (String request : List.of(
                "GARBAGE\r\n\r\n",
                "GET\r\n\r\n",
                "GET / HTTP/9.9" + host + "\r\n",
                "G{T / HTTP/1.1" + host + "\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b<c>\r\nConnection: close\r\n\r\n",
                "GET /" + "a".repeat(20_000) + " HTTP/1.1" + host + "\r\n",
                "GET / HTTP/1.1" + host + "X-Large: " + "x".repeat(20_000) + "\r\n\r\n",
                "GET / HTTP/1.1" + host + "X-Large: a\0b\r\n\r\n",
                "POST /login HTTP/1.1" + host + "Content-Length: -5\r\n\r\n",
                "POST /login HTTP/1.1" + host + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\n",
                "POST /login HTTP/1.1" + host + "Transfer-Encoding: nonsense\r\n\r\n")) {
            String answer = RawRequest.send(SITE, request);
            String asked = request.substring(0, Math.min(60, request.length()));
            int status = RawRequest.status(answer);
            assertTrue(status >= 400 && status <= 505 && status != 500, asked + " → " + answer);
            assertSilent(answer);
        }
        assertEquals(200, SITE.get("/", Locale.of("kk")).statusCode());
    }

    @Test
    void otherMethodsAreAnsweredCleanly() {
        var visitor = TestVisitor.of(SITE);
        for (String method : List.of("TRACE", "FOO", "PROPFIND", "OPTIONS", "HEAD")) {
            String answer = RawRequest.send(
                    SITE, method + " / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            int status = RawRequest.status(answer);
            assertTrue(status == 200 == (method.equals("OPTIONS") || method.equals("HEAD")), answer);
            assertTrue(status < 502 && status != 500, answer);
            assertSilent(answer);
        }
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            var answer = visitor.send(visitor.request("/").method(method, BodyPublishers.ofString("{}")));
            assertEquals(403, answer.statusCode(), method);
            assertSilent(answer.body());
        }
        var answer = visitor.post("/", Map.of(), visitor.token("/login"));
        assertEquals(405, answer.statusCode());
        assertEquals(Say.in(Locale.of("kk")).say("site.error.405.heading"), TestVisitor.page(answer).select("h1").text());
    }

    @Test
    void linkOfAnErrorPageNeverLeadsToAnotherHost() {
        String answer = RawRequest.get(SITE, "//example.org/x");
        assertFalse(answer.contains("href=\"//"), answer);
    }

    private static void assertSilent(String answer) {
        assertFalse(INSIDES.matcher(answer).find(), answer);
    }
}
