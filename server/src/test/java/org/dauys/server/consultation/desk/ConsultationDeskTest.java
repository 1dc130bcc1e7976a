package org.dauys.server.consultation.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.dauys.server.TestVisitor;
import org.junit.jupiter.api.Test;

/** Consultations are made, changed and taken away at the desk. */
class ConsultationDeskTest {
    private final TestDesk editor = TestDesk.editor();

    @Test
    void onlyEditorsSeeTheDeskAndOnlyWithTheFormsOwnToken() {
        assertEquals("/login?next=%2Fdesk", TestVisitor.leadsTo(TestDesk.site().get("/desk", Locale.of("kk"))));
        assertEquals(403, editor.postWithoutToken("/desk/new").statusCode());
    }

    @Test
    void addressIsProposedFromAKazakhTitleAndNeverTakenTwice() {
        String title = "Еңбек кодексінің жобасы №" + TestDesk.newSlug();
        var first = editor.post("/desk/new", "title-kk", title, "steps", "0");
        var second = editor.post("/desk/new", "title-kk", title, "steps", "0");
        assertTrue(TestVisitor.leadsTo(first).startsWith("/desk/c/enbek-kodeksinin-zhobasy"));
        assertEquals(TestVisitor.leadsTo(first) + "-2", TestVisitor.leadsTo(second));
        assertEquals(title, editor.follow(second).select("h1").text());
    }

    @Test
    void allErrorsAreSaidAtOnceAtTheirFieldsAndNothingTypedIsLost() {
        var answer = editor.post(
                "/desk/new",
                "slug",
                "Not An Address",
                "summary-ru",
                "Краткое описание",
                "steps",
                "2",
                "day-0",
                "2026-13-40",
                "step-0-kk",
                "Басталуы",
                "day-1",
                "2026-03-16");
        assertEquals(422, answer.statusCode());
        var page = TestVisitor.page(answer);
        assertEquals(4, page.select(".errors li").size(), page.select(".errors").text());
        for (var link : page.select(".errors a")) {
            assertFalse(page.select(link.attr("href")).isEmpty(), link.attr("href"));
        }
        assertEquals("Not An Address", TestDesk.value(page, "slug"));
        assertEquals("Краткое описание", page.select("[name=summary-ru]").text());
        assertEquals("2026-13-40", TestDesk.value(page, "day-0"));
        assertEquals("Басталуы", TestDesk.value(page, "step-0-kk"));
    }

    @Test
    void rowsOfTheTimetableAreAddedAndRemovedWithoutScript() {
        var more = TestVisitor.page(
                editor.post("/desk/new", "title-en", "Kept", "steps", "1", "day-0", "2026-03-16", "add", "yes"));
        assertEquals("2", TestDesk.value(more, "steps"));
        assertEquals("2026-03-16", TestDesk.value(more, "day-0"));
        assertEquals("Kept", TestDesk.value(more, "title-en"));
        var fewer = TestVisitor.page(
                editor.post("/desk/new", "steps", "2", "day-0", "2026-03-16", "day-1", "2026-04-01", "remove", "0"));
        assertEquals("1", TestDesk.value(fewer, "steps"));
        assertEquals("2026-04-01", TestDesk.value(fewer, "day-0"));
    }

    @Test
    void whoSavesLaterSeesTheOthersWordsBesideTheOwnAndOverwritesOnlyKnowingly() {
        String path = editor.consultation();
        TestDesk other = TestDesk.editor();
        String slug = path.substring(path.lastIndexOf('/') + 1);
        String seen = TestDesk.value(other.page(path + "/edit"), "edition");
        editor.follow(editor.post(path + "/edit", "edition", seen, "slug", slug, "title-en", "First", "steps", "0"));

        var conflict = other.post(path + "/edit", "edition", seen, "slug", slug, "title-en", "Second", "steps", "0");
        assertEquals(409, conflict.statusCode());
        var page = TestVisitor.page(conflict);
        assertEquals("Second", TestDesk.value(page, "title-en"));
        assertTrue(page.select(".saved").text().contains("First"), page.text());
        assertEquals("First", editor.page(path).select("h1").text());

        other.follow(other.post(
                path + "/edit",
                "edition",
                TestDesk.value(page, "edition"),
                "slug",
                slug,
                "title-en",
                "Second",
                "steps",
                "0"));
        assertEquals("Second", editor.page(path).select("h1").text());
    }

    @Test
    void unpublishedConsultationIsDeletedOnlyAfterAYes() {
        String path = editor.consultation();
        editor.version(path);
        assertEquals(422, editor.post(path + "/delete").statusCode());
        assertEquals(200, editor.get(path).statusCode());
        editor.follow(editor.post(path + "/delete", "confirm", "yes"));
        assertEquals(404, editor.get(path).statusCode());
    }

    @Test
    void versionIsNamedInThreeLanguagesAndTheLastOneCanBeTakenAway() {
        String path = editor.consultation();
        String version = editor.version(path);
        assertEquals("Text in force", editor.page(version).select("h1").text());
        String revision = TestDesk.value(editor.page(version + "/edit"), "revision");
        editor.follow(editor.post(
                version + "/edit", "revision", revision, "name-kk", "1995 жылғы Конституция", "day", "1995-08-30"));
        assertEquals("1995 жылғы Конституция", editor.page(version).select("h1").text());
        var late = editor.post(version + "/edit", "revision", revision, "name-kk", "Басқа");
        assertEquals(409, late.statusCode());
        editor.follow(editor.post(version + "/delete", "confirm", "yes"));
        assertEquals(404, editor.get(version).statusCode());
    }
}
