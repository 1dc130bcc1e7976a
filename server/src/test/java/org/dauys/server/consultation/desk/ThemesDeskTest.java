package org.dauys.server.consultation.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.dauys.server.TestVisitor;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Themes are made, ordered and tagged. */
class ThemesDeskTest {
    private final TestDesk editor = TestDesk.editor();
    private String path = "";
    private String slug = "";

    @BeforeEach
    void readTexts() {
        path = editor.demo("ru");
        slug = path.substring(path.lastIndexOf('/') + 1);
        editor.follow(editor.post(path + "/themes", "name-en", "Labour", "name-kk", "Еңбек"));
        editor.follow(editor.post(path + "/themes", "name-en", "Courts"));
    }

    private List<Theme> themes() {
        var consultation =
                TestDesk.site().bean(Consultations.class).bySlug(slug).orElseThrow();
        return TestDesk.site().bean(Themes.class).of(consultation);
    }

    /** The tags of the first theme in a version. */
    private Set<String> tags(int version) {
        var consultations = TestDesk.site().bean(Consultations.class);
        long id = consultations
                .versions(consultations.bySlug(slug).orElseThrow())
                .get(version)
                .id();
        return themes().getFirst().tags().getOrDefault(id, Set.of());
    }

    @Test
    void themesAreOrderedRenamedAndDeleted() {
        editor.follow(editor.post(path + "/theme-order", "theme", "courts", "to", "up"));
        assertEquals(
                List.of("courts", "labour"), themes().stream().map(Theme::slug).toList());
        String revision = TestDesk.value(editor.page(path + "/themes/courts/edit"), "revision");
        editor.follow(
                editor.post(path + "/themes/courts/edit", "revision", revision, "name-en", "Courts and prosecutors"));
        assertEquals("Courts and prosecutors", themes().getFirst().name().en());
        var late = editor.post(path + "/themes/courts/edit", "revision", revision, "name-en", "Judges");
        assertEquals(409, late.statusCode());
        assertTrue(TestVisitor.page(late).select(".saved").text().contains("Courts and prosecutors"));

        String now = TestDesk.value(editor.page(path + "/themes/courts/edit"), "revision");
        assertEquals(
                422,
                editor.post(path + "/themes/courts/edit", "revision", now, "delete", "yes")
                        .statusCode());
        editor.follow(editor.post(path + "/themes/courts/edit", "revision", now, "delete", "yes", "confirm", "yes"));
        assertEquals(List.of("labour"), themes().stream().map(Theme::slug).toList());
        assertEquals(422, editor.post(path + "/themes", "name-en", "Labour").statusCode(), "the name is taken");
        assertEquals(422, editor.post(path + "/themes").statusCode());
    }

    @Test
    void articlesAndSingleProvisionsOfBothSidesAreTagged() {
        Document page = editor.page(path + "/themes/labour");
        assertTrue(page.select("[name=tag-new]").size() > 40, "every article has a check box");
        String revision = TestDesk.value(page, "revision");
        editor.follow(editor.post(
                path + "/themes/labour",
                "revision",
                revision,
                "tag-new",
                "25",
                "tag-old",
                "24",
                "finer-new",
                "27.3, 2(3)",
                "finer-old",
                "26.2"));
        assertEquals(Set.of("25", "27.3", "2(3)"), tags(1));
        assertEquals(Set.of("24", "26.2"), tags(0));

        Document saved = editor.page(path + "/themes/labour");
        assertEquals("25", saved.select("[name=tag-new][checked]").attr("value"));
        assertEquals("2(3), 27.3", TestDesk.value(saved, "finer-new"));
    }

    @Test
    void unknownLabelsAreNamedAndTicksAreNotLost() {
        String revision = TestDesk.value(editor.page(path + "/themes/labour"), "revision");
        var answer = editor.post(
                path + "/themes/labour", "revision", revision, "tag-new", "25", "finer-new", "27.3, 270.9 x");
        assertEquals(422, answer.statusCode());
        Document page = TestVisitor.page(answer);
        assertTrue(
                page.select("#finer-new-error").text().contains("270.9, x"),
                page.select(".errors").text());
        assertEquals("25", page.select("[name=tag-new][checked]").attr("value"));
        assertEquals(Set.of(), tags(1));
    }

    @Test
    void twoEditorsOfOneThemeDoNotOverwriteEachOther() {
        String revision = TestDesk.value(editor.page(path + "/themes/labour"), "revision");
        editor.follow(editor.post(path + "/themes/labour", "revision", revision, "tag-new", "25"));
        var late = TestDesk.editor().post(path + "/themes/labour", "revision", revision, "tag-new", "26");
        assertEquals(409, late.statusCode());
        assertEquals(Set.of("25"), tags(1));
        assertEquals(
                "26", TestVisitor.page(late).select("[name=tag-new][checked]").attr("value"));
    }

    @Test
    void tagsAreCarriedToTheNextDraftByOneButtonAfterALook() {
        String revision = TestDesk.value(editor.page(path + "/themes/labour"), "revision");
        editor.follow(
                editor.post(path + "/themes/labour", "revision", revision, "tag-new", "25", "finer-new", "10.2(4)"));
        String second = editor.version(path, TestDesk.texts("draft-2", "ru"));
        Document look = editor.page(second + "/themes");
        assertTrue(look.text().contains("Have no successor and are not carried: 10.2(4)"), look.text());
        assertEquals(Set.of(), tags(2));
        editor.follow(editor.post(second + "/themes"));
        assertEquals(Set.of("26"), tags(2), "article 25 of the first draft is 26 of the second");
    }
}
