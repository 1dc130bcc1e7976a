package org.dauys.server.answer.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dauys.server.answer.Body;
import org.dauys.server.answer.Task;
import org.dauys.server.answer.Tasks;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.answer.Thresholds;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.submission.Register;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.SubmissionKind;
import org.dauys.server.submission.ThemeSorting;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Each submission finds its body and its day. */
class RoutingTest {
    private final TestCommission commission = TestCommission.make();
    private final Body labour = commission.body("labour", "Министерство труда");
    private final Body justice = commission.body("justice", "Министерство юстиции");
    private final Member editor = commission.editor();

    RoutingTest() {
        commission.body("office", "Секретариат");
    }

    private String bodyOf(Submission submission) {
        return commission.task(submission).body().map(Body::slug).orElse("");
    }

    private void waitFor(Submission submission, String body) {
        TestCommission.await("route to " + body, () -> bodyOf(submission).equals(body));
    }

    private String revision(String path) {
        return editor.page(commission.desk() + path).select("[name=revision]").attr("value");
    }

    private void add(String body, String... fields) {
        String[] all = new String[fields.length + 4];
        System.arraycopy(fields, 0, all, 4, fields.length);
        all[0] = "revision";
        all[1] = revision("/routes");
        all[2] = "body";
        all[3] = body;
        editor.done(commission.desk() + "/routes", all);
    }

    @Test
    void firstRouteThatFitsTakesASubmissionAndThePreviewTellsHowManyEachTakes() {
        Theme theme =
                commission.bean(Themes.class).of(commission.consultation()).getFirst();
        String tagged = Objects.requireNonNull(
                        theme.tags().get(commission.newest().id()))
                .iterator()
                .next();
        add("justice", "kind", "question");
        add("labour", "theme", theme.slug());
        add("office", "label", "1");

        Submission question = commission.submit(tagged, SubmissionKind.QUESTION, "Почему так?");
        Submission ofTheme = commission.submit(tagged, SubmissionKind.REMARK, "Это важно для нас.");
        Submission inArticle = commission.submit("1.1", SubmissionKind.REMARK, "Надо короче.");
        Submission elsewhere = commission.submit("11.1", SubmissionKind.REMARK, "Не о том.");

        assertEquals("justice", bodyOf(question));
        assertEquals("labour", bodyOf(ofTheme));
        assertEquals("office", bodyOf(inArticle));
        assertEquals("", bodyOf(elsewhere), "article 11 does not stand in article 1");
        assertEquals(List.of("received", "routed"), commission.steps(question));
        assertEquals(List.of("received"), commission.steps(elsewhere));

        Document page = editor.page(commission.desk() + "/routes");
        assertEquals(
                List.of(
                        "It takes 1 of the submissions that wait.",
                        "It takes 1 of the submissions that wait.",
                        "It takes 1 of the submissions that wait."),
                page.select(".card > p").eachText());
        assertTrue(page.text().contains("1 of the submissions that wait fits no rule."), page.text());
    }

    @Test
    void changedRoutesMoveWhatWaitsButNotWhatAnEditorMovedByHand() {
        add("labour");
        Submission moved = commission.submit("1.1", SubmissionKind.REMARK, "Первое.");
        Submission kept = commission.submit("1.1", SubmissionKind.REMARK, "Второе.");
        Document done = editor.done(
                commission.desk() + "/queue", "number", String.valueOf(kept.number()), "do", "route", "to", "office");
        assertTrue(done.text().contains("1 submission was given to: Секретариат."), done.text());
        assertEquals("office", bodyOf(kept));

        add("justice", "label", "1");
        String routes = commission.desk() + "/routes";
        String second = editor.page(routes)
                .select("[action$=/order] [name=route]")
                .getLast()
                .attr("value");
        editor.done(routes + "/order", "revision", revision("/routes"), "route", second, "to", "up");
        waitFor(moved, "justice");
        assertEquals("office", bodyOf(kept));
        assertEquals(List.of("received", "routed", "routed"), commission.steps(moved));
    }

