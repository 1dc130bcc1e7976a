package org.dauys.server.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.TestSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PeoplePagesTest {
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.empty();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    static Stream<Look> looks() {
        return Look.all();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyoneCanLogInChooseAPasswordAndReadErrors(Look look) {
        String oneTime = site.bean(Accounts.class).resetEditor();
        try (BrowserContext window = TestBrowser.window(look)) {
            Page page = window.newPage();
            page.navigate(site.at("/no/such/page").toString());
            check(page);
            page.navigate(site.at("/login").toString());
            check(page);
            logIn(page, "wrong");
            check(page);
            assertEquals("editor", page.inputValue("#name"));
            logIn(page, oneTime);
            assertEquals(site.at("/password").toString(), page.url());
            check(page);
            choose(page, "short word 1", "short word 2");
            check(page);
            choose(page, "seven herons over Balkhash", "seven herons over Balkhash");
            assertEquals(site.at("/desk").toString(), page.url());
        }
    }

    @Test
    void keyboardAloneIsEnough() {
        String oneTime = site.bean(Accounts.class).resetEditor();
        try (BrowserContext window = TestBrowser.window(Look.phone("kk").withoutScripts())) {
            Page page = window.newPage();
            page.navigate(site.at("/login").toString());
            page.focus("#name");
            page.keyboard().type("editor");
            page.keyboard().press("Tab");
            page.keyboard().type(oneTime);
            page.keyboard().press("Enter");
            page.waitForURL(site.at("/password").toString());
        }
    }

    private static void logIn(Page page, String password) {
        page.fill("#name", "editor");
        page.fill("#password", password);
        page.click("main form[action='/login'] button");
    }

    private static void choose(Page page, String password, String repeated) {
        page.fill("#password", password);
        page.fill("#repeated", repeated);
        page.click("main form[action='/password'] button");
    }

    private static void check(Page page) {
        TestBrowser.assertUsable(page);
        TestBrowser.assertCalm(page);
    }
}
