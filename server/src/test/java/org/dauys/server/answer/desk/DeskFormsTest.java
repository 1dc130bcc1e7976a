package org.dauys.server.answer.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.Body;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.answer.TestCommission.Member;
import org.dauys.server.answer.Thresholds;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A form that is shown again tells all that is wrong at once, at its fields, and has kept what was typed. */
class DeskFormsTest {
    private static final TestCommission COMMISSION = TestCommission.make();
    private static final Body LABOUR = COMMISSION.body("labour", "Министерство труда");
    private static final Member EDITOR = COMMISSION.editor();

    /** The form as it is shown again. */
    private static Document again(String path, String... fields) {
        return again(EDITOR, path, fields);
    }

    private static Document again(Member member, String path, String... fields) {
        HttpResponse<String> answer = member.post(COMMISSION.desk() + path, fields);
        assertEquals(422, answer.statusCode(), answer.body());
        return TestVisitor.page(answer);
    }

    private static List<String> wrong(Document page) {
        return page.select(".errors a").eachAttr("href");
    }

    private static String typed(Document page, String name) {
        var field = page.select("[name=" + name + "]").first();
        assertTrue(field != null, name + " is no field of " + page.text());
        return switch (field.tagName()) {
            case "textarea" -> field.wholeText().strip();
            case "select" -> field.select("option[selected]").attr("value");
            default ->
                field.attr("type").equals("radio")
                        ? page.select("[name=" + name + "][checked]").attr("value")
                        : field.attr("value");
        };
    }

    private static String revision(String path) {
        return typed(EDITOR.page(COMMISSION.desk() + path), "revision");
    }

    @Test
    void rules() {
        Document page =
                again("/answer-rules", "revision", revision("/answer-rules"), "days", "soon", "due", "1999-01-01");
        assertEquals(List.of("#days", "#due"), wrong(page));
        assertEquals("soon", typed(page, "days"));
    }

    @Test
    void dayOfTheRulesStaysWhereTheNumberIsWrong() {
        String day = COMMISSION.consultation().milestones().getFirst().day().toString();
        Document page = again("/answer-rules", "revision", revision("/answer-rules"), "days", "0", "due", day);
        assertEquals(List.of("#days"), wrong(page));
        assertEquals(day, typed(page, "due"));
        assertEquals("0", typed(page, "days"));
    }

    @Test
    void thresholds() {
        int before = COMMISSION.bean(Thresholds.class).of(COMMISSION.id()).size();
        Document page =
                again("/answer-rules/thresholds", "supporters", "many", "obliges", "hearing", "within", "100000");
        assertEquals(List.of("#supporters", "#within"), wrong(page));
        assertEquals("many", typed(page, "supporters"));
        assertEquals("hearing", typed(page, "obliges"));
        assertEquals("100000", typed(page, "within"));
        assertEquals(
                before, COMMISSION.bean(Thresholds.class).of(COMMISSION.id()).size());
    }

    @Test
    void routes() {
        Theme theme =
                COMMISSION.bean(Themes.class).of(COMMISSION.consultation()).getFirst();
        Document page = again(
                "/routes",
                "revision",
                revision("/routes"),
                "theme",
                theme.slug(),
                "label",
                "999.9",
                "kind",
                "question",
                "body",
                "nobody");
        assertEquals(List.of("#body", "#label"), wrong(page));
        assertEquals(theme.slug(), typed(page, "theme"));
        assertEquals("999.9", typed(page, "label"));
        assertEquals("question", typed(page, "kind"));
        Document known = again("/routes", "revision", revision("/routes"), "label", "999.9", "body", LABOUR.slug());
        assertEquals(List.of("#label"), wrong(known));
        assertEquals(LABOUR.slug(), typed(known, "body"));
    }

    @Test
    void routeForAHeadingIsTaken() {
        EDITOR.done(
                COMMISSION.desk() + "/routes",
                "revision",
                revision("/routes"),
                "label",
                "1-heading",
                "body",
                LABOUR.slug());
    }

    @Test
    void bodies() {
        String longName = "Министерство ".repeat(30).strip();
        Document page = again("/bodies", "name-ru", longName, "name-en", "Ministry of Seas");
        assertEquals(List.of("#name-ru"), wrong(page));
        assertEquals(longName, typed(page, "name-ru"));
        assertEquals("Ministry of Seas", typed(page, "name-en"));
    }

    @Test
    void opinions() {
        Member expert = COMMISSION.member("EXPERT", "");
        Document page = again(
                expert,
                "/opinions/write",
                "label",
                "999.9",
                "stance",
                "",
                "words-ru",
                " ",
                "words-en",
                "x".repeat(20_001));
        assertTrue(
                wrong(page).containsAll(List.of("#label", "#stance", "#words-en")),
                wrong(page).toString());
        assertEquals("999.9", typed(page, "label"));
        assertEquals("x".repeat(20_001), typed(page, "words-en"));
        Document sure = again(expert, "/opinions/write", "label", "999.9", "stance", "for", "words-ru", "Надо.");
        assertEquals("for", typed(sure, "stance"));
        assertEquals("Надо.", typed(sure, "words-ru"));
    }

    @Test
    void questionsToExperts() {
        COMMISSION.member("EXPERT", "");
        Document page = again(
                "/experts", "expert", "nobody", "label", "999.9", "number", "", "words-ru", " ? ", "words-en", "");
        assertEquals(List.of("#expert", "#label", "#words-kk"), wrong(page));
        assertEquals("999.9", typed(page, "label"));
        assertEquals("?", typed(page, "words-ru"));
    }

    @Test
    void arguments() {
        Document page = again(
                "/arguments",
                "label",
                "999.9",
                "side",
                "",
                "number",
                "77777",
                "words-ru",
                "",
                "words-en",
                "x".repeat(2_001));
        assertEquals(List.of("#label", "#side", "#words-en", "#number"), wrong(page));
        assertEquals("999.9", typed(page, "label"));
        assertEquals("77777", typed(page, "number"));
        assertEquals("x".repeat(2_001), typed(page, "words-en"));
        Document sided = again("/arguments", "label", "1", "side", "against", "words-ru", "");
        assertEquals("against", typed(sided, "side"));
    }

    @Test
    void newTemplates() {
        Document page = again(
                "/reason-templates",
                "name-ru",
                "",
                "words-ru",
                "Слова ".repeat(4_000).strip(),
                "words-en",
                "Words of a reason");
        assertEquals(List.of("#name-kk", "#words-ru"), wrong(page));
        assertEquals("Words of a reason", typed(page, "words-en"));
        assertEquals("Слова ".repeat(4_000).strip(), typed(page, "words-ru"));
    }

    @Test
    void templatesThatAreEdited() {
        String name = "Уже учтено";
        EDITOR.done(COMMISSION.desk() + "/reason-templates", "name-ru", name, "words-ru", "Об этом говорит статья.");
        String path = EDITOR.page(COMMISSION.desk() + "/reason-templates")
                .select(".card a")
                .eachAttr("href")
                .getLast()
                .substring(COMMISSION.desk().length());
        Document page = again(
                path, "revision", revision(path), "name-ru", "", "words-ru", "", "words-en", "An article says so.");
        assertEquals(List.of("#name-kk"), wrong(page));
        assertEquals("An article says so.", typed(page, "words-en"));
        assertEquals("", typed(page, "words-ru"), "what was emptied stays empty");

        Document unsure = again(path, "revision", revision(path), "delete", "yes");
        assertEquals(List.of("#confirm"), wrong(unsure));
        assertEquals("Об этом говорит статья.", typed(unsure, "words-ru"));
    }
}
