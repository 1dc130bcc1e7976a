package org.dauys.server.drafting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.TestSite;
import org.dauys.server.answer.Body;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.record.TestLog;
import org.dauys.server.submission.Receipt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * In real browsers: of twelve amendments to one article three collide; a committee recommends other words for one of them and its
 * sender agrees; the list is published, all is decided, the version is made and published; a reader sees what became of them, and an
 * observer takes the list away.
 */
class DraftingWalkTest {
    private static TestLog log;
    private static TestCommission commission;

    @BeforeAll
    static void start() throws IOException {
        log = TestLog.start(TestSite::empty);
        commission = TestCommission.make(log.site());
    }

    @AfterAll
    static void stop() {
        log.close();
    }

    private static String desk() {
        return commission.desk() + "/drafting";
    }

    private static String recommendations() {
        return commission.desk() + "/recommendations";
    }

    private static String list() {
        return commission.pages() + "/v/2/amendments";
    }

    private static String at(String path) {
        return commission.site().at(path).toString();
    }

    private static Page open(BrowserContext window, Member who) {
        return TestBrowser.logIn(window, URI.create(at("/login")), who.name(), TestCommission.PASSWORD);
    }

    private static void looks(Page page) {
        TestBrowser.assertUsable(page);
        TestBrowser.assertCalm(page);
        TestBrowser.assertUnbroken(page);
    }

    @Test
    void amendmentsAreRecommendedAgreedDecidedMergedAndPublished() throws Exception {
        List<Receipt> receipts = LabourAmendments.register(commission);
        Body committee = commission.body("committee", "Комитет по труду");
        TestCommission.await(
                "placed amendments", () -> commission.bean(Merges.class).unplaced(commission.newest()) == 0);
        try (BrowserContext desks = TestBrowser.window(Look.desk("ru"));
                BrowserContext members = TestBrowser.window(Look.phone("ru"));
                BrowserContext phones = TestBrowser.window(new Look(Locale.of("kk"), ColorScheme.DARK, 390, true));
                BrowserContext readers = TestBrowser.window(Look.phone("ru"))) {
            Page editor = open(desks, commission.editor());
            startsAtTheConsultation(editor);
            collisionStandsInTheWay(editor);
            recommends(open(members, commission.responder(committee)));
            agrees(phones.newPage(), receipts.get(5));
            decides(editor);
            follows(editor);
            looksAtAPhone(open(phones, commission.editor()));
            makesTheList(editor);
            aHallTurnsFromOneToTheNext(readers.newPage());
            aHallTurnsFromOneToTheNext(phones.newPage());
            makesAndPublishes(editor);
            readerSeesWhatBecameOfIt(readers.newPage());
            observerTakesTheListAway(readers.newPage());
        }
    }

    private static void startsAtTheConsultation(Page editor) {
        editor.navigate(at(commission.desk()));
        editor.click("a[href='" + desk() + "']");
        assertThat(editor.locator(".drafted .card")).hasCount(1);
        assertThat(editor.locator(".drafted .clash")).hasText("3 коллизии");
        looks(editor);
        editor.click(".drafted a");
        assertThat(editor.locator("ol.cards > li")).hasCount(12);
        assertThat(editor.locator("#amendment-4 .pairing.open")).hasCount(2);
        looks(editor);
    }

    private static String amendment(int number) {
        return "#amendment-" + number;
    }

    private static void take(Page editor, int number) {
        editor.click(amendment(number) + " button[name=quick]");
        assertThat(editor.locator(amendment(number) + " .choice.is-take")).isVisible();
    }

    private static void press(Page page, String element, String key) {
        Locator found = page.locator(element).first();
        found.focus();
        found.press(key);
    }

    /** By keyboard alone, and once without the reason that it needs. */
    private static void leave(Page editor, int number, String reason) {
        String form = amendment(number) + " form.form";
        press(editor, amendment(number) + " .actions > a", "Enter");
        press(editor, form + " input[value=leave]", "Space");
        press(editor, form + " button.button", "Enter");
        assertThat(editor.locator(".errors")).isVisible();
        TestBrowser.assertUsable(editor);
        editor.locator("#reason-ru").focus();
        editor.keyboard().insertText(reason);
        press(editor, form + " button.button", "Enter");
        assertThat(editor.locator(amendment(number) + " .choice.is-leave")).isVisible();
    }

