package org.dauys.server.record.observer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.TestSite;
import org.dauys.server.record.EntryTypes;
import org.dauys.server.record.LogStanding;
import org.dauys.server.record.Recorded;
import org.dauys.server.record.TestLog;
import org.dauys.server.site.Say;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What observers see of the log, over the demo's; {@code -Ddauys.pictures=FOLDER} keeps pictures to be looked at. */
class ObserverPagesTest {
    private static final String BASE = "/c/aqdala-constitution";

    private static TestLog log;

    @BeforeAll
    static void start() throws IOException {
        log = TestLog.start(TestSite::livingAlone).awaitEntered();
    }

    @AfterAll
    static void stop() {
        log.close();
    }

    private static Document page(String path, String language) {
        HttpResponse<String> answer = log.site().get(path, Locale.of(language));
        assertEquals(200, answer.statusCode(), path);
        return Jsoup.parse(answer.body(), log.site().at(path).toString());
    }

    private static LogStanding.Standing standing() {
        return log.site().bean(LogStanding.class).now();
    }

    private static String root() {
        return standing().checkpoint().lines().skip(2).findFirst().orElseThrow();
    }

    private static String ask(String sql) {
        return log.site().owner().sql(sql).query(String.class).single();
    }

    private static String newestIndex(String kind, String object) {
        return String.valueOf(log.site()
                .bean(Recorded.class)
                .of(kind, object)
                .orElseThrow()
                .index()
                .getAsLong());
    }

    @Test
    void everyTypeOfEntryIsNamedInEveryLanguage() {
        List<String> unnamed = new ArrayList<>();
        for (Locale language : Say.LANGUAGES) {
            org.dauys.server.site.Page page = new org.dauys.server.site.Page(language, "/log", "");
            log.site().bean(EntryTypes.class).all().forEach(type -> {
                if (Entries.what(type.name(), page).equals(type.name())) {
                    unnamed.add(language + " " + type.name());
                }
            });
        }
        assertEquals(List.of(), unnamed);
    }

    @Test
    void pageOfTheLogTellsItsStateItsKeyAndTheCommands() {
        for (Locale language : Say.LANGUAGES) {
            // The server enters what it does by itself at any time: the log may grow while its page is read.
            Awaitility.await().untilAsserted(() -> {
                String root = root();
                String text = page("/log", language.getLanguage()).text();
                assertTrue(text.contains(root), text);
            });
            Document page = page("/log", language.getLanguage());
            String commands = page.select("pre").text();
            assertTrue(commands.contains(standing().keys().getFirst()), commands);
            assertTrue(
                    commands.contains("./dauys log verify " + log.site().at("/log")) && commands.contains("--site"),
                    commands);
        }
        assertFalse(page(BASE, "ru").select("footer a[href=/log]").isEmpty(), "the footer leads there");
    }

    /** Page after page, each once, the newest first. */
    @Test
    void allGapsAreListed() {
        log.site()
                .owner()
                .sql(
                        "update submission.submission set state = 'hidden', hidden_reason = 'insult' where number between 200 and 240 and state = 'published'")
                .update();
        log.awaitEntered();
        List<String> listed = new ArrayList<>();
        String at = "/log";
        while (!at.isEmpty()) {
            Document page = page(at, "en");
            listed.addAll(page.select("section[aria-labelledby=gaps] li a[href^=/log/]")
                    .eachAttr("href"));
            at = page.select("a[rel=next]").attr("href").replaceFirst("#.*", "");
        }
        List<String> all = log.site().bean(Recorded.class).gaps(Long.MAX_VALUE, 10_000).stream()
                .map(step -> "/log/" + step.index().getAsLong())
                .toList();
        assertTrue(all.size() > 20, () -> "only " + all.size() + ": one page");
        assertEquals(all, listed);
    }

