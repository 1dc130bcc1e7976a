package org.dauys.server.drafting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dauys.server.TestSite;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.submission.BlackOut;
import org.dauys.server.submission.PersonalWords;
import org.dauys.server.submission.Submission;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Words that are shown no more, or otherwise, are in no change and no decision, whatever runs meanwhile. */
class ShownOtherwiseTest {
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.empty();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static TestCommission commission(String slug, int versions) {
        return TwoTexts.make(site, slug, versions, TwoTexts.RUSSIAN, TwoTexts.KAZAKH);
    }

    private static int decisions(TestCommission commission) {
        return commission
                .sql()
                .sql("""
                        select count(*)::int from drafting.decision d join submission.submission s on s.id = d.submission_id
                        where s.consultation_id = :id
                        """)
                .param("id", commission.id())
                .query(Integer.class)
                .single();
    }

    private static void blackOut(TestCommission commission, int number, String words) {
        Submission submission = commission.submission(number);
        commission
                .bean(PersonalWords.class)
                .blackOut(submission, Map.of(PersonalWords.Field.PROPOSED, List.of(BlackOut.of(words))));
    }

    @Test
    void whatWasDecidedOfBlackedOutWordsGoesWithThem() {
        TestCommission commission = commission("blacked-out", 2);
        TwoTexts.amend(commission, "1.1", "свободен", "свободен, пишет Аружан Сапарова");
        TwoTexts.amend(commission, "1.2", "каждого", "всех, пишет Аружан Сапарова");
        TwoTexts.amend(commission, "2.1", "равна", "одинакова");
        TwoTexts.placed(commission);
        Member editor = commission.editor();
        String desk = commission.desk() + "/drafting";
        decide(editor, desk + "/p/1", 1, "take");
        decide(editor, desk + "/p/1", 2, "reword", "wording-ru", "Отдых – право Аружан Сапаровой.", "reason-ru", "Так");
        decide(editor, desk + "/p/2", 3, "take", "wording-kk", "Еңбекақы бірдей.");
        assertEquals(3, decisions(commission));
        blackOut(commission, 1, "Аружан Сапарова");
        blackOut(commission, 2, "Аружан Сапарова");
        assertEquals(1, decisions(commission));
        editor.page(desk);
        TwoTexts.placed(commission);
        assertFalse(editor.page(desk + "/p/1").html().contains("Сапаров"));
        assertEquals(
                0,
                editor.page(desk + "/p/1")
                        .select(".choice.is-take, .choice.is-reword")
                        .size());
    }

    @Test
    void formThatWasOpenedBeforeABlackOutDecidesNothing() {
        TestCommission commission = commission("decided-late", 2);
        TwoTexts.amend(commission, "1.1", "свободен", "свободен, пишет Аружан Сапарова");
        TwoTexts.placed(commission);
        Member editor = commission.editor();
        String desk = commission.desk() + "/drafting";
        String page = desk + "/p/1";
        Document opened = editor.page(page + "?at=1");
        String[] whole = fields(
                opened.select("#amendment-1 form.form"),
                "choice",
                "reword",
                "reason-ru",
                "Так",
                "wording-kk",
                "Аружан Сапарова");
        String[] quick = fields(editor.page(page).select("#amendment-1 form:has(button[name=quick])"), "quick", "take");
        assertTrue(String.join(" ", whole).contains("Сапарова"), () -> String.join(" ", whole));
        blackOut(commission, 1, "Аружан Сапарова");
        editor.page(desk);
        TwoTexts.placed(commission);
        for (String[] late : List.of(whole, quick)) {
            var refused = editor.post(page, late);
            assertEquals(409, refused.statusCode());
            assertTrue(refused.body().contains("shown otherwise than when you opened the page"), refused::body);
            assertFalse(refused.body().contains("Сапаров"), refused::body);
            assertEquals(0, decisions(commission));
        }
        // The page that was answered with is of the amendment as it is now.
        Document again = Jsoup.parse(editor.post(page, whole).body());
        editor.done(page, fields(again.select("#amendment-1 form.form"), "choice", "leave", "reason-ru", "Так"));
        assertEquals(1, decisions(commission));
    }

