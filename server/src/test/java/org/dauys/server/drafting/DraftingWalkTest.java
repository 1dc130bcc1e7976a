package org.dauys.server.drafting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.junit.jupiter.api.Test;

/** In real browsers: twelve amendments to one article, three of them colliding, are decided, merged and published; a reader sees what became of them. */
class DraftingWalkTest {
    private static final TestCommission COMMISSION = TestCommission.make();
    private static final String DESK = COMMISSION.desk() + "/drafting";

    private static String at(String path) {
        return COMMISSION.site().at(path).toString();
    }

    private static Page open(BrowserContext window, Member who) {
        return TestBrowser.logIn(window, URI.create(at("/login")), who.name(), TestCommission.PASSWORD);
    }

    @Test
    void amendmentsAreDecidedMergedAndPublished() {
        LabourAmendments.register(COMMISSION);
        TestCommission.await(
                "placed amendments", () -> COMMISSION.bean(Merges.class).unplaced(COMMISSION.newest()) == 0);
        Member member = COMMISSION.editor();
        try (BrowserContext desks = TestBrowser.window(Look.desk("ru"));
                BrowserContext phones = TestBrowser.window(new Look(Locale.of("kk"), ColorScheme.DARK, 390, true));
                BrowserContext readers = TestBrowser.window(Look.phone("ru"))) {
            Page editor = open(desks, member);
            Page phone = open(phones, member);
            startsAtTheConsultation(editor);
            collisionStandsInTheWay(editor);
            decides(editor);
            looksAtAPhone(phone);
            makesTheList(editor);
            aHallTurnsFromOneToTheNext(readers.newPage());
            aHallTurnsFromOneToTheNext(phones.newPage());
            makesAndPublishes(editor);
            readerSeesWhatBecameOfIt(readers.newPage());
        }
    }

    private static void startsAtTheConsultation(Page editor) {
        editor.navigate(at(COMMISSION.desk()));
        editor.click("a[href='" + DESK + "']");
        assertThat(editor.locator(".drafted .card")).hasCount(1);
        assertThat(editor.locator(".drafted .clash")).hasText("3 коллизии");
        TestBrowser.assertUsable(editor);
        TestBrowser.assertCalm(editor);
        editor.click(".drafted a");
        assertThat(editor.locator("ol.cards > li")).hasCount(12);
        assertThat(editor.locator("#amendment-4 .pairing.open")).hasCount(2);
        TestBrowser.assertUsable(editor);
        TestBrowser.assertCalm(editor);
    }

    private static void take(Page editor, int number) {
        editor.click("#amendment-" + number + " button[name=quick]");
        assertThat(editor.locator("#amendment-" + number + " .choice.is-take")).isVisible();
    }

    private static void leave(Page editor, int number) {
        editor.click("#amendment-" + number + " .actions > a");
        editor.check("#amendment-" + number + " input[value=leave]");
        editor.click("#amendment-" + number + " form.form button.button");
        assertThat(editor.locator(".errors")).isVisible();
        TestBrowser.assertUsable(editor);
        editor.fill("#reason-ru", "Право на забастовку остаётся таким, каким его просит поправка 5");
        editor.click("#amendment-" + number + " form.form button.button");
        assertThat(editor.locator("#amendment-" + number + " .choice.is-leave")).isVisible();
    }

    private static void collisionStandsInTheWay(Page editor) {
        take(editor, 4);
        take(editor, 5);
        assertThat(editor.locator(".result .warning")).isVisible();
        editor.navigate(at(DESK));
        editor.click("form[action$='/version'] button.button");
        assertThat(editor.locator(".errors")).containsText("поправки 4 и 5");
        TestBrowser.assertUsable(editor);
        editor.click(".problems a >> nth=0");
    }

