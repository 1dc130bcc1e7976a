package org.dauys.text.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.dauys.text.Act;
import org.dauys.text.Language;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * Writes an act as DOCX. Groups and articles are headings with outline levels, so that a word processor shows the act's
 * structure beside the text; every number is text, so that it stays what it is when someone edits around it.
 */
final class DocxActs {
    private static final int DEEPEST_HEADING = 9;

    /** How far each level of a list is set in, in twentieths of a point: 7.5 mm. */
    private static final int INDENT = 425;

    private static final String CUSTOM_XML =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";

    private static final String PROPERTIES = """
            <?xml version="1.0" encoding="UTF-8" standalone="no"?>
            <ds:datastoreItem ds:itemID="{6B0C5B8E-3D5B-4E0B-9C55-0D8F4C6E7A1NUMBER}" \
            xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">\
            <ds:schemaRefs><ds:schemaRef ds:uri="SCHEMA"/></ds:schemaRefs>\
            </ds:datastoreItem>
            """;

    /** The name space of an act that is kept as JSON. */
    private static final String KEPT_JSON = "urn:dauys:act:json";

    private static final int A4_WIDTH = 11_906;
    private static final int A4_HEIGHT = 16_838;
    private static final int MARGIN = 1_134;

    private final XWPFDocument document;
    private int structures;

    /** A document without a paragraph, in the language and with the title of an act. */
    DocxActs(XWPFDocument document, Act act) throws IOException {
        this.document = document;
        setUp(document, act.language(), Headings.oneLine(act.title()));
    }

    static void write(Act act, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            DocxActs docx = new DocxActs(document, act);
            for (PrintedLine line : PrintedLine.of(act)) {
                docx.paragraph(line).createRun().setText(line.text());
            }
            pageNumbers(document);
            docx.keepStructure(act);
            document.write(out);
        }
    }

    /**
     * Keeps the act's structure beside its words, as a part of its own that word processors pass on: what paragraphs cannot
     * say, such as where an attachment's articles begin or how a source names its elements, is read back with them.
     */
    void keepStructure(Act act) throws IOException {
        keep("http://docs.oasis-open.org/legaldocml/ns/akn/3.0/WD17", out -> AknActs.write(act, out));
    }

    /**
     * The same to the letter, as JSON in one element: also where changes made of an act what Akoma Ntoso has no elements
     * for, as a paragraph in a paragraph.
     */
    void keepWhole(Act act) throws IOException {
        keep(KEPT_JSON, out -> {
            ByteArrayOutputStream json = new ByteArrayOutputStream();
            JsonActs.write(act, List.of(), json);
            String xml = json.toString(StandardCharsets.UTF_8)
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;");
            out.write(("<act xmlns=\"" + KEPT_JSON + "\">" + xml + "</act>\n").getBytes(StandardCharsets.UTF_8));
        });
    }

    private interface Kept {
        void to(OutputStream out) throws IOException;
    }

    private void keep(String schema, Kept kept) throws IOException {
        structures++;
        try {
            PackagePart part = document.getPackage()
                    .createPart(
                            PackagingURIHelper.createPartName("/customXml/item" + structures + ".xml"),
                            "application/xml");
            try (OutputStream structure = part.getOutputStream()) {
                kept.to(structure);
            }
            document.getPackagePart().addRelationship(part.getPartName(), TargetMode.INTERNAL, CUSTOM_XML);
            // Some word processors pass on only parts that have properties.
            PackagePart properties = document.getPackage()
                    .createPart(
                            PackagingURIHelper.createPartName("/customXml/itemProps" + structures + ".xml"),
                            "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
            try (OutputStream out = properties.getOutputStream()) {
                out.write(PROPERTIES
                        .replace("NUMBER", String.valueOf(structures))
                        .replace("SCHEMA", schema)
                        .getBytes(StandardCharsets.UTF_8));
            }
            part.addRelationship(properties.getPartName(), TargetMode.INTERNAL, CUSTOM_XML + "Props");
        } catch (InvalidFormatException impossible) {
            throw new IOException(
                    "The part for the act's structure was refused: " + impossible.getMessage(), impossible);
        }
    }

    /** A4 upright with the styles of acts, in a language. */
    static void setUp(XWPFDocument document, Language language, String title) throws IOException {
        document.createStyles().setStyles(styles(language));
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        CoreProperties properties = document.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setCreator("Dauys");
        // The same words give the same document, whenever it is written.
        properties.setCreated(Optional.empty());
    }

    private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles styles(Language language)
            throws IOException {
        try (InputStream in = DocxActs.class.getResourceAsStream("act-styles.xml")) {
            if (in == null) {
                throw new IllegalStateException("act-styles.xml is missing from the jar");
            }
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return StylesDocument.Factory.parse(xml.replace("LANGUAGE", DocxLanguage.tag(language)))
                    .getStyles();
        } catch (XmlException broken) {
            throw new IOException("act-styles.xml is no style sheet: " + broken.getMessage(), broken);
        }
    }

    /** A paragraph without words for a line, in its style. */
    XWPFParagraph paragraph(PrintedLine line) {
        XWPFParagraph paragraph = document.createParagraph();
        switch (line.role()) {
            case TITLE -> paragraph.setStyle("Title");
            case NOTE -> paragraph.setStyle("Note");
            case HEADING -> paragraph.setStyle("Heading" + Math.min(line.level(), DEEPEST_HEADING));
            case TEXT -> {}
        }
        if (line.depth() > 0) {
            paragraph.setIndentationLeft(INDENT * line.depth());
        }
        return paragraph;
    }

    void pageNumbers() {
        pageNumbers(document);
    }

    static void pageNumbers(XWPFDocument document) {
        XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setAlignment(ParagraphAlignment.CENTER);
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
    }
}
