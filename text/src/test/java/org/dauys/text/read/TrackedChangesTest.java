package org.dauys.text.read;

import static org.dauys.text.read.DocxFile.p;
import static org.dauys.text.read.DocxFile.r;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dauys.text.read.Block.Form;
import org.junit.jupiter.api.Test;

/** One document with tracked changes is two texts: what a word processor shows after all are accepted, and after all are rejected. */
class TrackedChangesTest {
    private static final String NUMBERING = """
            <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
            <w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            """;

    private static final String NUMBER = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";

    private static String ins(String inside) {
        return "<w:ins w:id=\"1\" w:author=\"a\">" + inside + "</w:ins>";
    }

    private static String del(String words) {
        return "<w:del w:id=\"2\" w:author=\"a\"><w:r><w:delText>" + words + "</w:delText></w:r></w:del>";
    }

    private static String paragraph(String mark, String inside) {
        return "<w:p><w:pPr><w:rPr><w:" + mark + " w:id=\"3\" w:author=\"a\"/></w:rPr></w:pPr>" + inside + "</w:p>";
    }

    private static List<String> texts(DocxFile file, TrackedChanges changes) throws BadSource {
        return DocxBlocks.of(file.bytes(), changes).blocks().stream()
                .map(Block::text)
                .toList();
    }

    private static void assertBoth(DocxFile file, List<String> accepted, List<String> rejected) throws BadSource {
        assertEquals(accepted, texts(file, TrackedChanges.ACCEPT), "accepted");
        assertEquals(rejected, texts(file, TrackedChanges.REJECT), "rejected");
    }

    @Test
    void rowsAndCellsComeAndGo() throws BadSource {
        String row = "<w:tr><w:trPr><w:%s w:id=\"4\" w:author=\"a\"/></w:trPr><w:tc>%s</w:tc><w:tc>%s</w:tc></w:tr>";
        String kept = "<w:tr><w:tc>" + p("рожь") + "</w:tc><w:tc>" + p("10") + "</w:tc>"
                + "<w:tc><w:tcPr><w:cellIns w:id=\"5\" w:author=\"a\"/></w:tcPr><w:p>" + ins(r("20")) + "</w:p></w:tc>"
                + "<w:tc><w:tcPr><w:cellDel w:id=\"6\" w:author=\"a\"/></w:tcPr><w:p>" + del("30")
                + "</w:p></w:tc></w:tr>";
        DocxFile file = DocxFile.withBody(p("Сбор:") + "<w:tbl>" + kept
                + row.formatted("ins", "<w:p>" + ins(r("овёс")) + "</w:p>", "<w:p>" + ins(r("5")) + "</w:p>")
                + row.formatted("del", "<w:p>" + del("просо") + "</w:p>", "<w:p>" + del("7") + "</w:p>") + "</w:tbl>"
                + p("Конец."));
        assertBoth(
                file,
                List.of("Сбор:", "рожь | 10 | 20", "овёс | 5", "Конец."),
                List.of("Сбор:", "рожь | 10 | 30", "просо | 7", "Конец."));
    }

    @Test
    void paragraphsAreSplitAndJoinedAsTheirMarksAre() throws BadSource {
        DocxFile file = DocxFile.withBody(paragraph("ins", r("Мост прочен."))
                + p("Он открыт.")
                + paragraph("del", r("Плата мала "))
                + p("и не растёт.")
                + paragraph("ins", ins(r("Новый абзац.")))
                + paragraph("del", del("Старый абзац."))
                + p("Конец."));
        assertBoth(
                file,
                List.of("Мост прочен.", "Он открыт.", "Плата мала и не растёт.", "Новый абзац.", "Конец."),
                List.of("Мост прочен.Он открыт.", "Плата мала", "и не растёт.", "Старый абзац.", "Конец."));
    }

    @Test
    void wordsBeforeATableOrAtTheEndStayAParagraphThoughItsMarkIsDeleted() throws BadSource {
        DocxFile file = DocxFile.withBody(paragraph("del", r("Таблица ниже.")) + "<w:tbl><w:tr><w:tc>" + p("а")
                + "</w:tc><w:tc>" + p("б") + "</w:tc></w:tr></w:tbl>" + paragraph("del", r("Последний.")));
        assertBoth(
                file, List.of("Таблица ниже.", "а | б", "Последний."), List.of("Таблица ниже.", "а | б", "Последний."));
    }

