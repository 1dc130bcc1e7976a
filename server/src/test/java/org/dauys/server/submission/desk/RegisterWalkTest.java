package org.dauys.server.submission.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.TestVisitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The register's desk in a real browser. */
class RegisterWalkTest {
    private static final String LETTER = "Прошу сохранить в Конституции право на забастовку и указать, что его"
            + " осуществление определяется законом.";
    private static final TestRegister DESK = TestRegister.make();
    private static int hidden;
    private static String proposal = "";
    private static String campaign = "";
    private static String checked = "";

    @BeforeAll
    static void fill() {
        hidden = DESK.remark(LETTER + " Пишет Сулейменов Ерлан, телефон +7 701 111 22 33.");
        DESK.remark(LETTER);
        DESK.remark(LETTER + " Я работаю на руднике двадцать лет.", "1.1");
        DESK.post(DESK.at("/register/" + hidden), "do", "hide", "revision", "0", "reason", "personal-data");
        DESK.sql()
                .sql("insert into submission.objection (submission_id, words) values (:id, 'Это мой телефон')")
                .param("id", DESK.submission(hidden).id())
                .update();
        DESK.follow(DESK.post(DESK.at("/campaigns/search")));
        String found = DESK.until(
                        DESK.at("/campaigns"),
                        page -> page.select("#search[hx-get]").isEmpty())
                .select("#search .entry a")
                .attr("href");
        campaign = TestVisitor.leadsTo(DESK.post(found, "name", "Право на забастовку"));
        DESK.remark("Зачем в статье о языке слово «наравне»? Прошу объяснить, что оно меняет.");
        DESK.remark("Зачем в статье о языке слово «наравне»? Прошу объяснить, что оно меняет для школ.");
        DESK.follow(DESK.post(DESK.at("/campaigns/search")));
        proposal = DESK.until(
                        DESK.at("/campaigns"),
                        page -> page.select("#search[hx-get]").isEmpty())
                .select("#search .entry a")
                .attr("href");
        DESK.moderateBefore();
        DESK.remark("Ждёт модератора", "1.1");
        byte[] csv = "Текст;Норма;Вид\nПервое;1.1;вопрос\nВторое;999;вопрос\n".getBytes(StandardCharsets.UTF_8);
        checked = TestVisitor.leadsTo(DESK.send(DESK.at("/import"), "file", "письма.csv", csv));
        DESK.until(checked, page -> !page.select("form[action$=check]").isEmpty());
        DESK.follow(DESK.post(
                checked + "/check", "column-words", "0", "column-label", "1", "column-kind", "2", "version", "1"));
        DESK.until(checked, page -> !page.select("form[action$=take]").isEmpty());
    }

    static List<Look> looks() {
        return Look.all().toList();
    }

    private static String at(String path) {
        return TestRegister.shared().at(path).toString();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyoneCanUseThePagesOfTheRegister(Look look) {
        try (BrowserContext window = TestBrowser.window(look)) {
            Page page = TestBrowser.logIn(window, URI.create(at("/login")), DESK.account(), TestRegister.PASSWORD);
            int shot = 0;
            for (String path : List.of(
                    DESK.at("/register/rules"),
                    DESK.at("/register"),
                    DESK.at("/register?show=all"),
                    DESK.at("/register/" + hidden),
                    DESK.at("/register/" + hidden + "/black-out"),
                    DESK.at("/paper"),
                    DESK.at("/import"),
                    checked,
                    DESK.at("/campaigns"),
                    proposal,
                    campaign)) {
                assertEquals(200, page.navigate(at(path)).status(), path);
                TestBrowser.assertUsable(page);
                TestBrowser.assertCalm(page);
                look(page, look, shot++);
            }
            page.navigate(at(DESK.at("/paper")));
            page.click("form.paper button.button");
            assertTrue(page.isVisible(".errors"));
            TestBrowser.assertUsable(page);
            page.fill("#date", "2026-02-03");
            page.fill("#words", "Письмо");
            page.click("form.paper button.button");
            page.waitForSelector(".receipt");
            TestBrowser.assertUsable(page);
            TestBrowser.assertCalm(page);
            look(page, look, shot);
        }
    }

    /** Keeps a picture where someone asks for it: -Ddauys.shots=folder. */
    private static void look(Page page, Look look, int number) {
        Optional.ofNullable(System.getProperty("dauys.shots"))
                .ifPresent(folder -> page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(
                                folder,
                                "%02d-%s-%s-%d.png"
                                        .formatted(
                                                number,
                                                look.language().getLanguage(),
                                                look.scheme().name().toLowerCase(java.util.Locale.ROOT),
                                                look.width())))));
    }

    @Test
    void clerkTypesInTwoLettersByKeyboardAlone() {
        try (BrowserContext window = TestBrowser.window(Look.desk("en"))) {
            Page page = TestBrowser.logIn(window, URI.create(at("/login")), DESK.account(), TestRegister.PASSWORD);
            page.navigate(at(DESK.at("/paper")));
            assertEquals("date", page.evaluate("document.activeElement.id"), "one can type at once");
            page.keyboard().type("02032026");
            type(page, "#words", "First letter");
            reach(page, "form.paper button.button");
            page.keyboard().press("Enter");
            page.waitForSelector(".receipt");
            assertEquals("Next letter", page.evaluate("document.activeElement.textContent"));
            page.keyboard().press("Enter");
            page.waitForSelector("form.paper");
            assertEquals("name", page.evaluate("document.activeElement.id"), "the day is kept");
            assertEquals("2026-02-03", page.inputValue("#date"));
            type(page, "#words", "Second letter");
            reach(page, "form.paper button.button");
            page.keyboard().press("Enter");
            page.waitForSelector(".receipt");
        }
    }

    @Test
    void selectedWordsGoIntoTheListWholeAndWithTheirPlace() {
        try (BrowserContext window = TestBrowser.window(Look.desk("en"))) {
            Page page = TestBrowser.logIn(window, URI.create(at("/login")), DESK.account(), TestRegister.PASSWORD);
            page.navigate(at(DESK.at("/register/" + hidden + "/black-out")));
            String selectPart = "t => { const at = t.value.indexOf('лейменов'); t.setSelectionRange(at, at + 3); }";
            page.locator("#words-text").evaluate(selectPart);
            page.click("[data-black-out=words] [data-all]");
            page.locator("#words-text").evaluate(selectPart);
            page.click("[data-black-out=words] [data-one]");
            assertEquals("Сулейменов\nСулейменов #1\n", page.inputValue("#words"));
            page.click("button[name=try]");
            assertTrue(page.textContent(".preview").contains("Пишет █████ Ерлан"));
        }
    }

    private static void type(Page page, String field, String text) {
        reach(page, field);
        page.keyboard().type(text);
    }

    private static void reach(Page page, String element) {
        Locator wanted = page.locator(element).first();
        for (int i = 0; i < 60; i++) {
            if (Boolean.TRUE.equals(wanted.evaluate("e => e === document.activeElement"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(element + " cannot be reached on " + page.url());
    }
}
