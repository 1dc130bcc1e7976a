package org.dauys.server.consultation.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.TestSite;
import org.junit.jupiter.api.Test;

/** Who has no mouse passes the head of each page at one key, and sees at each step where they are. */
class KeyboardTest {
    private static final String BASE = "/c/aqdala-constitution";
    private static final int STEPS = 45;

    /** What has the focus, when nothing shows that or nothing of it is to be seen; else the empty text. */
    private static final String WRONG = """
        () => {
          const at = document.activeElement;
          const box = at.getBoundingClientRect();
          const style = getComputedStyle(at);
          // The last stop in a date field is a button of the browser, with an outline of its own.
          if (at.matches('input[type=date]') && !at.matches(':focus-visible')) { return ''; }
          const shown = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 1;
          return at === document.body || (shown && box.width > 0 && box.height > 0) ? '' : at.outerHTML.slice(0, 120);
        }\
        """;

    @Test
    void headIsSkippedAndEachStepIsSeen() {
        List<String> wrong = new ArrayList<>();
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = window.newPage();
            for (String path : List.of(
                    BASE,
                    BASE + "/compare",
                    BASE + "/p/26.3",
                    BASE + "/v/2",
                    BASE + "/submissions?kind=question",
                    BASE + "/answers",
                    BASE + "/sources",
                    BASE + "/submit?p=26.3")) {
                page.navigate(TestSite.living().at(path).toString());
                page.keyboard().press("Tab");
                assertEquals(true, page.evaluate("document.activeElement.matches('.skip')"), path);
                page.keyboard().press("Enter");
                assertEquals("main", page.evaluate("document.activeElement.id"), path);
                page.reload();
                for (int i = 0; i < STEPS; i++) {
                    page.keyboard().press("Tab");
                    String found = (String) page.evaluate(WRONG);
                    if (!found.isEmpty()) {
                        wrong.add(path + " " + found);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }
}
