package org.dauys.server.submission;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.TestSite;
import org.dauys.server.consultation.Imports;
import org.dauys.server.demo.DemoConsultation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The way of a submission in a real browser, on a phone and without scripts. */
class SubmitBrowserTest {
    private static final String BASE = "/c/aqdala-constitution";
    private static TestSite site;
    private static Receipt known;

    @BeforeAll
    static void start() throws Exception {
        site = TestSite.empty();
        site.bean(Imports.class).run(DemoConsultation.read());
        known = TestSender.at(site, BASE + "/submit?p=26.3&kind=question&lang=ru")
                .with("words", "Как будут назначать предельные сроки рассмотрения трудовых споров?")
                .working()
                .receipt();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    static Stream<Look> looks() {
        return Look.all();
    }

    private static Page open(BrowserContext window, String path) {
        Page page = window.newPage();
        page.navigate(site.at(path).toString());
        return page;
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyoneCanUseEveryPage(Look look) {
        List<String> paths = List.of(
                BASE,
                BASE + "/p/26.3",
                BASE + "/submit",
                BASE + "/submit?p=26.3&text=ru&start=0&end=20",
                BASE + "/submit?p=26",
                BASE + "/submissions",
                BASE + "/submissions?q=zzz&kind=question",
                BASE + "/submissions/" + known.number(),
                BASE + "/submissions/" + known.number() + "/support",
                BASE + "/receipt");
        try (BrowserContext window = TestBrowser.window(look)) {
            Page page = window.newPage();
            for (String path : paths) {
                page.navigate(site.at(path).toString());
                TestBrowser.assertUsable(page);
                TestBrowser.assertCalm(page);
            }
        }
    }

    /** Selects words as a finger or a mouse does, and says so to the page. */
    private static void select(Page page, String selector, String words) {
        page.evaluate("""
            ([selector, words]) => {
              const holder = document.querySelector(selector);
              const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const at = node.data.indexOf(words);
                if (at >= 0) {
                  const range = document.createRange();
                  range.setStart(node, at);
                  range.setEnd(node, at + words.length);
                  getSelection().removeAllRanges();
                  getSelection().addRange(range);
                  return;
                }
              }
              throw new Error(words + ' is not in ' + holder.textContent);
            }\
            """, List.of(selector, words));
    }

    @Test
    void onAPhoneWordsOfTheLabourArticleAreChosenRewordedAndSent() {
        try (BrowserContext window = TestBrowser.window(Look.phone("ru"))) {
            Page page = open(window, BASE + "/v/2?text=ru");
            page.locator("[id='26.3'] p").scrollIntoViewIfNeeded();
            // A finger ends within a word.
            select(page, "[id='26.3'] p", "включая право на забастов");
            page.locator(".choosing").waitFor();
            TestBrowser.assertUsable(page);
            BoundingBox target = page.locator(".choosing a").first().boundingBox();
            assertTrue(target.height >= 44, "height " + target.height);
            page.locator(".choosing a").first().click();

            assertThat(page.locator(".own mark")).hasText("включая право на забастовку");
            assertThat(page.locator("#rationale")).isHidden();
            TestBrowser.assertUsable(page);
            page.locator("[data-part].now .turn .button").click();
            page.locator("#proposed").fill("включая право на забастовку без предварительного разрешения");
            assertThat(page.locator("#looked ins")).hasText("без предварительного разрешения");
            TestBrowser.assertUsable(page);
            for (int i = 0; i < 3; i++) {
                page.locator("[data-part].now .turn .button").click();
            }
            // What moved while one wrote is not the receipt's.
            page.evaluate("window.layoutShift = 0");
            page.locator("#send .button").click();
            page.locator(".receipt").waitFor(new WaitForOptions().setTimeout(300_000));
            TestBrowser.assertUsable(page);
            TestBrowser.assertCalm(page);
            assertThat(page.locator(".receipt code")).hasText(Pattern.compile("[0-9A-Z-]{14}"));
            assertEquals(0, page.evaluate("Object.keys(localStorage).length"), "the draft is gone");
            page.locator(".receipt .screen a").first().click();
            assertThat(page.locator(".marked ins")).hasText("без предварительного разрешения");
        }
    }

    @Test
    void wordsAreChosenInTheComparisonToo() {
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = open(window, BASE + "/p/26.3?text=ru");
            select(page, ".row[id] > .new", "способами, установленными законом");
            page.locator(".choosing a").nth(1).click();
            assertThat(page.locator(".own mark")).hasText("способами, установленными законом");
            assertThat(page.locator("[name=kind][value=question]")).isChecked();
        }
    }

    @Test
    void draftStaysOnTheDeviceUntilItIsDeleted() {
        try (BrowserContext window = TestBrowser.window(Look.desk("en"))) {
            Page page = open(window, BASE + "/submit?p=26.3&kind=remark");
            page.locator("#words").fill("Half a thought");
            page.locator(".kept").waitFor();
            page.navigate(site.at(BASE).toString());
            page.navigate(site.at(BASE + "/submit?p=26.3&kind=remark").toString());
            assertThat(page.locator("#words")).hasValue("Half a thought");
            page.locator(".kept button").click();
            page.reload();
            assertThat(page.locator("#words")).hasValue("");
        }
    }

    @Test
    void othersWhoAskForTheSameAreShownWhileOneWrites() {
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = open(window, BASE + "/submit?p=26.3&kind=question");
            page.locator("#words").fill("Как будут назначать предельные сроки рассмотрения трудовых споров сегодня?");
            page.locator(".likes").waitFor(new WaitForOptions().setState(WaitForSelectorState.VISIBLE));
            assertThat(page.locator(".likes a").first()).containsText("№ " + known.number());
            TestBrowser.assertUsable(page);
        }
    }
}
