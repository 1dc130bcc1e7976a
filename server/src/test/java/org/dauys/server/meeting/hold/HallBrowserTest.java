package org.dauys.server.meeting.hold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dauys.server.CutNetwork;
import org.dauys.server.answer.TestCommission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Phones in the hall's own network: a name that is no localhost and plain http, which browsers do not call secure. */
class HallBrowserTest {
    private static final String HOST = "meeting.hall";
    private static TestCommission commission;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() {
        Path chromium = Stream.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(chromium != null, "Skipped: Chromium is not installed");
        commission = TestCommission.make();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--host-resolver-rules=MAP " + HOST + " 127.0.0.1")));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    private static BrowserContext phone(boolean scripts) {
        BrowserContext window = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setLocale("ru")
                .setJavaScriptEnabled(scripts));
        window.setDefaultTimeout(300_000);
        return window;
    }

    private static CutNetwork network() {
        return new CutNetwork(() -> commission.site().at("/").getPort());
    }

    @Test
    void formThatCouldNotBeSentKeepsItsTextInThePageAndOnThePhone() {
        TestDesk desk = TestDesk.open(commission, 4);
        try (CutNetwork network = network();
                BrowserContext window = phone(true)) {
            String hall = "http://" + HOST + ":" + network.port() + "/m/"
                    + desk.meeting().code() + "/hall";
            Page page = window.newPage();
            page.navigate(hall);
            assertEquals(false, page.evaluate("isSecureContext"));
            network.goes();
            page.fill("#words", "Будет ли доплата?");
            page.click("#hall-form button");
            page.waitForSelector("#hall-lost:visible");
            assertEquals("Будет ли доплата?", page.inputValue("#words"));
            network.comes();
            Page again = window.newPage();
            again.navigate(hall);
            assertEquals("Будет ли доплата?", again.inputValue("#words"), "from the phone's store");
            again.click("#hall-form button");
            again.waitForSelector("#hall-sent");
            assertEquals("", again.inputValue("#words"));
            page.click("#hall-form button");
            page.waitForSelector("#hall-sent");
            assertTrue(commission.bean(HallMessages.class).of(desk.meeting().id()).stream()
                    .allMatch(message -> message.words().equals("Будет ли доплата?")));
        }
    }

    @Test
    void phoneWithoutScriptsAsksAndSeesTheBoard() {
        TestDesk desk = TestDesk.open(commission, 5);
        try (CutNetwork network = network();
                BrowserContext window = phone(false)) {
            String hall = "http://" + HOST + ":" + network.port() + "/m/"
                    + desk.meeting().code() + "/hall";
            Page page = window.newPage();
            page.navigate(hall);
            page.check("input[value=proposal]");
            page.fill("#words", "Сохранить отпуск");
            page.click("#hall-form button");
            PlaywrightAssertions.assertThat(page.locator("#hall-sent")).isVisible();
            HallMessages messages = commission.bean(HallMessages.class);
            HallMessages.Message sent = messages.of(desk.meeting().id()).getFirst();
            assertEquals(Body.Contribution.Kind.PROPOSAL, sent.kind());
            messages.move(desk.meeting().id(), sent.id(), HallMessages.State.ACCEPTED);
            page.reload();
            page.click("form[action$='/support'] button");
            PlaywrightAssertions.assertThat(page.locator(".cards")).containsText("Поддержали: меньше 5");
            assertEquals(
                    false,
                    page.locator("body").evaluate("body => body.scrollWidth > innerWidth"),
                    "nobody scrolls sideways");
        }
    }

    @Test
    void deskInTheHallsNetworkSaysThatItMustStayOpenAndSavesAllTheSame() {
        TestDesk desk = TestDesk.open(commission, 6);
        try (CutNetwork network = network();
                BrowserContext window = phone(true)) {
            String address = "http://" + HOST + ":" + network.port() + "/m/"
                    + desk.meeting().code() + "/desk/ru";
            Page page = window.newPage();
            page.navigate(address + "#token=" + desk.token());
            page.waitForSelector("#desk[data-state=open][data-context=plain][data-net=sent]");
            network.goes();
            page.fill("#words", "Записано без сети");
            page.click("#capture button");
            page.waitForSelector("#desk[data-here='1']");
            Page other = window.newPage();
            network.comes();
            other.navigate(address);
            other.waitForSelector("#desk[data-state=elsewhere]");
            page.click("#send");
            page.waitForSelector("#desk[data-here='0'][data-server='1']");
        }
    }
}
