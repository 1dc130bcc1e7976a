package org.dauys.server.meeting.hold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.dauys.server.CutNetwork;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.answer.TestCommission;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoldBrowserTest {
    /** Of a megabyte and more each, one a second: minutes. */
    private static final int MOST_PICTURES = 200;

    private static TestCommission commission;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        commission = TestCommission.make();
    }

    private static Page open(BrowserContext window, String site, TestDesk desk) {
        Page page = window.newPage();
        page.navigate(site + "/m/" + desk.meeting().code() + "/desk/ru#token=" + desk.token());
        page.waitForSelector("#desk[data-state=open][data-net=sent]");
        return page;
    }

    private static String site() {
        return commission.site().at("/").toString().replaceFirst("/$", "");
    }

    private static void say(Page page, String words) {
        page.fill("#words", words);
        page.click("#capture button");
    }

    private static void settle(Page page, String state) {
        page.click("#send");
        page.waitForSelector("#desk[data-net=sent]" + state);
    }

    @Test
    void twoDesksMergeAndConflictsAreShownUntilSomeoneChooses() {
        TestDesk left = TestDesk.open(commission, 4);
        TestDesk right = TestDesk.another(commission, left.meeting());
        try (CutNetwork network = new CutNetwork(() -> commission.site().at("/").getPort());
                BrowserContext one = TestBrowser.window(Look.desk("ru"));
                BrowserContext two = TestBrowser.window(Look.desk("ru"))) {
            Page first = open(one, "http://127.0.0.1:" + network.port(), left);
            Page second = open(two, site(), right);
            say(first, "Доплата за ночную смену");
            first.waitForSelector("#desk[data-here='0'][data-server='1']");
            settle(second, "[data-server='1']");
            network.goes();
            first.locator("#items button", new Page.LocatorOptions().setHasText("Исправить"))
                    .click();
            say(first, "Доплата за ночную смену: сорок процентов");
            first.waitForSelector("#desk[data-here='1']");
            second.locator("#items button", new Page.LocatorOptions().setHasText("Исправить"))
                    .click();
            say(second, "Доплата за ночную смену отменяется");
            second.waitForSelector("#desk[data-here='0'][data-net=sent]");
            network.comes();
            settle(first, "[data-here='0'][data-conflicts='1']");
            settle(second, "[data-conflicts='1']");
            for (Page page : new Page[] {first, second}) {
                PlaywrightAssertions.assertThat(page.locator("#items .conflict"))
                        .containsText("сорок процентов");
                PlaywrightAssertions.assertThat(page.locator("#items .conflict"))
                        .containsText("отменяется");
            }
            second.locator("#items .conflict button", new Page.LocatorOptions().setHasText("Оставить оба"))
                    .click();
            second.waitForSelector("#desk[data-conflicts='0'][data-here='0']");
            settle(first, "[data-conflicts='0'][data-server='1']");
            String kept = left.news(0).get("items").get(0).get("open").toString();
            assertTrue(kept.contains("сорок процентов") && kept.contains("отменяется"), kept);
            TestBrowser.assertUsable(first);
        }
    }

    /** The browser looks at its space anew for what is large: photographs fill it, words go on. */
    @Test
    void fullDeviceIsToldBeforeThePhotographIsLostAndWordsGoOn() throws IOException {
        TestDesk desk = TestDesk.open(commission, 5);
        try (CutNetwork network = new CutNetwork(() -> commission.site().at("/").getPort());
                BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            String site = "http://127.0.0.1:" + network.port();
            Page page = open(window, site, desk);
            page.waitForSelector("#desk[data-ready=yes]");
            network.goes();
            CDPSession devtools = window.newCDPSession(page);
            devtools.send("Storage.overrideQuotaForOrigin", quota(site, 3_000_000));
            byte[] noise = noise();
            int kept = 0;
            while (page.getAttribute("#desk", "data-failed") == null
                    || page.getAttribute("#desk", "data-failed").isEmpty()) {
                // It believes for a while what it knew of its space: a quick machine keeps many pictures in that time.
                assertTrue(kept < MOST_PICTURES, "the browser keeps more than it may");
                page.setInputFiles("#photo", new FilePayload("sheet.png", "image/png", noise));
                page.fill("#caption", "Лист " + kept);
                page.click("#picture button");
                int before = kept;
                page.waitForFunction(
                        "before => document.getElementById('desk').dataset.failed || Number(document.getElementById('desk').dataset.here) > before",
                        before);
                kept = Integer.parseInt(page.getAttribute("#desk", "data-here"));
                page.waitForTimeout(1_000);
            }
            PlaywrightAssertions.assertThat(page.locator("#saved")).containsText("НЕ СОХРАНЕНО");
            assertEquals("full", page.getAttribute("#desk", "data-failed"));
            assertEquals("Лист " + kept, page.inputValue("#caption"), "it stays where it was");
            assertEquals(1, page.evaluate("document.getElementById('photo').files.length"));
            // How much the last picture has left free is chance: room for words is made.
            Number used = (Number) page.evaluate("navigator.storage.estimate().then(space => space.usage)");
            devtools.send("Storage.overrideQuotaForOrigin", quota(site, used.longValue() + 3_000_000));
            say(page, "Слова помещаются");
            // The browser may remember for a while how little room there was; words that were not kept stay in their
            // field.
            String there = "#desk[data-here='" + (kept + 1) + "']";
            for (int i = 0; i < 120 && page.querySelector(there) == null; i++) {
                page.waitForTimeout(1_000);
                if (page.querySelector(there) == null) {
                    page.click("#capture button");
                }
            }
            page.waitForSelector(there);
            JsonObject again = new JsonObject();
            again.addProperty("origin", site);
            devtools.send("Storage.overrideQuotaForOrigin", again);
            page.click("#picture button");
            page.waitForSelector("#desk[data-here='" + (kept + 2) + "']");
            network.comes();
            settle(page, "[data-here='0'][data-server='" + (kept + 2) + "']");
        }
    }

    private static JsonObject quota(String origin, long bytes) {
        JsonObject quota = new JsonObject();
        quota.addProperty("origin", origin);
        quota.addProperty("quotaSize", bytes);
        return quota;
    }

    /** What no JPEG makes small. */
    private static byte[] noise() throws IOException {
        Random random = new Random(7);
        BufferedImage picture = new BufferedImage(1600, 1000, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 1600; x++) {
            for (int y = 0; y < 1000; y++) {
                picture.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void fileOfOneDeskIsReadByAnotherAndNothingIsThereTwice() {
        TestDesk left = TestDesk.open(commission, 6);
        TestDesk right = TestDesk.another(commission, left.meeting());
        try (CutNetwork network = new CutNetwork(() -> commission.site().at("/").getPort());
                BrowserContext one = TestBrowser.window(Look.desk("ru"));
                BrowserContext two = TestBrowser.window(Look.desk("ru"))) {
            Page first = open(one, "http://127.0.0.1:" + network.port(), left);
            network.goes();
            say(first, "Без сети");
            first.waitForSelector("#desk[data-here='1']");
            Download saved = first.waitForDownload(() -> first.click("#export"));
            Path file = folder.resolve("desk.json");
            saved.saveAs(file);
            Page second = open(two, site(), right);
            second.setInputFiles("#import", file);
            second.waitForSelector("#desk[data-here='0'][data-server='1']");
            network.comes();
            settle(first, "[data-here='0'][data-server='1'][data-conflicts='0']");
            assertTrue(Files.exists(file));
        }
    }

    /** A file as a desk saves it, with one photograph of the camera's own: it tells where it was made. */
    private Path fileWithPhotograph(TestDesk desk, String item) throws IOException {
        byte[] exif = TestDesk.with(TestDesk.jpeg(3), 0xe1, "Exif where and when");
        Path file = folder.resolve(item + ".json");
        Files.writeString(file, """
            {"format": "dauys-meeting-desk-1", "code": "%s", "wordings": [{"item": "%s", "kind": "photo", "id": "%s", "over": [],
             "gone": false, "body": {"caption": "Лист с площадки", "size": %d}}], "photos": [{"item": "%s", "base64": "%s"}]}
            """.formatted(
                        desk.meeting().code(),
                        TestDesk.key(item),
                        TestDesk.key(item + " wording"),
                        exif.length,
                        TestDesk.key(item),
                        java.util.Base64.getEncoder().encodeToString(exif)));
        return file;
    }

    @Test
    void photographThatTheServerRefusesIsToldAndTakenAgainOrLeftOut() throws IOException {
        TestDesk desk = TestDesk.open(commission, 16);
        byte[] png = noise();
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = open(window, site(), desk);
            page.setInputFiles("#import", fileWithPhotograph(desk, "one"));
            page.waitForSelector("#desk[data-refused='1'][data-here='1']");
            PlaywrightAssertions.assertThat(page.locator("#items")).containsText("Лист с площадки");
            PlaywrightAssertions.assertThat(page.locator("#items [data-photo-refused=refused]"))
                    .containsText("не только картинка");
            page.setInputFiles("#items [data-photo-refused] input", new FilePayload("sheet.png", "image/png", png));
            page.waitForSelector("#desk[data-refused='0'][data-here='0'][data-server='1']");
            assertTrue(
                    commission
                            .bean(Photos.class)
                            .of(desk.meeting().id(), TestDesk.key("one"))
                            .isPresent(),
                    "under the same id, so that sheets that name it still do");
            page.setInputFiles("#import", fileWithPhotograph(desk, "two"));
            page.waitForSelector("#desk[data-refused='1']");
            page.reload();
            page.waitForSelector("#desk[data-refused='1'][data-net=sent]");
            page.locator("#items [data-photo-refused] button").click();
            page.waitForSelector("#desk[data-refused='0'][data-here='0']");
            assertEquals(1, page.locator("#items li").count());
            assertTrue(commission
                    .bean(Photos.class)
                    .of(desk.meeting().id(), TestDesk.key("two"))
                    .isEmpty());
            TestBrowser.assertUsable(page);
        }
    }

    @Test
    void sheetIsTypedWithItsPhotographAndIsForTheCommissionOnlyWhenItSaysSo() throws IOException {
        TestDesk desk = TestDesk.open(commission, 17);
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = open(window, site(), desk);
            page.setInputFiles("#photo", new FilePayload("sheet.png", "image/png", noise()));
            page.fill("#caption", "Лист из ящика");
            page.click("#picture button");
            page.waitForSelector("#desk[data-here='0'][data-server='1']");
            page.check("#sheet");
            page.selectOption("#sheet-photo", new SelectOption().setLabel("1. Лист из ящика"));
            page.check("#closed");
            say(page, "Только вам");
            page.waitForSelector("#desk[data-here='0'][data-server='2']");
            assertFalse(page.isChecked("#closed"), "the next one is another's");
            say(page, "Для всех");
            page.waitForSelector("#desk[data-here='0'][data-server='3']");
            String kept = desk.news(0).toString();
            String photo = page.locator("#sheet-photo option").nth(1).getAttribute("value");
            assertTrue(kept.contains("\"photo\":\"" + photo + "\",\"closed\":true"), kept);
            assertEquals(1, kept.split("\"closed\"", -1).length - 1, kept);
            page.locator("#items li:has-text('Только вам') button:has-text('Исправить')")
                    .click();
            assertTrue(page.isChecked("#closed") && page.isChecked("#sheet"), "editing does not open what was closed");
        }
    }

    @Test
    void clearedDeviceHasNothingOfTheMeeting() {
        TestDesk desk = TestDesk.open(commission, 7);
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = open(window, site(), desk);
            say(page, "Останется на сервере");
            page.waitForSelector("#desk[data-here='0'][data-server='1']");
            page.onDialog(dialog -> dialog.accept());
            page.click("#clear");
            page.waitForSelector("#cleared");
            assertEquals("[]", page.evaluate("indexedDB.databases().then(all => JSON.stringify(all))"));
            assertEquals("[]", page.evaluate("caches.keys().then(all => JSON.stringify(all))"));
            assertFalse(page.url().contains("token"));
        }
    }

    @Test
    void secondTabSaysThatTheDeskIsOpenElsewhere() {
        TestDesk desk = TestDesk.open(commission, 8);
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            open(window, site(), desk);
            Page other = window.newPage();
            other.navigate(site() + "/m/" + desk.meeting().code() + "/desk/kk");
            other.waitForSelector("#desk[data-state=elsewhere]");
            PlaywrightAssertions.assertThat(other.locator("#work")).isHidden();
        }
    }
}