    /** What a browser would send of a form, and more. */
    static String[] fields(Elements form, String... more) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[type=hidden], textarea")
                .forEach(field -> fields.put(field.attr("name"), field.is("textarea") ? field.text() : field.val()));
        fields.remove("_csrf");
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    static void decide(Member editor, String page, int number, String choice, String... fields) {
        var form = editor.page(page + "?at=" + number).select("#amendment-" + number + " form.form");
        List<String> all = new java.util.ArrayList<>(List.of(
                "number",
                "" + number,
                "choice",
                choice,
                "revision",
                form.select("input[name=revision]").attr("value"),
                "shown",
                form.select("input[name=shown]").attr("value"),
                "base",
                form.select("input[name=base]").attr("value")));
        all.addAll(List.of(fields));
        editor.done(page, all.toArray(String[]::new));
    }

    @Test
    void versionWaitsForWhatWasTakenAndIsPlacedAnew() {
        TestCommission commission = commission("placed-anew", 2);
        TwoTexts.amend(commission, "1.1", "свободен", "доброволен");
        TwoTexts.amend(commission, "1.2", "каждого", "всех");
        TwoTexts.placed(commission);
        Member editor = commission.editor();
        String desk = commission.desk() + "/drafting";
        decide(editor, desk + "/p/1", 1, "take", "wording-kk", "Еңбек ерікті.");
        decide(editor, desk + "/p/1", 2, "take", "wording-kk", "Тынығу – барлығының құқығы.");
        TwoTexts.state(commission, 2, "hidden");
        TwoTexts.state(commission, 2, "published");
        var refused = editor.post(desk + "/version");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("being placed anew: 1"), refused::body);
        TwoTexts.placed(commission);
        assertTrue(editor.done(desk + "/version").text().contains("Version 2 is made"));
    }

    @Test
    void jobThatRunsMeanwhileBringsNoWordsBack() throws Exception {
        TestCommission commission = commission("meanwhile", 3);
        var second = commission
                .bean(org.dauys.server.consultation.Consultations.class)
                .publishedVersions(commission.consultation())
                .get(1);
        for (String label : List.of("1.1", "1.2")) {
            TwoTexts.amend(commission, second, label, "", "Слова Аружан Сапаровой.");
        }
        TwoTexts.placed(commission);
        assertEquals(4, withTheName(commission));
        // The first is computed anew on the version that it was made for, the second placed on the later one.
        forget(commission, 1, second.id());
        forget(commission, 1, commission.newest().id());
        forget(commission, 2, commission.newest().id());
        Thread job = new Thread(() -> commission
                .bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> commission
                        .bean(PlaceAmendments.class)
                        .run(commission.consultation().slug() + ":test:0")));
        commission.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
            blackOut(commission, 1, "Аружан Сапаровой");
            blackOut(commission, 2, "Аружан Сапаровой");
            job.start();
            TestCommission.await("job that waits or is done", () -> !job.isAlive() || waits(commission));
        });
        job.join();
        assertEquals(0, withTheName(commission));
    }

    private static int withTheName(TestCommission commission) {
        return commission
                .sql()
                .sql("""
                        select count(*)::int from drafting.change c join submission.submission s on s.id = c.submission_id
                        where s.consultation_id = :id and c.edits like '%Сапаров%'
                        """)
                .param("id", commission.id())
                .query(Integer.class)
                .single();
    }

    /** In a transaction the activities of others are read once; their locks are read anew. */
    private static boolean waits(TestCommission commission) {
        return commission
                .sql()
                .sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private static void forget(TestCommission commission, int number, long version) {
        commission
                .sql()
                .sql("""
                        delete from drafting.change c using submission.submission s
                        where s.id = c.submission_id and s.consultation_id = :id and s.number = :number and c.version_id = :version
                        """)
                .param("id", commission.id())
                .param("number", number)
                .param("version", version)
                .update();
    }
}
