package org.dauys.server.consultation.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.people.Accounts;
import org.dauys.text.Format;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An editor's work in a real browser, from an empty desk to a public draft. */
class DeskWalkTest {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String NAME = "walker";
    private static String demo = "";

    @BeforeAll
    static void start() {
        TestDesk.site().bean(Accounts.class).create(NAME, TestDesk.PASSWORD);
        TestDesk editor = TestDesk.editor();
        demo = editor.demo("kk", "ru");
        editor.follow(editor.post(demo + "/themes", "name-en", "Labour", "name-kk", "Еңбек"));
    }

    static List<Look> looks() {
        return Look.all().toList();
    }

    private static String at(String path) {
        return TestDesk.site().at(path).toString();
    }

    private static FilePayload docx(String name) {
        return new FilePayload(name + ".docx", DOCX, TestDesk.demo(name, "ru", Format.DOCX));
    }

    /** A draft whose numbers jump, so that there is something to warn of. */
    private static FilePayload jumping() {
        String text = new String(TestDesk.demo("draft-1", "ru", Format.TEXT), StandardCharsets.UTF_8);
        return new FilePayload(
                "draft-1.txt",
                "text/plain",
                text.replaceFirst("(?m)^2\\. Республика Акдала.*\n", "").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void editorUploadsReadsTheWarningsCorrectsAPairAndPublishes() {
        String slug = TestDesk.newSlug();
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = TestBrowser.logIn(window, URI.create(at("/login")), NAME, TestDesk.PASSWORD);
            page.click("text=Новое обсуждение");
            page.fill("#title-ru", "Проба пера " + slug);
            page.fill("#slug", slug);
            page.fill("#day-0", "2026-03-16");
            page.fill("#step-0-ru", "Начало");
            page.click("text=Создать обсуждение");
            addVersion(page, docx("in-force"));
            page.click(".crumbs a[href$='" + slug + "']");
            addVersion(page, jumping());
            assertTrue(page.textContent(".problems").contains("пропущен номер"), page.textContent("main"));

            page.click(".tabs a[href$='/pairs']");
            page.selectOption("#show", "unpaired");
            page.click(".filter button");
            page.click(".verdict a >> nth=0");
            String corrected = page.url();
            boolean old = corrected.contains("side=old");
            page.check(old ? "[value=to]" : "[value=from]");
            page.fill(old ? "#successor" : "#old-0", "3.1");
            page.click(".actions button[name=preview]");
            assertTrue(page.isVisible(".preview .row"));
            page.click("button[name=save]:visible");
            assertTrue(page.textContent("[role=status]").contains("исправление сохранено"));
            page.waitForLoadState();
            assertEquals(
                    page.evaluate("decodeURIComponent(location.hash.substring(1))"),
                    page.evaluate("document.activeElement.id"),
                    "the focus is on the row that was saved");
            assertTrue((Boolean) page.evaluate("(box => box.top >= 0 && box.top < innerHeight)"
                    + "(document.querySelector('.saved-row').getBoundingClientRect())"));
            assertTrue(page.textContent("main").contains("Вручную исправлена 1 пара."));

            for (int version = 0; version < 2; version++) {
                page.navigate(at("/desk/c/" + slug + "/v/" + version + "/publish"));
                page.check("#confirm");
                page.click("text=Опубликовать навсегда");
                assertTrue(page.textContent("[role=status]").contains("Опубликовано"), page.textContent("main"));
            }
        }
        try (BrowserContext reader = TestBrowser.window(Look.phone("ru"))) {
            Page page = reader.newPage();
            assertEquals(200, page.navigate(at("/c/" + slug)).status());
            assertTrue(page.textContent("main").contains("Проба пера " + slug));
        }
    }

    private static void addVersion(Page page, FilePayload file) {
        page.click("main a[href$='/v/new']");
        page.click("main form.form button.button");
        page.setInputFiles("#files", file);
        page.click("text=Загрузить >> nth=-1");
        page.waitForSelector(".upload .facts");
        assertEquals(0, page.locator("[hx-trigger]").count(), "nothing is asked for any more once it is read");
    }

    @Test
    void editorWorksByKeyboardAlone() {
        String slug = TestDesk.newSlug();
        try (BrowserContext window = TestBrowser.window(Look.desk("en"))) {
            Page page = TestBrowser.logIn(window, URI.create(at("/login")), NAME, TestDesk.PASSWORD);
            press(page, "a[href='/desk/new']", "Enter");
            type(page, "#title-en", "By keyboard");
            type(page, "#slug", slug);
            page.keyboard().press("Enter");
            page.waitForURL("**/desk/c/" + slug);
            press(page, "a[href$='/v/new']", "Enter");
            press(page, "main form.form button.button", "Enter");
            page.waitForURL("**/v/0");
            FileChooser chooser = page.waitForFileChooser(() -> press(page, "#files", "Enter"));
            chooser.setFiles(docx("in-force"));
            press(page, "main form.form button.button", "Enter");
            page.waitForSelector(".upload .facts");
            press(page, ".tabs a[href$='/publish']", "Enter");
            press(page, "#confirm", "Space");
            press(page, "main form.form button.button", "Enter");
            page.waitForSelector("[role=status]");
            assertTrue(page.textContent("[role=status]").contains("Published"));
        }
        assertEquals(200, TestDesk.site().get("/c/" + slug, Locale.ENGLISH).statusCode());
    }

    private static void type(Page page, String field, String text) {
        reach(page, field);
        page.keyboard().type(text);
    }

    private static void press(Page page, String element, String key) {
        reach(page, element);
        page.keyboard().press(key);
    }

    /** By the tabulator, as someone without a mouse does; never longer than a page has places to stop. */
    private static void reach(Page page, String element) {
        page.waitForSelector(element);
        Locator wanted = page.locator(element).first();
        for (int i = 0; i < 300; i++) {
            if (Boolean.TRUE.equals(wanted.evaluate("e => e === document.activeElement"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(element + " cannot be reached on " + page.url());
    }

    @Test
    void pageShowsWhatWasReadWithoutScriptToo() {
        TestDesk editor = TestDesk.editor();
        String version = editor.version(editor.consultation());
        try (BrowserContext window = TestBrowser.window(Look.phone("kk").withoutScripts())) {
            Page page = TestBrowser.logIn(window, URI.create(at("/login")), NAME, TestDesk.PASSWORD);
            page.navigate(at(version));
            page.setInputFiles("#files", docx("in-force"));
            page.click("main form.form button.button");
            page.waitForSelector(".upload .facts");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyoneCanUseThePagesOfTheDesk(Look look) {
        try (BrowserContext window = TestBrowser.window(look)) {
            Page page = TestBrowser.logIn(window, URI.create(at("/login")), NAME, TestDesk.PASSWORD);
            for (String path : List.of(
                    "/desk",
                    "/desk/new",
                    demo,
                    demo + "/edit",
                    demo + "/v/1",
                    demo + "/v/1/pairs?show=doubtful",
                    demo + "/v/1/pairs/edit?against=0&side=new&label=1.1",
                    demo + "/v/1/rationales/edit?side=new&label=1.1",
                    demo + "/v/1/rationales/import",
                    demo + "/v/1/themes",
                    demo + "/themes",
                    demo + "/themes/labour",
                    demo + "/v/1/publish",
                    demo + "/delete")) {
                assertEquals(200, page.navigate(at(path)).status(), path);
                TestBrowser.assertUsable(page);
                TestBrowser.assertCalm(page);
            }
            page.navigate(at("/desk/new"));
            page.fill("#slug", "NOT AN ADDRESS");
            page.click("main form p > button.button");
            assertTrue(page.isVisible(".errors"), "a page with errors");
            TestBrowser.assertUsable(page);
        }
    }
}
