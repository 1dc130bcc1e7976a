package org.dauys.server.consultation.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.dauys.server.TestVisitor;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.desk.TestDesk.Sent;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Publishing is asked twice, and for good. */
class PublishDeskTest {
    private final TestDesk editor = TestDesk.editor();

    @Test
    void changesWithoutARationaleAreNamedBeforeTheyArePublic() {
        String path = editor.demo("ru");
        editor.publish(path + "/v/0");
        String draft = path + "/v/1";
        Document before = editor.page(draft + "/publish");
        var links = before.select("#unreasoned .numbers a").eachAttr("href");
        assertTrue(links.size() > 2, before.select("#unreasoned").text());
        Document list = editor.page(draft + "/rationales?show=missing");
        assertTrue(
                before.select("#unreasoned").text().startsWith("Rationales " + links.size() + " of "),
                before.select("#unreasoned").text());
        assertTrue(list.text().contains(String.valueOf(links.size())), "the same number as in the list");
        Document form = editor.page(links.getFirst());
        editor.follow(editor.post(
                form.select("main form[action*=edit]").attr("action"),
                "words-ru",
                "Так яснее.",
                "revision",
                TestDesk.value(form, "revision")));
        assertEquals(
                links.subList(1, links.size()),
                editor.page(draft + "/publish").select("#unreasoned .numbers a").eachAttr("href"));
    }

    @Test
    void doubtfulPairsAreCountedBeforeTheyArePublicAndOneTouchAway() {
        String path = editor.demo("ru");
        editor.publish(path + "/v/0");
        var link = editor.page(path + "/v/1/publish").select("main a[href*=show=doubtful]");
        String many = link.text().replaceFirst("Doubtful pairs: ", "");
        Document pairs = editor.page(link.attr("href"));
        assertTrue(Integer.parseInt(many) > 1, link.text());
        assertTrue(pairs.text().contains(many + " provisions found."), pairs.text());
        assertEquals("doubtful", pairs.select("#show option[selected]").val());
    }

    @Test
    void draftIsAddedFromThePageThatTellsThatTheTextInForceIsPublic() {
        String path = editor.consultation();
        String version = editor.version(path, TestDesk.texts("in-force", "ru"));
        assertEquals(
                0,
                editor.page(version + "/publish").select("main a[href$=/v/new]").size());
        editor.publish(version);
        assertEquals(
                "Add the next version of the draft",
                editor.page(version + "/publish").select("main a[href$=/v/new]").text());
        editor.version(path, TestDesk.texts("draft-1", "ru"));
        assertEquals(
                0,
                editor.page(version + "/publish").select("main a[href$=/v/new]").size());
    }

    @Test
    void pageShowsWhatWillBePublicAndAskesForAYes() {
        String path = editor.demo("kk", "ru");
        Document early = editor.page(path + "/v/1/publish");
        assertTrue(early.select("#obstacles").text().contains("An earlier version is not published"));
        assertEquals(409, editor.post(path + "/v/1/publish", "confirm", "yes").statusCode());

        editor.publish(path + "/v/0");
        Document page = editor.page(path + "/v/1/publish");
        assertEquals(2, page.select("#texts code").size());
        assertTrue(page.text().contains("Compared with: Text in force"), page.text());
        assertTrue(page.select(".warning").text().contains("English"), "a missing language is named");
        String revision = TestDesk.value(page, "revision");
        String texts = TestDesk.value(page, "texts");
        assertEquals(
                422,
                editor.post(path + "/v/1/publish", "revision", revision, "texts", texts)
                        .statusCode());
        assertEquals(
                404,
                TestDesk.site()
                        .get(path.replace("/desk", "") + "/v/1/ru", Locale.of("ru"))
                        .statusCode());

        editor.follow(editor.post(path + "/v/1/publish", "revision", revision, "texts", texts, "confirm", "yes"));
        String title = editor.page(path).select("h1").text();
        var front = TestDesk.site().get(path.replace("/desk", ""), Locale.of("ru"));
        assertEquals(200, front.statusCode());
        assertTrue(front.body().contains(title));
    }

    @Test
    void whatChangedAfterTheEditorLookedIsNotPublishedUnseen() {
        String path = editor.consultation();
        String version = editor.version(path, TestDesk.texts("in-force", "ru"));
        Document seen = editor.page(version + "/publish");
        TestDesk other = TestDesk.editor();
        other.follow(other.send(version, "files", "", TestDesk.texts("draft-1", "ru")));
        other.read(version);
        var answer = editor.post(
                version + "/publish",
                "revision",
                TestDesk.value(seen, "revision"),
                "texts",
                TestDesk.value(seen, "texts"),
                "confirm",
                "yes");
        assertEquals(409, answer.statusCode());
        assertTrue(TestVisitor.page(answer).select(".errors").text().contains("changed after you opened the page"));
        assertTrue(editor.page(path).text().contains("Not published"));
    }

    @Test
    void unreadableUploadStandsInTheWay() {
        String version = editor.version(
                editor.consultation(),
                TestDesk.texts("in-force", "ru")[0],
                new Sent("broken.docx", "no".getBytes(StandardCharsets.UTF_8)));
        Document page = editor.page(version + "/publish");
        assertTrue(page.select("#obstacles").text().contains("A file could not be read"), page.text());
        assertTrue(page.select("[name=confirm]").isEmpty());
    }

    @Test
    void publishedTextsCannotBeTouchedByAnyHandMadeRequestNorInTheDatabase() {
        String path = editor.consultation();
        String version = editor.version(path, TestDesk.texts("in-force", "ru"));
        editor.publish(version);
        Document page = editor.page(version);
        assertTrue(page.select("input[type=file]").isEmpty());
        var consultations = TestDesk.site().bean(Consultations.class);
        var slug = path.substring(path.lastIndexOf('/') + 1);
        var published =
                consultations.versions(consultations.bySlug(slug).orElseThrow()).getFirst();
        long text = published.texts().getFirst().id();

        assertEquals(
                409,
                editor.send(version, "files", "", TestDesk.texts("draft-1", "ru"))
                        .statusCode());
        assertEquals(409, editor.post(version + "/texts/" + text + "/delete").statusCode());
        assertEquals(
                409,
                editor.post(version + "/edit", "revision", "1", "name-en", "Other")
                        .statusCode());
        assertEquals(409, editor.post(version + "/delete", "confirm", "yes").statusCode());
        assertEquals(409, editor.post(version + "/publish", "confirm", "yes").statusCode());
        var refused = editor.post(path + "/delete", "confirm", "yes");
        assertEquals(409, refused.statusCode());
        assertTrue(TestVisitor.page(refused).text().contains("A published version and its texts do not change"));

        JdbcClient sql = TestDesk.site().bean(JdbcClient.class);
        assertThrows(
                DataAccessException.class,
                () -> sql.sql("delete from consultation.text where id = :id")
                        .param("id", text)
                        .update());
        assertEquals(1, editor.page(version).select(".upload").size());
    }
}
