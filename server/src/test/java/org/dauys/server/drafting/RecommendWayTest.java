package org.dauys.server.drafting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.Body;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Drafting;
import org.dauys.server.consultation.Version;
import org.dauys.server.site.Words;
import org.dauys.server.submission.Receipt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A body recommends, publishes, the sender answers, an editor follows, and the page tells where it was decided otherwise. */
class RecommendWayTest {
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.empty();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static TestCommission commission(String slug) {
        return TwoTexts.make(site, slug, 2, TwoTexts.RUSSIAN, TwoTexts.KAZAKH);
    }

    private static String desk(TestCommission commission) {
        return commission.desk() + "/recommendations";
    }

    private static String[] form(Member member, String page, String body, int number, String choice, String... more) {
        var shown = member.page(page + "?body=" + body + "&at=" + number).select("#amendment-" + number + " form.form");
        List<String> fields = new ArrayList<>(List.of(
                "body",
                body,
                "number",
                "" + number,
                "choice",
                choice,
                "base",
                "1",
                "revision",
                shown.select("input[name=revision]").attr("value"),
                "shown",
                shown.select("input[name=shown]").attr("value")));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private static void publish(Member member, TestCommission commission, String body) {
        var page = member.page(desk(commission) + "?body=" + body);
        member.done(
                desk(commission) + "/publish",
                "body",
                body,
                "upto",
                page.select("input[name=upto]").attr("value"));
    }

    private static List<String> logged(TestCommission commission, int number) {
        return commission
                .sql()
                .sql("""
                        select type || ' ' || coalesce(says ->> 'choice', says ->> 'agrees') from record.event
                        where consultation_id = :id and kind like 'recommendation%' and says ->> 'number' = :number
                        order by number
                        """)
                .param("id", commission.id())
                .param("number", "" + number)
                .query((row, i) -> row.getString(1))
                .list();
    }

    @Test
    void bodyRecommendsSenderAnswersEditorFollows() {
        TestCommission commission = commission("recommended");
        Body committee = commission.body("committee", "Комитет по труду");
        commission.body("others", "Другой комитет");
        Member responder = commission.responder(committee);
        Member author = commission.member("PARTICIPANT", "");
        author.page(commission.pages() + "/mine");
        Receipt first = TwoTexts.amend(commission, "1.1", "свободен", "доброволен", Optional.empty());
        TwoTexts.amend(commission, "1.2", "каждого", "всех", Optional.of(author.participant()));
        TwoTexts.amend(commission, "2.1", "равна", "одинакова", Optional.empty());
        TwoTexts.placed(commission);
        String page = desk(commission) + "/p/1";
        refusesWhatSaysTooLittle(responder, page);
        responder.done(
                page,
                form(
                        responder,
                        page,
                        "committee",
                        1,
                        "reword",
                        "wording-ru",
                        "Труд доброволен и свободен.",
                        "wording-kk",
                        "Еңбек ерікті және еркін.",
                        "reason-ru",
                        "Так полнее"));
        responder.done(
                page,
                form(
                        responder,
                        page,
                        "committee",
                        2,
                        "reword",
                        "wording-ru",
                        "Отдых – право всех людей.",
                        "reason-ru",
                        "Так яснее"));
        responder.done(page, form(responder, page, "committee", 2, "take", "reason-ru", "Так короче"));
        responder.done(
                desk(commission) + "/p/2",
                form(
                        responder,
                        desk(commission) + "/p/2",
                        "committee",
                        3,
                        "leave",
                        "reason-ru",
                        "Слово «равна» точнее"));
        isSecretUntilPublished(commission, responder, author);
        publish(responder, commission, "committee");
        assertEquals(List.of("recommendation-published reword"), logged(commission, 1));
        assertEquals(List.of("recommendation-published take"), logged(commission, 2));
        var shown = commission.read(commission.pages() + "/submissions/1");
        assertTrue(shown.select(".recommendation").text().contains("Комитет по труду"), shown::text);
        assertTrue(shown.select(".recommendation ins").text().contains("доброволен и"), shown::html);
        assertTrue(shown.text().contains("Еңбек ерікті және еркін."), shown::text);
        senderAnswersOnce(commission, first);
        editorFollows(commission);
        pageTellsWhatWasDecided(commission);
    }

    private static void refusesWhatSaysTooLittle(Member responder, String page) {
        String[][] wrong = {
            form(responder, page, "committee", 1, "take"),
            form(responder, page, "committee", 1, "leave"),
            form(responder, page, "committee", 1, "open", "reason-ru", "Так"),
            form(responder, page, "committee", 1, "", "reason-ru", "Так"),
            form(responder, page, "committee", 1, "reword", "wording-ru", "Труд доброволен.", "reason-ru", "Так"),
            form(responder, page, "committee", 1, "reword", "wording-ru", "Труд свободен.", "reason-ru", "Так"),
        };
        for (String[] form : wrong) {
            assertEquals(422, responder.post(page, form).statusCode(), () -> String.join(" ", form));
        }
        assertEquals(404, responder.get(page + "?body=others").statusCode());
        assertEquals(
                404,
                responder
                        .post(
                                page,
                                "body",
                                "others",
                                "number",
                                "1",
                                "choice",
                                "take",
                                "base",
                                "1",
                                "revision",
                                "0",
                                "shown",
                                "0",
                                "reason-ru",
                                "Так")
                        .statusCode());
        assertEquals(
                422,
                responder
                        .post(
                                page,
                                "body",
                                "committee",
                                "number",
                                "1",
                                "choice",
                                "take",
                                "base",
                                "2",
                                "revision",
                                "0",
                                "shown",
                                "0",
                                "reason-ru",
                                "Так")
                        .statusCode());
    }

    private static void isSecretUntilPublished(TestCommission commission, Member responder, Member author) {
        assertEquals(List.of(), logged(commission, 1));
        for (int number = 1; number <= 3; number++) {
            assertFalse(commission
                    .read(commission.pages() + "/submissions/" + number)
                    .html()
                    .contains("recommendation"));
        }
        var own = author.page(commission.pages() + "/mine/2");
        assertFalse(own.html().contains("Так короче") || own.html().contains("recommendation"), own::text);
        var editor = commission.editor().page(desk(commission) + "/p/1?body=committee");
        assertTrue(editor.text().contains("edition 2"), editor::text);
        String page = desk(commission) + "/p/1";
        HttpResponse<String> late = responder.post(
                page,
                "body",
                "committee",
                "number",
                "2",
                "choice",
                "leave",
                "base",
                "1",
                "revision",
                "1",
                "shown",
                "0",
                "reason-ru",
                "Иначе");
        assertEquals(409, late.statusCode());
        assertTrue(late.body().contains("Так короче") && late.body().contains("Иначе"), late::body);
    }

    private static void senderAnswersOnce(TestCommission commission, Receipt receipt) {
        TestVisitor sender = TestVisitor.of(site);
        String follow = commission.pages() + "/receipt";
        String token = sender.token(follow);
        var own = TestVisitor.page(sender.post(follow, Map.of("number", "1", "code", receipt.code()), token));
        var ask = own.select("form[action$=/recommendation]");
        assertEquals(1, ask.size(), own::text);
        String action = commission.pages() + "/submissions/1/recommendation";
        String id = ask.select("input[name=recommendation]").attr("value");
        String wrong = "AAAA-BBBB-CCCC";
        assertEquals(
                422,
                sender.post(action, Map.of("recommendation", id, "agrees", "yes", "code", wrong), token)
                        .statusCode());
        assertEquals(
                422,
                sender.post(action, Map.of("recommendation", id, "code", receipt.code()), token)
                        .statusCode());
        assertEquals(
                302,
                sender.post(action, Map.of("recommendation", id, "agrees", "yes", "code", receipt.code()), token)
                        .statusCode());
        assertEquals(
                422,
                sender.post(action, Map.of("recommendation", id, "agrees", "no", "code", receipt.code()), token)
                        .statusCode());
        assertTrue(commission
                .read(commission.pages() + "/submissions/1")
                .text()
                .contains("Отправитель согласен на эту формулировку"));
        assertEquals(List.of("recommendation-published reword", "recommendation-answered true"), logged(commission, 1));
        // Its own words are recommended: nothing is asked.
        assertEquals(
                0,
                TestVisitor.page(sender.get(commission.pages() + "/submissions/2/recommendation"))
                        .select("form[action$=/recommendation]")
                        .size());
    }

    private static void editorFollows(TestCommission commission) {
        Member editor = commission.editor();
        String follow = desk(commission) + "/follow";
        var page = editor.page(follow + "?body=committee");
        assertEquals(3, page.select("input[name=apart]").size(), page::text);
        String seen = page.select("input[name=seen]").attr("value");
        // A colleague decides the second otherwise meanwhile, and the third is left apart.
        ShownOtherwiseTest.decide(
                commission.editor(),
                commission.desk() + "/drafting/p/1",
                2,
                "leave",
                "reason-ru",
                "Остаётся «каждого»");
        var done = editor.done(follow, "body", "committee", "seen", seen, "apart", "3");
        assertTrue(done.select(".notice").text().contains("Decided as recommended: 1."), done::text);
        assertEquals(
                List.of("1 reword", "2 leave"),
                commission
                        .sql()
                        .sql("""
                                select s.number || ' ' || d.choice from drafting.decision d
                                join submission.submission s on s.id = d.submission_id where s.consultation_id = :id order by s.number
                                """)
                        .param("id", commission.id())
                        .query(String.class)
                        .list());
        var again = editor.page(follow + "?body=committee");
        assertEquals(List.of("3"), again.select("input[name=apart]").eachAttr("value"));
        editor.done(
                follow,
                "body",
                "committee",
                "seen",
                again.select("input[name=seen]").attr("value"));
        var made = editor.done(commission.desk() + "/drafting/version");
        assertTrue(made.text().contains("Version 2 is made"), made::text);
        assertEquals(409, editor.post(follow, "body", "committee", "seen", seen).statusCode());
    }

    private static void pageTellsWhatWasDecided(TestCommission commission) {
        assertFalse(
                commission.read(commission.pages() + "/submissions/2").text().contains("Решено"));
        Version made = commission
                .bean(Consultations.class)
                .versions(commission.consultation())
                .getLast();
        commission.bean(Drafting.class).publish(commission.consultation(), made, made.revision());
        String as = commission.read(commission.pages() + "/submissions/1").text();
        assertTrue(as.contains("Решено, как рекомендовано: принята в другой формулировке"), as);
        String otherwise =
                commission.read(commission.pages() + "/submissions/2").text();
        assertTrue(
                otherwise.contains("Решено иначе, чем рекомендовано: не принята")
                        && otherwise.contains("Остаётся «каждого»"),
                otherwise);
    }

    /** As it is recorded and published, behind the pages. */
    private static void recommended(
            TestCommission commission, Body body, int number, int edition, String choice, String wordings) {
        commission
                .sql()
                .sql("""
                        insert into drafting.recommendation (version_id, submission_id, body_id, edition, choice, reason, wordings,
                          recorded_by, published_at)
                        select version_id, id, :body, :edition, :choice, '{"ru": "Так"}', :wordings::jsonb, gen_random_uuid(), now()
                        from submission.submission where consultation_id = :consultation and number = :number
                        """)
                .param("body", body.id())
                .param("edition", edition)
                .param("choice", choice)
                .param("wordings", wordings)
                .param("consultation", commission.id())
                .param("number", number)
                .update();
    }

    @Test
    void whatIsLeftOutHasNoWordings() {
        TestCommission commission = commission("left-out");
        Body committee = commission.body("committee", "Комитет");
        TwoTexts.amend(commission, "1.1", "свободен", "доброволен", Optional.empty());
        TwoTexts.amend(commission, "1.2", "каждого", "всех", Optional.empty());
        TwoTexts.placed(commission);
        Member editor = commission.editor();
        String page = desk(commission) + "/p/1";
        editor.done(
                page,
                form(
                        editor,
                        page,
                        "committee",
                        1,
                        "leave",
                        "wording-ru",
                        "Труд доброволен.",
                        "wording-kk",
                        "Еңбек ерікті.",
                        "reason-ru",
                        "Так"));
        assertEquals(
                "{}",
                commission
                        .sql()
                        .sql("select wordings::text from drafting.recommendation where version_id = :id")
                        .param("id", commission.newest().id())
                        .query(String.class)
                        .single());
        recommended(commission, committee, 2, 1, "leave", "{\"kk\": \"Тынығу – бәрінің құқығы.\"}");
        var shown = commission.read(commission.pages() + "/submissions/2");
        assertTrue(shown.text().contains("Комитет"), shown::text);
        assertFalse(shown.text().contains("Тынығу"), shown::text);
        Recommendation left = Objects.requireNonNull(commission
                .bean(Recommendations.class)
                .published(commission.newest(), committee)
                .get(commission.submission(2).id()));
        assertFalse(left.differsFrom(decision(Choice.LEAVE)));
        assertTrue(left.differsFrom(decision(Choice.TAKE)));
    }

    private static Decision decision(Choice choice) {
        return new Decision(choice, Words.NONE, Map.of(), Optional.empty(), Optional.empty(), 1);
    }

    @Test
    void onlyTheNewestEditionIsFollowed() {
        TestCommission commission = commission("newest-followed");
        Body committee = commission.body("committee", "Комитет");
        TwoTexts.amend(commission, "1.1", "свободен", "доброволен", Optional.empty());
        TwoTexts.placed(commission);
        recommended(commission, committee, 1, 1, "leave", "{}");
        Member editor = commission.editor();
        String follow = desk(commission) + "/follow";
        String seen = editor.page(follow + "?body=committee")
                .select("input[name=seen]")
                .attr("value");
        recommended(commission, committee, 1, 2, "take", "{}");
        editor.done(follow, "body", "committee", "seen", seen);
        assertEquals(0, decided(commission, "leave"));
        String newer = editor.page(follow + "?body=committee")
                .select("input[name=seen]")
                .attr("value");
        editor.done(follow, "body", "committee", "seen", newer);
        assertEquals(1, decided(commission, "take"));
    }

    private static int decided(TestCommission commission, String choice) {
        return commission
                .sql()
                .sql("select count(*)::int from drafting.decision where version_id = :id and choice = :choice")
                .param("id", commission.newest().id())
                .param("choice", choice)
                .query(Integer.class)
                .single();
    }

    @Test
    void nothingIsPublishedOnceAVersionWasMadeAndOtherTextsTellNoDecision() {
        TestCommission commission = commission("made-already");
        Body committee = commission.body("committee", "Комитет");
        commission.body("others", "Другой комитет");
        TwoTexts.amend(commission, "1.1", "свободен", "доброволен", Optional.empty());
        TwoTexts.placed(commission);
        Member editor = commission.editor();
        String page = desk(commission) + "/p/1";
        recommended(commission, committee, 1, 1, "leave", "{}");
        editor.done(page, form(editor, page, "others", 1, "leave", "reason-ru", "Так"));
        String upto = editor.page(desk(commission) + "?body=others")
                .select("input[name=upto]")
                .attr("value");
        ShownOtherwiseTest.decide(
                editor, commission.desk() + "/drafting/p/1", 1, "take", "wording-kk", "Еңбек ерікті.");
        editor.done(commission.desk() + "/drafting/version");
        var refused = editor.post(desk(commission) + "/publish", "body", "others", "upto", upto);
        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("nothing more can be recommended"), refused::body);
        assertEquals(List.of("recommendation-published leave"), logged(commission, 1));
        Version made = commission
                .bean(Consultations.class)
                .versions(commission.consultation())
                .getLast();
        // Another text was put in the place of the one that was made.
        commission.bean(Merges.class).forgetMade(made);
        commission.bean(Drafting.class).publish(commission.consultation(), made, made.revision());
        var shown = commission.read(commission.pages() + "/submissions/1");
        assertTrue(shown.text().contains("Комитет"), shown::text);
        assertFalse(shown.text().contains("Решено"), shown::text);
    }

