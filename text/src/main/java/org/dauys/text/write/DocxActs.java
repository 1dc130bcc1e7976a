package org.dauys.text.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
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
import org.dauys.text.Provision;
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
            <ds:datastoreItem ds:itemID="{6B0C5B8E-3D5B-4E0B-9C55-0D8F4C6E7A11}" \
            xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">\
            <ds:schemaRefs><ds:schemaRef ds:uri="http://docs.oasis-open.org/legaldocml/ns/akn/3.0/WD17"/></ds:schemaRefs>\
            </ds:datastoreItem>
            """;

    private static final int A4_WIDTH = 11_906;
    private static final int A4_HEIGHT = 16_838;
    private static final int MARGIN = 1_134;

    private final XWPFDocument document;
    private final Headings headings;

    private DocxActs(XWPFDocument document, Headings headings) {
        this.document = document;
        this.headings = headings;
    }

    static void write(Act act, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            DocxActs docx = new DocxActs(document, Headings.of(act));
            docx.setUp(act);
            docx.paragraph("Title", 0, act.title());
            act.notes().forEach(note -> docx.paragraph("Note", 0, note));
            act.provisions().forEach(provision -> docx.provision(provision, 1, 0));
            docx.pageNumbers();
            docx.keepStructure(act);
            document.write(out);
        }
    }

    /**
     * Keeps the act's structure beside its words, as a part of its own that word processors pass on: what paragraphs cannot
     * say, such as where an attachment's articles begin or how a source names its elements, is read back with them.
     */
    private void keepStructure(Act act) throws IOException {
        try {
            PackagePart part = document.getPackage()
                    .createPart(PackagingURIHelper.createPartName("/customXml/item1.xml"), "application/xml");
            try (OutputStream structure = part.getOutputStream()) {
                AknActs.write(act, structure);
            }
            document.getPackagePart().addRelationship(part.getPartName(), TargetMode.INTERNAL, CUSTOM_XML);
            // Some word processors pass on only parts that have properties.
            PackagePart properties = document.getPackage()
                    .createPart(
                            PackagingURIHelper.createPartName("/customXml/itemProps1.xml"),
                            "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
            try (OutputStream out = properties.getOutputStream()) {
                out.write(PROPERTIES.getBytes(StandardCharsets.UTF_8));
            }
            part.addRelationship(properties.getPartName(), TargetMode.INTERNAL, CUSTOM_XML + "Props");
        } catch (InvalidFormatException impossible) {
            throw new IOException(
                    "The part for the act's structure was refused: " + impossible.getMessage(), impossible);
        }
    }

    private void setUp(Act act) throws IOException {
        document.createStyles().setStyles(styles(act.language()));
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
        properties.setTitle(Headings.oneLine(act.title()));
        properties.setCreator("Dauys");
        // The same act gives the same document, whenever it is written.
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

    /**
     * @param level of the heading, from 1
     * @param depth of the list, 0 for what is not set in
     */
    private void provision(Provision provision, int level, int depth) {
        boolean titled = Headings.standsAlone(provision);
        if (titled) {
            paragraph("Heading" + Math.min(level, DEEPEST_HEADING), 0, headings.heading(provision));
            paragraph("", depth, provision.text());
        } else {
            paragraph("", depth, headings.number(provision) + " " + provision.text());
        }
        provision.notes().forEach(note -> paragraph("Note", depth, note));
        for (Provision child : provision.children()) {
            boolean setIn = switch (child.kind()) {
                case SUBPARAGRAPH, INDENT -> true;
                default -> false;
            };
            provision(child, level + 1, setIn ? depth + 1 : depth);
        }
    }

    private void paragraph(String style, int depth, String words) {
        String line = Headings.oneLine(words);
        if (line.isEmpty()) {
            return;
        }
        XWPFParagraph paragraph = document.createParagraph();
        if (!style.isEmpty()) {
            paragraph.setStyle(style);
        }
        if (depth > 0) {
            paragraph.setIndentationLeft(INDENT * (style.equals("Note") ? depth + 1 : depth));
        }
        paragraph.createRun().setText(line);
    }

    private void pageNumbers() {
        XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setAlignment(ParagraphAlignment.CENTER);
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
    }
}
