package org.dauys.server.referendum.send;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.dauys.server.CutNetwork;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.referendum.NewProtocol;
import org.dauys.server.referendum.Photographs;
import org.dauys.server.referendum.Protocols;
import org.dauys.server.referendum.ReferendumState;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.referendum.SenderKeys;
import org.dauys.server.referendum.TestVote;
import org.dauys.server.referendum.Turnouts;
import org.dauys.server.site.Assets;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A polling station far from any network, and what comes of what is typed there. */
class StationDeskTest {
    private static final TestVote VOTE = TestVote.open(TestCommission.make(), 20);

    @TempDir
    Path folder;

    private static String site(CutNetwork network) {
        return "http://127.0.0.1:" + network.port();
    }

    private static CutNetwork network() {
        return new CutNetwork(() -> VOTE.commission().site().at("/").getPort());
    }

    private static String site() {
        return VOTE.commission().site().at("/").toString().replaceFirst("/$", "");
    }

    /** As a scanned slip opens it. */
    private static Page open(BrowserContext window, String site, String station, String key) {
        Page page = window.newPage();
        page.navigate(site + VOTE.pages() + "/station/ru#" + station + "/" + key);
        page.waitForSelector("#desk[data-state=draft][data-net=sent]");
        return page;
    }

    private static void type(Page page, Figures figures) {
        for (Figure figure : Figure.values()) {
            if (figures.has(figure) && page.locator("#form #" + figure.key()).count() == 1) {
                page.fill("#" + figure.key(), String.valueOf(figures.orZero(figure)));
            }
        }
        page.fill("#closed", "20:00");
        page.fill("#signed", "22:40");
    }

    private static void compareAndSend(Page page) {
        page.click("#form button.button:not(.quiet)");
        page.waitForSelector("#desk[data-state=look]");
        page.check("#compared");
        page.click("#second button.button:not(.quiet)");
    }

    private static List<Protocol> official(String station) {
        return VOTE.counted().protocols(station).stream()
                .filter(one -> one.kind() == Protocol.Kind.OFFICIAL)
                .toList();
    }

