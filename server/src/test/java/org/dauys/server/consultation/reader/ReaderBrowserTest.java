package org.dauys.server.consultation.reader;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
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

class ReaderBrowserTest {
    private static final String BASE = "/c/aqdala-constitution";
    private static final List<String> PAGES = List.of(
            "/",
            BASE,
            BASE + "/v",
            BASE + "/v/2",
            BASE + "/v/0?text=kk",
            BASE + "/search",
            BASE + "/search?q=%D0%B7%D0%B0%D0%BA%D0%BE%D0%BD%20%D0%B7%D0%B0%D2%A3&match=any",
            BASE + "/search?q=%D1%81%D1%83%D0%B4",
            BASE + "/search?q=zzz",
            BASE + "/v/77",
            "/nowhere");

    static Stream<Look> looks() {
        return Look.all();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyoneCanUseEveryPage(Look look) {
        try (BrowserContext window = TestBrowser.window(look)) {
            Page page = window.newPage();
            for (String path : PAGES) {
                page.navigate(TestSite.demo().at(path).toString());
                TestBrowser.assertUsable(page);
                TestBrowser.assertUnbroken(page);
                TestBrowser.assertCalm(page);
            }
        }
    }

    @Test
    void nothingSticksOutOnTheSmallestPhone() {
        for (String language : List.of("kk", "ru")) {
            try (BrowserContext window =
                    TestBrowser.window(new Look(Locale.of(language), ColorScheme.LIGHT, 320, true))) {
                Page page = window.newPage();
                for (String path : PAGES) {
                    page.navigate(TestSite.demo().at(path).toString());
                    TestBrowser.assertCalm(page);
                }
            }
        }
    }

    @Test
    void languagesStandBesideTheNameOnADesk() {
        for (String language : List.of("kk", "ru", "en")) {
            try (BrowserContext window = TestBrowser.window(Look.desk(language))) {
                for (String path : List.of(BASE, BASE + "/submissions", BASE + "/v/2")) {
                    Page page = open(window, path);
                    double name = page.locator("header .mark").boundingBox().y;
                    double languages = page.locator("header .lang").boundingBox().y;
                    assertEquals(name, languages, 15, language + " " + path);
                }
            }
        }
    }

    @Test
    void eachPageIsLight() {
        for (String path : PAGES) {
            try (BrowserContext window = TestBrowser.window(Look.phone("ru"))) {
                Page page = window.newPage();
                List<Response> answers = new ArrayList<>();
                page.onResponse(answers::add);
                page.navigate(TestSite.demo().at(path).toString());
                int bytes = List.copyOf(answers).stream()
                        .map(answer -> answer.request().sizes())
                        .mapToInt(sizes -> sizes.responseBodySize + sizes.responseHeadersSize)
                        .sum();
                assertTrue(answers.size() >= 3, "the style and the script are counted");
                assertTrue(bytes < 150_000, path + ": " + bytes + " bytes");
            }
        }
    }

    @Test
    void withoutScriptsAReaderFindsAProvisionByItsWords() {
        try (BrowserContext window = TestBrowser.window(Look.desk("ru").withoutScripts())) {
            Page page = open(window, BASE);
            page.locator(".ask [name=q]").fill("забастовка");
            page.locator(".ask [name=q]").press("Enter");
            assertThat(page.locator(".hits mark")).hasCount(1);
            page.locator("header nav a").first().click();
            page.locator(".contents summary").click();
            page.locator(".contents a[href='#26']").click();
            assertTrue(page.url().endsWith("#26"), page.url());
            assertThat(page.locator("[id='26'] h3")).isInViewport();
        }
    }

    @Test
    void keyboardReachesTheContentFirstAndThenTheSectionsInOrder() {
        try (BrowserContext window = TestBrowser.window(Look.desk("en"))) {
            Page page = open(window, BASE);
            page.keyboard().press("Tab");
            assertThat(page.locator("body > .skip")).isFocused();
            assertThat(page.locator("body > .skip")).isInViewport();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.locator("main a").first()).isFocused();
            page.keyboard().press("Shift+Tab");
            assertThat(page.locator(".lang a").last()).isFocused();
        }
    }

    @Test
    void contentsStandOpenOnADeskAndSayWhereTheReaderIs() {
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = open(window, BASE + "/v/2");
            page.locator(".contents a[href='#26']").click();
            assertThat(page.locator(".contents a[href='#26']")).hasAttribute("aria-current", "location");
        }
        try (BrowserContext window = TestBrowser.window(Look.phone("ru"))) {
            assertThat(open(window, BASE + "/v/2").locator(".contents a").first())
                    .isHidden();
        }
    }

    @Test
    void languageSwitchKeepsThePlace() {
        try (BrowserContext window = TestBrowser.window(Look.phone("ru"))) {
            Page page = open(window, BASE + "/v/1?text=en");
            page.locator(".lang a[lang=kk]").click();
            assertEquals("kk", page.locator("html").getAttribute("lang"));
            assertEquals("en", page.locator(".act").getAttribute("lang"));
        }
    }

    private static Page open(BrowserContext window, String path) {
        Page page = window.newPage();
        page.navigate(TestSite.demo().at(path).toString());
        return page;
    }
}
