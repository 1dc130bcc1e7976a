package org.dauys.server.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dauys.server.TestBrowser;
import org.dauys.server.TestBrowser.Look;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.people.Participants;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.SubmissionKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everyone can use the pages of answers: on a phone and on a desk, by day and by night, in each language. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerBrowserTest {
    private static final String REASON =
            "Право на забастовку названо в статье 24 прямо; ограничить его может только закон,"
                    + " и только ради безопасности людей. Поэтому слова «в порядке, установленном законом» сняты.";

    private final TestCommission commission = TestCommission.make();
    private final Body labour = commission.body("labour", "Министерство труда и социальной защиты населения");
    private final Member responder = commission.responder(labour);
    private final Member editor = commission.editor();
    private final Member expert = commission.member("EXPERT", "");
    private final Member moderator = commission.member("MODERATOR", "");
    private Submission answered;
    private Submission waiting;

    @BeforeAll
    void fill() {
        commission.body("justice", "Рабочая группа по судам");
        commission.route(labour, "", "");
        answered = commission.submit("1.1", SubmissionKind.PROPOSAL, "Верните слова о праве на забастовку.");
        waiting = commission.submit("1.1", SubmissionKind.QUESTION, "Кто решает, законна ли забастовка? ".repeat(6));
        commission.submit("11.1", SubmissionKind.REMARK, "Длинноесловобезпробелов".repeat(8));
        // A day of the timetable that is over: what waits is overdue.
        editor.done(
                commission.desk() + "/answer-rules",
                "revision",
                "0",
                "due",
                commission.consultation().milestones().getFirst().day().toString());
        editor.done(commission.desk() + "/reason-templates", "name-ru", "Отказ", "words-ru", "Не поддержано.");
        editor.done(
                commission.desk() + "/answer-rules/thresholds",
                "supporters",
                "50",
                "obliges",
                "hearing",
                "within",
                "14");
        responder.done(
                commission.desk() + "/answer",
                "number",
                String.valueOf(answered.number()),
                "many",
                "1",
                "disposition",
                "accepted-in-part",
                "reason-ru",
                REASON,
                "save",
                "yes");
        UUID id = expert.participant();
        commission.bean(Participants.class).name(id, Optional.of("Алия Серікқызы"));
        editor.done(
                commission.desk() + "/experts",
                "expert",
                id.toString(),
                "number",
                String.valueOf(waiting.number()),
                "words-ru",
                "Совместимо ли это с конвенцией МОТ № 87?");
        expert.done(
                commission.desk() + "/opinions/write",
                "label",
                "1.1",
                "stance",
                "mixed",
                "words-ru",
                "Отчасти. " + REASON);
        for (String side : List.of("for", "against", "for")) {
            editor.done(commission.desk() + "/arguments", "label", "1.1", "side", side, "words-ru", "Довод. " + REASON);
        }
    }

    static Stream<Look> looks() {
        return Look.all();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyoneCanReadThePagesOfAnswers(Look look) {
        try (BrowserContext window = TestBrowser.window(look)) {
            Page page = window.newPage();
            check(
                    page,
                    commission.pages(),
                    List.of(
                            "/answers",
                            "/answers?disposition=rejected",
                            "/answers/bodies",
                            "/answers/" + id(),
                            "/arguments",
                            "/p/1.1",
                            "/submissions/" + answered.number() + "/reply"));
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyoneCanUseTheDeskOfAnswers(Look look) {
        as(
                editor,
                look,
                page -> check(
                        page,
                        commission.desk(),
                        List.of(
                                "/queue",
                                "/bodies",
                                "/bodies/labour",
                                "/routes",
                                "/answer-rules",
                                "/reason-templates",
                                "/experts",
                                "/arguments",
                                "/queue/" + answered.number())));
        as(responder, look, page -> {
            check(
                    page,
                    commission.desk(),
                    List.of(
                            "/queue",
                            "/queue/" + waiting.number(),
                            "/answer?number=" + waiting.number(),
                            "/answers/" + id(),
                            "/answers/" + id() + "/correct"));
            page.navigate(at(commission.desk() + "/answer?number=" + waiting.number()));
            page.click("[name=save]");
            assertTrue(page.isVisible(".errors"));
            TestBrowser.assertUsable(page);
        });
        as(expert, look, page -> check(page, commission.desk(), List.of("/opinions", "/opinions/write?label=1.1")));
        as(moderator, look, page -> check(page, commission.desk(), List.of("/replies")));
    }

    @Test
    void responderChoosesFromTheQueuePreviewsAndAnswersWithoutScripts() {
        Submission submission = commission.submit("1.1", SubmissionKind.PROPOSAL, "Ответьте мне.");
        as(responder, Look.phone("ru").withoutScripts(), page -> {
            page.navigate(at(commission.desk() + "/queue"));
            page.check("[name=number][value='" + submission.number() + "']");
            page.click("[name=do][value=answer]");
            page.check("[name=disposition][value=accepted]");
            page.fill("#reason-ru", REASON);
            page.click("#particular summary");
            page.fill("#particular-" + submission.number(), "Спасибо.");
            page.click("[name=preview]");
            assertEquals("Принято", page.textContent(".preview .disposition"));
            assertEquals(REASON, page.inputValue("#reason-ru"));
            page.click("[name=save]");
            assertTrue(page.textContent("[role=status]").contains("Ответ сохранён"));
        });
    }

    private long id() {
        return commission
                .bean(Answers.class)
                .of(answered.id())
                .getLast()
                .answer()
                .id();
    }

    private void check(Page page, String base, List<String> paths) {
        for (String path : paths) {
            assertEquals(200, page.navigate(at(base + path)).status(), path);
            TestBrowser.assertUsable(page);
            TestBrowser.assertUnbroken(page);
            TestBrowser.assertCalm(page);
            String shots = System.getenv("DAUYS_SHOTS");
            if (shots != null) {
                String name = base.substring(1, 3) + path.replaceAll("[^a-z0-9]+", "-");
                String look = page.evaluate("document.documentElement.lang") + "-" + page.viewportSize().width;
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(java.nio.file.Path.of(shots, name + "-" + look + ".png"))
                        .setFullPage(true));
            }
        }
    }

    private void as(Member member, Look look, java.util.function.Consumer<Page> work) {
        try (BrowserContext window = TestBrowser.window(look)) {
            work.accept(TestBrowser.logIn(window, URI.create(at("/login")), member.name(), TestCommission.PASSWORD));
        }
    }

    private String at(String path) {
        return commission.site().at(path).toString();
    }
}