    /** Each public object's page has its entry's number, time and hash. */
    @Test
    void pagesTellTheEntriesOfWhatTheyShow() {
        String submission =
                ask("select number::text from submission.submission where state = 'published' order by id limit 1");
        String submissionId = ask("select id::text from submission.submission where number = " + submission);
        String answer = ask("select max(id)::text from answer.answer");
        String meeting = ask(
                "select m.code from meeting.minutes n join meeting.meeting m on m.id = n.meeting_id order by n.id limit 1");
        Map<String, String> entries = Map.of(
                BASE + "/submissions/" + submission, newestIndex("submission", submissionId),
                BASE + "/answers/" + answer, newestIndex("answer", answer),
                BASE + "/v/2",
                        newestIndex("version", ask("select id::text from consultation.version where number = 2")),
                BASE + "/meetings/" + meeting + "/minutes",
                        newestIndex("minutes", ask("select min(id)::text from meeting.minutes")),
                BASE + "/promises", newestIndex("promise", ask("select max(id)::text from meeting.promise")),
                // The address leaves out the number of the newest version.
                BASE + "/p/26.3",
                        newestIndex(
                                "argument",
                                ask(
                                        "select max(a.id)::text from answer.argument a join consultation.version v on v.id = a.version_id where v.number = 2 and label = '26.3'")));
        entries.forEach((path, index) -> {
            Document page = page(path, "ru");
            String link = page.select(".logged a[href=/log/" + index + "]").text();
            assertEquals("Запись в журнале № " + index, link, () -> path + ": " + page.select(".logged"));
            String hash = log.site()
                    .bean(Recorded.class)
                    .at(Long.parseLong(index))
                    .orElseThrow()
                    .leaf()
                    .orElseThrow();
            assertFalse(page.select(".logged code[title=" + hash + "]").isEmpty(), path);
            assertFalse(page.select(".logged time[datetime]").isEmpty(), path);
        });
    }

    @Test
    void entryHasItsPageAndWhatIsNoneHasNone() {
        Document page = page("/log/12", "kk");
        assertTrue(page.select("pre").text().startsWith("{\""), page::text);
        assertFalse(page.select("a[href=/log/proof/12.tlog-proof]").isEmpty());
        assertEquals(404, log.site().get("/log/999999999", Locale.ENGLISH).statusCode());
    }

    /** It may run its own script and nothing else, and what computes is the file's own. */
    @Test
    void verifierIsTheFileWithTheKeysFilledIn() throws Exception {
        String file = Files.readString(Path.of(System.getProperty("dauys.root", ".."), "verifier/verify.html"));
        String script = file.substring(file.indexOf("<script>") + 8, file.lastIndexOf("</script>"));
        String sum = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
        for (Locale language : Say.LANGUAGES) {
            HttpResponse<String> answer = log.site().get("/log/check/verify.html", language);
            assertEquals(200, answer.statusCode());
            assertTrue(answer.body().contains("<script>" + script + "</script>"), "its script is another");
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElseThrow();
            assertTrue(policy.contains("script-src 'sha256-" + sum + "'"), policy);
            Document page = Jsoup.parse(answer.body());
            assertEquals(
                    log.site().bean(LogStanding.class).now().keys().getFirst(),
                    page.select("#keys").text());
            assertEquals(language.getLanguage(), page.select("html").attr("lang"));
        }
    }

    /** As a person does it: with the files of an entry, in a browser, at the address of the site. */
    @Test
    void receiptIsCheckedInABrowser() {
        byte[] proof = bytes("/log/proof/30.tlog-proof");
        byte[] entry = bytes("/log/entry/30.json");
        try (BrowserContext window = TestBrowser.window(Look.desk("ru"))) {
            Page page = window.newPage();
            page.navigate(log.site().at("/log/check/verify.html").toString());
            page.locator("#receipt").setInputFiles(new FilePayload("30.tlog-proof", "text/plain", proof));
            page.locator("#document").setInputFiles(new FilePayload("30.json", "application/json", entry));
            page.locator("button").click();
            PlaywrightAssertions.assertThat(page.locator("#said")).containsText("PROVED: the document is entry 30 of");
            entry[10] ^= 1;
            page.locator("#document").setInputFiles(new FilePayload("30.json", "application/json", entry));
            page.locator("button").click();
            PlaywrightAssertions.assertThat(page.locator("#said")).containsText("NOT PROVED");
        }
    }

    private static byte[] bytes(String path) {
        return log.site().get(path, Locale.ENGLISH).body().getBytes(StandardCharsets.UTF_8);
    }

    static Stream<Look> looks() {
        return Look.all();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyoneCanUseEveryPage(Look look) {
        Map<String, String> pages = Map.of(
                "log",
                "/log",
                "entry",
                "/log/30",
                "check",
                "/log/check",
                "submission",
                BASE + "/submissions/8",
                "promises",
                BASE + "/promises");
        try (BrowserContext window = TestBrowser.window(look)) {
            Page page = window.newPage();
            pages.forEach((name, path) -> {
                page.navigate(log.site().at(path).toString());
                TestBrowser.assertCalm(page);
                page.locator(".logged details")
                        .all()
                        .forEach(details -> details.locator("summary").click());
                TestBrowser.assertUsable(page);
                picture(page, name, look);
            });
        }
    }

    private static void picture(Page page, String name, Look look) {
        Optional.ofNullable(System.getProperty("dauys.pictures"))
                .ifPresent(folder -> page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(
                                folder,
                                name + "-" + look.language() + "-" + look.width() + "-" + look.scheme() + ".png"))));
    }
}