    private static byte[] picture() throws IOException {
        BufferedImage picture = new BufferedImage(2400, 1200, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < picture.getWidth(); x++) {
            picture.setRGB(x, x / 2, Color.WHITE.getRGB());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return bytes.toByteArray();
    }

    @Test
    void protocolIsTypedWithoutANetworkAndInTheCountOnceThereIsOne() throws IOException {
        String key = VOTE.key("S001");
        List<String> asked = new ArrayList<>();
        try (CutNetwork network = network();
                BrowserContext phone = TestBrowser.window(Look.phone("ru"))) {
            phone.onRequest((Request request) -> {
                if (request.url().contains("/send/") && request.method().equals("PUT")) {
                    asked.add(request.url().replaceFirst(".*/send/S001/", ""));
                }
            });
            Page page = open(phone, site(network), "S001", key);
            assertFalse(page.url().contains(key), "the key stays in no history");
            assertThat(page.locator("#at")).containsText("School 1");
            page.waitForSelector("#desk[data-ready=yes]");
            network.goes();
            page.click("#send");
            page.waitForSelector("#desk[data-net=waits]");
            type(page, TestVote.figures(600, 100));
            page.setInputFiles("#photograph", new FilePayload("paper.jpg", "image/jpeg", picture()));
            page.waitForSelector("#photos img");
            page.fill("#voted", "520");
            page.click("#tell button");
            assertThat(page.locator("#told li[data-state=waits]")).containsText("520");
            page.waitForTimeout(600);
            page.reload();
            page.waitForSelector("#desk[data-state=draft]");
            assertEquals("600", page.inputValue("#yes"), "typed, not even saved, and still there");
            assertThat(page.locator("#photos img")).hasCount(1);
            compareAndSend(page);
            page.waitForSelector("#desk[data-state=waits][data-waits='2']");
            assertThat(page.locator("#waits")).containsText("ещё не в подсчёте");
            page.close();
            page = phone.newPage();
            page.navigate(site(network) + VOTE.pages() + "/station/kk");
            page.waitForSelector("#desk[data-state=waits]");
            assertTrue(official("S001").isEmpty());
            network.comes();
            page.click("#send");
            page.waitForSelector("#desk[data-state=sent][data-waits='0']");
            Protocol kept = official("S001").getFirst();
            assertEquals(1, official("S001").size());
            assertEquals(kept.id(), page.getAttribute("#desk", "data-number"));
            assertThat(page.locator("#number")).containsText("№ " + kept.id());
            assertEquals(600, kept.figures().orZero(Figure.YES));
            assertThat(page.locator("#told li[data-state=sent]")).hasCount(1);
            assertEquals(
                    520,
                    VOTE.bean(Turnouts.class).of(VOTE.one(), "S001").getFirst().voted());
            List<String> last = asked.subList(asked.size() - 3, asked.size());
            assertTrue(last.get(0).startsWith("turnout/"), last::toString);
            assertEquals(List.of("photograph", "protocol"), last.subList(1, 3));
            TestBrowser.assertUsable(page);
            page.click("#page");
            page.waitForURL("**/stations/S001");
            assertThat(page.locator("main")).containsText("600");
            assertTrue(page.locator("a[href*='/photographs/']").count() > 0, "the photograph is on the station's page");
        }
    }

    @Test
    void keyIsInTheStoreAndNowhereElseAndGoesWhenTheStationIsForgotten() {
        String key = VOTE.key("S002");
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = window.newPage();
            List<String> addresses = new ArrayList<>();
            page.onRequest(request -> addresses.add(request.url()));
            page.navigate(site() + VOTE.pages() + "/station/ru");
            page.waitForSelector("#desk[data-state=who]");
            TestBrowser.assertUsable(page);
            page.fill("#station", "S002");
            page.fill("#key", "1234");
            page.click("#who button");
            assertThat(page.locator("#who-error")).containsText("16 букв и цифр");
            page.fill("#key", key.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
            page.click("#who button");
            page.waitForSelector("#desk[data-state=draft][data-net=sent][data-ready=yes]");
            String everything = (String) page.evaluate("""
                async () => {
                  let all = JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie + document.documentElement.outerHTML;
                  for (const name of await caches.keys()) {
                    for (const kept of await (await caches.open(name)).matchAll()) { all += kept.url + await kept.text(); }
                  }
                  return all;
                }
                """);
            assertFalse(everything.contains(key));
            assertTrue(everything.contains("/station/kk"), "the page is kept");
            assertTrue(addresses.stream().noneMatch(address -> address.contains(key)), addresses::toString);
            page.onDialog(dialog -> dialog.accept());
            page.click("#forget");
            page.waitForSelector("#forgotten");
            assertEquals("[]", page.evaluate("indexedDB.databases().then(all => JSON.stringify(all))"));
            assertEquals("[]", page.evaluate("caches.keys().then(all => JSON.stringify(all))"));
        }
    }

    @Test
    void protocolThatStandsIsToldAndCorrectedWithAReason() {
        String key = VOTE.key("S003");
        long other = VOTE.take(TestVote.official("S003", 500, 100));
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = open(window, site(), "S003", key);
            type(page, TestVote.figures(501, 100));
            compareAndSend(page);
            page.waitForSelector("#desk[data-state=draft][data-problem=stands]");
            assertThat(page.locator("#problem")).containsText("№ " + other);
            assertThat(page.locator("#problem")).containsText("отличается");
            assertEquals("501", page.inputValue("#yes"), "nothing typed is lost");
            TestBrowser.assertUsable(page);
            page.click("#correct-other");
            page.waitForSelector("#correction:not([hidden])");
            assertEquals("501", page.inputValue("#yes"));
            page.click("#form button.button:not(.quiet)");
            assertThat(page.locator("#reason-error")).isVisible();
            page.fill("#reason", "Описка");
            compareAndSend(page);
            page.waitForSelector("#desk[data-state=sent]");
            List<Protocol> all = official("S003");
            assertEquals(2, all.size());
            assertEquals(other, Long.parseLong(all.getLast().replaces().orElseThrow()));
        }
    }

