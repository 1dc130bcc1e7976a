package org.dauys.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dauys.server.TestBrowser.Look;

/** Someone who reads Russian, before one page of a browser of their own. To close it asserts that nothing was broken. */
final class TestSomeone implements AutoCloseable {
    /** For what the server does by itself, on a machine with much else to do. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private final TestSite site;
    private final BrowserContext window;
    private final Page page;
    /** Pages and parts of pages that were not there, and scripts that failed. */
    private final List<String> broken = new ArrayList<>();

    private TestSomeone(TestSite site, Look look) {
        this.site = site;
        this.window = TestBrowser.window(look);
        this.page = window.newPage();
        page.onPageError(broken::add);
        page.onResponse(answer -> {
            // 422: a form with an error, on purpose.
            if (answer.status() >= 400 && answer.status() != 422) {
                broken.add(answer.status() + " " + answer.url());
            }
        });
    }

    static TestSomeone onAPhone(TestSite site) {
        return new TestSomeone(site, Look.phone("ru"));
    }

    static TestSomeone atADesk(TestSite site) {
        return new TestSomeone(site, Look.desk("ru"));
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(site.at(path).toString());
    }

    void logIn(String name, String password) {
        open("/login");
        page.fill("#name", name);
        page.fill("#password", password);
        page.click("main form button");
        page.waitForURL("**/desk");
    }

    /** What the page has at this selector. */
    Locator see(String selector) {
        return page.locator(selector);
    }

    /** What the page says in these words, or in a sentence with them. */
    Locator read(String words) {
        return page.getByText(words);
    }

    /** The one link of this name, as a screen reader tells it. */
    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void follow(String link) {
        link(link).click();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void press(String button) {
        button(button).click();
    }

    void type(String field, String words) {
        page.fill(field, words);
    }

    /** What the page says about what was just done. */
    Locator told() {
        return page.getByRole(AriaRole.STATUS).first();
    }

    /** Draws over words from their first letter to their last, and waits for what can be done with them. */
    void choose(String holder, String words) {
        see(holder).scrollIntoViewIfNeeded();
        List<?> at = (List<?>) see(holder).evaluate("""
                (holder, words) => {
                  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
                  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                    const at = node.data.indexOf(words);
                    if (at < 0) { continue; }
                    const range = document.createRange();
                    range.setStart(node, at);
                    range.setEnd(node, at + words.length);
                    const lines = [...range.getClientRects()];
                    const first = lines[0];
                    const last = lines[lines.length - 1];
                    return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2];
                  }
                  throw new Error(words + ' is not in ' + holder.textContent);
                }""", words);
        double[] ends =
                at.stream().mapToDouble(end -> ((Number) end).doubleValue()).toArray();
        page.mouse().move(ends[0], ends[1]);
        page.mouse().down();
        page.mouse().move(ends[2], ends[3]);
        page.mouse().up();
        see(".choosing").waitFor();
    }

    /** Looks at the page again and again, as people do who wait for what the server does by itself. */
    void until(Locator shown) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!shown.isVisible()) {
            assertTrue(System.nanoTime() < end, () -> page.url() + "\n" + page.textContent("main"));
            page.reload();
        }
    }

    /** That everyone could use the page, and that it is as wide as the screen. */
    void check() {
        page.waitForLoadState();
        TestBrowser.assertUsable(page);
        TestBrowser.assertCalm(page);
    }

    @Override
    public void close() {
        window.close();
        assertEquals(List.of(), broken);
    }
}
