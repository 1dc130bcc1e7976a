package org.dauys.server.consultation.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.dauys.server.TestVisitor;
import org.dauys.server.consultation.desk.TestDesk.Sent;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reasons of changes, one by one and from a spreadsheet. */
class RationalesDeskTest {
    private final TestDesk editor = TestDesk.editor();
    private String path = "";

    @BeforeEach
    void readTexts() {
        path = editor.demo("ru") + "/v/1/rationales";
    }

    private HttpResponse<String> take(String csv) {
        return editor.send(path + "/import", "file", "", new Sent("reasons.csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private String words(String side, String label) {
        return editor.page(path + "/edit?side=" + side + "&label=" + label)
                .select("[name=words-ru]")
                .text();
    }

    @Test
    void rationaleIsWrittenForAChangedRowAndTheListOfMissingOnesShrinks() {
        int missing = editor.page(path + "?show=missing").select(".pair").size();
        String edit =
                editor.page(path + "?show=missing").select(".verdict a").get(0).attr("href");
        editor.follow(editor.post(edit, "revision", "0", "words-ru", "По предложению комиссии."));
        assertTrue(editor.page(path).text().contains("По предложению комиссии."));
        Document shorter = editor.page(path + "?show=missing");
        assertTrue(shorter.select(".pair").size() < missing || missing == 40, shorter.text());
        assertTrue(shorter.select("[href='" + edit + "']").isEmpty());
    }

    @Test
    void whoWritesLaterIsShownTheOthersWords() {
        String edit = path + "/edit?side=new&label=1.1";
        editor.follow(editor.post(edit, "revision", "0", "words-ru", "Первое."));
        var late = TestDesk.editor().post(edit, "revision", "0", "words-ru", "Второе.");
        assertEquals(409, late.statusCode());
        Document page = TestVisitor.page(late);
        assertEquals("Второе.", page.select("[name=words-ru]").text());
        assertTrue(page.select(".saved").text().contains("Первое."));
        assertEquals("Первое.", words("new", "1.1"));
    }

    @Test
    void spreadsheetGoesOutAndComesInAgain() {
        editor.follow(take("label;side;kk;ru;en\n1.1;new;Себебі;Причина, \"так\";\n3.4;old;;Исключено;\n"));
        assertEquals("Причина, \"так\"", words("new", "1.1"));
        assertEquals("Исключено", words("old", "3.4"));

        String csv = editor.get(path + ".csv").body();
        assertTrue(csv.startsWith("\uFEFFlabel,side,kk,ru,en,revision\r\n"), csv);
        editor.follow(take(csv.replace("Исключено", "Исключена")));
        assertEquals("Исключена", words("old", "3.4"));
        // The file tells the revision that it was made from.
        var stale = take(csv.replace("Исключено", "Иначе"));
        assertEquals(422, stale.statusCode());
        assertEquals("Исключена", words("old", "3.4"));
    }

    @Test
    void allErrorsOfASpreadsheetAreSaidByLineAndNothingIsTaken() {
        var answer = take("""
                label,side,kk,ru,en
                1.1,new,,Хорошая,
                99.9,new,,Нет такой,
                1.2,both,,Что это,
                ,new,,Без номера,
                1.1,new,,Дважды,
                1.1,old,,Не эта сторона,
                77.7,old,,Нет,
                """);
        assertEquals(422, answer.statusCode());
        String errors = TestVisitor.page(answer).select(".errors").text();
        for (String line : new String[] {"Line 3", "Line 4", "Line 5", "Line 6", "Line 8"}) {
            assertTrue(errors.contains(line), line + " in " + errors);
        }
        assertEquals("", words("new", "1.1"));
        assertEquals(422, take("just words").statusCode());
        assertEquals(422, take("").statusCode());
        assertEquals(422, take("label,side,kk,ru,en\n\"1.1,new").statusCode());
    }
}
