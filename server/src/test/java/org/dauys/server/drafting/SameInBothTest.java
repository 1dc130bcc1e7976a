package org.dauys.server.drafting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.dauys.server.TestSite;
import org.dauys.server.answer.Opinion.Stance;
import org.dauys.server.answer.Opinions;
import org.dauys.server.answer.Opinions.Subject;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Version;
import org.dauys.server.drafting.PlacedChange.Standing;
import org.dauys.server.people.Participants;
import org.dauys.server.site.Words;
import org.dauys.text.Language;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is told of amendments that ask for the same and by experts, and what becomes of one language's words in the other. */
class SameInBothTest {
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.empty();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static TestCommission commission(String slug, String kazakh) {
        return TwoTexts.make(site, slug, 2, TwoTexts.RUSSIAN, kazakh);
    }

    private static Version made(TestCommission commission) {
        return site.bean(Consultations.class)
                .versions(commission.consultation())
                .getLast();
    }

    @Test
    void whatAsksForTheSameAsWhatWasTakenIsInTheText() {
        TestCommission commission = commission("the-same", TwoTexts.KAZAKH);
        TwoTexts.amend(commission, "1.1", "свободен", "доброволен");
        TwoTexts.amend(commission, "1.1", "свободен", "доброволен");
        TwoTexts.amend(commission, "1.2", "каждого", "всех");
        TwoTexts.placed(commission);
        Member editor = commission.editor();
        String desk = commission.desk() + "/drafting";
        ShownOtherwiseTest.decide(editor, desk + "/p/1", 1, "take", "wording-kk", "Еңбек ерікті.");
        ShownOtherwiseTest.decide(editor, desk + "/p/1", 2, "leave", "reason-ru", "То же");
        ShownOtherwiseTest.decide(
                editor,
                desk + "/p/1",
                3,
                "reword",
                "wording-ru",
                "Отдых – право любого.",
                "wording-kk",
                "Тынығу – кез келгеннің құқығы.",
                "reason-ru",
                "Точнее");
        editor.done(desk + "/version");
        assertEquals(
                List.of(Standing.MADE, Standing.MADE, Standing.REWORDED),
                commission.bean(Changes.class).in(made(commission)).stream()
                        .map(PlacedChange::standing)
                        .toList());
    }

    @Test
    void expertsAreHeardBesideTheAmendmentAndTheArticleThatTheySpokeOf() {
        TestCommission commission = commission("experts", TwoTexts.KAZAKH);
        TwoTexts.amend(commission, "1.1", "свободен", "доброволен");
        TwoTexts.amend(commission, "1.2", "каждого", "всех");
        TwoTexts.amend(commission, "2.1", "равна", "достойна");
        TwoTexts.placed(commission);
        long version = commission.newest().id();
        UUID expert = commission
                .bean(Participants.class)
                .addExpert(commission.id(), "Гульжан Сапа", new Words("", "Юрист", ""), Locale.of("ru"));
        Opinions opinions = commission.bean(Opinions.class);
        long first = commission
                .sql()
                .sql("select id from submission.submission where consultation_id = :id and number = 1")
                .param("id", commission.id())
                .query(Long.class)
                .single();
        opinions.give(
                expert,
                new Subject(commission.id(), version, "1.1", OptionalLong.of(first)),
                Stance.AGAINST,
                new Words("", "Слово хуже прежнего.", ""),
                Optional.empty());
        opinions.give(
                expert,
                new Subject(commission.id(), version, "1.2", OptionalLong.empty()),
                Stance.FOR,
                new Words("", "Пункт нужен.", ""),
                Optional.empty());
        Document page = commission.editor().page(commission.desk() + "/drafting/p/1");
        Element card = page.expectFirst("#amendment-1");
        assertTrue(card.text().contains("Гульжан Сапа") && card.text().contains("Слово хуже прежнего."), card.text());
        assertTrue(page.expectFirst("#amendment-2").select(".opinions").isEmpty());
        String article = page.expectFirst(".asked-for > .opinions").text();
        assertTrue(article.contains("Пункт нужен.") && article.contains("1.2") && !article.contains("хуже"), article);
        assertTrue(commission
                .editor()
                .page(commission.desk() + "/drafting/p/2")
                .select(".opinions")
                .isEmpty());
    }

    @Test
    void whereAllWordsGoNoneNeedBeLeftInTheOtherText() {
        TestCommission commission = commission("no-words-left", TwoTexts.KAZAKH);
        TwoTexts.amend(commission, "1.2", "Отдых – право каждого.", "");
        TwoTexts.placed(commission);
        Member editor = commission.editor();
        String desk = commission.desk() + "/drafting";
        ShownOtherwiseTest.decide(editor, desk + "/p/1", 1, "take");
        assertEquals(422, editor.post(desk + "/version").statusCode());
        ShownOtherwiseTest.decide(editor, desk + "/p/1", 1, "take", "empty-kk", "yes");
        editor.done(desk + "/version");
        var second = commission
                .bean(Acts.class)
                .of(made(commission).text(Language.KAZAKH).orElseThrow())
                .walk()
                .filter(provision -> provision.label().equals("1.2"))
                .toList();
        assertTrue(second.stream().allMatch(provision -> provision.text().isEmpty()), second::toString);
    }

    @Test
    void whatHasNoPlaceInTheOtherTextStandsInTheWay() {
        TestCommission commission = commission("nowhere", """
                Ақдала Республикасының еңбек туралы заңы
                1-бап. Еңбек
                1. Еңбек еркін.
                2-бап. Еңбекақы
                1. Еңбекақы тең.
                """);
        TwoTexts.amend(commission, "1.2", "каждого", "всех");
        TwoTexts.placed(commission);
        Member editor = commission.editor();
        String desk = commission.desk() + "/drafting";
        ShownOtherwiseTest.decide(editor, desk + "/p/1", 1, "take", "wording-kk", "Тынығу – барлығының құқығы.");
        HttpResponse<String> refused = editor.post(desk + "/version");
        assertEquals(422, refused.statusCode());
        assertTrue(
                refused.body()
                        .contains("Amendment 1 changes a provision that the text in this language has not: Kazakh"),
                refused::body);
    }

    @Test
    void codesThatAColleagueGaveMeanwhileStay() {
        TestCommission commission = commission("codes", TwoTexts.KAZAKH);
        TwoTexts.amend(commission, "1.1", "свободен", "доброволен");
        TwoTexts.amend(commission, "1.1", "свободен", "добровольный");
        TwoTexts.placed(commission);
        String list = commission.desk() + "/drafting/list";
        Member editor = commission.editor();
        commission.editor().done(list + "/codes", "code-1", "б", "was-1", "", "code-2", "", "was-2", "");
        editor.done(list + "/codes", "code-1", "", "was-1", "", "code-2", "а", "was-2", "");
        assertEquals(
                List.of("а", "б"),
                editor.page(list).select("input[name^=code-]").eachAttr("value"),
                "the one with the earlier code first");
        editor.done(list + "/codes", "code-1", "", "was-1", "б");
        assertEquals(
                List.of("", "а"), editor.page(list).select("input[name^=code-]").eachAttr("value"));
    }
}
