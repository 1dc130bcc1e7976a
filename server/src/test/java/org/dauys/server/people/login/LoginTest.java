package org.dauys.server.people.login;

import static org.dauys.server.TestVisitor.leadsTo;
import static org.dauys.server.TestVisitor.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.people.Accounts;
import org.dauys.server.people.session.DeskPath;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LoginTest {
    private static final String PASSWORD = "seven herons over Balkhash";
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.empty();
        site.bean(Accounts.class).create("Asel", PASSWORD);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void whoAsksForTheDeskIsLedToLogInAndThenBack() {
        TestVisitor visitor = TestVisitor.of(site);
        var asked = visitor.get("/desk/c/a?part=2");
        assertEquals("/login?next=%2Fdesk%2Fc%2Fa%3Fpart%3D2", leadsTo(asked));
        String next =
                page(visitor.get(leadsTo(asked))).select("input[name=next]").attr("value");
        var answer = visitor.submit("/login", "/login", Map.of("name", " ASEL ", "password", PASSWORD, "next", next));
        assertEquals("/desk/c/a?part=2", leadsTo(answer));
    }

    @Test
    void logInLeadsNowhereElse() {
        for (String elsewhere : List.of(
                "https://example.org/desk",
                "//example.org/desk",
                "/desk/../../x",
                "/desk\\..\\x",
                "/login?next=/desk",
                "/",
                "javascript:alert(1)",
                "/desk\r\nSet-Cookie: a=b")) {
            assertEquals("/desk", DeskPath.of(elsewhere), elsewhere);
        }
        var answer = TestVisitor.of(site)
                .submit("/login", "/login", Map.of("name", "asel", "password", PASSWORD, "next", "//example.org"));
        assertEquals("/desk", leadsTo(answer));
    }

    @Test
    void wrongPasswordIsToldInWordsAndTheNameStays() {
        var answer = TestVisitor.of(site).from("203.0.113.7").logIn("asel\"><b>", "wrong");
        assertEquals(422, answer.statusCode());
        assertEquals("asel\"><b>", page(answer).select("input[name=name]").attr("value"));
        assertFalse(page(answer).select("[role=alert]").text().isBlank());
        assertEquals("", page(answer).select("input[name=password]").attr("value"));
    }

    @Test
    void namesThatNoAccountCanHaveAreSimplyWrong() {
        for (String name : List.of("x".repeat(5000), "дауыс", "' or 1=1 --", "")) {
            var answer = TestVisitor.of(site).from("203.0.113.8").logIn(name, PASSWORD);
            assertEquals(422, answer.statusCode(), name);
        }
        assertEquals(
                400,
                TestVisitor.of(site)
                        .from("203.0.113.8")
                        .logIn("as\0el", PASSWORD)
                        .statusCode());
    }

    @Test
    void sessionIsInASafeCookieAndHoldsNeitherAddressNorHash() {
        TestVisitor visitor = TestVisitor.of(site).from("198.51.100.23");
        String set = visitor.logIn("asel", PASSWORD).headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("SESSION="))
                .findFirst()
                .orElseThrow();
        assertTrue(set.contains("HttpOnly") && set.contains("SameSite=Lax"), set);
        List<byte[]> kept = site.owner()
                .sql("select attribute_bytes from people.session_attributes")
                .query((row, i) -> row.getBytes(1))
                .list();
        assertFalse(kept.isEmpty());
        for (byte[] bytes : kept) {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            assertFalse(text.contains("198.51.100.23") || text.contains("$2a$"), text);
        }
    }

    @Test
    void cookiesAreSecureOverHttps() {
        var answer = site.send(
                java.net.http.HttpRequest.newBuilder(site.at("/login")).header("X-Forwarded-Proto", "https"));
        String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
        assertTrue(
                cookie.contains("Secure") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
        assertTrue(answer.headers().firstValue("Strict-Transport-Security").isPresent());
        assertTrue(TestVisitor.of(site)
                .get("/login")
                .headers()
                .firstValue("Strict-Transport-Security")
                .isEmpty());
    }

    @Test
    void sessionEndsWhenIdleForAnHourOrTwelveHoursOld() {
        JdbcClient sql = site.owner();
        for (String age : List.of(
                "update people.session set expiry_time = expiry_time - 3600001, last_access_time = last_access_time -"
                        + " 3600001",
                "update people.session set creation_time = creation_time - 43200001")) {
            TestVisitor visitor = TestVisitor.editor(site, "asel", PASSWORD);
            assertFalse(leadsTo(visitor.get("/desk")).startsWith("/login"));
            sql.sql(age).update();
            assertTrue(leadsTo(visitor.get("/desk")).startsWith("/login"), age);
        }
    }
}