    @Test
    void sameFiguresWithOtherHoursOrPhotographsAreNotTheSame() throws IOException {
        String key = VOTE.key("S017");
        VOTE.take(TestVote.official("S017", 500, 100));
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = open(window, site(), "S017", key);
            type(page, TestVote.figures(500, 100));
            page.fill("#closed", "19:30");
            page.setInputFiles("#photograph", new FilePayload("paper.jpg", "image/jpeg", picture()));
            page.waitForSelector("#photos img");
            compareAndSend(page);
            page.waitForSelector("#desk[data-state=draft][data-problem=stands]");
            assertThat(page.locator("#problem")).containsText("число фотографий");
            assertThat(page.locator("#problem")).containsText("отличается");
            assertThat(page.locator("#problem")).not().containsText("то же, что записано");
        }
    }

    /** It came in between: how things stood was asked before. */
    @Test
    void correctionKeepsFiguresThatThePageDoesNotAskFor() {
        String key = VOTE.key("S013");
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = open(window, site(), "S013", key);
            List<Long> others = new ArrayList<>();
            page.route("**/send/S013/protocol", route -> {
                if (others.isEmpty()) {
                    others.add(VOTE.take(withBlank("S013")));
                }
                route.resume();
            });
            type(page, TestVote.figures(501, 100));
            compareAndSend(page);
            page.waitForSelector("#desk[data-state=draft][data-problem=stands]");
            page.click("#correct-other");
            page.waitForSelector("#correction:not([hidden])");
            assertEquals("0", page.inputValue("[data-extra=blank]"));
            assertEquals("501", page.inputValue("#yes"));
            page.fill("#reason", "Описка");
            compareAndSend(page);
            page.waitForSelector("#desk[data-state=sent]");
            Protocol corrected = official("S013").getLast();
            assertEquals(String.valueOf(others.getFirst()), corrected.replaces().orElseThrow());
            assertEquals(0L, corrected.figures().extra().get("blank"));
        }
    }

    /** With a category that no page asks for. */
    private static NewProtocol withBlank(String station) {
        NewProtocol plain = TestVote.official(station, 500, 100);
        Figures.Builder figures = new Figures.Builder();
        for (Figure figure : Figure.values()) {
            if (plain.figures().has(figure)) {
                figures.set(figure, plain.figures().orZero(figure));
            }
        }
        return new NewProtocol(
                station,
                plain.kind(),
                figures.extra("blank", 0).build(),
                plain.closed(),
                plain.signed(),
                plain.photographs(),
                plain.replaces(),
                plain.reason());
    }

    @Test
    void keyThatIsNotGoodAnyMoreIsToldAndReplacedByTheNextSlip() {
        String key = VOTE.key("S004");
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = open(window, site(), "S004", key);
            VOTE.bean(SenderKeys.class).revoke(VOTE.one(), "S004");
            type(page, TestVote.figures(400, 100));
            compareAndSend(page);
            page.waitForSelector("#desk[data-net=token][data-problem=key]");
            assertThat(page.locator("#problem")).containsText("новый листок");
            assertEquals("waits", page.getAttribute("#desk", "data-state"));
            page.fill("#other-key", VOTE.key("S004"));
            page.click("#new-key button");
            page.waitForSelector("#desk[data-state=sent][data-net=sent]");
            assertThat(page.locator("#problem")).isHidden();
            assertEquals(1, official("S004").size());
        }
    }

    /** A desk whose key is that of another station than the code that was typed. */
    private static Page writtenUnderAWrongCode(BrowserContext window, String key) {
        Page page = window.newPage();
        page.navigate(site() + VOTE.pages() + "/station/ru");
        page.fill("#station", "S001");
        page.fill("#key", key);
        page.click("#who button");
        page.waitForSelector("#desk[data-net=token]");
        type(page, TestVote.figures(450, 100));
        return page;
    }

    /** What was typed stays, as long as the server has never known the station. */
    @Test
    void codeThatWasMistypedIsMendedWithWhatWasWritten() {
        String key = VOTE.key("S012");
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = writtenUnderAWrongCode(window, key);
            page.fill("#other-station", "S012");
            page.fill("#other-key", key);
            page.click("#new-key button");
            page.waitForSelector("#desk[data-net=sent]");
            assertThat(page.locator("#at")).containsText("School 12");
            assertEquals("450", page.inputValue("#yes"));
        }
    }

    @Test
    void faultIsToldWhileOneTypesAndSentAsThePaperHasIt() {
        String key = VOTE.key("S005");
        try (CutNetwork network = network();
                BrowserContext window = TestBrowser.window(Look.phone("kk"))) {
            Page page = open(window, site(network), "S005", key);
            type(page, TestVote.figures(600, 100));
            assertThat(page.locator("#findings-state")).containsText("Проверено сервером");
            page.fill("#registeredAtOpening", "999");
            assertThat(page.locator("#findings")).containsText("T38");
            page.waitForSelector("#desk[data-ready=yes]");
            network.goes();
            page.click("#send");
            page.waitForSelector("#desk[data-net=waits]");
            page.fill("#registeredAtOpening", "1000");
            page.fill("#inBoxAtStation", "711");
            assertThat(page.locator("#findings")).containsText("T18");
            assertThat(page.locator("#findings")).containsText("T20");
            page.fill("#yes", "6 00");
            page.click("#form button.button:not(.quiet)");
            assertThat(page.locator("#yes-error")).isVisible();
            page.fill("#yes", "600");
            compareAndSend(page);
            assertThat(page.locator("#look-error")).isVisible();
            page.check("#despite");
            TestBrowser.assertUsable(page);
            TestBrowser.assertUnbroken(page);
            page.click("#second button.button:not(.quiet)");
            page.waitForSelector("#desk[data-state=waits]");
            network.comes();
            page.click("#send");
            page.waitForSelector("#desk[data-state=sent]");
            assertEquals(711, official("S005").getFirst().figures().orZero(Figure.IN_BOX_AT_STATION));
        }
    }

    /** Without a network to the end: what is saved to a stick is sent by any program as it is. */
    @Test
    void savedFilesAreTakenByTheServerAsTheyAre() throws IOException {
        String key = VOTE.key("S006");
        try (CutNetwork network = network();
                BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = open(window, site(network), "S006", key);
            network.goes();
            type(page, TestVote.figures(300, 100));
            page.setInputFiles("#photograph", new FilePayload("paper.jpg", "image/jpeg", picture()));
            page.waitForSelector("#photos img");
            compareAndSend(page);
            page.waitForSelector("#desk[data-state=waits]");
            assertThat(page.locator("#files")).not().containsText("не названы");
            Path photograph = saved(page, 0);
            Path protocol = saved(page, 1);
            assertEquals("protocol-S006.json", protocol.getFileName().toString());
            assertEquals(200, put("S006/photograph", key, photograph).statusCode());
            HttpResponse<String> taken = put("S006/protocol", key, protocol);
            assertEquals(201, taken.statusCode(), taken.body());
            network.comes();
            page.click("#send");
            page.waitForSelector("#desk[data-state=sent]");
            assertEquals(1, official("S006").size(), "known, and there once");
        }
    }

    private Path saved(Page page, int at) {
        Download file =
                page.waitForDownload(() -> page.locator("#files button").nth(at).click());
        Path path = folder.resolve(file.suggestedFilename());
        file.saveAs(path);
        return path;
    }

    private static HttpResponse<String> put(String path, String key, Path file) throws IOException {
        return TestVisitor.of(VOTE.commission().site())
                .send(HttpRequest.newBuilder(VOTE.commission().site().at(VOTE.pages() + "/send/" + path))
                        .header("Authorization", "Bearer " + key)
                        .PUT(BodyPublishers.ofByteArray(Files.readAllBytes(file))));
    }

    @Test
    void fileIsNotTakenFromUnderTheFingerAtEachAttempt() {
        String key = VOTE.key("S016");
        try (CutNetwork network = network();
                BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = open(window, site(network), "S016", key);
            page.fill("#voted", "520");
            network.goes();
            page.click("#tell button");
            type(page, TestVote.figures(300, 100));
            compareAndSend(page);
            page.waitForSelector("#desk[data-state=waits]");
            page.focus("#files button");
            // Turnout is drawn before the files: the second attempt begins when the first has drawn all.
            for (int attempt = 0; attempt < 3; attempt++) {
                page.evaluate("""
                    document.querySelector('#told li').dataset.before = 'yes';
                    dispatchEvent(new Event('online'));
                    """);
                page.waitForSelector("#told li:not([data-before])");
            }
            assertThat(page.locator("#files button")).isFocused();
            page.click("#back-waits");
            page.waitForSelector("#desk[data-state=draft]");
            assertThat(page.locator("#files button")).hasCount(0);
        }
    }

    /** Some browsers write notes of their own into what they draw; the server keeps none. */
    @Test
    void photographHasTheSumHereThatItWillHaveAtTheServer() throws Exception {
        byte[] drawn = picture();
        for (int marker : List.of(0xE0, 0xE1, 0xE2, 0xE3, 0xED, 0xEF, 0xFE)) {
            drawn = with(drawn, marker, "a harmless note");
        }
        String kept = VOTE.bean(Photographs.class).keep(VOTE.one(), drawn);
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = window.newPage();
            page.navigate(site() + VOTE.pages() + "/station/ru");
            Object sum = page.evaluate(
                    """
                async ([photo, sync, drawn]) => {
                  const { scaled } = await import(photo);
                  const { hex } = await import(sync);
                  const bytes = Uint8Array.from(atob(drawn), sign => sign.charCodeAt(0));
                  HTMLCanvasElement.prototype.toBlob = done => done(new Blob([bytes], { type: 'image/jpeg' }));
                  return hex(await crypto.subtle.digest('SHA-256', await scaled(new File([bytes], 'paper.jpg', { type: 'image/jpeg' }))));
                }
                """,
                    List.of(
                            Assets.at("offline-photo.js"),
                            Assets.at("offline-sync.js"),
                            Base64.getEncoder().encodeToString(drawn)));
            assertEquals(kept, sum);
        }
    }

    /** The same with a segment of that kind behind its beginning, as programs write their notes. */
    private static byte[] with(byte[] jpeg, int marker, String note) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, 0, (byte) (note.length() + 2)});
        bytes.writeBytes(note.getBytes(StandardCharsets.US_ASCII));
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    /** As over plain http. */
    @Test
    void fileSaysThatItNamesNoPhotographsWhereTheBrowserAddsUpNoSums() throws IOException {
        String key = VOTE.key("S015");
        try (CutNetwork network = network();
                BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            window.addInitScript("Object.defineProperty(crypto, 'subtle', { value: undefined });");
            Page page = open(window, site(network), "S015", key);
            network.goes();
            type(page, TestVote.figures(300, 100));
            page.setInputFiles("#photograph", new FilePayload("paper.jpg", "image/jpeg", picture()));
            page.waitForSelector("#photos img");
            compareAndSend(page);
            page.waitForSelector("#desk[data-state=waits]");
            assertThat(page.locator("#files li").first()).not().containsText("не названы");
            assertThat(page.locator("#files li").last()).containsText("Фотографии в этом файле не названы");
            assertTrue(Files.readString(saved(page, 1)).contains("\"photographs\": []"));
            TestBrowser.assertUsable(page);
        }
    }

    @Test
    void rightSlipIsTakenAfterACodeThatWasMistyped() {
        String key = VOTE.key("S018");
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = writtenUnderAWrongCode(window, key);
            page.evaluate("location.hash = '#S018/" + key + "'");
            page.waitForSelector("#desk[data-net=sent]");
            assertThat(page.locator("#at")).containsText("School 18");
            assertEquals("450", page.inputValue("#yes"));
        }
    }

    /** Nobody has said yet that the first was wrong. */
    @Test
    void slipOfAnotherStationIsNotTakenOnceSomethingIsWritten() {
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = window.newPage();
            page.route("**/send/**", Route::abort);
            page.navigate(site() + VOTE.pages() + "/station/ru#S001/ABCD-EFGH-JKMN-PQRS");
            page.waitForSelector("#desk[data-state=draft]");
            page.evaluate("location.hash = '#S002/ABCD-EFGH-JKMN-PQRS'");
            assertThat(page.locator("#at")).containsText("S002");
            type(page, TestVote.figures(450, 100));
            assertThat(page.locator("#saved")).containsText("Сохранено");
            page.evaluate("location.hash = '#S003/ABCD-EFGH-JKMN-PQRS'");
            assertThat(page.locator("#saved")).containsText("На этом устройстве участок S002");
            assertThat(page.locator("#at")).containsText("S002");
        }
    }

    @Test
    void keyThatCouldNotBeSavedIsSaidToBeThat() {
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = window.newPage();
            page.navigate(site() + VOTE.pages() + "/station/ru#S019/ABCD-EFGH-JKMN-PQRS");
            page.waitForSelector("#desk[data-net=token]");
            page.evaluate("""
                () => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; }
                """);
            page.fill("#other-key", "ABCD-EFGH-JKMN-PQRT");
            page.click("#new-key button");
            assertThat(page.locator("#saved")).containsText("на устройстве нет места");
            page.fill("#other-key", "1234");
            page.click("#new-key button");
            assertThat(page.locator("#saved")).containsText("16 букв и цифр");
        }
    }

    @Test
    void secondTabAndSecondStationAreSentAway() {
        String key = VOTE.key("S007");
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = open(window, site(), "S007", key);
            Page tab = window.newPage();
            tab.navigate(site() + VOTE.pages() + "/station/ru");
            tab.waitForSelector("#desk[data-state=elsewhere]");
            assertThat(tab.locator("#work")).isHidden();
            tab.close();
            page.evaluate("location.hash = '#S008/" + VOTE.key("S008") + "'");
            assertThat(page.locator("#saved")).containsText("S007");
            assertThat(page.locator("#at")).containsText("S007");
            assertFalse(page.url().contains("#"));
        }
    }

    @Test
    void stationIsForgottenAlsoWhereASecondTabIsOpen() {
        String key = VOTE.key("S014");
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = open(window, site(), "S014", key);
            Page tab = window.newPage();
            tab.navigate(site() + VOTE.pages() + "/station/ru");
            tab.waitForSelector("#desk[data-state=elsewhere]");
            page.onDialog(dialog -> dialog.accept());
            page.click("#forget");
            page.waitForSelector("#forgotten");
            page.close();
            tab.waitForSelector("#desk[data-state=who]");
            assertEquals(
                    0,
                    tab.evaluate(
                            """
                name => new Promise((resolve, reject) => {
                  const request = indexedDB.open(name);
                  request.onerror = () => reject(request.error);
                  request.onsuccess = () => {
                    const all = request.result.transaction('meta').objectStore('meta').count();
                    all.onsuccess = () => resolve(all.result);
                  };
                })
                """,
                            "dauys-station-" + VOTE.commission().consultation().slug()),
                    "no key, no protocol");
        }
    }

    @Test
    void codeOfAnObserverSendsNothingFromHere() {
        String code = VOTE.bean(SenderKeys.class)
                .ofObservers(VOTE.one(), "Hall", 1)
                .getFirst()
                .secret();
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = open(window, site(), "S009", code);
            assertThat(page.locator("#problem")).containsText("код наблюдателя");
            type(page, TestVote.figures(300, 100));
            compareAndSend(page);
            page.waitForSelector("#desk[data-state=waits]");
            page.click("#send");
            assertThat(page.locator("#net")).containsText("Связь с сервером есть");
            assertEquals(List.of(), VOTE.counted().protocols("S009"));
        }
    }

    @Test
    void protocolWaitsUntilTheDayIsOpened() {
        TestVote vote = TestVote.prepared(TestCommission.make());
        vote.bean(Referendums.class)
                .announce(vote.one(), vote.commission().newest().id());
        try {
            vote.publish(TestVote.stations(2));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = window.newPage();
            page.navigate(vote.commission().site().at(vote.pages() + "/station/ru") + "#S001/" + vote.key("S001"));
            page.waitForSelector("#desk[data-state=draft][data-net=sent]");
            type(page, TestVote.figures(300, 100));
            compareAndSend(page);
            page.waitForSelector("#desk[data-state=waits][data-problem=closed]");
            assertThat(page.locator("#problem")).containsText("сам, как только");
            vote.bean(Referendums.class).go(vote.one(), ReferendumState.OPEN);
            page.click("#send");
            page.waitForSelector("#desk[data-state=sent]");
            assertTrue(vote.bean(Protocols.class).standing(vote.one(), "S001").isPresent());
        }
    }

    /** All stations of a country may wait for the same opening. */
    @ParameterizedTest
    @ValueSource(strings = {"closed", "turnout", "observer"})
    void whatIsNotTakenIsBroughtEverMoreSeldom(String why) {
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = window.newPage();
            page.navigate(site() + VOTE.pages() + "/station/ru");
            @SuppressWarnings("unchecked")
            List<Integer> pauses = (List<Integer>) page.evaluate("""
                async ([module, why]) => {
                  const { StationSync } = await import(module);
                  const hour = { hour: '2026-12-06T07:00:00Z', voted: 1, state: 'waits' };
                  const store = {
                    meta: async () => ({ state: 'announced' }), setMeta: async () => {}, waits: async () => 1, told: async () => {},
                    hours: async () => (why === 'turnout' ? [hour] : []), changeProtocol: async () => {},
                    protocol: async () => ({ state: why === 'closed' ? 'waits' : 'draft', form: {}, photos: [] })
                  };
                  const form = { meant: () => ({ figures: {}, extra: {} }) };
                  const sync = new StationSync(store, '', form, 'ru', async () => {});
                  sync.ask = async path => {
                    if (path === '') { return { state: 'announced', observer: why === 'observer' }; }
                    throw Object.assign(new Error('refused'), { status: 409, problem: { word: 'closed', detail: '' } });
                  };
                  const pauses = [];
                  const timed = globalThis.setTimeout;
                  try {
                    Math.random = () => 0;
                    globalThis.setTimeout = (work, pause) => { pauses.push(pause); return 0; };
                    for (let i = 0; i < 7; i++) {
                      await sync.flush();
                      while (pauses.length <= i) { await new Promise(done => { timed(done, 1); }); }
                    }
                  } finally {
                    globalThis.setTimeout = timed;
                    sync.stop();
                  }
                  return pauses;
                }
                """, List.of(Assets.at("station-sync.js"), why));
            assertEquals(List.of(4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000), pauses);
        }
    }

    static Stream<Look> looks() {
        return Look.all();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyoneCanUseIt(Look look) {
        String language = look.language().getLanguage();
        try (BrowserContext window = TestBrowser.window(look)) {
            Page page = window.newPage();
            page.navigate(site() + VOTE.pages() + "/station/" + language + "#S010/" + key());
            page.waitForSelector("#desk[data-state=draft][data-net=sent]");
            page.fill("#yes", "5");
            page.fill("#no", "6");
            page.fill("#inBoxAtStation", "12");
            assertThat(page.locator("#findings")).containsText("T20");
            TestBrowser.assertUsable(page);
            TestBrowser.assertUnbroken(page);
            assertEquals(page.viewportSize().width, page.evaluate("document.documentElement.scrollWidth"));
            assertEquals(language, page.getAttribute("html", "lang"));
        }
    }

    private static String once = "";

    private static synchronized String key() {
        once = once.isEmpty() ? VOTE.key("S010") : once;
        return once;
    }

    @Test
    void withoutScriptsOtherWaysAreNamedAndTheAddressLeadsToTheLanguage() {
        TestVisitor reader = TestVisitor.of(VOTE.commission().site());
        HttpResponse<String> page = reader.get(VOTE.pages() + "/station/en");
        assertTrue(page.body().contains("commission’s desk"), page.body());
        assertEquals("no-cache", page.headers().firstValue("Cache-Control").orElse(""));
        HttpResponse<String> led = reader.get(VOTE.pages() + "/station");
        assertEquals(302, led.statusCode());
        assertEquals("no-store", led.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(404, reader.get("/c/none/referendum/station/ru").statusCode());
    }

    @Test
    void statusAndCheckWantTheKeyOfTheStation() {
        String key = VOTE.key("S011");
        assertEquals(401, VOTE.put("S011/check", "AAAA-BBBB-CCCC-DDDD", "{}").statusCode());
        assertEquals(401, VOTE.put("S012/check", key, "{}").statusCode());
        HttpResponse<String> told =
                VOTE.put("S011/check", key, "{\"figures\":{\"yes\":600,\"no\":100,\"inBox\":1,\"registered\":1001}}");
        assertEquals(200, told.statusCode(), told.body());
        for (String rule : List.of("T20", "T38")) {
            assertTrue(told.body().contains("\"rule\":\"" + rule + "\""), told.body());
        }
        assertEquals(List.of(), VOTE.counted().protocols("S011"));
    }
}