    private static void collisionStandsInTheWay(Page editor) {
        take(editor, 4);
        take(editor, 5);
        assertThat(editor.locator(".result .warning")).isVisible();
        editor.navigate(at(desk()));
        editor.click("form[action$='/version'] button.button");
        assertThat(editor.locator(".errors")).containsText("поправки 4 и 5");
        TestBrowser.assertUsable(editor);
        editor.click(".problems a >> nth=0");
    }

    private static void recommends(Page member) {
        member.navigate(at(commission.desk()));
        member.click("a[href='" + recommendations() + "']");
        looks(member);
        member.click(".cards a");
        looks(member);
        member.click("#amendment-6 .actions a");
        member.check("#amendment-6 input[value=reword]");
        member.click("#amendment-6 form.form button.button");
        assertThat(member.locator(".errors")).isVisible();
        looks(member);
        member.fill(
                "#wording-ru",
                "Признаётся право на разрешение индивидуальных и коллективных трудовых споров способами, установленными законом, включая свободу мирной забастовки.");
        member.fill("#reason-ru", "Свобода забастовки не защищает насилия");
        member.click("#amendment-6 form.form button.button");
        assertThat(member.locator("#amendment-6 .recommended")).containsText("не опубликован");
        looks(member);
        member.navigate(at(recommendations()));
        member.click("form[action$='/publish'] button");
        assertThat(member.locator(".notice")).containsText("Опубликована 1 рекомендация");
    }

    private static void agrees(Page sender, Receipt receipt) {
        sender.navigate(at(commission.pages() + "/submissions/6"));
        assertThat(sender.locator(".recommendation ins").first()).isVisible();
        looks(sender);
        sender.click(".recommendation a[href$='/recommendation']");
        sender.check("input[value=yes]");
        sender.fill("input[name=code]", "AAAA-BBBB-CCCC");
        sender.click("form[action$='/recommendation'] button");
        assertThat(sender.locator(".errors")).isVisible();
        looks(sender);
        press(sender, "input[value=yes]", "Space");
        sender.fill("input[name=code]", receipt.code());
        sender.locator("input[name=code]").press("Enter");
        assertThat(sender.locator(".recommendation")).containsText("келіседі");
    }

    private static void decides(Page editor) {
        editor.navigate(at(desk() + "/p/" + LabourAmendments.ARTICLE));
        assertThat(editor.locator("#amendment-6 .recommended")).containsText("согласен");
        leave(editor, 4, "Право на забастовку остаётся");
        leave(editor, 5, "Мирной её называет и поправка 6, как рекомендовано");
        leave(editor, 8, "Об отпуске говорит Трудовой кодекс");
        for (int number : List.of(1, 2, 3, 7, 9, 10, 11, 12)) {
            take(editor, number);
        }
        assertThat(editor.locator(".pairing.open")).hasCount(0);
        looks(editor);
    }

    private static void follows(Page editor) {
        editor.navigate(at(recommendations() + "/follow"));
        looks(editor);
        editor.click("form[action$='/follow'] button.button");
        assertThat(editor.locator(".notice")).containsText("По 1 поправке решено");
        looks(editor);
        editor.navigate(at(desk() + "/p/" + LabourAmendments.ARTICLE));
        assertThat(editor.locator(".next ins >> text=мирной")).isVisible();
    }

    private static void looksAtAPhone(Page phone) {
        for (String page : List.of("", "/p/" + LabourAmendments.ARTICLE, "/p/26?at=8", "/list")) {
            phone.navigate(at(desk() + page));
            looks(phone);
        }
    }

    private static void makesTheList(Page editor) {
        editor.navigate(at(desk() + "/list"));
        assertThat(editor.locator(".disposal")).hasCount(12);
        editor.click("form[action$='/numbers'] button");
        assertThat(editor.locator(".disposal >> nth=11")).containsText("12");
        assertThat(editor.locator("form[action$='/numbers']")).hasCount(0);
        TestBrowser.assertUsable(editor);
    }

