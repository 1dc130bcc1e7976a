package org.dauys.text.read;

import static org.dauys.text.read.DocxFile.p;
import static org.dauys.text.read.DocxFile.r;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;
import org.junit.jupiter.api.Test;

/** Whoever has a word processor's file read is told with numbers what became of tracked changes, tables and footnotes. */
class DocxTreatmentTest {
    private static String cell(String inside) {
        return "<w:tc>" + inside + "</w:tc>";
    }

    private static String row(String properties, String... cells) {
        return "<w:tr>" + properties + String.join("", cells) + "</w:tr>";
    }

    private static List<Problem> doubts(DocxFile file) throws BadSource {
        return DocxBlocks.of(file.bytes(), TrackedChanges.ACCEPT).doubts();
    }

    private static String told(List<Problem> doubts, Cause cause) {
        Problem one = doubts.stream()
                .filter(doubt -> doubt.cause() == cause)
                .findFirst()
                .orElseThrow();
        return one.place().number() + ": " + one.arguments().getFirst();
    }

    @Test
    void tablesAreToldByTheirRows() throws BadSource {
        String whole = p("Первый абзац.") + p("Второй.") + p("Третий.") + p("Четвёртый.");
        List<Problem> doubts = doubts(DocxFile.withBody(p("Сбор:")
                + "<w:tbl>" + row("", cell(p("рожь")), cell(p("10")))
                + row("", cell(p("овёс")), cell(p("5")))
                + row("", cell(p("1)")), cell(p("слова пункта")))
                + row("", cell(whole), cell(p("рядом"))) + "</w:tbl>"));
        assertEquals("3: 2", told(doubts, Cause.TABLE_ROWS_AS_LINES));
        assertEquals("12: 1", told(doubts, Cause.TABLE_CELLS_APART));
        assertEquals(2, doubts.size(), "a number beside its words is how paragraphs are set");
        assertTrue(doubts.getFirst().cause().isTreatment());
        assertEquals(
                "абзац 3: Строки таблиц (2) стали строками текста, между ячейками — « | ». Проверьте, читаются ли они как надо.",
                doubts.getFirst().message(Locale.of("ru")));
    }

    @Test
    void footnotesAreCountedOneByOne() throws BadSource {
        String reference = "<w:r><w:footnoteReference w:id=\"%s\"/></w:r>";
        List<Problem> doubts = doubts(DocxFile.withBody("<w:p>" + r("Статья 1") + reference.formatted("2")
                        + "</w:p><w:p>" + r("Слова") + reference.formatted("3") + "</w:p>")
                .with(
                        "footnotes",
                        "<w:footnote w:id=\"2\">" + p("Сноска") + p("в два абзаца") + "</w:footnote>"
                                + "<w:footnote w:id=\"3\">" + p("Другая") + "</w:footnote>"));
        assertEquals("1: 2", told(doubts, Cause.NOTES_KEPT));
        assertEquals(1, doubts.size());
    }

    @Test
    void trackedChangesOfRowsCellsAndFootnotesCountToo() throws BadSource {
        String deletedRow = "<w:trPr><w:del w:id=\"4\" w:author=\"a\"/></w:trPr>";
        String newCell = "<w:tc><w:tcPr><w:cellIns w:id=\"5\" w:author=\"a\"/></w:tcPr>" + p("20") + "</w:tc>";
        List<Problem> doubts = doubts(DocxFile.withBody(p("Слова")
                        + "<w:tbl>" + row("", cell(p("рожь")), newCell) + row(deletedRow, cell(p("овёс"))) + "</w:tbl>"
                        + "<w:p>" + r("Конец") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>")
                .with(
                        "footnotes",
                        "<w:footnote w:id=\"2\"><w:p>" + r("Сноска ") + "<w:ins w:id=\"6\" w:author=\"a\">" + r("новая")
                                + "</w:ins><w:del w:id=\"7\" w:author=\"a\"><w:r><w:delText>старая</w:delText></w:r></w:del>"
                                + "</w:p></w:footnote>"));
        assertEquals("4", told(doubts, Cause.CHANGES_ACCEPTED).replaceFirst(".*: ", ""));
    }
}
