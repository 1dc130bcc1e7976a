package org.dauys.server.submission.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dauys.server.TestVisitor;
import org.dauys.server.submission.Campaigns;
import org.dauys.server.submission.Campaigns.Counts;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** An editor groups near-identical submissions; each keeps its words, and what it adds is shown. */
class CampaignsTest {
    private static final String LETTER = "Прошу сохранить в Конституции право на забастовку и указать, что его"
            + " осуществление определяется законом.";

    private final TestRegister editor = TestRegister.make();
    private final String path = editor.at("/campaigns");

    private Document searched() {
        editor.follow(editor.post(path + "/search"));
        return editor.until(path, page -> page.select("#search[hx-get]").isEmpty());
    }

    private String confirmed(String name) {
        String proposal = searched().select("#search .entry a").getFirst().attr("href");
        var answer = editor.post(proposal, "name", name);
        editor.follow(answer);
        return TestVisitor.leadsTo(answer);
    }

    private String change(String campaign, String... fields) {
        String[] all = new String[fields.length + 2];
        all[0] = "revision";
        all[1] = TestRegister.value(editor.page(campaign), "revision");
        System.arraycopy(fields, 0, all, 2, fields.length);
        var answer = editor.post(campaign, all);
        editor.follow(answer);
        return TestVisitor.leadsTo(answer);
    }

    private String id(int number) {
        return String.valueOf(editor.submission(number).id());
    }

    private Counts counts(String campaign) {
        return editor.bean(Campaigns.class).counts(id(campaign));
    }

    private static long id(String campaign) {
        return Long.parseLong(campaign.substring(campaign.lastIndexOf('/') + 1));
    }

    @Test
    void whatAMemberAddsIsMarkedAndNothingIsRemoved() {
        editor.remark(LETTER);
        int own = editor.remark(LETTER + " Я работаю на руднике <b>двадцать</b> лет.");
        editor.remark(LETTER.toUpperCase(java.util.Locale.ROOT));
        int other = editor.remark("Совсем о другом: сколько будет стоить референдум и кто его оплатит?");
        Document found = searched();
        assertEquals(
                List.of("3 similar submissions"),
                found.select("#search .entry a").eachText());

        String proposal = found.select("#search .entry a").attr("href");
        Document page = editor.page(proposal);
        assertEquals(
                "Я работаю на руднике <b>двадцать</b> лет.",
                page.select(".marked ins").getFirst().text());
        var nameless = editor.post(proposal, "name", "");
        assertEquals(422, nameless.statusCode());
        var answer = editor.post(proposal, "name", "О праве на забастовку");
        Document campaign = editor.follow(answer);
        assertEquals("О праве на забастовку", campaign.select("h1").text());
        assertEquals(new Counts(3, 3, 2), counts(TestVisitor.leadsTo(answer)));
        assertEquals(List.of("received", "grouped"), editor.steps(own));
        assertEquals(List.of("received"), editor.steps(other));
        assertEquals(404, editor.get(proposal).statusCode());
        assertTrue(searched().select("#search .entry").isEmpty(), "decided once");
    }

    @Test
    void newMemberIsProposedForTheCampaignAndWhoWasTakenOutIsNot() {
        int first = editor.remark(LETTER);
        int second = editor.remark(LETTER + " Спасибо.");
        int third = editor.remark(LETTER);
        String campaign = confirmed("О забастовке");
        change(campaign, "do", "out", "chosen", id(second));
        assertEquals(2, counts(campaign).members());
        assertEquals(List.of("received", "grouped", "ungrouped"), editor.steps(second));
        int fourth = editor.remark(LETTER);
        Document found = searched();
        assertEquals(
                List.of("1 more for a campaign that there is"),
                found.select("#search .entry a").eachText());
        editor.follow(editor.post(found.select("#search .entry a").attr("href")));
        assertEquals(
                List.of(first, third, fourth),
                editor.bean(Campaigns.class).members(id(campaign), 0, 10).stream()
                        .map(member -> member.number())
                        .toList());
    }

    @Test
    void campaignIsRenamedSplitAndJoinedAgain() {
        editor.remark(LETTER);
        int second = editor.remark(LETTER + " И о пенсиях.");
        int third = editor.remark(LETTER + " И о пенсиях тоже.");
        String campaign = confirmed("О забастовке");
        change(campaign, "do", "rename", "name", "Право на забастовку");
        String part =
                change(campaign, "do", "split", "split-name", "И о пенсиях", "chosen", id(second), "chosen", id(third));
        assertEquals("И о пенсиях", editor.page(part).select("h1").text());
        assertEquals(1, counts(campaign).members());
        assertEquals(2, counts(part).members());
        String joined = change(part, "do", "merge", "into", String.valueOf(id(campaign)));
        assertEquals(campaign, joined);
        assertEquals(3, counts(campaign).members());
        assertEquals(404, editor.get(part).statusCode());
    }

    @Test
    void dismissedGroupIsNotProposedAgainUntilItGrows() {
        editor.remark(LETTER);
        editor.remark(LETTER);
        String proposal = searched().select("#search .entry a").attr("href");
        editor.follow(editor.post(proposal, "dismiss", "yes"));
        assertTrue(searched().select("#search .entry").isEmpty());
        editor.remark(LETTER);
        assertEquals(
                List.of("3 submissions word for word, apart from the reasons"),
                searched().select("#search .entry a").eachText());
    }

    @Test
    void ofTwoEditorsTheSecondIsToldAndNothingIsOverwritten() {
        editor.remark(LETTER);
        editor.remark(LETTER);
        String campaign = confirmed("Первая");
        String seen = TestRegister.value(editor.page(campaign), "revision");
        change(campaign, "do", "rename", "name", "Вторая");
        var late = editor.colleague().post(campaign, "revision", seen, "do", "rename", "name", "Третья");
        assertEquals(409, late.statusCode());
        assertEquals("Вторая", editor.page(campaign).select("h1").text());
    }

    @Test
    void manyGroupsAreListedPageByPageTheLargestFirst() {
        Campaigns campaigns = editor.bean(Campaigns.class);
        for (int i = 1; i <= 41; i++) {
            long one = editor.submission(editor.remark("Ұсыныс " + i)).id();
            campaigns.make(editor.submission(1).consultationId(), "Группа " + i, one, List.of(one));
        }
        Document first = editor.page(path);
        assertEquals(40, first.select(".entry h3 a").size());
        assertEquals("Группа 41", first.expectFirst(".entry h3 a").text());
        assertEquals(
                List.of("Группа 1"),
                editor.page(first.select(".paging [rel=next]").attr("href"))
                        .select(".entry h3 a")
                        .eachText());
    }

    @Test
    void commonTextThatReadersGetIsAlwaysOfAPublishedMember() {
        int first = editor.remark(LETTER);
        int second = editor.remark(LETTER + " Спасибо вам.");
        String campaign = confirmed("О забастовке");
        Campaigns campaigns = editor.bean(Campaigns.class);
        editor.follow(
                editor.post(editor.at("/register/" + first), "do", "hide", "revision", "0", "reason", "not-by-sender"));
        var known = campaigns.of(id(campaign)).orElseThrow();
        assertEquals(second, campaigns.common(known).orElseThrow().number());
        assertFalse(editor.page(campaign).select(".state.hidden").isEmpty());
    }
}
