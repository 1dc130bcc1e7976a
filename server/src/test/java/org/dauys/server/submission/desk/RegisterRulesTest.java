package org.dauys.server.submission.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.dauys.server.TestVisitor;
import org.dauys.server.people.Role;
import org.dauys.server.submission.RegisterRules.Moderated;
import org.dauys.server.submission.RegisterSettings;
import org.dauys.server.submission.State;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** An editor says how submissions are taken. */
class RegisterRulesTest {
    private final TestRegister editor = TestRegister.make();
    private final String path = editor.at("/register/rules");

    @Test
    void moderationBeforePublicationHoldsWhatComesFromNowOn() {
        int before = editor.remark("До правил");
        editor.moderateBefore();
        int after = editor.remark("После правил");
        assertEquals(State.PUBLISHED, editor.submission(before).state());
        assertEquals(State.MODERATION, editor.submission(after).state());
    }

    @Test
    void whoSavesLaterSeesTheOthersRulesAndOverwritesOnlyKnowingly() {
        TestRegister other = editor.colleague();
        String seen = TestRegister.value(other.page(path), "revision");
        editor.follow(editor.post(path, "revision", seen, "open", "no", "moderation", "before", "anonymous", "yes"));

        var late = other.post(path, "revision", seen, "open", "yes", "moderation", "after", "anonymous", "no");
        assertEquals(409, late.statusCode());
        var page = TestVisitor.page(late);
        assertTrue(page.select(".saved").text().contains("They are not taken on the site"), page.text());
        assertTrue(page.select("[name=anonymous][value=no]").hasAttr("checked"), "what was chosen stays");
        var kept = editor.bean(RegisterSettings.class).of(editor.consultation().id());
        assertFalse(kept.open());

        other.follow(other.post(
                path,
                "revision",
                TestRegister.value(page, "revision"),
                "open",
                "yes",
                "moderation",
                "after",
                "anonymous",
                "no"));
        var now = editor.bean(RegisterSettings.class).of(editor.consultation().id());
        assertTrue(now.open());
        assertEquals(Moderated.AFTER, now.moderated());
        assertFalse(now.anonymous());
    }

    @Test
    void afterTheLastDayTheFormIsClosedByItselfAndSaysSince() {
        LocalDate today = LocalDate.now(editor.consultation().zone());
        String submit = "/c/" + editor.consultation().slug() + "/submit";
        lastDay(today.toString());
        assertEquals(1, editor.page(submit).select("form.submit").size(), "the last day is one of them");
        assertTrue(front().select(".until").text().contains("is the last day"), front().text());

        lastDay(today.minusDays(1).toString());
        assertEquals(0, editor.page(submit).select("form.submit").size());
        assertTrue(editor.page(submit).select(".notice").text().contains("until"), "it says when it ended");
        assertEquals(0, front().select(".until a").size(), "no button leads to a closed form");

        lastDay("");
        assertEquals(1, editor.page(submit).select("form.submit").size());
    }

    @Test
    void aDayThatIsNoneIsSaidAndNothingIsSaved() {
        String seen = TestRegister.value(editor.page(path), "revision");
        var answer = editor.post(
                path,
                "revision",
                seen,
                "open",
                "no",
                "moderation",
                "after",
                "anonymous",
                "yes",
                "last-day",
                "2026-02-30");
        assertEquals(422, answer.statusCode());
        assertEquals(
                java.util.List.of("#last-day"),
                TestVisitor.page(answer).select(".errors a").eachAttr("href"));
        assertTrue(editor.bean(RegisterSettings.class)
                .of(editor.consultation().id())
                .open());
    }

    private void lastDay(String day) {
        String seen = TestRegister.value(editor.page(path), "revision");
        editor.follow(editor.post(
                path, "revision", seen, "open", "yes", "moderation", "after", "anonymous", "yes", "last-day", day));
    }

    private Document front() {
        return editor.page("/c/" + editor.consultation().slug());
    }

    @Test
    void allThatWasNotChosenIsSaidAtOnceAndWhatWasChosenStays() {
        String seen = TestRegister.value(editor.page(path), "revision");
        var answer = editor.post(path, "revision", seen, "open", "no", "moderation", "sometimes");
        assertEquals(422, answer.statusCode());
        var page = TestVisitor.page(answer);
        assertEquals(
                java.util.List.of("#moderation", "#anonymous"),
                page.select(".errors a").eachAttr("href"),
                page.text());
        assertTrue(page.select("#moderation-error").hasText());
        assertTrue(page.select("[name=open][value=no]").hasAttr("checked"), "what was chosen stays");
        assertTrue(
                page.select("[name=moderation][checked], [name=anonymous][checked]")
                        .isEmpty(),
                "nothing is chosen for them");
        assertTrue(
                editor.bean(RegisterSettings.class)
                        .of(editor.consultation().id())
                        .open(),
                "nothing was saved");
    }

    @Test
    void moderatorIsShownOnlyTheDoorsThatOpen() {
        String slug = editor.consultation().slug();
        var moderator = TestVisitor.with(TestRegister.shared(), Role.MODERATOR, slug);
        var page = TestVisitor.page(moderator.get(editor.at("/register")));
        assertEquals(
                java.util.List.of(editor.at("/register")),
                page.select(".tabs a").eachAttr("href"));
        var clerk = TestVisitor.with(TestRegister.shared(), Role.CLERK, slug);
        int number = editor.remark("Решает не она");
        assertEquals(200, clerk.get(editor.at("/register/" + number)).statusCode());
        var refused = clerk.submit(
                editor.at("/paper"),
                editor.at("/register/" + number),
                java.util.Map.of("do", "hide", "revision", "0", "reason", "insult"));
        assertEquals(403, refused.statusCode());
        assertEquals(State.PUBLISHED, editor.submission(number).state());
    }

    @Test
    void doorsOfTheRegisterStandOnTheDesksPage() {
        var links = editor.page(editor.at("")).select(".matters a").eachAttr("href");
        for (String door : new String[] {"/register", "/paper", "/import", "/campaigns", "/register/rules"}) {
            assertTrue(links.contains(editor.at(door)), door + " in " + links);
        }
    }
}
