package org.dauys.server.people.login;

import static org.dauys.server.TestVisitor.leadsTo;
import static org.dauys.server.TestVisitor.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.people.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OneTimePasswordTest {
    private static final String OWN = "жеті тырна Балқаш үстінде";
    private TestSite site;
    private Accounts accounts;

    @BeforeEach
    void start() {
        site = TestSite.empty();
        accounts = site.bean(Accounts.class);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void firstStartTellsAPasswordOnceAndKeepsItsHashOnly() {
        String password = accounts.firstEditor().orElseThrow();
        assertTrue(password.matches("([2-9a-hjkmnp-z]{5}-){3}[2-9a-hjkmnp-z]{5}"), password);
        assertEquals(Optional.empty(), accounts.firstEditor());
        String kept = site.owner()
                .sql("select a::text from people.account a")
                .query(String.class)
                .single();
        assertFalse(kept.contains(password), kept);
        // At the low cost of tests; PasswordsTest keeps the usual one.
        assertTrue(kept.contains("$2a$04$"), kept);
    }

    @Test
    void deskStaysClosedUntilTheEditorHasChosenAPassword() {
        String oneTime = accounts.firstEditor().orElseThrow();
        TestVisitor editor = TestVisitor.of(site);
        assertEquals("/password", leadsTo(editor.logIn("editor", oneTime)));
        assertEquals("/password", leadsTo(editor.get("/desk")));
        assertEquals("/password", leadsTo(editor.get("/desk/c/new")));
        HttpCookie before = session(editor);

        assertRefused(editor, "short", "short");
        assertRefused(editor, "editor editor", "editor editor");
        assertRefused(editor, "Editor 2026!!", "Editor 2026!!");
        assertRefused(editor, "Password-2026", "Password-2026");
        assertRefused(editor, "қазақстан2026", "қазақстан2026");
        assertRefused(editor, "123412341234", "123412341234");
        assertRefused(editor, "x".repeat(201), "x".repeat(201));
        assertRefused(editor, oneTime, oneTime);
        assertRefused(editor, OWN, OWN + " ");
        assertEquals("/password", leadsTo(editor.get("/desk")));

        assertEquals("/desk", leadsTo(choose(editor, OWN, OWN)));
        assertNotEquals(before.getValue(), session(editor).getValue());
        // There may be no such page yet, but nothing leads away from it.
        assertEquals("", leadsTo(editor.get("/desk")));
        assertEquals(200, editor.get("/password").statusCode());
        assertEquals("/desk", leadsTo(TestVisitor.of(site).logIn("editor", OWN)));
        assertEquals(422, TestVisitor.of(site).logIn("editor", oneTime).statusCode());
    }

    @Test
    void resetEndsAllSessionsAndTheOldPassword() {
        accounts.create("editor", OWN);
        TestVisitor editor = TestVisitor.editor(site, "editor", OWN);
        String oneTime = accounts.resetEditor();
        assertTrue(leadsTo(editor.get("/desk")).startsWith("/login"));
        assertEquals(422, TestVisitor.of(site).logIn("editor", OWN).statusCode());
        assertEquals("/password", leadsTo(TestVisitor.of(site).logIn("editor", oneTime)));
    }

    @Test
    void loggedOutIsOutAndNoOtherSiteCanDoIt() {
        String oneTime = accounts.firstEditor().orElseThrow();
        TestVisitor editor = TestVisitor.of(site);
        editor.logIn("editor", oneTime);
        assertEquals(403, editor.post("/logout", Map.of(), "").statusCode());
        assertEquals("/password", leadsTo(editor.get("/desk")));
        assertEquals("/", leadsTo(editor.submit("/password", "/logout", Map.of())));
        assertTrue(leadsTo(editor.get("/desk")).startsWith("/login"));
        assertEquals(
                0,
                site.owner()
                        .sql("select count(*) from people.session")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void allOfALongPasswordCounts() {
        // 72 bytes, and what bcrypt alone would not see.
        String start = "ә".repeat(36);
        accounts.create("asel", start + "бүркіт");
        assertEquals(422, TestVisitor.of(site).logIn("asel", start + "сұңқар").statusCode());
        assertEquals("/desk", leadsTo(TestVisitor.of(site).logIn("asel", start + "бүркіт")));
    }

    private static void assertRefused(TestVisitor editor, String password, String repeated) {
        var answer = choose(editor, password, repeated);
        assertEquals(422, answer.statusCode(), password);
        assertFalse(page(answer).select("[role=alert]").text().isBlank(), password);
    }

    private static HttpResponse<String> choose(TestVisitor editor, String password, String repeated) {
        return editor.submit("/password", "/password", Map.of("password", password, "repeated", repeated));
    }

    private static HttpCookie session(TestVisitor visitor) {
        List<HttpCookie> cookies = visitor.cookies();
        return cookies.stream()
                .filter(cookie -> cookie.getName().equals("SESSION"))
                .findFirst()
                .orElseThrow();
    }
}
