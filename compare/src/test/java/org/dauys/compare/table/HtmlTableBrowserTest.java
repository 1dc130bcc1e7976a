package org.dauys.compare.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.compare.Comparison;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page in Debian's Chromium; skipped where there is none. */
@TestInstance(Lifecycle.PER_CLASS)
class HtmlTableBrowserTest {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @TempDir
    Path folder;

    private Optional<Playwright> playwright = Optional.empty();
    private Optional<Browser> browser = Optional.empty();

    @BeforeAll
    void start() {
        Optional<Path> chromium = Stream.of(
                        // Without the window that the full browser draws around each page.
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(chromium.isPresent(), "Skipped: Chromium is not installed (apt install chromium)");
        Playwright started = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright = Optional.of(started);
        browser = Optional.of(started.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow())
                        .setArgs(FLAGS)));
    }

    @AfterAll
    void stop() {
        playwright.ifPresent(Playwright::close);
    }

    @ParameterizedTest
    @CsvSource({"ru,390", "kk,390", "en,390", "ru,1280", "kk,1280", "en,1280"})
    void everyoneCanUseThePageInLightAndDark(String language, int width) throws IOException {
        try (BrowserContext context = context(width, true)) {
            Page page = open(context, Sample.labour(), language);
            page.locator("summary").click();
            assertUsableByDayAndByNight(page, language + " " + width);
        }
    }

    @ParameterizedTest
    @CsvSource({"ru,390", "kk,390", "ru,320", "kk,1280"})
    void nothingSticksOutSideways(String language, int width) throws IOException {
        try (BrowserContext context = context(width, true)) {
            Page page = open(context, Sample.random(5, 24), language);
            assertEquals(width, page.evaluate("document.documentElement.scrollWidth"));
        }
    }

    @Test
    void numbersFilterTheRowsOfTheirKind() throws IOException {
        try (BrowserContext context = context(1280, true)) {
            Page page = open(context, Sample.labour(), "ru");
            assertEquals(14, shown(page));
            page.locator(".five .added").click();
            assertEquals(List.of("27.5", "29-text"), shownIds(page));
            assertEquals("Показано норм: 2 из 14", page.locator("#ui-status").textContent());
            page.locator(".five .added").click();
            assertEquals(14, shown(page));
        }
    }

    @Test
    void onlyChangedHidesKeptRowsAndWhatTheReaderIgnores() throws IOException {
        try (BrowserContext context = context(1280, true)) {
            Page page = open(context, Sample.labour(), "ru");
            page.locator("[name=changed]").check();
            assertFalse(shownIds(page).contains("27.4"), "only renumbered");
            assertTrue(shownIds(page).contains("28.1"), "a wide substitution is a change");
            page.locator("[name=substitutions]").check();
            assertFalse(shownIds(page).contains("28.1"), "unless it is ignored");
            page.locator("[name=renumbering]").check();
            assertFalse(shownIds(page).contains("28.2"), "and so is a reference");
            assertTrue(shownIds(page).contains("27.3"));
        }
    }

    @Test
    void ignoredMarksLookLikePlainText() throws IOException {
        try (BrowserContext context = context(1280, true)) {
            Page page = open(context, Sample.labour(), "ru");
            page.locator("[name=substitutions]").check();
            assertEquals(
                    "none",
                    page.evaluate(
                            "getComputedStyle(document.querySelector('[id=\"28.1\"] .new ins')).textDecorationLine"));
            assertEquals(
                    "underline",
                    page.evaluate(
                            "getComputedStyle(document.querySelector('[id=\"27.1\"] .new ins')).textDecorationLine"));
        }
    }

    @Test
    void searchFindsRemovedWordsAndSaysWhenThereAreNone() throws IOException {
        try (BrowserContext context = context(390, true)) {
            Page page = open(context, Sample.labour(), "ru");
            page.locator("[name=search]").fill("ЗАБАСТОВКУ");
            page.waitForFunction("document.querySelectorAll('.row:not([hidden])').length === 1");
            assertEquals(List.of("27.3"), shownIds(page));
            page.locator("[name=search]").fill("такого слова нет");
            page.locator("#ui-empty").waitFor();
            page.locator("#ui-empty button").click();
            assertEquals(14, shown(page));
        }
    }

    @Test
    void linkToAHiddenRowShowsIt() throws IOException {
        try (BrowserContext context = context(1280, true)) {
            Page page = open(context, Sample.labour(), "ru");
            page.locator(".five .added").click();
            page.evaluate("location.hash = 'old-24.5'");
            page.waitForFunction("!document.getElementById('old-24.5').closest('[hidden]')");
            assertEquals(14, shown(page));
        }
    }

    @Test
    void withoutScriptsEverythingIsShownAndNoFilterIsOffered() throws IOException {
        try (BrowserContext context = context(1280, false)) {
            Page page = open(context, Sample.labour(), "kk");
            assertEquals(14, page.locator(".row:visible").count());
            assertFalse(page.locator("#ui-filters").isVisible());
        }
    }

    @Test
    void wordsOfTheActCannotRun() throws IOException {
        try (BrowserContext context = context(1280, true)) {
            Page page = context.newPage();
            page.onDialog(dialog -> {
                throw new AssertionError(dialog.message());
            });
            page.navigate(file(Sample.labour(), "ru").toUri().toString());
            assertEquals(
                    "<script>alert(1)</script>", page.locator("[id='29'] ins").textContent());
        }
    }

    @ParameterizedTest
    @CsvSource({"ru,390,SIDES", "kk,1280,SIDES", "en,390,MERGED", "ru,1280,MERGED"})
    void partsAreForEveryoneUnderAStrictPolicy(String language, int width, TableView view) {
        try (BrowserContext context = context(width, true)) {
            Page page = openParts(context, language, view);
            List<String> refused = new ArrayList<>();
            page.onConsoleMessage(message -> refused.add(message.text()));
            page.navigate("http://parts.test/");
            page.locator(".strip summary").click();
            assertUsableByDayAndByNight(page, language + " " + width + " " + view);
            assertEquals(List.of(), refused);
            assertEquals(width, page.evaluate("document.documentElement.scrollWidth"));
        }
    }

    private static Page openParts(BrowserContext context, String language, TableView view) {
        Locale locale = Locale.of(language);
        ComparisonHtml html = ComparisonHtml.of(Sample.labour(), locale);
        ComparisonLinks links = new ComparisonLinks(
                row -> "/p/" + ComparisonHtml.anchor(row), row -> "/a/", row -> "<a href=\"/\">1</a>");
        String parts = "<!doctype html><html lang=\"" + language + "\"><meta charset=\"utf-8\"><title>Parts</title>"
                + "<meta name=\"viewport\" content=\"width=device-width\">"
                + "<link rel=\"stylesheet\" href=\"/parts.css\"><link rel=\"icon\" href=\"data:,\"><main><h1>Parts</h1>"
                + html.five(group -> "?kind=" + group, Optional.of(ChangeKind.MOVED))
                + html.strip(row -> "#" + ComparisonHtml.anchor(row))
                + html.substitutions()
                + html.legend()
                + html.table(ComparisonFilter.ALL, links, view)
                + "</main></html>";
        String style = ComparisonHtml.cssWords(locale) + ComparisonHtml.css()
                + "body{margin:0 1rem;background:var(--paper);color:var(--ink);font-family:var(--sans)}";
        Page page = context.newPage();
        page.route("http://parts.test/**", route -> {
            boolean css = route.request().url().endsWith(".css");
            route.fulfill(new Route.FulfillOptions()
                    .setContentType(css ? "text/css; charset=utf-8" : "text/html; charset=utf-8")
                    .setHeaders(Map.of(
                            "Content-Type",
                            css ? "text/css; charset=utf-8" : "text/html; charset=utf-8",
                            "Content-Security-Policy",
                            "default-src 'none'; style-src 'self'; img-src data:"))
                    .setBody(css ? style : parts));
        });
        return page;
    }

    private BrowserContext context(int width, boolean scripts) {
        return browser.orElseThrow()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, width < 1000 ? 844 : 900)
                        .setColorScheme(ColorScheme.LIGHT)
                        .setJavaScriptEnabled(scripts));
    }

    private Page open(BrowserContext context, Comparison comparison, String language) throws IOException {
        Page page = context.newPage();
        page.navigate(file(comparison, language).toUri().toString());
        return page;
    }

    private Path file(Comparison comparison, String language) throws IOException {
        Path file = Files.createTempFile(folder, "table", ".html");
        return Files.write(file, Tables.bytes(comparison, TableFormat.HTML, Tables.all(Locale.of(language))));
    }

    /** All rules by day; by night the colours alone are others. */
    private static void assertUsableByDayAndByNight(Page page, String what) {
        assertEquals(
                List.of(),
                violations(new AxeBuilder(page)
                        .options(violationsAlone())
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))),
                what);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertEquals(
                List.of(),
                violations(new AxeBuilder(page)
                        .options(violationsAlone())
                        .withRules(List.of("color-contrast", "link-in-text-block"))),
                what + " by night");
    }

    /** Otherwise axe also sends every element that is as it should be. */
    private static AxeRunOptions violationsAlone() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /** A page that holds no other: axe need not open a window to put what it found in several together. */
    private static List<String> violations(AxeBuilder axe) {
        return axe.setLegacyMode(true).analyze().getViolations().stream()
                .map(rule -> rule.getId() + " "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getHtml())
                                .toList())
                .toList();
    }

    private static int shown(Page page) {
        return page.locator(".row:visible").count();
    }

    private static List<String> shownIds(Page page) {
        return page.locator(".row:visible").all().stream()
                .map(row -> String.valueOf(row.getAttribute("id")))
                .toList();
    }
}
