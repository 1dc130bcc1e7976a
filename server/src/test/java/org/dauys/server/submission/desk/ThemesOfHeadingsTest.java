package org.dauys.server.submission.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.dauys.server.TestVisitor;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.Version;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A theme may be about a heading, a note, the title or the signatures, and is found by that everywhere. */
class ThemesOfHeadingsTest {
    private static final String BASE = "/c/boats-themes";
    private static final TestRegister EDITOR = HeadingsAndNotesTest.start("boats-themes");
    private static int onHeading;

    @BeforeAll
    static void tag() {
        for (String name : new String[] {"Names", "Oars"}) {
            EDITOR.follow(EDITOR.post(EDITOR.at("/themes"), "name-en", name));
        }
        String path = EDITOR.at("/themes/names");
        EDITOR.follow(EDITOR.post(
                path,
                "revision",
                TestRegister.value(EDITOR.page(path), "revision"),
                "tag-new",
                "title",
                "tag-new",
                "conclusion",
                "finer-new",
                "1-heading; примечание 1 к п. 1 ст. 1, 1.1-note-2"));
        String other = EDITOR.at("/themes/oars");
        EDITOR.follow(EDITOR.post(
                other, "revision", TestRegister.value(EDITOR.page(other), "revision"), "finer-new", "1.2 2.1"));
        onHeading = HeadingsAndNotesTest.write(BASE, "1-heading", "modify", "proposed", "Вёсла и лодки");
        HeadingsAndNotesTest.write(BASE, "1", "remark", "words", "Статья о лодках хороша.");
        HeadingsAndNotesTest.write(BASE, "1.2-heading", "remark", "words", "Такого заголовка нет, это о пункте.");
    }

    private static Theme theme(String slug) {
        return EDITOR.bean(Themes.class).bySlug(EDITOR.consultation(), slug).orElseThrow();
    }

    private static Document read(String path) {
        return TestVisitor.page(EDITOR.get(path));
    }

    private static Set<String> tags(Version version) {
        return theme("names").tags().getOrDefault(version.id(), Set.of());
    }

    @Test
    void titleAndSignaturesAreTickedAndTheRestIsWrittenInNumbersOrWords() {
        Version draft = EDITOR.bean(org.dauys.server.consultation.Consultations.class)
                .publishedVersions(EDITOR.consultation())
                .get(1);
        assertEquals(Set.of("title", "conclusion", "1-heading", "1.1-note-1", "1.1-note-2"), tags(draft));
        assertEquals(Set.of("1.2", "2.1"), theme("oars").tags().get(draft.id()));
        Document page = EDITOR.page(EDITOR.at("/themes/names"));
        assertEquals(
                java.util.List.of("title", "note-1", "preamble", "1", "2", "conclusion"),
                page.select("[name=tag-new]").eachAttr("value"));
        assertEquals("1-heading, 1.1-note-1, 1.1-note-2", TestRegister.value(page, "finer-new"));
    }

    /** Between the text in force and the draft, the heading of article 1 is all that changed. */
    @Test
    void changedHeadingIsCountedAndShownUnderItsTheme() {
        Document front = read(BASE);
        assertEquals(
                java.util.List.of("Names 1 change"),
                front.select("a[href*='/themes/']").eachText());

        Document table = read(BASE + "/compare/0/1?theme=names");
        assertEquals("1", table.select("#chips a[href*='theme=names'] .count").text());
        assertEquals("0", table.select("#chips a[href*='theme=oars'] .count").text());
        assertTrue(
                table.select("#table .head del").text().contains("Правила"),
                table.select("#table").text());
        assertTrue(table.select("#table [role=status]").text().contains("Other changes: 1"), table.text());
        assertTrue(read(BASE + "/compare/0/1?theme=oars").select("#table .head").isEmpty());
        assertTrue(read(BASE + "/compare/0/1?theme=names&kind=other")
                .select("#table .head")
                .text()
                .contains("Лодки"));
        assertTrue(EDITOR.get("/api/v1/consultations/boats-themes/comparisons/0/1?theme=names&lang=en")
                .body()
                .contains("\"total\":1,"));
    }

    @Test
    void whatIsSaidOfAHeadingIsFoundUnderItsTheme() {
        assertEquals(
                java.util.List.of(BASE + "/submissions/" + onHeading),
                read(BASE + "/submissions?theme=names").select(".lines li h2 a").eachAttr("href"));
    }

    @Test
    void groupIsRefusedWithTheRemedyAndTicksAreNotLost() {
        TestRegister editor = TestRegister.make();
        editor.follow(editor.post(editor.at("/themes"), "name-en", "Rights"));
        String path = editor.at("/themes/rights");
        var answer = editor.post(
                path,
                "revision",
                TestRegister.value(editor.page(path), "revision"),
                "tag-new",
                "25",
                "finer-new",
                "section-2, заголовок статьи 999");
        assertEquals(422, answer.statusCode());
        Document page = TestVisitor.page(answer);
        String said = page.select("#finer-new-error").text();
        assertTrue(said.contains("section-2-heading") && said.contains("Tick its articles"), said);
        assertTrue(
                page.select(".errors").text().contains("заголовок статьи 999"),
                page.select(".errors").text());
        assertEquals("25", page.select("[name=tag-new][checked]").attr("value"));
        editor.follow(editor.post(
                path, "revision", TestRegister.value(editor.page(path), "revision"), "finer-new", "section-2-heading"));
    }

    @Test
    void tagsOfHeadingsAndNotesGoWithTheirElementsIntoTheNextDraft() throws Exception {
        TestRegister editor = HeadingsAndNotesTest.start("boats-themes-on");
        editor.follow(editor.post(editor.at("/themes"), "name-en", "Names"));
        String path = editor.at("/themes/names");
        editor.follow(editor.post(
                path,
                "revision",
                TestRegister.value(editor.page(path), "revision"),
                "finer-new",
                "title, note-1, preamble, conclusion, 1-heading, 2-heading, 1.1-note-1, 1.1-note-2"));
        Version next = HeadingsAndNotesTest.add(
                TestRegister.shared(),
                editor.bean(org.dauys.server.consultation.Drafting.class),
                editor.consultation(),
                HeadingsAndNotesTest.version(
                        HeadingsAndNotesTest.law("Закон о лодках и причалах", "Лодки и вёсла", "2", "Сети и удочки")));
        String carry = editor.at("/v/2/themes");
        Document look = editor.page(carry);
        assertTrue(look.text().contains("are not carried: 1.1-note-1"), look.text());
        editor.follow(editor.post(carry));
        Theme theme =
                editor.bean(Themes.class).bySlug(editor.consultation(), "names").orElseThrow();
        assertEquals(
                Set.of("title", "note-1", "preamble", "conclusion", "2-heading", "3-heading", "2.1-note-1"),
                theme.tags().get(next.id()));
    }
}
