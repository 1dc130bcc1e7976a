package org.dauys.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.server.site.Say;
import org.junit.jupiter.api.Assumptions;

/**
 * The system's Chromium, shared by all tests of a run and of one thread, as Playwright wants it. A test that asks for it
 * where there is none is skipped and says so.
 */
public final class TestBrowser {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    /** Sums what moves on its own while the page loads, from its first paint on. */
    private static final String WATCH_SHIFTS = """
            window.layoutShift = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry => window.layoutShift += entry.value))
              .observe({type: 'layout-shift', buffered: true});
            """;

    private static final double MOST_MILLIS = 300_000;

    private TestBrowser() {}

    /**
     * Who looks at a page, and on what.
     *
     * @param width of the window, in pixels of CSS
     * @param scripts whether they run
     */
    public record Look(Locale language, ColorScheme scheme, int width, boolean scripts) {
        /** A phone, by day. */
        public static Look phone(String language) {
            return new Look(Locale.of(language), ColorScheme.LIGHT, 390, true);
        }

        /** A desk, by day. */
        public static Look desk(String language) {
            return new Look(Locale.of(language), ColorScheme.LIGHT, 1280, true);
        }

        public Look withoutScripts() {
            return new Look(language, scheme, width, false);
        }

        /** Each language by day and by night; phone and desk take turns, so that each is seen by day and by night, too. */
        public static Stream<Look> all() {
            return Say.LANGUAGES.stream()
                    .flatMap(language -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                            .map(scheme -> new Look(language, scheme, width(language, scheme), true)));
        }

        private static int width(Locale language, ColorScheme scheme) {
            boolean phone = (Say.LANGUAGES.indexOf(language) % 2 == 0) == (scheme == ColorScheme.LIGHT);
            return phone ? 390 : 1280;
        }
    }

    /** A window with no cookies. Close it. */
    public static BrowserContext window(Look look) {
        BrowserContext window = browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(look.width(), look.width() < 1000 ? 844 : 900)
                        .setColorScheme(look.scheme())
                        .setLocale(look.language().getLanguage())
                        .setJavaScriptEnabled(look.scripts()));
        window.addInitScript(WATCH_SHIFTS);
        // Waiting for something ends when it is there; on a busy machine that may be late.
        window.setDefaultTimeout(MOST_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(MOST_MILLIS);
        return window;
    }

    /** Checks that everyone can use the page: WCAG 2.2 AA as far as axe can tell. */
    public static void assertUsable(Page page) {
        // Pages hold no other pages: axe need not open a window to put what it found in several together.
        List<String> violations = new AxeBuilder(page)
                .setLegacyMode(true).options(violationsAlone()).withTags(RULES).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
        assertEquals(List.of(), violations, page.url());
    }

    /** Otherwise axe also sends every element that is as it should be. */
    private static AxeRunOptions violationsAlone() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static final String STICKING_OUT = """
            [...document.body.querySelectorAll('*')].filter(e => {
              const range = document.createRange();
              range.selectNodeContents(e);
              return Math.max(e.getBoundingClientRect().right, range.getBoundingClientRect().right) > innerWidth + 1;
            }).slice(-3).map(e => e.outerHTML.slice(0, 200))""";

    /** Checks that nobody must scroll sideways, and that nothing moved under the reader's eyes. */
    public static void assertCalm(Page page) {
        int width = page.viewportSize().width;
        assertEquals(
                width,
                page.evaluate("document.documentElement.scrollWidth"),
                () -> "width of " + page.url() + ", for " + page.evaluate(STICKING_OUT));
        double shift = ((Number) page.evaluate("window.layoutShift")).doubleValue();
        assertTrue(shift < 0.05, () -> "layout shift " + shift + " of " + page.url());
    }

    private static Browser browser() {
        Assumptions.assumeTrue(
                Shared.BROWSER.isPresent(), "Skipped: Chromium is not installed (apt-get install chromium)");
        return Shared.BROWSER.orElseThrow();
    }

    private static final class Shared {
        /** Ends with this process: its driver reads from us. */
        private static final Optional<Browser> BROWSER = Stream.of(
                        // Without the window that the full browser draws around each page.
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .map(Shared::start);

        private static Browser start(Path chromium) {
            return Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium)
                            .setArgs(FLAGS));
        }
    }
}
