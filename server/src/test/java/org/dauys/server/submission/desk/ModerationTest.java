package org.dauys.server.submission.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.dauys.server.TestVisitor;
import org.dauys.server.submission.BlackOut;
import org.dauys.server.submission.HiddenReason;
import org.dauys.server.submission.State;
import org.junit.jupiter.api.Test;

/** Moderators publish and hide for published reasons; nothing is lost, nothing decided twice. */
class ModerationTest {
    private final TestRegister moderator = TestRegister.make();

    private String path(int number) {
        return moderator.at("/register/" + number);
    }

    private HttpResponse<String> decide(int number, String what, String... more) {
        String[] fields = new String[more.length + 4];
        fields[0] = "do";
        fields[1] = what;
        fields[2] = "revision";
        fields[3] = String.valueOf(moderator.submission(number).revision());
        System.arraycopy(more, 0, fields, 4, more.length);
        return moderator.post(path(number), fields);
    }

    private void object(int number, String words) {
        moderator
                .sql()
                .sql("insert into submission.objection (submission_id, words) values (:id, :words)")
                .param("id", moderator.submission(number).id())
                .param("words", words)
                .update();
    }

    @Test
    void whatWaitsIsPublishedFromTheQueueOldestFirst() {
        moderator.moderateBefore();
        int first = moderator.remark("Первое замечание");
        int second = moderator.remark("Второе замечание");
        var queue = moderator.page(moderator.at("/register"));
        assertEquals(
                List.of("Submission No. " + first, "Submission No. " + second),
                queue.select(".entry h3 a").eachText());
        var page = moderator.follow(decide(first, "publish"));
        assertTrue(page.select(".notice").text().contains("Published"));
        assertEquals(
                "Next in the queue: No. " + second,
                page.select(".actions a").getLast().text());
        assertEquals(State.PUBLISHED, moderator.submission(first).state());
        assertEquals(List.of("received", "published"), moderator.steps(first));
    }

    @Test
    void hidingNeedsAPublishedReasonAndKeepsTheWords() {
        int number = moderator.remark("Слова остаются");
        assertEquals(422, decide(number, "hide").statusCode());
        assertEquals(422, decide(number, "hide", "reason", "unwelcome").statusCode());
        assertEquals(State.PUBLISHED, moderator.submission(number).state());
        moderator.follow(decide(number, "hide", "reason", "insult"));
        var hidden = moderator.submission(number);
        assertEquals(State.HIDDEN, hidden.state());
        assertEquals(Optional.of(HiddenReason.INSULT), hidden.hiddenReason());
        assertEquals("Слова остаются", hidden.words());
        moderator.follow(decide(number, "show"));
        assertEquals(List.of("received", "hidden", "shown"), moderator.steps(number));
    }

    @Test
    void ofTwoModeratorsTheSecondSeesWhatTheFirstDecided() {
        int number = moderator.remark("Спорное замечание");
        String seen = TestRegister.value(moderator.page(path(number)), "revision");
        TestRegister other = moderator.colleague();
        moderator.follow(moderator.post(path(number), "do", "hide", "revision", seen, "reason", "advertising"));
        var late = other.post(path(number), "do", "hide", "revision", seen, "reason", "insult");
        assertEquals(409, late.statusCode());
        assertTrue(TestVisitor.page(late).select("[role=alert]").text().contains("another moderator"));
        assertTrue(TestVisitor.page(late).text().contains("Not published: advertising"));
        assertEquals(
                Optional.of(HiddenReason.ADVERTISING),
                moderator.submission(number).hiddenReason());
    }

    @Test
    void objectionsComeFirstAndAreAcceptedOrRefusedWithAReason() {
        moderator.moderateBefore();
        moderator.remark("Ждёт");
        int one = moderator.remark("Одно");
        int two = moderator.remark("Другое");
        decide(one, "hide", "reason", "unreadable");
        decide(two, "hide", "reason", "unreadable");
        object(one, "Это читается <b>легко</b>");
        object(two, "И это");
        var queue = moderator.page(moderator.at("/register"));
        assertEquals(
                "Submission No. " + one, queue.select(".entry h3 a").getFirst().text());

        assertEquals(422, decide(one, "refuse", "refusal", " ").statusCode());
        moderator.follow(decide(one, "refuse", "refusal", "Слов нет, одни знаки."));
        moderator.follow(decide(two, "show"));
        assertEquals(State.HIDDEN, moderator.submission(one).state());
        assertEquals(State.PUBLISHED, moderator.submission(two).state());
        assertEquals(List.of("received", "hidden", "objection-refused"), moderator.steps(one));
        var page = moderator.page(path(one));
        assertTrue(page.select(".objection").text().contains("Это читается <b>легко</b>"), "shown as text");
        assertTrue(page.select(".objection").text().contains("Слов нет, одни знаки."));
        assertEquals(
                0,
                moderator.count(
                        "submission.objection",
                        "decided_at is null and submission_id in ("
                                + moderator.submission(one).id() + ","
                                + moderator.submission(two).id() + ")"));
    }

