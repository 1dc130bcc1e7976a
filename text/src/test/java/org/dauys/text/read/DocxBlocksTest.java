package org.dauys.text.read;

import static org.dauys.text.read.DocxFile.p;
import static org.dauys.text.read.DocxFile.r;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.dauys.text.Place;
import org.dauys.text.Problem.Cause;
import org.dauys.text.read.Block.Form;
import org.junit.jupiter.api.Test;

class DocxBlocksTest {
    private static final String NUMBERING = """
        <w:abstractNum w:abstractNumId="0">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Article"/>
            <w:lvlText w:val="Статья %1."/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
          <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="russianLower"/><w:lvlText w:val="%3)"/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="1">
          <w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1-%2"/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:isLgl/>
            <w:lvlText w:val="%1.%2"/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="2">
          <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl>
        </w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
        <w:num w:numId="4"><w:abstractNumId w:val="0"/>
          <w:lvlOverride w:ilvl="1"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
        """;
    private static final String STYLES = """
        <w:style w:type="paragraph" w:styleId="Article"><w:name w:val="Articles"/>
          <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="Kopf"><w:name w:val="Kopf"/><w:basedOn w:val="Grund"/></w:style>
        <w:style w:type="paragraph" w:styleId="Grund"><w:name w:val="Grund"/>
          <w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>
        """;

    private static String numbered(int num, int level, String text) {
        return p("<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + num + "\"/></w:numPr>", text);
    }

    private static List<String> texts(DocxFile file) throws BadSource {
        return DocxBlocks.of(file.bytes(), TrackedChanges.ACCEPT).blocks().stream()
                .map(Block::text)
                .toList();
    }

    private static Cause cause(byte[] bytes) {
        return assertThrows(BadSource.class, () -> DocxBlocks.of(bytes, TrackedChanges.ACCEPT))
                .problems()
                .getFirst()
                .cause();
    }

    @Test
    void automaticNumbersAreWrittenOut() throws BadSource {
        DocxFile file = DocxFile.withBody(p("<w:pStyle w:val=\"Article\"/>", "Труд")
                        + numbered(1, 1, "Каждый")
                        + numbered(1, 2, "первое")
                        + numbered(1, 2, "второе")
                        + numbered(1, 1, "Никто")
                        + p("<w:pStyle w:val=\"Article\"/>", "")
                        + numbered(1, 1, "Снова"))
                .with("numbering", NUMBERING)
                .with("styles", STYLES);
        assertEquals(
                List.of("Статья 1. Труд", "1. Каждый", "а) первое", "б) второе", "2. Никто", "Статья 2.", "1. Снова"),
                texts(file));
    }

    @Test
    void overriddenStartsRomanAndLegalNumbersAreCountedAsPrinted() throws BadSource {
        DocxFile file = DocxFile.withBody(numbered(1, 1, "a")
                        + numbered(4, 1, "b")
                        + numbered(4, 1, "c")
                        + numbered(2, 0, "d")
                        + numbered(2, 1, "e")
                        + numbered(3, 0, "f")
                        + numbered(0, 0, "g"))
                .with("numbering", NUMBERING);
        assertEquals(List.of("1. a", "7. b", "8. c", "IV-a d", "4.1 e", "– f", "g"), texts(file));
    }

    @Test
    void russianLettersLeaveOutThoseThatNumberNothing() {
        List<Integer> numbers = List.of(1, 9, 10, 29, 30);
        assertEquals(
                List.of("а", "и", "к", "я", "аа"),
                numbers.stream().map(n -> DocxNumerals.of(n, "russianLower")).toList());
    }

    @Test
    void trackedInsertionsAreAcceptedAndDeletionsDropped() throws BadSource {
        DocxFile file = DocxFile.withBody("<w:p>" + r("включая ")
                + "<w:del w:id=\"1\"><w:r><w:delText>право</w:delText>"
                + "</w:r></w:del><w:ins w:id=\"2\">" + r("условия") + "</w:ins></w:p>"
                + "<w:p><w:pPr><w:rPr><w:del w:id=\"3\"/></w:rPr></w:pPr>" + r("Первая ") + "</w:p>" + p("вторая.")
                + "<w:tbl><w:tr><w:trPr><w:del w:id=\"4\"/></w:trPr><w:tc>" + p("строка") + "</w:tc></w:tr>"
                + "<w:tr><w:tc>" + p("ячейка") + "</w:tc></w:tr></w:tbl>");
        assertEquals(List.of("включая условия", "Первая вторая.", "ячейка"), texts(file));
    }

