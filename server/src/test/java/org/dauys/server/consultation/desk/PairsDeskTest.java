package org.dauys.server.consultation.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.dauys.server.TestVisitor;
import org.dauys.server.consultation.Comparisons;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.desk.TestDesk.Sent;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Editors correct which provision comes from which. Each test corrects other provisions of one consultation. */
@TestInstance(Lifecycle.PER_CLASS)
class PairsDeskTest {
    private final TestDesk editor = TestDesk.editor();
    private String draft = "";
    private String slug = "";

    @BeforeAll
    void readTexts() {
        String path = editor.demo("kk", "ru");
        draft = path + "/v/1";
        slug = path.substring(path.lastIndexOf('/') + 1);
    }

    private String edit(String side, String label) {
        return draft + "/pairs/edit?against=0&side=" + side + "&label=" + TestDesk.encode(label);
    }

    private int revision() {
        return TestDesk.site()
                .bean(Consultations.class)
                .bySlug(slug)
                .orElseThrow()
                .revision();
    }

    /** What the new provision comes from, in a language. */
    private String pair(String label, String language) {
        var versions = TestDesk.site()
                .bean(Consultations.class)
                .versions(TestDesk.site().bean(Consultations.class).bySlug(slug).orElseThrow());
        return TestDesk.site()
                .bean(Comparisons.class)
                .of(versions.get(0), versions.get(1), Locale.of(language))
                .orElseThrow()
                .comparison()
                .rows()
                .stream()
                .filter(row -> row.newLabels().contains(label))
                .map(row -> String.join("+", row.oldLabels()))
                .reduce((article, provision) -> provision)
                .orElseThrow();
    }

    @Test
    void threeNearestProvisionsAreOfferedWithTheirWordsAndWhatSpeaksForThem() {
        Document form = editor.page(edit("new", "9.1"));
        var near = form.select(".nearest li");
        assertEquals(3, near.size());
        assertTrue(near.getFirst().text().contains("words alike: "), near.text());
        assertTrue(
                near.eachText().stream().allMatch(text -> text.contains("pair")),
                "what each is paired with: " + near.text());
        assertTrue(near.getFirst().select(".text").text().length() > 20, near.text());
        String other = near.get(2).select("input").attr("value");
        var preview = editor.post(edit("new", "9.1"), "how", other, "old", "1.1", "seen", "0", "preview", "yes");
        assertEquals(200, preview.statusCode());
        assertEquals(
                other.substring("near:".length()),
                TestVisitor.page(preview).select("#old-0").attr("value"),
                "what is chosen stands, not what the field had");
        assertEquals(3, editor.page(edit("old", "1.1")).select(".nearest li").size());
    }

    @Test
    void afterSavingOneIsBackAtTheRowWithTheNextDoubtfulOne() {
        String list = draft + "/pairs?against=0&show=doubtful";
        Document before = editor.page(list);
        var doubtful = before.select(".pair .verdict a").eachAttr("href");
        assertTrue(doubtful.size() > 1, before.text());
        String first = doubtful.getFirst();
        Document form = editor.page(first);
        String label = first.replaceAll(".*label=([^&]*).*", "$1");
        var saved = editor.post(
                form.select("main form[action*=edit]").attr("action"),
                "how",
                "near:" + form.select(".nearest input").getFirst().attr("value").substring("near:".length()),
                "seen",
                TestDesk.value(form, "seen"),
                "save",
                "yes");
        String leads = TestVisitor.leadsTo(saved);
        assertTrue(leads.contains("show=doubtful"), leads);
        assertTrue(
                saved.headers().firstValue("Location").orElse("").endsWith("#row-new-" + label),
                saved.headers().map()::toString);
        Document back = editor.follow(saved);
        assertEquals("row-new-" + label, back.select(".saved-row").attr("id"));
        assertTrue(
                back.select(".saved-row").text().startsWith("Just saved."),
                back.select(".saved-row").text());
        String next = back.select(".just-saved a").attr("href");
        assertTrue(doubtful.contains(next) && !next.equals(first), next);
        assertEquals(200, editor.get(next).statusCode());
    }

    @Test
    void correctionIsSeenFirstThenHoldsInAllLanguagesAndCanBeUndone() {
        String machine = pair("8.1", "ru");
        var preview = editor.post(edit("new", "8.1"), "how", "from", "old", "20.1", "seen", "0", "preview", "yes");
        assertEquals(200, preview.statusCode());
        assertTrue(TestVisitor.page(preview).select(".preview .old b").text().contains("20.1"), preview.body());
        assertEquals(machine, pair("8.1", "ru"), "a preview keeps nothing");

        int before = revision();
        editor.follow(editor.post(edit("new", "8.1"), "how", "from", "old", "20.1", "seen", "0", "save", "yes"));
        assertEquals("20.1", pair("8.1", "ru"));
        assertEquals("20.1", pair("8.1", "kk"));
        assertTrue(revision() > before, "caches refresh");
        Document list = editor.page(draft + "/pairs?show=by-hand&q=8.1");
        assertEquals(1, list.select(".pair").size());

        String seen = TestDesk.value(editor.page(edit("new", "8.1")), "seen");
        editor.follow(editor.post(edit("new", "8.1"), "seen", seen, "undo", "yes"));
        assertEquals(machine, pair("8.1", "ru"));
    }

