package org.dauys.server.people.roles;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.TestSite;
import org.dauys.server.consultation.Drafting;
import org.dauys.server.people.Accounts;
import org.dauys.server.site.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An editor invites an expert, who makes an account: in a real browser. {@code -Ddauys.shots=FOLDER} keeps pictures. */
class RolesPagesTest {
    private static final String SLUG = "invited-to";
    private static final String PASSWORD = "seven herons over Balkhash";
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.empty();
        site.bean(Drafting.class)
                .create(
                        SLUG,
                        new Words("Ақдала Республикасының Конституциясы", "Конституция Республики Акдала", ""),
                        Words.NONE,
                        List.of());
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
    void editorInvitesAnExpertWhoMakesAnAccount(Look look) {
        String name = look.language() + "-" + look.scheme().name().toLowerCase(java.util.Locale.ROOT);
        site.bean(Accounts.class).create("editor-" + name, PASSWORD);
        String link;
        try (BrowserContext window = TestBrowser.window(look)) {
            Page page = window.newPage();
            page.navigate(site.at("/desk/c/" + SLUG + "/people").toString());
            page.fill("#name", "editor-" + name);
            page.fill("#password", PASSWORD);
            page.click("main form[action='/login'] button");
            page.waitForSelector("#note");
            check(page, name + "-roles");
            page.click("main form[action$='/people'] button");
            page.waitForSelector(".errors");
            check(page, name + "-roles-errors");
            page.check("input[value=expert]");
            page.fill("#name", "Айгүл Серікова " + name);
            page.fill("#title-kk", "Еңбек құқығы кафедрасының профессоры");
            page.fill("#title-ru", "Профессор кафедры трудового права");
            page.fill("#note", "Серікова");
            page.click("main form[action$='/people'] button");
            page.waitForSelector("#link");
            check(page, name + "-roles-link");
            link = page.inputValue("#link");
            page.navigate(site.at("/password").toString());
            check(page, name + "-password");
            page.navigate(site.at("/desk/c/" + SLUG).toString());
            check(page, name + "-consultation");
        }
        try (BrowserContext window = TestBrowser.window(look)) {
            Page page = window.newPage();
            page.navigate(link);
            check(page, name + "-invited");
            page.fill("#name", "serikova-" + name);
            page.fill("#password", PASSWORD);
            page.fill("#repeated", PASSWORD + "x");
            page.click("main form[action^='/invite'] button");
            page.waitForSelector(".errors");
            check(page, name + "-invited-errors");
            page.fill("#password", PASSWORD);
            page.fill("#repeated", PASSWORD);
            page.click("main form[action^='/invite'] button");
            page.waitForURL(site.at("/desk/c/" + SLUG).toString());
            check(page, name + "-expert");
            page.navigate(site.at("/desk/c/" + SLUG + "/edit").toString());
            assertTrue(page.locator("h1").isVisible());
            check(page, name + "-refused");
            page.navigate(link);
            check(page, name + "-gone");
        }
    }

    private static void check(Page page, String name) {
        TestBrowser.assertUsable(page);
        TestBrowser.assertCalm(page);
        String shots = System.getProperty("dauys.shots", "");
        if (!shots.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(shots, name + ".png")));
        }
    }
}
