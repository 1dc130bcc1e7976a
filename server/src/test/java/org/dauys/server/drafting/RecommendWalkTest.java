package org.dauys.server.drafting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.answer.Body;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.Anchor;
import org.dauys.server.submission.Arrival;
import org.dauys.server.submission.NewSubmission;
import org.dauys.server.submission.Receipt;
import org.dauys.server.submission.Register;
import org.dauys.server.submission.Said;
import org.dauys.server.submission.Source;
import org.dauys.server.submission.SubmissionKind;
import org.dauys.server.submission.Who;
import org.dauys.text.Language;
import org.junit.jupiter.api.Test;

/** In real browsers: a body recommends other words and publishes, the sender agrees, an editor follows, and the version is made. */
class RecommendWalkTest {
    private static final TestCommission COMMISSION = TestCommission.make();
    private static final String DESK = COMMISSION.desk() + "/recommendations";

    private static String at(String path) {
        return COMMISSION.site().at(path).toString();
    }

    private static Page open(BrowserContext window, Member who) {
        return TestBrowser.logIn(window, URI.create(at("/login")), who.name(), TestCommission.PASSWORD);
    }

    private static Receipt amend() {
        return COMMISSION
                .bean(Register.class)
                .register(new NewSubmission(
                        COMMISSION.id(),
                        new Arrival(Source.WEB, Instant.now(), Optional.empty(), Optional.empty()),
                        new Said(
                                SubmissionKind.AMENDMENT,
                                Language.RUSSIAN,
                                Optional.of(new Amendment(Amendment.Action.MODIFY, "право на мирную забастовку")),
                                "",
                                "Так будет точнее"),
                        new Anchor(
                                COMMISSION.newest().id(),
                                "26.3",
                                Optional.of(Language.RUSSIAN),
                                "право на забастовку",
                                OptionalInt.empty()),
                        new Who(Optional.empty(), false, ""),
                        List.of()))
                .receipt()
                .orElseThrow();
    }

    @Test
    void recommendedWordsComeIntoTheVersionWithTheSendersConsent() {
        Receipt receipt = amend();
        Body committee = COMMISSION.body("committee", "Комитет по труду");
        TestCommission.await(
                "placed amendments", () -> COMMISSION.bean(Merges.class).unplaced(COMMISSION.newest()) == 0);
        try (BrowserContext members = TestBrowser.window(Look.phone("ru"));
                BrowserContext senders = TestBrowser.window(new Look(Locale.of("kk"), ColorScheme.DARK, 390, true));
                BrowserContext desks = TestBrowser.window(Look.desk("ru"));
                BrowserContext readers = TestBrowser.window(Look.phone("ru"))) {
            recommends(open(members, COMMISSION.responder(committee)));
            agrees(senders.newPage(), receipt);
            follows(open(desks, COMMISSION.editor()));
            reads(readers.newPage());
        }
    }

    private static void looks(Page page) {
        TestBrowser.assertUsable(page);
        TestBrowser.assertCalm(page);
        TestBrowser.assertUnbroken(page);
    }

    private static void recommends(Page member) {
        member.navigate(at(COMMISSION.desk()));
        member.click("a[href='" + DESK + "']");
        looks(member);
        member.click(".cards a");
        looks(member);
        member.click("#amendment-1 .actions a");
        member.check("#amendment-1 input[value=reword]");
        member.click("#amendment-1 form.form button.button");
        assertThat(member.locator(".errors")).isVisible();
        looks(member);
        member.fill(
                "#wording-ru",
                "Признаётся право на разрешение индивидуальных и коллективных трудовых споров способами, установленными законом, включая право на мирную забастовку с предупреждением.");
        member.fill("#reason-ru", "О забастовке предупреждают заранее");
        member.click("#amendment-1 form.form button.button");
        assertThat(member.locator("#amendment-1 .recommended")).containsText("не опубликован");
        looks(member);
        member.navigate(at(DESK));
        member.click("form[action$='/publish'] button");
        assertThat(member.locator(".notice")).containsText("Опубликована 1 рекомендация");
    }

    private static void agrees(Page sender, Receipt receipt) {
        sender.navigate(at(COMMISSION.pages() + "/submissions/1"));
        assertThat(sender.locator(".recommendation ins").first()).isVisible();
        looks(sender);
        sender.click(".recommendation a[href$='/recommendation']");
        sender.check("input[value=yes]");
        sender.fill("input[name=code]", "AAAA-BBBB-CCCC");
        sender.click("form[action$='/recommendation'] button");
        assertThat(sender.locator(".errors")).isVisible();
        looks(sender);
        sender.check("input[value=yes]");
        sender.fill("input[name=code]", receipt.code());
        sender.click("form[action$='/recommendation'] button");
        assertThat(sender.locator(".recommendation")).containsText("келіседі");
    }

    private static void follows(Page editor) {
        editor.navigate(at(DESK + "/follow"));
        looks(editor);
        editor.click("form[action$='/follow'] button.button");
        assertThat(editor.locator(".notice")).containsText("По 1 поправке решено");
        looks(editor);
        editor.navigate(at(COMMISSION.desk() + "/drafting"));
        editor.click("form[action$='/version'] button.button");
        assertThat(editor.locator(".notice")).containsText("Редакция 3 составлена");
        editor.navigate(at(COMMISSION.desk() + "/v/3/publish"));
        editor.check("#confirm");
        editor.click("form[action$='/publish'] button.button");
        assertThat(editor.locator(".notice").first()).isVisible();
    }

    private static void reads(Page reader) {
        TestCommission.await("version 3", () -> COMMISSION.newest().number() == 3);
        reader.navigate(at(COMMISSION.pages() + "/submissions/1"));
        assertThat(reader.locator(".recommendation")).containsText("Решено, как рекомендовано");
        looks(reader);
        reader.navigate(at(COMMISSION.pages() + "/v/3/p/26.3"));
        assertThat(reader.locator("main")).containsText("забастовку с предупреждением");
    }
}