    @Test
    void headingsAreKnownByStyleNameOrOutlineLevelInAnyLanguage() throws BadSource {
        DocxFile file = DocxFile.withBody(p("<w:pStyle w:val=\"1\"/>", "Раздел I")
                        + p("<w:pStyle w:val=\"Kopf\"/>", "Глава 1")
                        + p("<w:outlineLvl w:val=\"0\"/>", "Статья 1")
                        + p("Текст"))
                .with("styles", STYLES);
        assertEquals(
                List.of(Form.HEADING, Form.HEADING, Form.HEADING, Form.PLAIN),
                DocxBlocks.of(file.bytes(), TrackedChanges.ACCEPT).blocks().stream()
                        .map(Block::form)
                        .toList());
    }

    @Test
    void tableOfContentsIsDropped() throws BadSource {
        String field = "<w:r><w:fldChar w:fldCharType=\"%s\"/></w:r>";
        DocxFile file = DocxFile.withBody(p("<w:pStyle w:val=\"11\"/>", "Статья 1 ... 3") + "<w:p>"
                        + field.formatted("begin") + "<w:r><w:instrText> TOC \\o </w:instrText></w:r>"
                        + field.formatted("separate") + r("Статья 2 ... 4") + "</w:p>" + p("Статья 3 ... 5") + "<w:p>"
                        + field.formatted("end") + "</w:p>" + p("Статья 1"))
                .with("styles", STYLES);
        assertEquals(List.of("Статья 1"), texts(file));
    }

    @Test
    void footnotesFollowTheirParagraphAsNotesAndCommentsAreTold() throws BadSource {
        DocxFile file = DocxFile.withBody("<w:p>" + r("Текст") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                        + "<w:r><w:commentReference w:id=\"0\"/></w:r>" + r(".") + "</w:p>" + p("Дальше"))
                .with(
                        "footnotes",
                        "<w:footnote w:type=\"separator\" w:id=\"0\">" + p("---")
                                + "</w:footnote><w:footnote w:id=\"2\">" + p(" Сноска.") + "</w:footnote>")
                .with("comments", "<w:comment w:id=\"0\">" + p("Спорно") + "</w:comment>");
        assertEquals(
                List.of(
                        Block.plain("Текст.", Place.paragraph(1)),
                        new Block("Сноска.", Place.paragraph(1), Form.NOTE),
                        Block.plain("Дальше", Place.paragraph(2))),
                DocxBlocks.of(file.bytes(), TrackedChanges.ACCEPT).blocks());
        assertEquals(
                List.of(Cause.COMMENT_LEFT_OUT, Cause.NOTES_KEPT),
                DocxBlocks.of(file.bytes(), TrackedChanges.ACCEPT).doubts().stream()
                        .map(org.dauys.text.Problem::cause)
                        .toList());
    }

    @Test
    void tablesContentControlsAndTextBoxesAreReadInOrder() throws BadSource {
        String box = "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + p("рамка")
                + "</w:txbxContent></mc:Choice>"
                + "<mc:Fallback><w:txbxContent>" + p("рамка") + "</w:txbxContent></mc:Fallback></mc:AlternateContent>"
                + "</w:r>";
        DocxFile file = DocxFile.withBody("<w:sdt><w:sdtContent>" + p("поле") + "</w:sdtContent></w:sdt>" + "<w:p>"
                + r("до ") + box + r("после") + "</w:p><w:tbl><w:tr><w:tc>" + p("1") + "</w:tc><w:tc>" + p("2")
                + "</w:tc></w:tr></w:tbl>");
        assertEquals(List.of("поле", "до после", "рамка", "1 | 2"), texts(file));
    }

    @Test
    void lineBreaksPartBlocksAndInvisibleCharactersGo() throws BadSource {
        DocxFile file =
                DocxFile.withBody("<w:p>" + r("Раздел\u00A0I") + "<w:r><w:br/></w:r>" + r("Общие поло\u00ADжения")
                        + "</w:p><w:p>" + r("Вице") + "<w:r><w:noBreakHyphen/></w:r>" + r("Президент")
                        + "<w:r><w:tab/></w:r>" + r("статьи 83")
                        + "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>12</w:t></w:r>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>тайна</w:t></w:r></w:p>");
        assertEquals(List.of("Раздел I", "Общие положения", "Вице-Президент статьи 83¹²"), texts(file));
    }

    @Test
    void entityIsRefusedAndNeverFetched() {
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p>"
                + "<w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
        assertEquals(
                Cause.EXTERNAL_ENTITY,
                cause(DocxFile.withBody("").part("word/document.xml", xml).bytes()));
    }

    @Test
    void partThatUnpacksToFarMoreThanItsSizeIsRefused() {
        byte[] spaces = new byte[8 << 20];
        Arrays.fill(spaces, (byte) ' ');
        byte[] head = "<w:document xmlns:w=\"x\">".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(head, 0, spaces, 0, head.length);
        assertEquals(
                Cause.ZIP_BOMB,
                cause(DocxFile.withBody("").part("word/document.xml", spaces).bytes()));
    }

