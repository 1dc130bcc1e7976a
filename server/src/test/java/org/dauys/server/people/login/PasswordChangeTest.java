package org.dauys.server.people.login;

import static org.dauys.server.TestVisitor.leadsTo;
import static org.dauys.server.TestVisitor.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.people.Accounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PasswordChangeTest {
    private static final String OLD = "seven herons over Balkhash";
    private static final String NEW = "eight cranes under Karatau";
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.empty();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void whoKnowsThePresentPasswordChoosesAnotherAndOtherSessionsEnd() {
        site.bean(Accounts.class).create("asel", OLD, List.of());
        TestVisitor here = TestVisitor.editor(site, "asel", OLD);
        TestVisitor elsewhere = TestVisitor.editor(site, "asel", OLD);
        assertRefused(change(here, "something else", NEW));
        assertRefused(change(here, OLD, OLD));
        assertRefused(change(here, OLD, "short"));
        var changed = change(here, OLD, NEW);
        assertEquals("/password?saved", leadsTo(changed));
        assertFalse(
                page(here.get("/password?saved")).select("[role=status]").text().isBlank());
        assertTrue(leadsTo(elsewhere.get("/password")).startsWith("/login"));
        assertEquals(422, TestVisitor.of(site).logIn("asel", OLD).statusCode());
        assertEquals("/desk", leadsTo(TestVisitor.of(site).logIn("asel", NEW)));
    }

    @Test
    void openSessionDoesNotLetAnyoneGuessThePassword() {
        site.bean(Accounts.class).create("timur", OLD, List.of());
        TestVisitor thief = TestVisitor.of(site).from("203.0.113.60");
        assertEquals("/desk", leadsTo(thief.logIn("timur", OLD)));
        int tries = 0;
        while (change(thief, "guess " + tries, NEW).statusCode() == 422) {
            tries++;
        }
        assertTrue(tries <= 5, tries + " tries");
        assertEquals(429, change(thief, OLD, NEW).statusCode());
    }

    private static HttpResponse<String> change(TestVisitor visitor, String old, String password) {
        return visitor.submit("/password", "/password", Map.of("old", old, "password", password, "repeated", password));
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertEquals(422, answer.statusCode());
        assertFalse(page(answer).select("[role=alert]").text().isBlank());
    }
}
