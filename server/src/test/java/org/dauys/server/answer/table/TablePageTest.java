package org.dauys.server.answer.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dauys.server.submission.HiddenReason;
import org.dauys.server.submission.State;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class TablePageTest {
    private final TableDemo demo = TableDemo.shared();

    private static Element group(Document page, String id) {
        return Objects.requireNonNull(page.getElementById(id), id);
    }

    @Test
    void withoutAQuestionTheTableIsOfTheNewestDraftThatHasANextVersion() {
        Document page = demo.page(TableDemo.BASE + "/table", "ru");
        assertEquals("1", page.select("input[name=v]").val());
        assertEquals(
                List.of(
                        "Действующая редакция",
                        "Проект, первая редакция",
                        "Обращение",
                        "Решение и обоснование",
                        "Проект, вторая редакция"),
                page.select(".all thead th").eachText());
    }

    @Test
    void everySubmissionHasItsRowAndTheVersionsAddUpToAllReceived() {
        Document page = demo.page(TableDemo.BASE + "/table?v=1", "ru");
        int many = demo.register
                .sql()
                .sql("select count(*)::int from submission.submission where version_id = :version")
                .param("version", demo.register.version(1))
                .query(Integer.class)
                .single();
        assertEquals("20 обращений по этой редакции.", page.select(".status").text());
        assertEquals(20, many);
        // Twelve in one row.
        assertEquals(many - 11, page.select(".all .asked").size());
        assertEquals(List.of("20", "1"), page.select("main > nav .chips .count").eachText());
    }

    @Test
    void theWholeDraftComesFirstThenProvisionsInTheOrderOfTheDraft() {
        Document page = demo.page(TableDemo.BASE + "/table?v=1", "ru");
        assertEquals(
                List.of("Проект в целом", "16.2", "23.2", "Статья 25", "25.1", "Статья 26", "33.2"),
                page.select(".all .provision th").stream()
                        .map(head -> head.select("a").isEmpty()
                                ? head.text()
                                : head.select("a").text())
                        .toList());
    }

    @Test
    void anAmendmentIsMarkedAndStandsBetweenTheWordsBeforeAndAfter() {
        Element group = group(demo.page(TableDemo.BASE + "/table?v=1", "ru"), "p-16.2");
        assertTrue(
                group.select(".force").text().contains("сорока восьми"),
                group.select(".force").text());
        assertTrue(group.select(".before").text().contains("двадцати четырёх"));
        assertEquals("двадцати четырёх", group.select(".wording del").text());
        assertEquals("двенадцати", group.select(".wording ins").text());
        assertTrue(group.select(".decided").text().contains("Принято частично"));
        assertTrue(group.select(".decided").text().contains("Срок сокращён, но не до двенадцати часов."));
        assertTrue(group.select(".decided").text().contains("Рабочая группа по труду"));
        assertEquals("Без изменений.", group.select(".after .note").text());
    }

    @Test
    void aDeletionWithoutChosenWordsStrikesTheWholeProvision() {
        Element group = group(demo.page(TableDemo.BASE + "/table?v=1", "ru"), "p-33.2");
        assertTrue(group.select(".wording del").text().startsWith("В период полномочий Президент"));
        assertTrue(
                group.select(".after").text().contains("34.2"),
                group.select(".after").text());
    }

    @Test
    void whatIsNotPublishedIsAGapWithItsNumberAndReason() {
        Document page = demo.page(TableDemo.BASE + "/table?v=1", "ru");
        assertEquals(4, page.select(".gap").size());
        assertGap(page, demo.hidden, "персональные данные");
        assertGap(page, demo.waiting, "На модерации");
        assertGap(page, demo.withdrawn, "Отозвано");
        assertGap(page, demo.erased, "стёрты по просьбе");
        for (String secret : List.of("Скрытые слова", "Слова на проверке", "Отозванные слова", "Стёртые слова")) {
            assertFalse(page.text().contains(secret), secret);
        }
    }

    private static void assertGap(Document page, int number, String words) {
        Element gap = page.select(".gap").stream()
                .filter(one -> one.text().startsWith("№ " + number + " "))
                .findFirst()
                .orElseThrow();
        assertTrue(gap.text().contains(words), gap.text());
    }

    @Test
    void everyStateAndReasonHasWordsInEveryLanguage() {
        for (Locale language : org.dauys.server.site.Say.LANGUAGES) {
            var phrases = org.dauys.server.site.Say.in(language);
            for (HiddenReason reason : HiddenReason.values()) {
                assertTrue(phrases.has("submission.reason." + reason.code()), reason.code());
            }
            for (State state : List.of(State.MODERATION, State.WITHDRAWN, State.ERASED)) {
                assertTrue(phrases.has("submission.gap." + state.code()), state.code());
            }
        }
    }

    @Test
    void aCampaignIsOneRowWithItsNumbersWhatItsMembersAddAndWhatWasAnswered() {
        Element group = group(demo.page(TableDemo.BASE + "/table?v=1", "ru"), "p-23.2");
        assertEquals(1, group.select(".asked").size());
        assertTrue(group.select(".asked .who").text().contains("Типовые обращения: 12"));
        assertTrue(group.select(".asked .who").text().contains("№ 9–20"));
        assertEquals("Сохранить право на забастовку.", group.select(".asking").text());
        assertEquals(TableDemo.ADDED, group.select(".added li span").text());
        assertEquals(
                TableDemo.BASE + "/submissions/" + demo.campaign.get(3),
                group.select(".added a").attr("href"));
        assertTrue(group.select(".decided").text().contains("Принято 10 обращений"));
        assertTrue(group.select(".decided").text().contains("Без ответа пока 2 обращения."));
    }

    @Test
    void theNewestDraftSaysOnceThatThereIsNoNextVersionAndHasNoEmptyColumnForIt() {
        Document page = demo.page(TableDemo.BASE + "/table?v=2", "kk");
        assertEquals(
                "Келесі редакция әлі жарияланған жоқ.", page.select(".waiting").text());
        assertEquals(4, page.select(".all thead th").size());
        assertEquals(0, page.select(".after").size());
        assertEquals("4", page.expectFirst(".all .provision th").attr("colspan"));
        assertTrue(page.select(".asking").text().contains("Ереуіл құқығын сақтау керек"));
    }

    @Test
    void filtersByThemeDispositionAndProvision() {
        assertEquals("Показано обращений: 1 из 20.", status("label=25.1"));
        assertEquals("Показано обращений: 3 из 20.", status("label=25"));
        assertEquals("Показано обращений: 10 из 20.", status("decided=accepted"));
        assertEquals("Показано обращений: 4 из 20.", status("decided=unpublished"));
        assertEquals("Показано обращений: 5 из 20.", status("decided=open"));
        assertEquals("Показано обращений: 0 из 20.", status("label=nothing%27%22"));
        int labour = demo.register
                .sql()
                .sql("""
                        select count(distinct submission_id)::int from submission.themed t
                        join consultation.theme h on h.id = t.theme_id
                        join submission.submission s on s.id = t.submission_id
                        where h.slug = 'labour' and s.version_id = :version
                        """)
                .param("version", demo.register.version(1))
                .query(Integer.class)
                .single();
        assertEquals("Показано обращений: " + labour + " из 20.", status("theme=labour"));
        assertTrue(labour >= 12, "the campaign is on labour");
    }

    private String status(String query) {
        String status = demo.page(TableDemo.BASE + "/table?v=1&" + query, "ru")
                .select(".status")
                .text();
        return status.replace(" Показать все", "");
    }

    @Test
    void hostileWordsAreShownAsWords() {
        Document page = demo.page(TableDemo.BASE + "/table?v=1", "ru");
        assertTrue(page.select("main script").isEmpty());
        assertTrue(group(page, "p-25.1").text().contains("<script>alert(1)</script>"));
    }

    @Test
    void sendersAppearByNameOnlyWhereTheyChoseTo() {
        Document page = demo.page(TableDemo.BASE + "/table?v=1", "ru");
        assertTrue(group(page, "p-").select(".sender").text().contains("Айгүл Сәтқызы"));
        assertTrue(group(page, "p-16.2").select(".sender").text().matches("[2-9A-Z]{3}-[2-9A-Z]{3}"));
        assertEquals("Без подписи", group(page, "p-25.1").select(".sender").text());
    }

    @Test
    void anUnknownVersionIsNotFound() {
        assertEquals(
                404,
                demo.site.get(TableDemo.BASE + "/table?v=9", Locale.of("ru")).statusCode());
        assertEquals(404, demo.site.get("/c/nowhere/table", Locale.of("ru")).statusCode());
    }
}
