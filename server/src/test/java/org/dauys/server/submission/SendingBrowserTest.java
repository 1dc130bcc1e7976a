package org.dauys.server.submission;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import javax.imageio.ImageIO;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.TestSite;
import org.dauys.server.consultation.Imports;
import org.dauys.server.demo.DemoConsultation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sending in a real browser when things go wrong, and the receipt that is to be kept. */
class SendingBrowserTest {
    private static final String BASE = "/c/aqdala-constitution";
    private static TestSite site;

    @BeforeAll
    static void start() throws Exception {
        site = TestSite.empty();
        site.bean(Imports.class).run(DemoConsultation.read());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Page form(BrowserContext window, String words) throws Exception {
        Page page = window.newPage();
        page.navigate(site.at(BASE + "/submit?p=26.3&kind=remark").toString());
        page.locator("#words").fill(words);
        page.locator("#files").setInputFiles(new FilePayload("снимок.png", "image/png", picture()));
        return page;
    }

    private static byte[] picture() throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    private static int registered(String words) {
        return site.owner()
                .sql("select count(*) from submission.submission where words = :words")
                .param("words", words)
                .query(Integer.class)
                .single();
    }

    private static int files(String words) {
        return site.owner().sql("""
                        select count(*) from submission.attachment a join submission.submission s on s.id = a.submission_id
                        where s.words = :words
                        """).param("words", words).query(Integer.class).single();
    }

    @Test
    void withoutAConnectionNothingIsLostAndItIsSentWhenThePersonSaysSo() throws Exception {
        String words = "Связь пропадает в самый неподходящий момент";
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = form(window, words);
            window.setOffline(true);
            page.locator("#send > .button").click();
            assertThat(page.locator("#send [role=status]")).containsText("Ничего не потеряно");
            TestBrowser.assertUsable(page);
            assertThat(page.locator("#words")).hasValue(words);
            assertEquals(0, registered(words));

            window.setOffline(false);
            assertThat(page.locator("#send [role=status]")).containsText("Связь появилась");
            assertEquals(0, registered(words), "nothing is sent before the person says so");
            page.locator("#send [role=status] button").click();
            page.locator(".receipt").waitFor();
            assertEquals(1, registered(words));
            assertEquals(1, files(words), "the file came with it");
        }
    }

