package org.dauys.server.referendum.reader;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.referendum.TestVote;
import org.junit.jupiter.api.Test;

/** While stations report, numbers change under the reader's eyes, and nothing else does. */
class LiveCountTest {
    private static final int EVERY_MILLIS = 10_000;

    private final TestVote vote = TestVote.open(TestCommission.make(), 5);

    @Test
    void whatTheReaderTypedOpenedAndChoseStaysWhenAStationReports() {
        vote.take(TestVote.official("S004", 600, 100));
        try (BrowserContext window = TestBrowser.window(Look.phone("ru"))) {
            Page page = window.newPage();
            page.clock().install();
            page.navigate(vote.commission().site().at(vote.pages()).toString());
            page.click("details:has(#missing-list) summary");
            page.evaluate("window.hint = document.querySelector('.decision h2')");
            page.evaluate("getSelection().selectAllChildren(document.querySelector('#reported'))");
            page.fill("#station-q", "S0");
            page.focus("#station-q");
            goOn(page);
            assertEquals("S0", page.inputValue("#station-q"));
            assertTrue(focused(page, "station-q"));
            assertThat(page.locator("#missing-list li")).hasCount(4);

            vote.take(TestVote.official("S001", 600, 100));
            page.focus("#missing-list a >> nth=1");
            goOn(page);
            assertThat(page.locator("#reported")).containsText("Сообщили 2 из 5");
            assertThat(page.locator("#missing-list li")).hasCount(3);
            assertThat(page.locator("#missing-list")).isVisible();
            assertTrue(focused(page, "missed-S002"), "the focus stays with the link");
            assertEquals("S0", page.inputValue("#station-q"));
            assertEquals(true, page.evaluate("window.hint.isConnected"));
            TestBrowser.assertUsable(page);

            for (int i : new int[] {2, 3, 5}) {
                vote.take(TestVote.official(TestVote.code(i), 600, 100));
            }
            goOn(page);
            assertThat(page.locator("#reported")).containsText("Сообщили 5 из 5");
            assertThat(page.locator("#missing")).isHidden();
        }
    }

    @Test
    void wordsThatAreBeingChosenStayWhereNothingHasChanged() {
        try (BrowserContext window = TestBrowser.window(Look.desk("kk"))) {
            Page page = window.newPage();
            page.clock().install();
            page.navigate(
                    vote.commission().site().at(vote.pages() + "/stations/S001").toString());
            page.evaluate("getSelection().selectAllChildren(document.querySelector('#station-now'))");
            Object chosen = page.evaluate("String(getSelection())");
            goOn(page);
            assertEquals(chosen, page.evaluate("String(getSelection())"));
        }
    }

    /** What was asked for is not there any more when the page renews itself: it does not. */
    @Test
    void aSearchForAStationIsNotRenewed() {
        var page = TestVisitor.page(TestVisitor.of(vote.commission().site()).get(vote.pages() + "/stations?q=S003"));
        assertEquals(0, page.select("[hx-get], meta[http-equiv=refresh]").size());
        assertEquals(1, page.select(".stations li").size());
    }

    /** Waits until the page has asked for its numbers once more, and has them. */
    private static void goOn(Page page) {
        page.evaluate("delete document.documentElement.dataset.renewed");
        page.evaluate("document.addEventListener('htmx:afterRequest',"
                + " () => { document.documentElement.dataset.renewed = 'yes'; }, {once: true})");
        page.clock().fastForward(EVERY_MILLIS);
        page.waitForSelector("html[data-renewed]");
    }

    private static boolean focused(Page page, String id) {
        return page.evaluate("document.activeElement.id").equals(id);
    }
}
