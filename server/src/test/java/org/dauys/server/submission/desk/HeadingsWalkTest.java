package org.dauys.server.submission.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages on which titles, headings and notes are spoken of, and the desk's forms beside them, in a browser. */
class HeadingsWalkTest {
    private static final TestRegister DESK = HeadingsAndNotesTest.start("boats-walked");
    private static final String BASE = "/c/boats-walked";
    private static int whole;
    private static int heading;

    @BeforeAll
    static void write() {
        whole = HeadingsAndNotesTest.write(BASE, "1", "delete", "rationale", "Статья повторяет закон о причалах.");
        heading = HeadingsAndNotesTest.write(BASE, "2-heading", "modify", "proposed", "Сети и удочки");
    }

    static List<Look> looks() {
        return Look.all().toList();
    }

    private static String at(String path) {
        return TestRegister.shared().at(path).toString();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyoneCanUseThem(Look look) {
        try (BrowserContext window = TestBrowser.window(look)) {
            Page page = TestBrowser.logIn(window, URI.create(at("/login")), DESK.account(), TestRegister.PASSWORD);
            int shot = 0;
            for (String path : List.of(
                    BASE + "/p/1",
                    BASE + "/p/1-heading",
                    BASE + "/p/title",
                    BASE + "/submit",
                    BASE + "/submit?p=1&kind=delete",
                    BASE + "/submit?p=1.1-note-2",
                    BASE + "/submissions?p=1",
                    BASE + "/submissions/" + whole,
                    BASE + "/submissions/" + heading,
                    BASE + "/table?v=1",
                    BASE + "/v",
                    DESK.at("/v/1"),
                    DESK.at("/register?show=all"),
                    DESK.at("/register/" + whole))) {
                assertEquals(200, page.navigate(at(path)).status(), path);
                TestBrowser.assertUsable(page);
                TestBrowser.assertCalm(page);
                look(page, look, shot++);
            }
            for (String form : List.of("/register/rules", "/reason-templates")) {
                page.navigate(at(DESK.at(form)));
                page.evaluate(
                        "document.querySelectorAll('input[type=radio]').forEach(one => { one.checked = false; })");
                page.click("form.form button.button");
                assertTrue(page.isVisible(".errors"), form);
                TestBrowser.assertUsable(page);
                TestBrowser.assertCalm(page);
                look(page, look, shot++);
            }
        }
    }

    @Test
    void wholeHeadingIsSpokenOfByWhomeverSelectsItInTheText() {
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = window.newPage();
            for (String[] one : new String[][] {
                {"#\\31  > :is(h2, h3, h4)", "1-heading"}, {"h1[data-label]", "title"}, {".act-head .note", "note-1"}
            }) {
                page.navigate(at(BASE + "/v/1"));
                page.evaluate("""
                    found => { const range = document.createRange();
                      range.selectNodeContents(document.querySelector(found));
                      getSelection().removeAllRanges(); getSelection().addRange(range); }
                    """, one[0]);
                page.waitForSelector(".choosing a");
                page.click(".choosing a");
                page.waitForSelector("form.submit");
                assertEquals(one[1], page.locator("form.submit [name=p]").inputValue());
            }
        }
    }

    static List<Look> phoneAndDesk() {
        return List.of(Look.phone("ru"), Look.desk("kk"), Look.desk("ru"), Look.phone("kk"));
    }

    /** Label, where it is shown, words of it: a finger and a mouse end within words. */
    private static final List<List<String>> CHOSEN = List.of(
            List.of("1.1-note-2", "[id='1.1'] .note:nth-of-type(3)", "ется и пл", "считается и плот"),
            List.of("1.1-note-1", "[id='1.1'] .note", "Прежде плат", "Прежде платили"),
            List.of("1-heading", "[id='1'] > :is(h2, h3)", "вёс", "вёсла"),
            List.of("title", "h1[data-label]", "о лод", "о лодках"),
            List.of("note-1", ".act-head .note", "сход", "сходом"),
            List.of("preamble", "[id='preamble'] p", "рыбаки зал", "рыбаки залива"),
            List.of("conclusion", "[id='conclusion'] p", "Староста", "Староста"));

    @ParameterizedTest
    @MethodSource("phoneAndDesk")
    void wordsOfHeadingsNotesAndTitlesAreQuotedLikeThoseOfParagraphs(Look look) {
        try (BrowserContext window = TestBrowser.window(look)) {
            Page page = window.newPage();
            for (List<String> one : CHOSEN) {
                page.navigate(at(BASE + "/v/1"));
                select(page, one.get(1), one.get(2));
                asked(page, one.getFirst(), one.getLast());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("phoneAndDesk")
    void wordsOfAHeadingAndOfANoteAreChosenOnTheirOwnPages(Look look) {
        try (BrowserContext window = TestBrowser.window(look)) {
            Page page = window.newPage();
            page.navigate(at(BASE + "/p/1.1-note-2"));
            select(page, ".own[data-label]", "плот");
            asked(page, "1.1-note-2", "плот");
            page.navigate(at(BASE + "/p/1-heading"));
            select(page, ".own[data-label]", "вёсла");
            asked(page, "1-heading", "вёсла");
        }
    }

    @Test
    void numberOfAnArticleStandsForItsWholeHeading() {
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = window.newPage();
            page.navigate(at(BASE + "/v/1"));
            select(page, "[id='1'] > :is(h2, h3)", "Статья 1");
            asked(page, "1-heading", "");
        }
    }

    /** The form is about this, and quotes these words; none of them when all of it is meant. */
    private static void asked(Page page, String label, String words) {
        page.waitForSelector(".choosing a");
        page.click(".choosing a");
        page.waitForSelector("form.submit");
        assertEquals(label, page.locator("form.submit [name=p]").inputValue(), page.url());
        assertEquals(
                words.isEmpty() ? List.of() : List.of(words),
                page.locator(".own mark").allInnerTexts(),
                page.url());
    }

    private static void select(Page page, String selector, String words) {
        page.evaluate("""
            ([selector, words]) => {
              const walker = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const at = node.data.indexOf(words);
                if (at >= 0) {
                  getSelection().setBaseAndExtent(node, at, node, at + words.length);
                  return;
                }
              }
              throw new Error(words + ' is not in ' + selector);
            }\
            """, List.of(selector, words));
    }

    /** Keeps a picture where someone asks for it: -Ddauys.shots=folder. */
    private static void look(Page page, Look look, int number) {
        Optional.ofNullable(System.getProperty("dauys.shots"))
                .ifPresent(folder -> page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(
                                folder,
                                "h%02d-%s-%s-%d.png"
                                        .formatted(
                                                number,
                                                look.language().getLanguage(),
                                                look.scheme().name().toLowerCase(Locale.ROOT),
                                                look.width())))));
    }
}