    private static void aHallTurnsFromOneToTheNext(Page reader) {
        reader.navigate(at(list()));
        assertThat(reader.locator(".disposal")).hasCount(12);
        looks(reader);
        reader.click(".actions .button");
        assertThat(reader.locator("h1 b")).hasText("1");
        looks(reader);
        reader.keyboard().press("ArrowRight");
        assertThat(reader.locator("h1 b")).hasText("2");
        reader.click("a[rel=next]");
        assertThat(reader.locator("h1 b")).hasText("3");
        assertThat(reader).hasURL(at(list() + "/3"));
        reader.keyboard().press("ArrowLeft");
        assertThat(reader.locator("h1 b")).hasText("2");
        TestBrowser.assertUsable(reader);
    }

    private static void makesAndPublishes(Page editor) {
        editor.navigate(at(desk()));
        editor.click("form[action$='/version'] button.button");
        assertThat(editor.locator(".notice")).containsText("Редакция 3 составлена");
        TestBrowser.assertUsable(editor);
        TestCommission.await(
                "ties",
                () -> commission
                        .sql()
                        .sql("select count(*) >= 9 from answer.tie t join consultation.version v on v.id = t.version_id"
                                + " where v.number = 3 and v.consultation_id = :id")
                        .param("id", commission.id())
                        .query(Boolean.class)
                        .single());
        editor.navigate(at(commission.desk() + "/v/3/ties?show=none"));
        assertThat(editor.locator("a[href*='/ties/row']")).hasCount(0);
        editor.navigate(at(commission.desk() + "/v/3/publish"));
        editor.check("#confirm");
        editor.click("form[action$='/publish'] button.button");
        assertThat(editor.locator(".notice").first()).isVisible();
        TestCommission.await(
                "standings",
                () -> commission.bean(Merges.class).unplaced(commission.newest()) == 0
                        && commission.newest().number() == 3);
    }

    private static void readerSeesWhatBecameOfIt(Page reader) {
        reader.navigate(at(commission.pages() + "/submissions/8"));
        assertThat(reader.locator("section[aria-labelledby=standing]")).containsText("действует как прежде");
        looks(reader);
        reader.navigate(at(commission.pages() + "/submissions/4"));
        assertThat(reader.locator("section[aria-labelledby=standing]")).containsText("№ 6");
        reader.navigate(at(commission.pages() + "/submissions/6"));
        assertThat(reader.locator(".recommendation")).containsText("Решено, как рекомендовано");
        looks(reader);
        reader.navigate(at(commission.pages() + "/v/3/sources"));
        assertThat(reader.locator("main")).containsText("Источник указан для 100 %");
        assertThat(reader.locator("#new-26\\.3 a[href$='/submissions/6']").first())
                .isVisible();
        looks(reader);
        reader.navigate(at(commission.pages() + "/v/3/p/26.3"));
        assertThat(reader.locator("main")).containsText("включая свободу мирной забастовки");
    }

    private static void observerTakesTheListAway(Page observer) throws IOException {
        observer.navigate(at(commission.pages() + "/submissions"));
        observer.click("a[href='" + list() + "']");
        String table = new String(saved(observer, "csv"), StandardCharsets.UTF_8);
        assertEquals(1 + 12, table.lines().count(), table);
        assertTrue(table.contains("7,,5,26,26.3,ru,мирную"), table);
        assertEquals("PK", new String(saved(observer, "docx"), 0, 2, StandardCharsets.US_ASCII));
        assertEquals("%PDF", new String(saved(observer, "pdf"), 0, 4, StandardCharsets.US_ASCII));
        log.awaitEntered();
        observer.navigate(at("/log/" + logged()));
        assertThat(observer.locator("main")).containsText("Опубликован перечень поправок");
        looks(observer);
    }

    private static byte[] saved(Page page, String format) throws IOException {
        return Files.readAllBytes(page.waitForDownload(() -> page.click("a[href='" + list() + "-ru." + format + "']"))
                .path());
    }

    /** Its place in the log. */
    private static long logged() {
        return commission
                .sql()
                .sql("select index from record.event where type = 'amendments-listed' and consultation_id = :id")
                .param("id", commission.id())
                .query(Long.class)
                .single();
    }
}