    @Test
    void whatAnEditorSortsIntoAThemeGoesToTheBodyOfTheTheme() {
        Theme theme =
                commission.bean(Themes.class).of(commission.consultation()).getFirst();
        add("labour", "theme", theme.slug());
        Submission elsewhere = commission.submit("11.1", SubmissionKind.REMARK, "Не о том.");
        Submission byHand = commission.submit("11.1", SubmissionKind.REMARK, "И не о том.");
        editor.done(
                commission.desk() + "/queue", "number", String.valueOf(byHand.number()), "do", "route", "to", "office");
        assertEquals("", bodyOf(elsewhere));
        ThemeSorting sorting = commission.bean(ThemeSorting.class);
        for (Submission one : List.of(byHand, elsewhere)) {
            sorting.sort(one, sorting.of(one.id()).key(), List.of(theme.id()));
        }
        waitFor(elsewhere, "labour");
        assertEquals("office", bodyOf(byHand));
        sorting.follow(elsewhere, sorting.of(elsewhere.id()).key());
        waitFor(elsewhere, "");
    }

    @Test
    void twoEditorsNeverMixTheirRoutes() {
        String seen = revision("/routes");
        add("labour");
        assertEquals(
                409,
                editor.post(commission.desk() + "/routes", "revision", seen, "body", "justice")
                        .statusCode());
        assertEquals(
                1, editor.page(commission.desk() + "/routes").select(".card h2").size());
        assertEquals(
                422,
                editor.post(
                                commission.desk() + "/routes",
                                "revision",
                                revision("/routes"),
                                "body",
                                "labour",
                                "label",
                                "999")
                        .statusCode(),
                "there is no article 999");
    }

    @Test
    void dayIsTheEarliestOfTheRulesAndIsSetAnewWhenTheyChange() {
        Submission submission = commission.submit("1.1", SubmissionKind.REMARK, "Когда ответят?");
        assertEquals(Optional.empty(), commission.task(submission).due());
        LocalDate today = LocalDate.now(commission.consultation().zone());
        String rules = commission.desk() + "/answer-rules";
        String seen = revision("/answer-rules");
        editor.done(rules, "revision", seen, "days", "30", "due", "");
        TestCommission.await("day", () -> commission.task(submission).due().equals(Optional.of(today.plusDays(30))));

        LocalDate last = commission.consultation().milestones().getLast().day();
        editor.done(rules, "revision", revision("/answer-rules"), "days", "30", "due", last.toString());
        LocalDate earliest = last.isBefore(today.plusDays(30)) ? last : today.plusDays(30);
        TestCommission.await(
                "earliest day", () -> commission.task(submission).due().equals(Optional.of(earliest)));
        assertEquals(
                Optional.of(earliest),
                commission
                        .task(commission.submit("", SubmissionKind.REMARK, "И мне?"))
                        .due());

        var late = editor.post(rules, "revision", seen, "days", "5");
        assertEquals(409, late.statusCode(), "another editor saved in the meantime");
        assertEquals(
                422,
                editor.post(rules, "revision", revision("/answer-rules"), "days", "5", "due", "2031-01-01")
                        .statusCode(),
                "no day of the timetable");
    }

    @Test
    void whatIsPublishedAfterModerationIsRoutedThen() {
        add("labour");
        commission
                .sql()
                .sql("insert into submission.register (consultation_id, moderation) values (:id, 'before')")
                .param("id", commission.id())
                .update();
        Register.Registered made =
                commission.register("1.1", SubmissionKind.REMARK, "Ждёт проверки.", Optional.empty());
        TestCommission.await(
                "end of the event",
                () -> commission
                                .sql()
                                .sql("select count(*) from jobs.event_publication where completion_date is null")
                                .query(Long.class)
                                .single()
                        == 0);
        assertTrue(commission.bean(Tasks.class).of(made.id()).isEmpty());
        commission
                .sql()
                .sql("update submission.submission set state = 'published', published_at = now() where id = :id")
                .param("id", made.id())
                .update();
        TestCommission.await(
                "task", () -> commission.bean(Tasks.class).of(made.id()).isPresent());
        assertEquals("labour", bodyOf(commission.submission(made.number())));
    }

