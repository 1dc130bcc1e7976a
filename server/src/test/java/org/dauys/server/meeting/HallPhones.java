package org.dauys.server.meeting;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Phones in a hall's own network: a name that is no localhost and plain http, which browsers do not call secure. */
public final class HallPhones implements AutoCloseable {
    /** Leads to this machine. */
    public static final String HOST = "meeting.hall";

    private static final double MOST_MILLIS = 300_000;

    private final Playwright playwright;
    private final Browser browser;

    private HallPhones(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Skips the test where there is no Chromium, and says so. */
    public static HallPhones start() {
        Path chromium = Stream.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(chromium != null, "Skipped: Chromium is not installed");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new HallPhones(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium)
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-background-networking",
                                        "--host-resolver-rules=MAP " + HOST + " 127.0.0.1"))));
    }

    /** One of 390 × 844 pixels that asks in Russian, without cookies. Close it. */
    public BrowserContext phone(boolean scripts) {
        BrowserContext window = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setLocale("ru")
                .setJavaScriptEnabled(scripts));
        window.setDefaultTimeout(MOST_MILLIS);
        return window;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