    @Test
    void textAndFilesOutliveThePageThatCouldNotSendThem() throws Exception {
        String words = "Страница закрыта без связи";
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = form(window, words);
            window.setOffline(true);
            page.locator("#send > .button").click();
            assertThat(page.locator("#send [role=status]")).containsText("Ничего не потеряно");
            page.waitForFunction("""
                () => new Promise(done => {
                  const opened = indexedDB.open('dauys-drafts');
                  opened.onsuccess = () => {
                    const asked = opened.result.transaction('files').objectStore('files').count();
                    asked.onsuccess = () => { opened.result.close(); done(asked.result === 1); };
                  };
                })\
                """);
            page.close();
            window.setOffline(false);
            Page later = window.newPage();
            later.navigate(site.at(BASE + "/submit?p=26.3&kind=remark").toString());
            assertThat(later.locator(".review")).containsText("снимок.png");
            assertThat(later.locator("#words")).hasValue(words);
            later.locator("#send > .button").click();
            later.locator(".receipt").waitFor();
            assertEquals(1, files(words));
            assertEquals(
                    0,
                    later.evaluate("indexedDB.databases().then(() => Object.keys(localStorage).length)"),
                    "the draft is gone");
        }
    }

    @Test
    void otherFormsAreNotLostWithoutAConnectionEither() {
        try (BrowserContext window = TestBrowser.window(Look.phone("ru"))) {
            Page page = window.newPage();
            page.navigate(site.at(BASE + "/receipt").toString());
            page.locator("#number").fill("№ 1");
            page.locator("#code").fill("7KQ2-M9XD-4TBP");
            window.setOffline(true);
            page.locator("form.ask button").click();
            assertThat(page.locator(".offline")).containsText("ничего не потеряно");
            TestBrowser.assertUsable(page);
            window.setOffline(false);
            assertThat(page.locator(".offline")).hasCount(0);
            assertThat(page.locator("#code")).hasValue("7KQ2-M9XD-4TBP");
            page.locator("form.ask button").click();
            page.locator(".errors").waitFor();
        }
    }

    @Test
    void filesStayChosenWhenSomethingElseIsWrong() throws Exception {
        String words = "Снимок остаётся выбранным";
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = form(window, words);
            page.locator("#email").fill("кто-то");
            page.locator("#send > .button").click();
            page.locator(".errors").waitFor();
            assertThat(page.locator("#email")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator(".again")).hasCount(0);
            page.locator("#email").fill("");
            page.locator("#send > .button").click();
            page.locator(".receipt").waitFor();
            assertEquals(1, files(words));
        }
    }

    @Test
    void whatTheServerRefusesStaysInTheForm() throws Exception {
        String words = "Приём закончился, пока это писалось";
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = form(window, words);
            site.owner()
                    .sql("insert into submission.register (consultation_id, open) select id, false from"
                            + " consultation.consultation on conflict (consultation_id) do update set open = false")
                    .update();
            try {
                page.locator("#send > .button").click();
                assertThat(page.locator("#send [role=status]")).containsText("Приём обращений закон");
                assertThat(page.locator("#words")).hasValue(words);
            } finally {
                site.owner().sql("update submission.register set open = true").update();
            }
            page.locator("#send [role=status] button").click();
            page.locator(".receipt").waitFor();
            assertEquals(1, registered(words));
        }
    }

    @Test
    void theLastStepShowsAllThatWillBeSentWithLinksToChangeIt() throws Exception {
        try (BrowserContext window = TestBrowser.window(Look.phone("kk"))) {
            Page page = window.newPage();
            page.navigate(site.at(BASE + "/submit?p=26.3&kind=modify").toString());
            Runnable next = () -> page.locator("[data-part].now .turn .button").click();
            next.run();
            page.locator("#proposed").fill("Жаңа редакция");
            next.run();
            page.locator("#rationale").fill("Себебі бар");
            next.run();
            page.locator("#organisation").fill("Зауыт кәсіподағы");
            page.locator("#files").setInputFiles(new FilePayload("сурет.png", "image/png", picture()));
            next.run();
            String all = page.locator(".review").innerText();
            for (String sent :
                    List.of("26.3", "Жаңа редакция", "Себебі бар", "Зауыт кәсіподағы", "сурет.png", "Атсыз")) {
                assertTrue(all.contains(sent), sent + " is not in " + all);
            }
            TestBrowser.assertUsable(page);
            page.locator(".review div:has-text('Себебі бар') button").click();
            assertThat(page.locator("#rationale")).isFocused();
        }
    }

    @Test
    void aReceiptIsSavedCopiedAndScanned() throws Exception {
        try (BrowserContext window = TestBrowser.window(Look.phone("ru"))) {
            window.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Page page = window.newPage();
            page.navigate(site.at(BASE + "/submit?p=26.3&kind=remark").toString());
            for (int i = 0; i < 4; i++) {
                if (page.locator("#words").isVisible()) {
                    page.locator("#words").fill("Квитанцию сохраню");
                }
                page.locator("[data-part].now .turn .button").click();
            }
            page.locator("#send > .button").click();
            page.locator(".receipt").waitFor();
            String code = page.locator(".receipt code").textContent();

            var download = page.waitForDownload(() -> page.locator(".keep a").click());
            assertTrue(Files.readString(download.path(), StandardCharsets.UTF_8).contains(code));
            page.locator("[data-copy]").click();
            assertThat(page.locator("[data-copy]")).hasText("Скопировано");
            assertTrue(
                    page.evaluate("navigator.clipboard.readText()").toString().contains(code));
            assertThat(page.locator("[data-print]")).isVisible();

            String scanned = decode(page.locator(".scan svg").screenshot());
            try (BrowserContext other = TestBrowser.window(Look.phone("ru"))) {
                Page phone = other.newPage();
                phone.navigate(scanned);
                assertThat(phone.locator("#code")).hasValue(code);
                assertFalse(phone.url().contains(code), "the code does not stay in the address");
                phone.locator("form.ask button").click();
                assertThat(phone.locator("h1")).containsText("Моё обращение");
            }
        }
    }

    private static String decode(byte[] png) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int[] colours = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), colours))))
                .getText();
    }
}
