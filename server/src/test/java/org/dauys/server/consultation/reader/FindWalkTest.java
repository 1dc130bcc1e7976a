package org.dauys.server.consultation.reader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.TestSite;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How far it is to a change in the real table, the Constitutions of Kazakhstan of 1995 and 2026; printed as lines that begin with
 * {@code walk}, which {@code docs/methods/walk.md} keeps.
 */
class FindWalkTest {
    private static final int SCREEN = 844;
    private static final int MOST_SCREENS = 40;
    private static final int MOST_TABS = 12;

    private static String table(TestSite site, String query) {
        return site.at("/c/" + RealTexts.SLUG + "/compare" + query).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?show=all", "?view=merged"})
    void onAPhoneAPageOfTheTableIsAtMostFortyScreens(String query) {
        TestSite site = RealTexts.site();
        for (boolean scripts : List.of(true, false)) {
            Look look = scripts ? Look.phone("ru") : Look.phone("ru").withoutScripts();
            Map<String, Integer> screens = new LinkedHashMap<>();
            try (BrowserContext window = TestBrowser.window(look)) {
                Page page = window.newPage();
                page.navigate(table(site, query));
                parts(page).forEach((name, address) -> {
                    page.navigate(address);
                    int height = (int) page.evaluate("document.documentElement.scrollHeight");
                    screens.put(name, (height + SCREEN - 1) / SCREEN);
                });
            }
            System.out.println("walk phone screens" + query + ", scripts " + scripts + ": " + screens);
            assertTrue(screens.values().stream().allMatch(count -> count <= MOST_SCREENS), screens::toString);
        }
    }

    /** The addresses of all pages of the table by name; of the one that is open where it is one page. */
    private static Map<String, String> parts(Page page) {
        Map<String, String> parts = new LinkedHashMap<>();
        page.locator("#parts a")
                .all()
                .forEach(link -> parts.put(link.textContent(), (String) link.evaluate("link => link.href")));
        return parts.isEmpty() ? Map.of("whole", page.url()) : parts;
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void firstRowIsAtMostTwelveTabsAway(int width) {
        TestSite site = RealTexts.site();
        Look look = width == 390 ? Look.phone("ru") : Look.desk("ru");
        try (BrowserContext window = TestBrowser.window(look)) {
            Page page = window.newPage();
            page.navigate(table(site, ""));
            int skipping = tabs(page, true);
            page.navigate(table(site, ""));
            int all = tabs(page, false);
            System.out.println("walk Tabs to the first row at " + width + ": " + skipping + " with the skip links, "
                    + all + " without");
            assertTrue(skipping <= MOST_TABS, () -> skipping + " Tabs");
        }
    }

    private static int tabs(Page page, boolean skipping) {
        return IntStream.rangeClosed(1, 400)
                .filter(i -> {
                    page.keyboard().press("Tab");
                    if (skipping
                            && (boolean) page.evaluate("document.activeElement.matches('.skip[href=\"#table\"]')")) {
                        page.keyboard().press("Enter");
                    }
                    return (boolean) page.evaluate("!!document.activeElement.closest('.comparison .row')");
                })
                .findFirst()
                .orElse(400);
    }
}