    @Test
    void reachedThresholdObligesByADayAndStaysReached() {
        Submission submission = commission.submit("1.1", SubmissionKind.PROPOSAL, "Поддержите!");
        support(submission, 1);
        editor.done(
                commission.desk() + "/answer-rules/thresholds",
                "supporters",
                "3",
                "obliges",
                "hearing",
                "within",
                "10");
        UUID second = support(submission, 2);
        assertEquals(List.of(), commission.bean(Thresholds.class).reachedBy(submission.id()));
        support(submission, 3);
        LocalDate due = LocalDate.now(commission.consultation().zone()).plusDays(10);
        assertEquals(
                List.of(due),
                commission.bean(Thresholds.class).reachedBy(submission.id()).stream()
                        .map(one -> one.due())
                        .toList());
        assertEquals(Optional.of(due), commission.task(submission).due());

        commission
                .sql()
                .sql("delete from submission.support where participant = :id")
                .param("id", second)
                .update();
        assertEquals(
                1, commission.bean(Thresholds.class).reachedBy(submission.id()).size());
        Document page = commission.read(commission.pages() + "/answers/bodies");
        assertTrue(page.text().contains("обязывает ответить на слушании не позднее"), page.text());

        String threshold = editor.page(commission.desk() + "/answer-rules")
                .select("[name=threshold]")
                .attr("value");
        editor.done(commission.desk() + "/answer-rules/thresholds/delete", "threshold", threshold);
        TestCommission.await(
                "no day any more", () -> commission.task(submission).due().isEmpty());
    }

    /** One more voice. */
    private UUID support(Submission submission, int expected) {
        UUID participant = UUID.randomUUID();
        commission
                .sql()
                .sql("insert into submission.support (submission_id, participant) values (:id, :participant)")
                .param("id", submission.id())
                .param("participant", participant)
                .update();
        assertEquals(expected, commission.submission(submission.number()).supporters());
        return participant;
    }

    @Test
    void thresholdThatIsSetLaterHoldsForWhatHasCome() {
        Submission submission = commission.submit("1.1", SubmissionKind.PROPOSAL, "Уже поддержали.");
        support(submission, 1);
        support(submission, 2);
        editor.done(
                commission.desk() + "/answer-rules/thresholds", "supporters", "2", "obliges", "answer", "within", "7");
        TestCommission.await("day", () -> commission.task(submission).due().isPresent());
    }

    @Test
    void bodiesAreNamedRenamedAndKeptOnceTheyHaveAnswered() {
        String bodies = commission.desk() + "/bodies";
        editor.done(bodies, "name-en", "Working group on courts");
        assertEquals(
                422, editor.post(bodies, "name-en", "Working group on courts").statusCode(), "taken");
        assertEquals(422, editor.post(bodies).statusCode());
        String one = bodies + "/working-group-on-courts";
        String seen = editor.page(one).select("[name=revision]").getFirst().attr("value");
        editor.done(one, "revision", seen, "name-en", "Group on courts");
        assertEquals(409, editor.post(one, "revision", seen, "name-en", "Other").statusCode());
        String now = editor.page(one).select("[name=revision]").getFirst().attr("value");
        assertEquals(422, editor.post(one, "revision", now, "delete", "yes").statusCode());
        editor.done(one, "revision", now, "delete", "yes", "confirm", "yes");
        assertEquals(404, editor.get(one).statusCode());
    }

    @Test
    void bodyAssignsOnlyToItsOwnResponders() {
        add("labour");
        Submission submission = commission.submit("1.1", SubmissionKind.REMARK, "Кому?");
        Member own = commission.responder(labour);
        UUID responder = own.participant();
        UUID other = commission.responder(justice).participant();
        String queue = commission.desk() + "/queue";
        String number = String.valueOf(submission.number());
        own.done(queue, "number", number, "do", "assign", "responder", other.toString());
        assertEquals(Optional.empty(), commission.task(submission).assigned());
        Document done = own.done(queue, "number", number, "do", "assign", "responder", responder.toString());
        assertTrue(done.text().contains("1 submission was assigned."), done.text());
        assertEquals(Optional.of(responder), commission.task(submission).assigned());
        assertEquals(1, own.page(queue + "?mine=yes").select(".queue .card").size());
        assertEquals(Task.State.OPEN, commission.task(submission).state());
    }
}
