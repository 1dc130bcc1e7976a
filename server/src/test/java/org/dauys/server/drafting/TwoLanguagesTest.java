package org.dauys.server.drafting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.dauys.server.TestSite;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Drafting;
import org.dauys.server.consultation.Version;
import org.dauys.text.Language;
import org.dauys.text.Provision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is decided in one language is asked for in the other; words that are shown no more are forgotten. */
class TwoLanguagesTest {
    private static final String SLUG = "two-languages";

    private static List<String> texts(TestCommission commission, Language language) {
        return commission
                .bean(Acts.class)
                .of(commission.newest().text(language).orElseThrow())
                .walk()
                .map(Provision::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static int kept(TestCommission commission, int number) {
        return commission
                .sql()
                .sql(
                        "select count(*)::int from drafting.change c join submission.submission s on s.id = c.submission_id where s.number = :number")
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    @Test
    void wordingInTheOtherLanguageIsAskedFor() {
        try (TestSite site = TestSite.empty()) {
            TestCommission commission = TwoTexts.make(site, SLUG, 2, TwoTexts.RUSSIAN, TwoTexts.KAZAKH);
            TwoTexts.amend(commission, "1.1", "свободен", "добровольный");
            TwoTexts.amend(commission, "2.1", "", "");
            TwoTexts.amend(commission, "1.2", "каждого", "всех");
            TwoTexts.placed(commission);
            Member editor = commission.editor();
            String desk = commission.desk() + "/drafting";
            forgottenAndPlacedAgain(commission, editor, desk);
            editor.done(desk + "/p/1", "number", "1", "choice", "take", "base", "1", "revision", "0", "shown", "0");
            editor.done(desk + "/p/2", "number", "2", "choice", "take", "base", "1", "revision", "0", "shown", "0");
            HttpResponse<String> refused = editor.post(desk + "/version");
            assertEquals(422, refused.statusCode());
            assertTrue(refused.body().contains("amendment 1"), refused::body);
            assertFalse(refused.body().contains("amendment 2"), "what is deleted goes in all languages");
            editor.done(
                    desk + "/p/1",
                    "number",
                    "1",
                    "choice",
                    "take",
                    "base",
                    "1",
                    "wording-kk",
                    "Еңбек ерікті.",
                    "revision",
                    "1",
                    "shown",
                    "0");
            editor.done(desk + "/version", "day", "2026-12-01");
            list(editor, desk);
            TestCommission after = TestCommission.of(site, SLUG);
            List<Version> all = site.bean(Consultations.class).versions(after.consultation());
            assertEquals(3, all.size());
            site.bean(Drafting.class)
                    .publish(after.consultation(), all.getLast(), all.getLast().revision());
            assertEquals(List.of("Труд добровольный.", "Отдых – право каждого."), texts(after, Language.RUSSIAN));
            assertEquals(List.of("Еңбек ерікті.", "Тынығу – әркімнің құқығы."), texts(after, Language.KAZAKH));
        }
    }

    /** Words of a person go with what shows them; what is shown again is computed anew. */
    private static void forgottenAndPlacedAgain(TestCommission commission, Member editor, String desk) {
        assertEquals(1, kept(commission, 3));
        state(commission, "hidden", "insult");
        assertEquals(0, kept(commission, 3));
        assertEquals(0, editor.page(desk + "/p/1").select("#amendment-3").size());
        state(commission, "published", null);
        editor.page(desk);
        TwoTexts.placed(commission);
        assertEquals(1, kept(commission, 3));
    }

    private static void state(TestCommission commission, String state, @Nullable String reason) {
        commission
                .sql()
                .sql("update submission.submission set state = :state, hidden_reason = :reason where number = 3")
                .param("state", state)
                .param("reason", reason)
                .update();
    }

    private static void list(Member editor, String desk) {
        editor.done(desk + "/list/codes", "code-3", "б");
        editor.done(desk + "/list/numbers");
        HttpResponse<String> csv = editor.get(desk + "/list/amendments.csv");
        assertEquals(
                "text/csv;charset=UTF-8",
                csv.headers().firstValue("Content-Type").orElse(""));
        List<String> lines = csv.body().lines().toList();
        assertEquals(4, lines.size());
        assertEquals("1,,1,1,1.1,ru,добровольный,take,,", lines.get(1));
        assertEquals("2,,3,1,1.2,ru,всех,open,б,", lines.get(2));
        assertEquals("3,,2,2,2.1,ru,,take,,", lines.get(3));
    }
}
