package org.dauys.server.poll;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.junit.jupiter.api.Test;

/** A poll in real browsers: an editor sets it up, two hundred people vote, one of them by keyboard and without a connection, groups appear. */
class PollWalkTest {
    private static final TestCommission COMMISSION = TestCommission.make();

    private static String at(String path) {
        return COMMISSION.site().at(path).toString();
    }

    private static Page open(BrowserContext window, Member who) {
        return TestBrowser.logIn(window, URI.create(at("/login")), who.name(), TestCommission.PASSWORD);
    }

    @Test
    void twoHundredPeopleVoteAndGroupsAppear() throws Exception {
        try (BrowserContext editors = TestBrowser.window(Look.desk("ru"));
                BrowserContext phones = TestBrowser.window(Look.phone("kk"));
                BrowserContext others = TestBrowser.window(Look.phone("ru").withoutScripts());
                BrowserContext readers = TestBrowser.window(Look.desk("en"))) {
            Page editor = open(editors, COMMISSION.editor());
            String poll = setUp(editor);
            TestPoll.together(
                    COMMISSION,
                    COMMISSION.bean(Polls.class).shown(COMMISSION.id()).getFirst(),
                    () -> TestVoters.vote(COMMISSION.site(), poll, 200));
            byKeyboardAndWithoutAConnection(phones, poll);
            withoutScripts(others, poll);
            ownStatement(others, editor, poll);
            Page own = phones.newPage();
            own.navigate(at(poll + "/own"));
            TestBrowser.assertUsable(own);

            Poll made = COMMISSION.bean(Polls.class).shown(COMMISSION.id()).getFirst();
            COMMISSION.bean(MakeResult.class).run(String.valueOf(made.id()));
            Page reader = readers.newPage();
            reader.navigate(at(poll + "/results"));
            assertThat(reader.locator(".outcome")).hasText("Groups of opinion found: 2.");
            assertThat(reader.locator(".group")).hasCount(2);
            assertTrue(reader.locator(".map path").count() > 2, "places are drawn");
            List<String> common = reader.locator("#common ~ ol q").allInnerTexts();
            assertFalse(common.isEmpty());
            assertTrue(
                    TestPoll.texts().subList(TestPoll.DIFFERING, 12).containsAll(common),
                    "what all agree on: " + common);
            TestBrowser.assertUsable(reader);
            TestBrowser.assertCalm(reader);
            reader.navigate(at(poll + "/rule"));
            TestBrowser.assertUsable(reader);
            reader.navigate(at(COMMISSION.pages() + "/polls"));
            TestBrowser.assertUsable(reader);
            Page phone = phones.newPage();
            phone.navigate(at(poll + "/results"));
            TestBrowser.assertUsable(phone);
            TestBrowser.assertCalm(phone);
            phone.evaluate("key => localStorage.setItem(key, JSON.stringify([{}, {}]))", waitingOf(phone, poll));
            close(editor);
            phone.navigate(at(poll));
            assertThat(phone.locator("#unsent")).containsText("2");
            phone.reload();
            assertTrue(phone.locator("#unsent").isHidden(), "told once");
            assertEquals(
                    PollState.CLOSED,
                    COMMISSION.bean(Polls.class).byId(made.id()).orElseThrow().state());
        }
    }

    private static String setUp(Page editor) {
        editor.navigate(at(COMMISSION.desk() + "/polls"));
        TestBrowser.assertUsable(editor);
        editor.fill("#title-ru", "Вода и земля");
        editor.fill("#about-ru", "О воде, береге и пастбищах.");
        editor.fill(
                "#day",
                LocalDate.now(COMMISSION.consultation().zone()).plusDays(3).toString());
        editor.click("form.form button.button");
        editor.waitForSelector("#list");
        editor.fill("#list", String.join("\n", TestPoll.texts()));
        editor.selectOption("#language", "ru");
        editor.click("form[action$='/list'] button");
        editor.waitForSelector(".notice");
        TestBrowser.assertUsable(editor);
        editor.click("nav.actions a");
        editor.check("#confirm");
        editor.click("form[action$='/open'] button");
        editor.waitForSelector("form[action$='/close']");
        TestBrowser.assertUsable(editor);
        return COMMISSION.pages()
                + "/polls/"
                + COMMISSION.bean(Polls.class).shown(COMMISSION.id()).getFirst().number();
    }