    @Test
    void aThousandAreFollowedInOneAct() {
        TestCommission commission = commission("thousand");
        Body committee = commission.body("committee", "Комитет");
        for (int i = 0; i < 20; i++) {
            TwoTexts.amend(commission, "1.1", "свободен", "доброволен " + i);
        }
        TwoTexts.placed(commission);
        multiply(commission, committee);
        Member editor = commission.editor();
        String follow = desk(commission) + "/follow";
        var page = editor.page(follow + "?body=committee");
        assertEquals(1000, page.select("input[name=apart]").size());
        var done = editor.done(
                follow,
                "body",
                "committee",
                "seen",
                page.select("input[name=seen]").attr("value"));
        assertTrue(done.select(".notice").text().contains("1,000 amendments are decided"), done::text);
        assertEquals(20, done.select("input[name=apart]").size());
        assertEquals(
                1000,
                commission
                        .sql()
                        .sql("select count(*)::int from drafting.decision where version_id = :id and choice = 'leave'")
                        .param("id", commission.newest().id())
                        .query(Integer.class)
                        .single());
    }

    /** Fifty-one of each, recommended to be left out, behind the pages: the register takes its time. */
    private static void multiply(TestCommission commission, Body body) {
        commission
                .sql()
                .sql("""
                        with last as (select max(number) as number from submission.submission where consultation_id = :consultation),
                        made as (
                          insert into submission.submission (consultation_id, number, source, kind, language, version_id, label,
                              text_language, quote, quote_start, action, proposed, words, rationale, received_at, state, receipt_hash, same_key,
                              stems)
                          select s.consultation_id, last.number + row_number() over (), s.source, s.kind, s.language, s.version_id,
                            s.label, s.text_language, s.quote, s.quote_start, s.action, s.proposed, s.words, s.rationale,
                            s.received_at, s.state, s.receipt_hash, s.same_key, s.stems
                          from submission.submission s, last, generate_series(1, 50) where s.consultation_id = :consultation
                          returning id, version_id),
                        placed as (
                          insert into drafting.change (submission_id, version_id, language, label, article, standing, edits)
                          select made.id, c.version_id, c.language, c.label, c.article, c.standing, c.edits
                          from made, lateral (select * from drafting.change c where c.version_id = made.version_id
                            order by c.submission_id limit 1) c)
                        insert into drafting.recommendation (version_id, submission_id, body_id, edition, choice, reason, recorded_by,
                            published_at)
                        select one.version_id, one.id, :body, 1, 'leave', '{"ru": "Так"}', gen_random_uuid(), now()
                        from (select id, version_id from made union all
                          select id, version_id from submission.submission where consultation_id = :consultation) one
                        """)
                .param("consultation", commission.id())
                .param("body", body.id())
                .update();
    }
}
