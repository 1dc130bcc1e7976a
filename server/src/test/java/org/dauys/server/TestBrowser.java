package org.dauys.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    /** Sums what moves on its own, from the first paint on: not what moves because someone pressed a button (as CLS does). */
    private static final String WATCH_SHIFTS = """
        window.layoutShift = 0;
        window.moved = [];
        new PerformanceObserver(list => list.getEntries().filter(entry => !entry.hadRecentInput).forEach(entry => {
          window.layoutShift += entry.value;
          entry.sources.forEach(({node, previousRect: from, currentRect: to}) => window.moved.push(
            [from.x, from.y, from.width, from.height, 'to', to.x, to.y, to.width, to.height].join(' ')
              + ' ' + (node ? node.outerHTML || node.textContent : '').slice(0, 120)));
        })).observe({type: 'layout-shift', buffered: true});
        """;

    /** A page holds axe from its start, unread by the virtual machine; it comes to life when it is asked for. */
    private static final String HOLD_AXE = "window.wakeAxe = function () {" + axe() + "};";

    /** What was found wrong, and its first three places; what is as it should be is not sent. */
    private static final String RUN_AXE = """
        async rules => {
          if (!window.axe) { wakeAxe(); }
          const found = await axe.run(document, {...rules, resultTypes: ['violations'], iframes: false});
          return found.violations.map(rule => rule.id + ' ' + rule.nodes.slice(0, 3).map(node => node.html).join(' '));
        }\
        """;

    private static final List<String> COLOUR_RULES = List.of("color-contrast", "link-in-text-block");

    private static final Map<BrowserContext, Look> LOOKS = new ConcurrentHashMap<>();

    private static final double MOST_MILLIS = 300_000;

    private TestBrowser() {}

    /** What can be wrong with a page for the one who looks at it. */
    public enum Check {
        /** Whether its colours can be told apart. They are by day and by night others, and the same in all languages. */
        COLOURS,
        /** All that is no colour: the same by day and by night. */
        REST
    }

    /**
     * Who looks at a page, and on what.
     *
     * @param width of the window, in pixels of CSS
     * @param scripts whether they run
     * @param checks what is not checked in another look already
     */
    public record Look(Locale language, ColorScheme scheme, int width, boolean scripts, Set<Check> checks) {
        public Look(Locale language, ColorScheme scheme, int width, boolean scripts) {
            this(language, scheme, width, scripts, Set.of(Check.values()));
        }

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

        /**
         * Each language by day and by night; phone and desk take turns, so that each is seen by day and by night, too.
         * Colours are checked in the four that differ in day and width, the rest once in each language.
         */
        public static Stream<Look> all() {
            return Stream.of(
                    one("kk", ColorScheme.LIGHT, 390, Check.COLOURS, Check.REST),
                    one("kk", ColorScheme.DARK, 1280, Check.COLOURS),
                    one("ru", ColorScheme.LIGHT, 1280, Check.COLOURS, Check.REST),
                    one("ru", ColorScheme.DARK, 390, Check.COLOURS),
                    one("en", ColorScheme.LIGHT, 390, Check.REST),
                    one("en", ColorScheme.DARK, 1280));
        }

        private static Look one(String language, ColorScheme scheme, int width, Check... checks) {
            return new Look(Locale.of(language), scheme, width, true, Set.of(checks));
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
        window.addInitScript(HOLD_AXE);
        LOOKS.put(window, look);
        window.onClose(LOOKS::remove);
        // Waiting for something ends when it is there; on a busy machine that may be late.
        window.setDefaultTimeout(MOST_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(MOST_MILLIS);
        return window;
    }

    /** A page of a window in which someone has logged in with name and password, and stands at the desk. */
    public static Page logIn(BrowserContext window, URI login, String name, String password) {
        Page page = window.newPage();
        page.navigate(login.toString());
        page.fill("#name", name);
        page.fill("#password", password);
        page.click("main form button");
        page.waitForURL("**/desk**");
        return page;
    }

    /** Checks that everyone can use the page: WCAG 2.2 AA as far as axe can tell, and what this look is to check. */
    public static void assertUsable(Page page) {
        Look look = Objects.requireNonNull(LOOKS.get(page.context()), "a window of this class");
        if (!look.checks().isEmpty()) {
            assertEquals(List.of(), page.evaluate(RUN_AXE, rules(look.checks())), page.url());
        }
    }

    private static Map<String, Object> rules(Set<Check> checks) {
        if (checks.equals(Set.of(Check.COLOURS))) {
            return Map.of("runOnly", Map.of("type", "rule", "values", COLOUR_RULES));
        }
        boolean colours = checks.contains(Check.COLOURS);
        Map<String, Object> switched =
                COLOUR_RULES.stream().collect(Collectors.toMap(rule -> rule, rule -> Map.of("enabled", colours)));
        return Map.of("runOnly", Map.of("type", "tag", "values", RULES), "rules", switched);
    }

    private static String axe() {
        try (InputStream script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static final String STICKING_OUT = """
        [...document.body.querySelectorAll('*')].filter(e => {
          const range = document.createRange();
          range.selectNodeContents(e);
          return Math.max(e.getBoundingClientRect().right, range.getBoundingClientRect().right) > innerWidth + 1;
        }).slice(-3).map(e => e.outerHTML.slice(0, 200))\
        """;

    /** Numbers that go on in another line, and buttons that are set letter by letter. */
    private static final String BROKEN = """
        (() => {
          const broken = [];
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const range = document.createRange();
            range.selectNodeContents(texts.currentNode);
            const lines = new Set([...range.getClientRects()].filter(r => r.width > 0).map(r => Math.round(r.top)));
            if (/^\\s*\\d[\\d\\s.,]*$/.test(texts.currentNode.data) && lines.size > 1) {
              broken.push(texts.currentNode.data);
            }
          }
          for (const button of document.querySelectorAll('button, .button')) {
            const box = button.getBoundingClientRect();
            if (box.width > 1 && button.innerText.trim().length > 3 && box.height > 2 * box.width) {
              broken.push(button.innerText);
            }
          }
          return broken;
        })()\
        """;

    /** Checks that no number goes on in another line, and that no button is set letter by letter. */
    public static void assertUnbroken(Page page) {
        assertEquals(List.of(), page.evaluate(BROKEN), () -> "broken up on " + page.url());
    }

    /** Checks that nobody must scroll sideways, and that nothing moved under the reader's eyes. */
    public static void assertCalm(Page page) {
        int width = page.viewportSize().width;
        assertEquals(
                width,
                page.evaluate("document.documentElement.scrollWidth"),
                () -> "width of " + page.url() + ", for " + page.evaluate(STICKING_OUT));
        double shift = ((Number) page.evaluate("window.layoutShift")).doubleValue();
        assertTrue(
                shift < 0.05,
                () -> "layout shift " + shift + " of " + page.url() + ": "
                        + page.evaluate("window.moved.join('; ').replaceAll('\\n', ' ')"));
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