    private static void decides(Page editor) {
        editor.navigate(at(DESK + "/p/" + LabourAmendments.ARTICLE));
        leave(editor, 4);
        leave(editor, 6);
        for (int number : List.of(1, 2, 3, 7, 9, 10, 11, 12)) {
            take(editor, number);
        }
        assertThat(editor.locator(".pairing.open")).hasCount(0);
        assertThat(editor.locator(".next ins >> text=мирную")).isVisible();
        TestBrowser.assertUsable(editor);
    }

    private static void looksAtAPhone(Page phone) {
        for (String page : List.of("", "/p/" + LabourAmendments.ARTICLE, "/p/26?at=8", "/list")) {
            phone.navigate(at(DESK + page));
            TestBrowser.assertUsable(phone);
            TestBrowser.assertCalm(phone);
            TestBrowser.assertUnbroken(phone);
        }
    }

    private static void makesTheList(Page editor) {
        editor.navigate(at(DESK + "/list"));
        assertThat(editor.locator(".disposal")).hasCount(12);
        editor.click("form[action$='/numbers'] button");
        assertThat(editor.locator(".disposal >> nth=11")).containsText("12");
        assertThat(editor.locator("form[action$='/numbers']")).hasCount(0);
        TestBrowser.assertUsable(editor);
    }

    private static void aHallTurnsFromOneToTheNext(Page reader) {
        reader.navigate(at(COMMISSION.pages() + "/v/2/amendments"));
        assertThat(reader.locator(".disposal")).hasCount(12);
        TestBrowser.assertUsable(reader);
        TestBrowser.assertCalm(reader);
        TestBrowser.assertUnbroken(reader);
        reader.click(".actions .button");
        assertThat(reader.locator("h1 b")).hasText("1");
        TestBrowser.assertUsable(reader);
        TestBrowser.assertUnbroken(reader);
        reader.keyboard().press("ArrowRight");
        assertThat(reader.locator("h1 b")).hasText("2");
        reader.click("a[rel=next]");
        assertThat(reader.locator("h1 b")).hasText("3");
        assertThat(reader).hasURL(at(COMMISSION.pages() + "/v/2/amendments/3"));
        reader.keyboard().press("ArrowLeft");
        assertThat(reader.locator("h1 b")).hasText("2");
        TestBrowser.assertUsable(reader);
    }

    private static void makesAndPublishes(Page editor) {
        editor.navigate(at(DESK));
        editor.click("form[action$='/version'] button.button");
        assertThat(editor.locator(".notice")).containsText("Редакция 3 составлена");
        TestBrowser.assertUsable(editor);
        TestCommission.await(
                "ties",
                () -> COMMISSION
                        .sql()
                        .sql("select count(*) >= 9 from answer.tie t join consultation.version v on v.id = t.version_id"
                                + " where v.number = 3 and v.consultation_id = :id")
                        .param("id", COMMISSION.id())
                        .query(Boolean.class)
                        .single());
        editor.navigate(at(COMMISSION.desk() + "/v/3/ties?show=none"));
        assertThat(editor.locator("a[href*='/ties/row']")).hasCount(0);
        editor.navigate(at(COMMISSION.desk() + "/v/3/publish"));
        editor.check("#confirm");
        editor.click("form[action$='/publish'] button.button");
        assertThat(editor.locator(".notice").first()).isVisible();
        TestCommission.await(
                "standings",
                () -> COMMISSION.bean(Merges.class).unplaced(COMMISSION.newest()) == 0
                        && COMMISSION.newest().number() == 3);
    }

    private static void readerSeesWhatBecameOfIt(Page reader) {
        reader.navigate(at(COMMISSION.pages() + "/submissions/8"));
        assertThat(reader.locator("section[aria-labelledby=standing]")).containsText("действует как прежде");
        TestBrowser.assertUsable(reader);
        TestBrowser.assertCalm(reader);
        reader.navigate(at(COMMISSION.pages() + "/submissions/4"));
        assertThat(reader.locator("section[aria-labelledby=standing]")).containsText("№ 5");
        reader.navigate(at(COMMISSION.pages() + "/v/3/sources"));
        assertThat(reader.locator("main")).containsText("100");
    }
}
