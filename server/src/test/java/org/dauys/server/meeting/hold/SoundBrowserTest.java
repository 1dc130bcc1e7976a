package org.dauys.server.meeting.hold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sound at a desk. In the place of the microphone is an oscillator: Debian's headless shell ends when one of its made-up microphones is
 * opened. All else is the browser's own: recorder, pieces, store.
 */
class SoundBrowserTest {
    /** With which every file of WebM begins. */
    private static final byte[] WEBM = {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3};

    private static TestCommission commission;
    private static Playwright playwright;
    private static Browser browser;

    private static final String OSCILLATOR = """
        if (navigator.mediaDevices) {
          navigator.mediaDevices.getUserMedia = async () => {
            const context = new AudioContext();
            const tone = context.createOscillator();
            const microphone = context.createMediaStreamDestination();
            tone.connect(microphone);
            tone.start();
            return microphone.stream;
          };
        }""";

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        Path chromium = Stream.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(chromium != null, "Skipped: Chromium is not installed");
        commission = TestCommission.make();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--autoplay-policy=no-user-gesture-required",
                                "--host-resolver-rules=MAP meeting.hall 127.0.0.1")));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    private static Page open(BrowserContext window, String host, TestDesk desk) {
        window.setDefaultTimeout(300_000);
        window.addInitScript(OSCILLATOR);
        Page page = window.newPage();
        page.navigate("http://" + host + ":" + commission.site().at("/").getPort() + "/m/"
                + desk.meeting().code() + "/desk/ru#token=" + desk.token());
        // The agenda comes with the first answer, and moves what stands below it.
        page.waitForSelector("#desk[data-state=open][data-net=sent]");
        return page;
    }

    private static BrowserContext window() {
        return browser.newContext(
                new Browser.NewContextOptions().setLocale("ru").setViewportSize(1280, 900));
    }

    /** The bytes that are on the disk of the device. */
    private static byte[] kept(Page page, TestDesk desk) {
        String base64 = (String) page.evaluate("""
            async code => {
              const asked = request => new Promise(done => { request.onsuccess = () => done(request.result); });
              const db = await asked(indexedDB.open(`dauys-desk-${code}-sound`, 1));
              const all = await asked(db.transaction('pieces').objectStore('pieces').getAll());
              db.close();
              const bytes = all.flatMap(piece => [...new Uint8Array(piece.bytes)]);
              return btoa(bytes.map(byte => String.fromCharCode(byte)).join(''));
            }""", desk.meeting().code());
        return Base64.getDecoder().decode(base64);
    }

    private static boolean contains(byte[] body, byte[] piece) {
        for (int at = 0; at + piece.length <= body.length; at++) {
            if (Arrays.equals(body, at, at + piece.length, piece, 0, piece.length)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void soundIsRecordedWithConsentOnlySurvivesThePageAndIsSentNowhere() throws IOException {
        TestDesk desk = TestDesk.open(commission, 23);
        List<byte[]> sent = new CopyOnWriteArrayList<>();
        try (BrowserContext window = window()) {
            window.onRequest(
                    request -> Optional.ofNullable(request.postDataBuffer()).ifPresent(sent::add));
            Page page = open(window, "127.0.0.1", desk);
            assertTrue(page.isDisabled("#sound-start"), "before the hall was asked");
            page.check("#sound-consent");
            page.click("#sound-start");
            page.waitForSelector("#desk[data-recording=yes]");
            page.waitForFunction("() => Number(document.querySelector('#takes li')?.dataset.seconds) > 0");
            page.fill("#words", "При записи");
            page.click("#capture button");
            PlaywrightAssertions.assertThat(page.locator("#takes li")).containsText("отметок: 1");
            int before = kept(page, desk).length;
            page.close();
            Page again = open(window, "127.0.0.1", desk);
            again.waitForSelector("#desk[data-takes='1'][data-here='0'][data-net=sent]");
            byte[] kept = kept(again, desk);
            assertTrue(kept.length >= before && before > 0, "what was on the disk is there when the page is gone");
            PlaywrightAssertions.assertThat(again.locator("#takes li")).containsText("отметок: 1");
            again.click("#clear");
            PlaywrightAssertions.assertThat(again.locator("#saved")).containsText("есть запись звука");
            Download saved = again.waitForDownload(
                    () -> again.locator("#takes button").first().click());
            Path file = folder.resolve(saved.suggestedFilename());
            saved.saveAs(file);
            assertEquals(meetingFile(desk), saved.suggestedFilename());
            byte[] bytes = Files.readAllBytes(file);
            assertTrue(Arrays.equals(bytes, kept) && Arrays.equals(bytes, 0, 4, WEBM, 0, 4));
            assertSentNowhere(sent, bytes);
            again.onDialog(dialog -> dialog.accept());
            again.locator("#takes button").last().click();
            again.waitForSelector("#desk[data-takes='0'][data-here='0']");
            assertEquals(0, kept(again, desk).length);
            assertSentNowhere(sent, bytes);
        }
        assertTold(desk);
    }

    private static String meetingFile(TestDesk desk) {
        return "meeting-" + desk.meeting().code() + "-1.webm";
    }

    /** Neither its beginning nor a piece of its middle, as bytes or in Base64. */
    private static void assertSentNowhere(List<byte[]> sent, byte[] sound) {
        List<byte[]> pieces = new ArrayList<>(List.of(WEBM));
        byte[] middle = Arrays.copyOfRange(sound, sound.length / 2, sound.length / 2 + 48);
        pieces.add(middle);
        for (int shift = 0; shift < 3; shift++) {
            byte[] from = Arrays.copyOfRange(middle, shift, shift + 42);
            pieces.add(Base64.getEncoder().encodeToString(from).getBytes(StandardCharsets.US_ASCII));
        }
        assertFalse(sent.isEmpty(), "the contribution was sent");
        for (byte[] body : sent) {
            for (byte[] piece : pieces) {
                assertFalse(contains(body, piece), () -> new String(body, StandardCharsets.ISO_8859_1));
            }
        }
    }

    /** That it was recorded is told in the minutes, even when it was deleted later. */
    private static void assertTold(TestDesk desk) {
        commission.bean(Endings.class).end(desk.meeting());
        Member clerk = commission.member("CLERK", "");
        String path = commission.desk() + "/meetings/" + desk.meeting().code() + "/minutes";
        assertTrue(clerk.page(path).text().contains("Sound was recorded"));
        String revision = clerk.page(path).select("[name=revision]").attr("value");
        clerk.done(path, "revision", revision, "do", "publish", "attended", "50");
        String minutes = commission.pages() + "/meetings/" + desk.meeting().code() + "/minutes";
        assertTrue(clerk.page(minutes).text().contains("Sound was recorded"));
    }

    @Test
    void deskWithoutASecureConnectionSaysThatItRecordsNoSound() {
        TestDesk desk = TestDesk.open(commission, 24);
        try (BrowserContext window = window()) {
            Page page = open(window, "meeting.hall", desk);
            PlaywrightAssertions.assertThat(page.locator("#sound")).isHidden();
            PlaywrightAssertions.assertThat(page.locator("#sound-state")).containsText("HTTPS");
        }
    }
}
