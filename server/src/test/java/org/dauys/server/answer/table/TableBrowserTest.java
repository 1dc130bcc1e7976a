package org.dauys.server.answer.table;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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
import org.dauys.server.answer.TestRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableBrowserTest {
    private static final List<String> PAGES = List.of(
            TableDemo.BASE + "/table?v=1",
            TableDemo.BASE + "/table?v=2",
            TableDemo.BASE + "/table?v=1&decided=accepted",
            TableDemo.BASE + "/table/files?v=1",
            TableDemo.BASE + "/overview",
            TableDemo.BASE);

    static Stream<Look> looks() {
        return Look.all();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyoneCanUseEveryPage(Look look) {
        TableDemo demo = TableDemo.shared();
        try (BrowserContext window = TestBrowser.window(look)) {
            Page page = window.newPage();
            for (String path : PAGES) {
                page.navigate(demo.site.at(path).toString());
                page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
                TestBrowser.assertUsable(page);
                TestBrowser.assertCalm(page);
            }
        }
    }

    @Test
    void nothingSticksOutOnTheSmallestPhone() {
        TableDemo demo = TableDemo.shared();
        for (String language : List.of("kk", "ru")) {
            try (BrowserContext window =
                    TestBrowser.window(new Look(Locale.of(language), ColorScheme.LIGHT, 320, true))) {
                Page page = window.newPage();
                for (String path : PAGES) {
                    page.navigate(demo.site.at(path).toString());
                    TestBrowser.assertCalm(page);
                }
            }
        }
    }

    @Test
    void onAPhoneTheWordsAfterStandBelowAllThatWasSaidAndEachCellIsNamed() {
        TableDemo demo = TableDemo.shared();
        try (BrowserContext window = TestBrowser.window(Look.phone("ru"))) {
            Page page = open(window, demo.site, TableDemo.BASE + "/table?v=1");
            String group = "#p-25 ";
            double asked = page.locator(group + ".asked").last().boundingBox().y;
            assertTrue(page.locator(group + ".after").boundingBox().y > asked);
            assertTrue(page.locator(group + ".before").boundingBox().y
                    < page.locator(group + ".asked").first().boundingBox().y);
            assertThat(page.locator(group + ".after")).hasAttribute("data-name", "Проект, вторая редакция");
        }
    }

    @Test
    void aPageOfTenThousandSubmissionsIsLight() {
        try (TestSite site = TableDemo.start();
                BrowserContext window = TestBrowser.window(Look.phone("ru"))) {
            new TestRegister(site).fill(10_000);
            for (String path : List.of("/table?v=1", "/table?v=1&part=3", "/overview")) {
                Page page = window.newPage();
                List<Response> answers = new ArrayList<>();
                page.onResponse(answers::add);
                page.navigate(site.at(TableDemo.BASE + path).toString());
                int bytes = List.copyOf(answers).stream()
                        .map(answer -> answer.request().sizes())
                        .mapToInt(sizes -> sizes.responseBodySize + sizes.responseHeadersSize)
                        .sum();
                assertTrue(bytes > 3_000 && bytes < 150_000, path + ": " + bytes + " bytes");
                TestBrowser.assertCalm(page);
                page.close();
            }
        }
    }

    private static Page open(BrowserContext window, TestSite site, String path) {
        Page page = window.newPage();
        page.navigate(site.at(path).toString());
        return page;
    }
}