    @Test
    void largePicturesAreNotUnpacked() throws BadSource {
        assertEquals(
                List.of("Текст"),
                texts(DocxFile.withBody(p("Текст")).part("word/media/image1.bmp", new byte[90 << 20])));
    }

    @Test
    void archiveOfTooManyPartsIsRefused() {
        DocxFile file = DocxFile.withBody(p("Текст"));
        for (int i = 0; i < 10_001; i++) {
            file.part("word/media/" + i, "");
        }
        assertEquals(Cause.ZIP_BOMB, cause(file.bytes()));
    }

    @Test
    void otherFilesAreNamedForWhatTheyAre() {
        byte[] ole = new byte[2048];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, ole, 0, 4);
        assertEquals(Cause.WRONG_TYPE, cause(ole));
        byte[] marker = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(marker, 0, ole, 1024, marker.length);
        assertEquals(Cause.ENCRYPTED, cause(ole));
        assertEquals(Cause.WRONG_TYPE, cause("Статья 1".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Cause.EMPTY_FILE, cause(DocxFile.withBody(p(" ")).bytes()));
    }

    @Test
    void everyCutOfAFileIsReportedAsDamaged() {
        byte[] whole = DocxFile.withBody(p("Статья 1").repeat(50)).bytes();
        for (int length = 4; length < whole.length; length += 37) {
            assertEquals(Cause.DAMAGED, cause(Arrays.copyOf(whole, length)), "cut at byte " + length);
        }
    }

    @Test
    void brokenXmlIsReportedWithItsPart() {
        BadSource bad = assertThrows(
                BadSource.class,
                () -> DocxBlocks.of(DocxFile.withBody("<w:p></w:r>").bytes(), TrackedChanges.ACCEPT));
        assertEquals(Cause.DAMAGED, bad.problems().getFirst().cause());
        assertEquals(
                "part word/document.xml is no well-formed XML at line 1",
                bad.problems().getFirst().arguments().getFirst());
    }

    private static DocxFile keeping(String... parts) {
        DocxFile file =
                DocxFile.withBody(p("ACT ON MILLS") + p("Article 1. Mills") + p("A mill is open.") + p("It is tall."));
        for (int i = 0; i < parts.length; i++) {
            file.part("customXml/item" + (i + 1) + ".xml", parts[i]);
        }
        return file;
    }

    /** The act of {@link #keeping}, with a second sentence of its own and a name by which it is known again. */
    private static String kept(String text, String eId) {
        String child =
                "{\"kind\":\"part\",\"number\":\"\",\"label\":\"1%s\",\"eId\":\"%s\",\"heading\":\"\",\"text\":\"%s\","
                        + "\"repealed\":false,\"notes\":[],\"children\":[]}";
        return "<act xmlns=\"urn:dauys:act:json\">{\"title\":\"ACT ON MILLS\",\"language\":\"en\",\"notes\":[],\"provisions\":"
                + "[{\"kind\":\"article\",\"number\":\"1\",\"label\":\"1\",\"eId\":\"art_1\",\"heading\":\"Mills\",\"text\":\"\","
                + "\"repealed\":false,\"notes\":[],\"children\":["
                + child.formatted("~1", "a", "A mill is open.") + "," + child.formatted("~2", eId, text) + "]}]}</act>";
    }

    private static String keptName(DocxFile file) throws BadSource {
        return DocxBlocks.of(file.bytes(), TrackedChanges.ACCEPT)
                .act()
                .map(act -> act.provisions().getFirst().children().getLast().eId())
                .orElse("none");
    }

    @Test
    void ofTheTwoStructuresThatADocumentKeepsTheNearerIsTakenAndNoThirdIsRead() throws BadSource {
        String far = kept("It is small.", "far");
        String near = kept("It is tall.", "near");
        assertEquals("near", keptName(keeping(far, near)));
        assertEquals("near", keptName(keeping(near, far)));
        assertEquals("far", keptName(keeping(far, far, near)));
        assertEquals("near", keptName(keeping("<b/>", near)));
    }

    @Test
    void brokenPartWithAStructureIsSkippedWhateverItIs() throws BadSource {
        String near = kept("It is tall.", "near");
        for (String broken : List.of(
                near.replace("</act>", ""),
                near.replace("\"title\"", "title"),
                near.replace("\"art_1\"", "7"),
                "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><act>")) {
            assertEquals("none", keptName(keeping(broken)), broken);
            assertEquals("near", keptName(keeping(broken, near)), broken);
            assertEquals(4, texts(keeping(broken)).size(), broken);
        }
    }
}
