package org.dauys.server.referendum.send;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpRequest;
import java.util.List;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.TestSite;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.referendum.TestVote;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The desk of a station while the count that readers get is older than what has come in, as it is on a server at work. */
class StationLateCountTest {
    private static final TestSite SITE = site();
    private static final TestVote VOTE = TestVote.open(TestCommission.make(SITE), 4);

    /** Its counts are made once an hour. */
    private static TestSite site() {
        // All sites of tests count at once, as soon as the first is made.
        TestSite.isPreparedByTheBuild();
        System.setProperty("dauys.pages.stamp-millis", "3600000");
        try {
            return TestSite.empty();
        } finally {
            System.setProperty("dauys.pages.stamp-millis", "0");
        }
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    private static Page open(BrowserContext window, String station, String key) {
        Page page = window.newPage();
        page.navigate(SITE.at(VOTE.pages() + "/station/ru") + "#" + station + "/" + key);
        return page;
    }

    private static void send(Page page) {
        page.fill("#yes", "501");
        page.fill("#no", "100");
        page.click("#form button.button:not(.quiet)");
        page.waitForSelector("#desk[data-state=look]");
        page.check("#compared");
        if (page.locator("#despite").isVisible()) {
            page.check("#despite");
        }
        page.click("#second button.button:not(.quiet)");
    }

    @Test
    void whatStandsIsToldWithItsFiguresAtOnce() {
        String key = VOTE.key("S001");
        assertEquals(List.of(), VOTE.counted().protocols("S001"));
        long number = VOTE.take(TestVote.official("S001", 500, 100));
        assertEquals(List.of(), VOTE.counted().protocols("S001"), "the count is behind");
        String told = SITE.send(HttpRequest.newBuilder(SITE.at(VOTE.pages() + "/send/S001"))
                        .header("Authorization", "Bearer " + key))
                .body();
        for (String part : List.of(
                "\"number\":" + number,
                "\"yes\":500",
                "\"closed\":\"20:00\"",
                "\"signed\":\"22:40\"",
                "\"photographs\":0")) {
            assertTrue(told.contains(part), told);
        }
    }

    /** A server of another day may answer so: the desk goes on, and says what it knows. */
    @Test
    void deskGoesOnWhereFiguresOfWhatStandsAreNotTold() {
        String key = VOTE.key("S002");
        long other = VOTE.take(TestVote.official("S002", 500, 100));
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            window.route(
                    "**/send/S002",
                    route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                            .setContentType("application/json")
                            .setBody(
                                    "{\"station\":\"S002\",\"name\":\"School 2\",\"state\":\"open\",\"observer\":false,"
                                            + "\"stands\":{\"number\":" + other + "}}")));
            Page page = open(window, "S002", key);
            page.waitForSelector("#desk[data-state=draft][data-net=sent]");
            send(page);
            page.waitForSelector("#desk[data-state=draft][data-problem=stands]");
            assertThat(page.locator("#problem")).containsText("№ " + other);
            page.reload();
            page.waitForSelector("#desk[data-state=draft][data-net=sent]");
            assertThat(page.locator("#problem")).containsText("№ " + other);
            assertEquals("501", page.inputValue("#yes"));
            page.click("#correct-other");
            assertThat(page.locator("#saved")).containsText("№ " + other + ", этому устройству ещё не сообщено");
            assertThat(page.locator("#correction")).isHidden();
            assertThat(page.locator("#correct-other")).isVisible();
        }
    }

    @Test
    void roundsAreTimedAgainAlsoWhenWhatTheyBringCannotBeShown() {
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = open(window, "S003", VOTE.key("S003"));
            page.waitForSelector("#desk[data-net=sent]");
            assertEquals(true, page.evaluate("""
                async module => {
                  const { Rounds } = await import(module);
                  class Broken extends Rounds { async round() {} }
                  const rounds = new Broken(() => { throw new Error('cannot be shown'); });
                  await rounds.flush().catch(() => {});
                  const timed = rounds.timer !== undefined;
                  rounds.stop();
                  return timed;
                }
                """, org.dauys.server.site.Assets.at("offline-sync.js")));
        }
    }
}