    private static void byKeyboardAndWithoutAConnection(BrowserContext phones, String poll) {
        Page phone = phones.newPage();
        phone.navigate(at(poll));
        TestBrowser.assertUsable(phone);
        TestBrowser.assertCalm(phone);
        Locator statement = phone.locator("#statement q");
        String first = statement.innerText();
        phone.keyboard().press("1");
        assertThat(statement).not().hasText(first);
        phone.keyboard().press("3");
        assertThat(phone.locator("#bar")).hasJSProperty("value", 2);
        phone.waitForFunction("() => Object.keys(localStorage).length === 0");
        phones.setOffline(true);
        for (String key : new String[] {"2", "1", "2"}) {
            phone.keyboard().press(key);
        }
        assertThat(phone.locator("#waiting")).containsText("3");
        assertThat(phone.locator("#bar")).hasJSProperty("value", 5);
        assertFalse(phone.locator("#card").isHidden(), "one goes on without a connection");
        phones.setOffline(false);
        assertThat(phone.locator("#waiting")).isEmpty();
        phone.waitForFunction("() => Object.keys(localStorage).length === 0");
        phone.reload();
        assertThat(phone.locator("#bar")).hasJSProperty("value", 5);
        String code = phone.locator(".printed").innerText();
        sharedWithSomebody(phones, phone, poll);

        // The same person goes on in another browser.
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page desk = window.newPage();
            desk.navigate(at(poll + "/resume"));
            TestBrowser.assertUsable(desk);
            desk.fill("#code", "2222-2222-2222");
            desk.click("form.form button");
            desk.waitForSelector(".errors");
            desk.fill("#code", code.toLowerCase(java.util.Locale.ROOT));
            desk.click("form.form button");
            assertThat(desk.locator("#bar")).hasJSProperty("value", 6);
        }
    }

    private static String waitingOf(Page phone, String poll) {
        phone.navigate(at(poll));
        return String.valueOf(phone.locator("#vote").getAttribute("data-store"));
    }

    /** Answers that wait belong to a code, and are gone when somebody is forgotten. */
    private static void sharedWithSomebody(BrowserContext phones, Page phone, String poll) {
        String code = phone.locator(".printed").innerText();
        String drawing = PollCode.typed(code).orElseThrow().drawing();
        phones.setOffline(true);
        phone.locator("#card").focus();
        phone.keyboard().press("3");
        assertThat(phone.locator("#waiting")).containsText("1");
        assertEquals(
                List.of(true),
                phone.evaluate("drawing => Object.keys(localStorage).map(key => key.endsWith(drawing))", drawing));
        Object kept = phone.evaluate("() => JSON.stringify(localStorage)");
        phones.setOffline(false);
        assertThat(phone.locator("#waiting")).isEmpty();
        phone.navigate(at(poll + "/forget"));
        TestBrowser.assertUsable(phone);
        phone.evaluate(
                "kept => Object.entries(JSON.parse(kept)).forEach(([key, value]) => localStorage.setItem(key, value))",
                kept);
        phone.check("#confirm");
        phone.click("#forget button");
        phone.waitForSelector(".notice");
        assertEquals(0, phone.evaluate("() => Object.keys(localStorage).length"));
        phone.navigate(at(poll));
        assertFalse(phone.locator(".printed").innerText().equals(code), "another code");
        phone.navigate(at(poll + "/resume"));
        phone.fill("#code", code);
        phone.click("form.form button");
        assertThat(phone.locator("#bar")).hasJSProperty("value", 6);
    }

    private static void withoutScripts(BrowserContext others, String poll) {
        Page page = others.newPage();
        page.navigate(at(poll));
        for (int answered = 1; answered <= 3; answered++) {
            page.click("button[value=agree]");
            assertThat(page.locator("#bar")).hasAttribute("value", String.valueOf(answered));
        }
        page.click(".mine summary");
        page.click(".mine a");
        assertThat(page.locator("#statement .hint")).isVisible();
        page.click("button[value=disagree]");
        assertThat(page.locator("#bar")).hasAttribute("value", "3");
    }

    private static void ownStatement(BrowserContext others, Page editor, String poll) {
        Page page = others.newPage();
        page.navigate(at(poll + "/own"));
        page.fill("#words", "Вода в домах важнее, чем вода для полей!");
        page.click("form.form button");
        assertThat(page.locator(".similar li")).hasCount(1);
        page.fill("#words", "Зимой в посёлке нужен дежурный врач");
        page.click("form.form button");
        page.waitForSelector(".notice");
        editor.click("nav.actions a[href$='/statements']");
        assertThat(editor.locator("#state-waiting ~ ul > li")).containsText("дежурный врач");
        editor.click("form[action$='/13/publish'] button");
        editor.waitForSelector(".notice");
        assertThat(editor.locator("#statement-13")).containsText("дежурный врач");
    }

    private static void close(Page editor) {
        editor.click("nav.actions a");
        editor.check("#confirm");
        editor.click("form[action$='/close'] button");
        editor.waitForSelector(".notice");
    }
}