    @Test
    void severalAreDecidedAtOnceAndThoseDecidedMeanwhileAreLeft() {
        int one = moderator.remark("Раз");
        int two = moderator.remark("Два");
        decide(two, "hide", "reason", "insult");
        var page = moderator.follow(moderator.post(
                moderator.at("/register/batch"),
                "show",
                "all",
                "chosen",
                one + ":0",
                "chosen",
                two + ":0",
                "do",
                "hide",
                "reason",
                "advertising"));
        assertEquals(
                "Done: 1. Left as they are, since another moderator decided or their state does not allow it: No. "
                        + two + ".",
                page.select(".notice").text());
        assertEquals(Optional.of(HiddenReason.INSULT), moderator.submission(two).hiddenReason());
    }

    @Test
    void personalDataAreBlackedOutTheOriginalKeptAndSearchForgetsThem() {
        int number = moderator.remark(
                "Пишет Сулейменов Иван, тел. +7 701 111 22 33. Сулейменов был там, Сулейменова — нет.");
        String path = path(number) + "/black-out";
        String revision = TestRegister.value(moderator.page(path), "revision");
        var tried =
                moderator.post(path, "revision", revision, "words", "сулейменов #2\n+7 701  111 22 33", "try", "yes");
        assertEquals(200, tried.statusCode());
        assertTrue(
                TestVisitor.page(tried)
                        .select(".preview")
                        .text()
                        .contains(
                                "Пишет Сулейменов Иван, тел. █████ █████ █████ █████ █████. █████ был там, Сулейменова — нет."));
        assertEquals(List.of("received"), moderator.steps(number), "nothing is changed by a look");

        var missing = moderator.post(path, "revision", revision, "words", "Петров", "save", "yes");
        assertEquals(422, missing.statusCode());
        assertTrue(TestVisitor.page(missing).select(".errors").text().contains("no “Петров”"));

        moderator.follow(moderator.post(path, "revision", revision, "words", "Сулейменов\nСулейменова", "save", "yes"));
        assertEquals(
                "Пишет █████ Иван, тел. +7 701 111 22 33. █████ был там, █████ — нет.",
                moderator.submission(number).words());
        assertTrue(moderator.page(path(number)).select("details").text().contains("Сулейменов Иван"));
        assertEquals(
                0,
                moderator.count(
                        "submission.submission",
                        "number = " + number + " and consultation_id = "
                                + moderator.consultation().id() + " and stems::text like '%сулеймен%'"));
        assertEquals(List.of("received", "blacked-out"), moderator.steps(number));

        var late = moderator.post(path, "revision", revision, "words", "Иван", "save", "yes");
        assertEquals(409, late.statusCode());
        moderator.follow(decide(number, "restore"));
        assertTrue(moderator.submission(number).words().startsWith("Пишет Сулейменов Иван"));
    }

    @Test
    void blackedOutWordsKeepTheirNumberNotTheirLength() {
        assertEquals(
                "█████ █████, да",
                BlackOut.of("Я Константинопольский, да", List.of(BlackOut.of("я  константинопольский"))));
        assertFalse(BlackOut.of("a.b").isIn("axb"));
    }

    @Test
    void submissionIsFoundByItsNumberAndTheRegisterByFilters() {
        int number = moderator.remark("Ищут меня", "1.1");
        var found = moderator.get(moderator.at("/register?number=%E2%84%96" + number));
        assertEquals(path(number), TestVisitor.leadsTo(found));
        var none = moderator.page(moderator.at("/register?number=999999"));
        assertTrue(none.select(".errors").text().contains("999999"));
        assertEquals(
                1,
                moderator
                        .page(moderator.at("/register?show=all&kind=remark&source=web&state=published"))
                        .select(".entry")
                        .size());
        assertEquals(
                0,
                moderator
                        .page(moderator.at("/register?show=all&kind=question"))
                        .select(".entry")
                        .size());
    }

    @Test
    void longRegisterIsReadInPartsWithoutGapsOrRepeats() {
        for (int i = 0; i < ModerationQueue.PART + 5; i++) {
            moderator.remark("Замечание " + i);
        }
        var first = moderator.page(moderator.at("/register?show=all"));
        var more = first.select("main a[href*=from]").attr("href");
        var second = moderator.page(more);
        assertEquals(ModerationQueue.PART, first.select(".entry").size());
        assertEquals(5, second.select(".entry").size());
        assertEquals(0, second.select("main a[href*=from]").size());
    }

    @Test
    void wordsOfPeopleAreShownAsText() {
        int number = moderator.remark("<script>alert(1)</script><img src=x onerror=alert(2)>");
        for (String page : List.of(path(number), moderator.at("/register?show=all"), path(number) + "/black-out")) {
            var shown = moderator.page(page);
            assertEquals(0, shown.select("main script, main img").size(), page);
            assertTrue(shown.html().contains("&lt;script&gt;"), page);
        }
    }
}