    @Test
    void movedWordsAreReadWhereTheyWereOrWhereTheyAre() throws BadSource {
        DocxFile file = DocxFile.withBody(
                "<w:p><w:moveFromRangeStart w:id=\"1\" w:name=\"m\"/><w:moveFrom w:id=\"2\" w:author=\"a\">"
                        + r("Сваи дубовые. ")
                        + "</w:moveFrom><w:moveFromRangeEnd w:id=\"1\"/>" + r("Настил сосновый.") + "</w:p>"
                        + "<w:p>" + r("Перила высокие. ") + "<w:moveTo w:id=\"3\" w:author=\"a\">" + r("Сваи дубовые.")
                        + "</w:moveTo></w:p>"
                        + paragraph(
                                "moveFrom",
                                "<w:moveFrom w:id=\"4\" w:author=\"a\">" + r("Целый абзац.") + "</w:moveFrom>")
                        + p("Середина.")
                        + paragraph(
                                "moveTo", "<w:moveTo w:id=\"5\" w:author=\"a\">" + r("Целый абзац.") + "</w:moveTo>")
                        + p("Конец."));
        assertBoth(
                file,
                List.of("Настил сосновый.", "Перила высокие. Сваи дубовые.", "Середина.", "Целый абзац.", "Конец."),
                List.of("Сваи дубовые. Настил сосновый.", "Перила высокие.", "Целый абзац.", "Середина.", "Конец."));
    }

    @Test
    void changesInsideFieldsAreTheirResultsAndNotTheirInstructions() throws BadSource {
        String field = "<w:r><w:fldChar w:fldCharType=\"%s\"/></w:r>";
        DocxFile file = DocxFile.withBody("<w:p>" + r("См. статью ") + field.formatted("begin")
                + "<w:r><w:instrText> REF art \\h </w:instrText></w:r>"
                + "<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delInstrText> REF old \\h </w:delInstrText></w:r></w:del>"
                + field.formatted("separate") + del("7") + ins(r("9")) + field.formatted("end") + r(".") + "</w:p>"
                + "<w:p><w:fldSimple w:instr=\"DATE\">" + del("вчера") + ins(r("завтра")) + "</w:fldSimple></w:p>");
        assertBoth(file, List.of("См. статью 9.", "завтра"), List.of("См. статью 7.", "вчера"));
    }

    @Test
    void textBoxesHaveChangesAndParagraphsOfTheirOwn() throws BadSource {
        String box = "<w:r><w:pict><w:txbxContent>" + paragraph("del", r("Рамка: ") + del("старая ")) + "<w:p>"
                + ins(r("новая ")) + r("плата.") + "</w:p></w:txbxContent></w:pict></w:r>";
        DocxFile file =
                DocxFile.withBody(paragraph("del", r("Начало ")) + "<w:p>" + box + r("продолжение.") + "</w:p>");
        assertBoth(
                file,
                List.of("Начало продолжение.", "Рамка: новая плата."),
                List.of("Начало", "продолжение.", "Рамка: старая", "плата."));
    }

    @Test
    void footnotesHaveBothTextsToo() throws BadSource {
        DocxFile file = DocxFile.withBody("<w:p>" + r("Текст") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + r(".")
                        + "</w:p><w:p>" + r("Дальше") + "<w:ins w:id=\"1\" w:author=\"a\"><w:r>"
                        + "<w:footnoteReference w:id=\"3\"/></w:r></w:ins>" + r(".") + "</w:p>")
                .with(
                        "footnotes",
                        "<w:footnote w:id=\"2\"><w:p>" + r("Плата ") + del("мала") + ins(r("велика")) + r(".")
                                + "</w:p>"
                                + paragraph("del", r("Две ")) + p("части.") + "</w:footnote>"
                                + "<w:footnote w:id=\"3\"><w:p>" + ins(r("Новая сноска.")) + "</w:p></w:footnote>");
        assertBoth(
                file,
                List.of("Текст.", "Плата велика.", "Две части.", "Дальше.", "Новая сноска."),
                List.of("Текст.", "Плата мала.", "Две", "части.", "Дальше."));
    }

    @Test
    void whoeverChangedOnlyANoteIsAnAuthorToo() throws Exception {
        String by = "<w:ins w:id=\"4\" w:author=\"%s\" w:date=\"2026-11-30T10:00:00Z\">%s</w:ins>";
        DocxFile file = DocxFile.withBody(
                        "<w:p>" + r("Текст") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + ins(r(".")) + "</w:p>")
                .with(
                        "footnotes",
                        "<w:footnote w:id=\"2\"><w:p>" + by.formatted("b", r("Велика.")) + "</w:p></w:footnote>")
                .with("endnotes", "<w:endnote w:id=\"2\"><w:p>" + by.formatted("c", r("Мала.")) + "</w:p></w:endnote>");
        List<TrackedAuthor> authors =
                TrackedDocument.open("notes.docx", file.bytes()).authors();
        assertEquals(
                List.of("a", "b", "c"),
                authors.stream().map(TrackedAuthor::name).toList());
        assertTrue(authors.getLast().date().isPresent());
    }

