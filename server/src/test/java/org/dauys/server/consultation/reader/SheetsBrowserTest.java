package org.dauys.server.consultation.reader;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A long table on a phone, a sheet at a time; its unchanged stretches; the way to a number. */
class SheetsBrowserTest {
    private static final String SHOWN = ".sheet:visible";

    private static String address(String path) {
        return RealTexts.site().at("/c/" + RealTexts.SLUG + path).toString();
    }

    private static Look phone(boolean scripts) {
        return scripts ? Look.phone("ru") : Look.phone("ru").withoutScripts();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void placesOnAllSheetsAreReachedByLinkAndByAddress(boolean scripts) {
        String strike = RealTexts.labour() + ".3";
        try (BrowserContext window = TestBrowser.window(phone(scripts))) {
            Page page = window.newPage();
            page.navigate(address("/compare"));
            assertThat(page.locator(SHOWN)).hasCount(1);
            assertThat(page.locator(SHOWN)).hasId("sheet-1");
            String total = page.textContent(".shown p");
            page.click(".sheet:visible .sheet-turn [rel=next]");
            assertThat(page.locator(SHOWN)).hasId("sheet-2");
            assertThat(page.locator(SHOWN).locator(".sheet-name")).isInViewport();
            assertEquals(total, page.textContent(".shown p"), "the totals are those of the whole act");
            page.click(".sheet:visible .sheet-turn [rel=prev]");
            assertThat(page.locator(SHOWN)).hasId("sheet-1");
            page.click(".cells a[href='#" + RealTexts.labour() + "']");
            assertThat(page.locator("[id='" + RealTexts.labour() + "']")).isInViewport();
            Page other = window.newPage();
            other.navigate(address("/compare#" + strike));
            assertThat(other.locator("[id='" + strike + "']")).isInViewport();
            assertThat(other.locator(SHOWN)).hasCount(1);
            other.click("#parts summary");
            other.click("#parts li:last-child a");
            assertThat(other.locator(SHOWN).locator(".sheet-turn [rel=next]")).hasCount(0);
        }
    }

    @Test
    void wideScreenShowsAllSheetsAndNoneOfTheirWays() {
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = window.newPage();
            page.navigate(address("/compare"));
            assertEquals(page.locator(".sheet").count(), page.locator(SHOWN).count());
            assertThat(page.locator(".sheet-turn").first()).isHidden();
            assertThat(page.locator("#parts")).isHidden();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void unchangedStretchIsFoldedWithItsNumberAndOpensForWhoeverIsSentThere(boolean scripts) {
        try (BrowserContext window = TestBrowser.window(phone(scripts))) {
            Page page = window.newPage();
            page.navigate(address("/compare?show=all"));
            Locator kept = page.locator("details.kept");
            int rows = kept.locator(".row").count();
            int said = kept.locator("summary").allTextContents().stream()
                    .mapToInt(text -> Integer.parseInt(text.replaceAll("\\D.*", "")))
                    .sum();
            assertTrue(rows > 5, () -> rows + " rows");
            assertEquals(rows, said);
            assertEquals(
                    page.locator(".row[data-g=kept]").count(),
                    rows,
                    "all of them, and nothing but unchanged provisions");
            String id = kept.last().locator(".row").last().getAttribute("id");
            // As one who comes from elsewhere: a page that is only loaded again may be put back where it stood.
            page.navigate("about:blank");
            page.navigate(address("/compare?show=all#" + id));
            assertThat(page.locator("[id='" + id + "']")).isInViewport();
        }
    }

    @Test
    void whoAsksForTheUnchangedOnesSeesThem() {
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = window.newPage();
            page.navigate(address("/compare?kind=kept"));
            assertThat(page.locator("details.kept")).hasCount(0);
            assertTrue(page.locator(".row:visible").count() > 5);
        }
    }

    @Test
    void numberLeadsToThePlaceOnThePageOrToTheProvision() {
        String strike = RealTexts.labour() + ".3";
        try (BrowserContext window = TestBrowser.window(phone(true))) {
            Page page = window.newPage();
            page.navigate(address("/compare"));
            page.fill("#go", strike);
            page.keyboard().press("Enter");
            assertThat(page.locator("[id='" + strike + "']")).isInViewport();
            assertTrue(page.url().endsWith("/compare#" + strike), page.url());
            page.navigate(address("/v/0"));
            page.fill("#go", "24.2");
            page.keyboard().press("Enter");
            assertThat(page.locator("[id='24.2']")).isInViewport();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v/0", "/v/0/p/24.1"})
    void withoutScriptsTheNumberIsOneOfTheVersionThatIsRead(String path) {
        try (BrowserContext window = TestBrowser.window(phone(false))) {
            Page page = window.newPage();
            page.navigate(address(path));
            page.fill("#go", "24.2");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("/v/0/p/24.2"));
            page.navigate(address("/compare"));
            page.fill("#go", RealTexts.labour() + ".3");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("/p/" + RealTexts.labour() + ".3"));
        }
    }

    @Test
    void digitsGoNowhereUntilSomeoneWantsIt() {
        TestSite site = RealTexts.site();
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = window.newPage();
            page.navigate(site.at("/c/" + RealTexts.SLUG + "/v/1").toString());
            page.keyboard().type("27");
            assertThat(page.locator("#go")).hasValue("");
            page.check("[data-digits]");
            page.reload();
            page.focus("main");
            page.keyboard().type(RealTexts.labour() + ".3");
            assertThat(page.locator("#go")).hasValue(RealTexts.labour() + ".3");
            page.keyboard().press("Enter");
            assertThat(page.locator("[id='" + RealTexts.labour() + ".3']")).isInViewport();
            page.uncheck("[data-digits]");
            page.reload();
            page.focus("main");
            page.keyboard().type("27");
            assertThat(page.locator("#go")).hasValue("");
        }
    }

    @Test
    void wordsAreChosenInTheTable() {
        for (Look look : List.of(Look.phone("ru"), Look.desk("ru"))) {
            for (String query : List.of("", "?view=merged")) {
                try (BrowserContext window = TestBrowser.window(look)) {
                    Page page = window.newPage();
                    String strike = RealTexts.labour() + ".3";
                    page.navigate(address("/compare" + query + "#" + strike));
                    String chosen = (String) page.evaluate("""
                        id => {
                          const side = document.getElementById(id).querySelector('.new, .both');
                          const walker = document.createTreeWalker(side, NodeFilter.SHOW_TEXT);
                          let node;
                          while ((node = walker.nextNode()) && !(node.data.includes('трудовые') && !node.parentElement.closest('del')));
                          const from = node.data.indexOf('трудовые');
                          const range = document.createRange();
                          range.setStart(node, from);
                          range.setEnd(node, from + 'трудовые'.length);
                          getSelection().removeAllRanges();
                          getSelection().addRange(range);
                          return range.toString();
                        }\
                        """, strike);
                    assertEquals("трудовые", chosen);
                    page.locator(".choosing").waitFor();
                    page.locator(".choosing a").first().click();
                    page.waitForURL(url -> url.contains("/submit?"));
                    assertTrue(page.url().contains("p=" + strike), page.url());
                    assertThat(page.locator("main")).containsText("трудовые");
                }
            }
        }
    }
}
