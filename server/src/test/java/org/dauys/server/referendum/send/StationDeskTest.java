package org.dauys.server.referendum.send;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.dauys.server.CutNetwork;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.referendum.Protocols;
import org.dauys.server.referendum.ReferendumState;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.referendum.SenderKeys;
import org.dauys.server.referendum.TestVote;
import org.dauys.server.referendum.Turnouts;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A polling station far from any network, and what comes of what is typed there. */
class StationDeskTest {
    private static final TestVote VOTE = TestVote.open(TestCommission.make(), 12);

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

    /** What was typed stays, as long as the server has never known the station. */
    @Test
    void codeThatWasMistypedIsMendedWithWhatWasWritten() {
        String key = VOTE.key("S012");
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = window.newPage();
            page.navigate(site() + VOTE.pages() + "/station/ru");
            page.fill("#station", "S001");
            page.fill("#key", key);
            page.click("#who button");
            page.waitForSelector("#desk[data-net=token]");
            type(page, TestVote.figures(450, 100));
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