    @Test
    void numbersThatCameWithAChangeGoWithIt() throws BadSource {
        String came =
                "<w:pPr>" + NUMBER.replace("</w:numPr>", "<w:ins w:id=\"7\" w:author=\"a\"/></w:numPr>") + "</w:pPr>";
        String was =
                "<w:pPr><w:pPrChange w:id=\"8\" w:author=\"a\"><w:pPr>" + NUMBER + "</w:pPr></w:pPrChange></w:pPr>";
        DocxFile file = DocxFile.withBody(p(NUMBER, "Мост.") + "<w:p>" + came + r("Сваи.") + "</w:p>" + "<w:p>" + was
                        + r("Перила.") + "</w:p>" + p(NUMBER, "Настил."))
                .with("numbering", NUMBERING);
        assertBoth(
                file,
                List.of("1. Мост.", "2. Сваи.", "Перила.", "3. Настил."),
                List.of("1. Мост.", "Сваи.", "2. Перила.", "3. Настил."));
    }

    @Test
    void deletedParagraphsTakeNoNumber() throws BadSource {
        String gone = "<w:p><w:pPr>" + NUMBER + "<w:rPr><w:del w:id=\"9\" w:author=\"a\"/></w:rPr></w:pPr>"
                + del("Сваи.") + "</w:p>";
        DocxFile file = DocxFile.withBody(p(NUMBER, "Мост.") + gone + p(NUMBER, "Настил."))
                .with("numbering", NUMBERING);
        assertBoth(file, List.of("1. Мост.", "2. Настил."), List.of("1. Мост.", "2. Сваи.", "3. Настил."));
    }

    @Test
    void formulasLeaveOutWhatIsDeletedInThem() throws BadSource {
        String formula =
                "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>a=</m:t>"
                        + "</m:r><w:del w:id=\"1\" w:author=\"a\"><m:r><m:t>b</m:t></m:r></w:del>"
                        + "<w:ins w:id=\"2\" w:author=\"a\"><m:r><m:t>c</m:t></m:r></w:ins></m:oMath>";
        DocxFile file = DocxFile.withBody("<w:p>" + r("Ставка ") + formula + "</w:p>");
        assertBoth(file, List.of("Ставка a=c"), List.of("Ставка a=b"));
    }

    @Test
    void hiddenAndStruckWordsAreLeftOutAndToldAlsoWhereAStyleMakesThemSo() throws BadSource {
        DocxFile file = DocxFile.withBody(
                        "<w:p>" + r("Плата ") + "<w:r><w:rPr><w:strike/></w:rPr><w:t>десять </w:t></w:r>"
                                + "<w:r><w:rPr><w:rStyle w:val=\"Secret\"/></w:rPr><w:t>тайна </w:t></w:r>"
                                + "<w:r><w:rPr><w:rStyle w:val=\"Secret\"/><w:vanish w:val=\"0\"/></w:rPr><w:t>двадцать.</w:t></w:r></w:p>")
                .with(
                        "styles",
                        "<w:style w:type=\"character\" w:styleId=\"Secret\"><w:name w:val=\"Secret\"/>"
                                + "<w:rPr><w:vanish/></w:rPr></w:style>");
        Source source = DocxBlocks.of(file.bytes(), TrackedChanges.ACCEPT);
        assertEquals(List.of("Плата двадцать."), texts(file, TrackedChanges.ACCEPT));
        assertEquals(List.of("TEXT_LEFT_OUT", "STRUCK_LEFT_OUT"), Trees.causes(source.doubts()));
        assertTrue(source.blocks().stream().noneMatch(block -> block.form() == Form.NOTE));
    }

    @Test
    void pieceOfAnotherFileIsTold() throws BadSource {
        DocxFile file = DocxFile.withBody(p("Мост.") + "<w:altChunk w:id=\"r9\"/>");
        assertEquals(
                List.of("TEXT_LEFT_OUT"),
                Trees.causes(DocxBlocks.of(file.bytes(), TrackedChanges.ACCEPT).doubts()));
    }
}
