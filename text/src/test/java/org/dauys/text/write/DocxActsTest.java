package org.dauys.text.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Kind;
import org.dauys.text.Provision;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActReader;
import org.junit.jupiter.api.Test;

class DocxActsTest {
    private static final String TEXT = """
            Ақдала Республикасының Конституциясы

            1-бөлім. Жалпы ережелер
            1-бап. Еңбек
            1. Әркімнің еңбек ету бостандығына құқығы бар:
            1) қауіпсіз жағдайда;
            2) кемсітусіз.
            Ескерту. 1-бап жаңа редакцияда.
            2. Ереуілге құқық танылады.
            2-бап. Тіл
            Мемлекеттік тіл – қазақ тілі.
            """;

    private static Act act() throws UnreadableActException {
        return ActReader.read("text", TEXT.getBytes(StandardCharsets.UTF_8), Format.TEXT, Optional.empty())
                .act();
    }

    private static byte[] written(Act act, Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ActWriter.write(act, List.of(), format, out);
        return out.toByteArray();
    }

    private static Act readBack(Act act, Format format) throws IOException, UnreadableActException {
        return ActReader.read("back", written(act, format), format, Optional.empty())
                .act();
    }

    @Test
    void kazakhActIsTheSameAfterDocxAndPdf() throws Exception {
        assertEquals(act(), readBack(act(), Format.DOCX));
        assertEquals(act(), readBack(act(), Format.PDF));
    }

    @Test
    void constitutionIsTheSameAfterDocxAndPdf() throws Exception {
        Path file = Path.of(
                System.getProperty("dauys.root", ".."), "../shared/data/kz/constitution-1995.2023-01-01.ru.txt");
        assumeTrue(Files.exists(file), () -> "skipped: " + file + " is not there");
        Act act = ActReader.read(file, Optional.empty()).act();
        assertEquals(act, readBack(act, Format.DOCX));
        assertEquals(act, readBack(act, Format.PDF));
    }

    @Test
    void groupsAndArticlesShowInTheNavigationPane() throws Exception {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(written(act(), Format.DOCX)))) {
            List<String> headings = document.getParagraphs().stream()
                    .filter(p -> p.getStyle() != null && p.getStyle().startsWith("Heading"))
                    .map(p -> level(document, p) + " " + p.getText())
                    .toList();
            assertEquals(List.of("0 1-бөлім. Жалпы ережелер", "1 1-бап. Еңбек", "1 2-бап. Тіл"), headings);
            assertEquals(
                    "Ақдала Республикасының Конституциясы",
                    document.getProperties().getCoreProperties().getTitle());
        }
    }

    private static int level(XWPFDocument document, XWPFParagraph paragraph) {
        XWPFStyle style = document.getStyles().getStyle(paragraph.getStyle());
        return style.getCTStyle().getPPr().getOutlineLvl().getVal().intValue();
    }

    @Test
    void numbersAreTextAndNotesHaveAStyle() throws Exception {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(written(act(), Format.DOCX)))) {
            assertTrue(document.getParagraphs().stream().allMatch(p -> p.getNumID() == null));
            assertEquals(
                    List.of("Ескерту. 1-бап жаңа редакцияда."),
                    document.getParagraphs().stream()
                            .filter(p -> "Note".equals(p.getStyle()))
                            .map(XWPFParagraph::getText)
                            .toList());
        }
    }

    /** A provision that quotes another act's article and heading as lines of its own: no words say that they are quoted. */
    private static final String FOREIGN = """
            <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act">
            <meta><identification source="#x"><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression>
            </identification></meta>
            <preface><p><docTitle>Mills (Amendment) Act</docTitle></p><p>Chapter 5 of the year</p></preface>
            <body><section eId="sec_1"><num>1</num><heading>Amendment</heading><content>
            <p>The Act is amended as follows.</p>
            <p>Section 4 Dams</p>
            <p>The dam is of wood.</p></content></section>
            <section eId="sec_2"><num>2</num><heading>Start</heading><content><p>It starts today.</p></content></section>
            </body></act></akomaNtoso>
            """;

    private static Act foreign() throws UnreadableActException {
        return ActReader.read("act.xml", FOREIGN.getBytes(StandardCharsets.UTF_8), Format.AKN, Optional.empty())
                .act();
    }

    private interface Edit {
        void of(XWPFDocument document);
    }

    private static Act edited(Act act, Edit edit) throws IOException, UnreadableActException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(written(act, Format.DOCX)))) {
            edit.of(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return ActReader.read("edited.docx", out.toByteArray(), Format.DOCX, Optional.empty())
                    .act();
        }
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String words) {
        return document.getParagraphs().stream()
                .filter(p -> p.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void structureThatNoWordsSayIsReadBack() throws Exception {
        assertEquals(foreign(), readBack(foreign(), Format.DOCX));
        assertEquals(
                List.of("sec_1", "sec_2"),
                readBack(foreign(), Format.DOCX).provisions().stream()
                        .map(Provision::eId)
                        .toList());
    }

    @Test
    void rewordedParagraphKeepsItsPlaceAndAllOthersTheirs() throws Exception {
        Act act = edited(
                foreign(),
                document -> paragraph(document, "The dam is of wood.")
                        .getRuns()
                        .getFirst()
                        .setText("The dam is of stone.", 0));
        List<String> words = act.walk().map(Provision::text).toList();
        assertTrue(words.contains("The dam is of stone."), words::toString);
        assertEquals(
                foreign().walk().map(Provision::eId).toList(),
                act.walk().map(Provision::eId).toList());
    }

    @Test
    void documentWhoseParagraphsNoLongerFitIsReadByItsWords() throws Exception {
        Act act = edited(act(), document -> {
            XWPFParagraph last = document.createParagraph();
            last.createRun().setText("3-бап. Жалау");
            document.createParagraph().createRun().setText("Жалау көк.");
        });
        assertEquals(3, act.articles());
        assertEquals("Жалау көк.", act.walk().toList().getLast().text());
    }

    @Test
    void changedNumberIsBelievedAndNotTheStructureOfBefore() throws Exception {
        Act act = edited(
                act(),
                document ->
                        paragraph(document, "2-бап. Тіл").getRuns().getFirst().setText("4-бап. Тіл", 0));
        assertEquals(
                List.of("1", "4"),
                act.walk()
                        .filter(p -> p.kind() == Kind.ARTICLE)
                        .map(Provision::number)
                        .toList());
    }

    @Test
    void numberedParagraphInThePlaceOfOneWithoutANumberIsANewElement() throws Exception {
        Act act = ActReader.read(
                        "act.txt",
                        "ACT ON MILLS\n\nArticle 1. Mills\n1. A mill is open.\nIt is of wood.\n\nArticle 2. Start\nIt starts today.\n"
                                .getBytes(StandardCharsets.UTF_8),
                        Format.TEXT,
                        Optional.empty())
                .act();
        Act edited = edited(
                act,
                document -> paragraph(document, "It is of wood.")
                        .getRuns()
                        .getFirst()
                        .setText("2. A mill is of stone.", 0));
        assertEquals(
                List.of("1", "1.1", "1.2", "2"),
                edited.walk().map(Provision::label).toList());
    }
}
