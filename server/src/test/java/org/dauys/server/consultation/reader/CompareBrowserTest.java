package org.dauys.server.consultation.reader;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A reader walks the comparative view and the provisions' pages. */
class CompareBrowserTest {
    private static final String DEMO = "/c/aqdala-constitution";
    private static final String STRIKE = "включая право на забастовку";
    private static final int MOST_TABS = 400;

    private static Stream<Look> looks() {
        return Look.all();
    }

    @Test
    void onAPhoneTheRemovedRightToStrikeIsFoundThroughItsTheme() {
        TestSite site = RealTexts.site();
        try (BrowserContext window = TestBrowser.window(Look.phone("ru"))) {
            findByTouch(site, window.newPage());
        }
    }

    @Test
    void withoutScriptsItIsFoundTheSameWay() {
        TestSite site = RealTexts.site();
        try (BrowserContext window = TestBrowser.window(Look.phone("ru").withoutScripts())) {
            findByTouch(site, window.newPage());
        }
    }

    private static void findByTouch(TestSite site, Page page) {
        page.navigate(site.at("/").toString());
        page.click("main a[href='/c/" + RealTexts.SLUG + "']");
        page.click("main a[href$='/themes/labour']");
        assertStrikeIsGone(page, ".theme-page ");
        page.click(row() + " a:has-text('" + RealTexts.labour() + ".3')");
        assertStrikeIsGone(page, ".provision ");
    }

    @Test
    void byKeyboardAloneItIsFoundTheSameWay() {
        TestSite site = RealTexts.site();
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = window.newPage();
            page.navigate(site.at("/").toString());
            follow(page, "main a[href='/c/" + RealTexts.SLUG + "']");
            follow(page, "main a[href$='/themes/labour']");
            assertStrikeIsGone(page, ".theme-page ");
            follow(page, row() + " a[href$='/p/" + RealTexts.labour() + ".3']");
            assertStrikeIsGone(page, ".provision ");
        }
    }

    private static String row() {
        return "[id='" + RealTexts.labour() + ".3']";
    }

    /** Struck out, and said in words. */
    private static void assertStrikeIsGone(Page page, String around) {
        Locator removed = page.locator(around + "del", new Page.LocatorOptions().setHasText(STRIKE))
                .first();
        removed.scrollIntoViewIfNeeded();
        assertThat(removed).isVisible();
        assertThat(removed).hasCSS("text-decoration-line", "line-through");
        assertThat(page.locator(around).first()).containsText("«" + STRIKE + "»");
    }

    /** Presses Tab until the link has the focus, then Enter. */
    private static void follow(Page page, String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                String before = page.url();
                page.keyboard().press("Enter");
                page.waitForURL(url -> !url.equals(before));
                return;
            }
        }
        throw new AssertionError("No way to " + selector + " by Tab on " + page.url());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyoneCanUseThePages(Look look) {
        try (BrowserContext window = TestBrowser.window(look)) {
            Page page = window.newPage();
            for (String path : List.of(
                    "/compare?theme=labour",
                    "/themes/labour",
                    "/compare/0/1?view=merged&kind=removed&renumbering=ignore",
                    "/p/26.3",
                    "/p/section-2",
                    "/p/99")) {
                page.navigate(TestSite.demo().at(DEMO + path).toString());
                TestBrowser.assertCalm(page);
                TestBrowser.assertUsable(page);
            }
        }
    }

    /** The marks of every kind; a part of the table was seen by all. */
    private static Stream<Look> twoLooks() {
        return Stream.of(Look.phone("ru"), new Look(Locale.of("kk"), ColorScheme.DARK, 1280, true));
    }

    @ParameterizedTest
    @MethodSource("twoLooks")
    void wholeTableOfTheDemoIsUsableAndCalm(Look look) {
        try (BrowserContext window = TestBrowser.window(look)) {
            Page page = window.newPage();
            page.navigate(TestSite.demo().at(DEMO + "/compare").toString());
            TestBrowser.assertCalm(page);
            TestBrowser.assertUsable(page);
        }
    }

    @Test
    void wholeTableOfARealConstitutionIsLightAndFitsTheNarrowestPhone() {
        TestSite site = RealTexts.site();
        for (int width : new int[] {320, 390, 1280}) {
            Look look = new Look(Locale.of("ru"), ColorScheme.LIGHT, width, true);
            try (BrowserContext window = TestBrowser.window(look)) {
                Page page = window.newPage();
                List<Response> answers = new ArrayList<>();
                page.onResponse(answers::add);
                for (String query : List.of("", "?show=all")) {
                    answers.clear();
                    page.navigate(
                            site.at("/c/" + RealTexts.SLUG + "/compare" + query).toString());
                    TestBrowser.assertCalm(page);
                    int bytes = List.copyOf(answers).stream()
                            .mapToInt(answer -> answer.request().sizes().responseBodySize)
                            .sum();
                    assertTrue(bytes < 150_000, () -> width + query + ": " + bytes + " bytes");
                }
            }
        }
    }

    @Test
    void choiceInTheFormReplacesTheTableAndTheAddress() {
        try (BrowserContext window = TestBrowser.window(Look.desk("en"))) {
            Page page = window.newPage();
            page.navigate(TestSite.demo().at(DEMO + "/compare?view=merged").toString());
            page.evaluate("document.documentElement.dataset.kept = 'yes'");
            int removed = Integer.parseInt(page.textContent(".five .removed b"));
            page.selectOption("#kind", "removed");
            page.waitForURL(url -> url.contains("kind=removed"));
            assertThat(page.locator(".comparison .row[data-g=removed]")).hasCount(removed);
            assertThat(page.locator(".comparison .row")).hasCount(removed);
            assertThat(page.locator(".five a[aria-current]")).hasClass("removed");
            assertThat(page.locator(".chosen")).containsText("removed");
            assertTrue(page.url().contains("view=merged"), page.url());
            assertEquals("yes", page.evaluate("document.documentElement.dataset.kept"), "the page itself stayed");
            page.goBack();
            page.waitForURL(url -> !url.contains("kind=removed"));
            assertThat(page.locator(".chosen")).hasCount(0);
        }
    }
}