    @Test
    void provisionIsSaidToBeNewAndAnOldOneToHaveNoSuccessor() {
        editor.follow(editor.post(edit("new", "13.1"), "how", "new", "seen", "0", "save", "yes"));
        assertEquals("", pair("13.1", "ru"));
        editor.follow(editor.post(edit("old", "5.3"), "how", "removed", "seen", "0", "save", "yes"));
        Document removed = editor.page(draft + "/pairs?show=unpaired&q=5.3");
        assertTrue(
                removed.select("#old-5\\.3").size() == 1,
                removed.select(".rows").text());

        var contradiction = editor.post(edit("new", "5.1"), "how", "from", "old", "5.3", "seen", "0", "save", "yes");
        assertEquals(422, contradiction.statusCode());
        assertTrue(TestVisitor.page(contradiction)
                .select(".errors")
                .text()
                .contains("The earlier provision 5.3 was marked by hand as removed"));
    }

    @Test
    void unknownLabelsAreNamedAndWhatWasTypedStays() {
        var answer = editor.post(
                edit("new", "9.1"), "how", "from", "old", "99.9", "old", "8.1+77", "seen", "0", "save", "yes");
        assertEquals(422, answer.statusCode());
        Document page = TestVisitor.page(answer);
        assertEquals(2, page.select(".errors li").size());
        assertTrue(page.select(".errors").text().contains("“99.9”"));
        assertEquals("99.9", page.select("#old-0").attr("value"));
        var none = editor.post(edit("new", "9.1"), "how", "from", "seen", "0", "save", "yes");
        assertEquals(422, none.statusCode());
        assertEquals(404, editor.get(edit("new", "99.9")).statusCode());
    }

    @Test
    void twoEditorsOfOneRowDoNotOverwriteEachOther() {
        TestDesk other = TestDesk.editor();
        String seen = TestDesk.value(other.page(edit("new", "12.1")), "seen");
        editor.follow(editor.post(edit("new", "12.1"), "how", "from", "old", "10.1", "seen", seen, "save", "yes"));
        var late = other.post(edit("new", "12.1"), "how", "new", "seen", seen, "save", "yes");
        assertEquals(409, late.statusCode());
        assertEquals("10.1", pair("12.1", "ru"));
        Document page = TestVisitor.page(late);
        assertTrue(page.select(".warning").text().contains("comes from 10.1"), page.text());
        other.follow(
                other.post(edit("new", "12.1"), "how", "new", "seen", TestDesk.value(page, "seen"), "save", "yes"));
        assertEquals("", pair("12.1", "ru"));
    }

    @Test
    void oldProvisionGoesOnInANewOneBesideWhatWasSaidBefore() {
        editor.follow(editor.post(edit("new", "10.1"), "how", "from", "old", "8.1", "seen", "0", "save", "yes"));
        editor.follow(editor.post(edit("old", "8.2"), "how", "to", "successor", "10.1", "seen", "0", "save", "yes"));
        assertEquals("8.1+8.2", pair("10.1", "kk"));
    }

    @Test
    void doubtfulPairsComeLeastSureFirst() {
        var scores = editor.page(draft + "/pairs?show=doubtful").select(".verdict").eachText().stream()
                .map(text -> Integer.valueOf(text.replaceAll(".*Certainty: (\\d+)%.*", "$1")))
                .toList();
        assertTrue(scores.size() > 1, scores.toString());
        assertEquals(scores.stream().sorted().toList(), scores);
        assertTrue(scores.getLast() <= 90, scores.toString());
    }

    @Test
    void pairsOfARealDraftAreListedInPages() {
        String path = editor.consultation();
        editor.version(path, new Sent("1995.txt", TestDesk.real("constitution-1995.2023-01-01.ru.txt")));
        String version = editor.version(path, new Sent("2026.txt", TestDesk.real("constitution-2026.ru.txt")));
        Document page = editor.page(version + "/pairs");
        assertEquals(40, page.select(".pair").size());
        Document next = editor.page(page.select("[rel=next]").attr("href"));
        assertTrue(
                next.select(".paging").text().contains("Page 2 of"),
                next.select(".paging").text());
    }
}
