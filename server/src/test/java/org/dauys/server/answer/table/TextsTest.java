package org.dauys.server.answer.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Cause;
import org.dauys.compare.WordChange.Op;
import org.dauys.server.answer.table.Texts.Column;
import org.dauys.server.answer.table.Texts.Part;
import org.junit.jupiter.api.Test;

/** What a proposal to delete something as a whole strikes out in the table. */
class TextsTest {
    private static Part part(String name, String words) {
        return new Part(name, List.of(new WordChange(Op.EQUAL, words, Cause.WORDING, "")));
    }

    @Test
    void wordsOfAnArticleAreThoseOfAllItsParagraphs() {
        Column draft = new Column("ru", List.of(part("1.1", "Одно."), part("1.2", "Другое.")), "");
        assertEquals("Одно.\nДругое.", new Texts("1", "Статья 1", "Лодки", Column.NONE, draft, Column.NONE).words());
    }

    @Test
    void groupIsNamedSinceItsArticlesAreNotWrittenOut() {
        assertEquals(
                "Раздел I. Лодки",
                new Texts("section-1", "Раздел I", "Лодки", Column.NONE, Column.NONE, Column.NONE).words());
        assertEquals(
                "Раздел II", new Texts("section-2", "Раздел II", "", Column.NONE, Column.NONE, Column.NONE).words());
        assertEquals("", new Texts("", "", "", Column.NONE, Column.NONE, Column.NONE).words());
    }
}
