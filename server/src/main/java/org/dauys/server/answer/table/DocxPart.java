package org.dauys.server.answer.table;

import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dauys.server.answer.table.DocxXml.Look;
import org.dauys.text.Language;
import org.dauys.text.write.DocxLanguage;

/** A part of the document that is not rows. */
record DocxPart(String path, String xml) {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    static List<DocxPart> of(Opening opening) {
        return List.of(
                new DocxPart("[Content_Types].xml", HEAD + """
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                        <Default Extension="xml" ContentType="application/xml"/>\
                        <Override PartName="/word/document.xml" ContentType="%sdocument.main+xml"/>\
                        <Override PartName="/word/styles.xml" ContentType="%sstyles+xml"/>\
                        <Override PartName="/word/footer.xml" ContentType="%sfooter+xml"/>\
                        <Override PartName="/word/fontTable.xml" ContentType="%sfontTable+xml"/>\
                        <Override PartName="/docProps/core.xml" \
                        ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
                        """.formatted(TYPE, TYPE, TYPE, TYPE)),
                new DocxPart("_rels/.rels", HEAD + """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                        <Relationship Id="r1" Type="%s/officeDocument" Target="word/document.xml"/>\
                        <Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/\
                        core-properties" Target="docProps/core.xml"/></Relationships>
                        """.formatted(R)),
                new DocxPart("word/_rels/document.xml.rels", HEAD + """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                        <Relationship Id="r1" Type="%s/styles" Target="styles.xml"/>\
                        <Relationship Id="r2" Type="%s/footer" Target="footer.xml"/>\
                        <Relationship Id="r3" Type="%s/fontTable" Target="fontTable.xml"/></Relationships>
                        """.formatted(R, R, R)),
                new DocxPart("docProps/core.xml", core(opening)),
                new DocxPart("word/styles.xml", styles(opening)),
                new DocxPart("word/fontTable.xml", HEAD + "<w:fonts " + W + """
                        ><w:font w:name="Noto Serif"><w:altName w:val="PT Serif,Cambria,Times New Roman"/>\
                        <w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>
                        """),
                new DocxPart("word/footer.xml", HEAD + "<w:ftr " + W + """
                        ><w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>\
                        <w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r>\
                        <w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>
                        """));
    }

    private static String core(Opening opening) {
        String made = DateTimeFormatter.ISO_INSTANT.format(
                opening.file().begun().atOffset(ZoneOffset.UTC).withNano(0));
        return HEAD
                + """
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%s</dc:title>\
                <dc:creator>Dauys</dc:creator><dc:language>%s</dc:language>\
                <dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created></cp:coreProperties>
                """.formatted(escaped(opening.heading()), opening.language().getLanguage(), made);
    }

    private static String styles(Opening opening) {
        return HEAD + "<w:styles " + W
                + """
                ><w:docDefaults><w:rPrDefault><w:rPr>\
                <w:rFonts w:ascii="Noto Serif" w:hAnsi="Noto Serif" w:cs="Noto Serif"/>\
                <w:sz w:val="18"/><w:szCs w:val="18"/><w:lang w:val="%s"/></w:rPr></w:rPrDefault>\
                <w:pPrDefault><w:pPr><w:spacing w:after="40"/></w:pPr></w:pPrDefault></w:docDefaults>\
                <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
                <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>\
                <w:pPr><w:keepNext/><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr>\
                <w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style></w:styles>
                """.formatted(DocxLanguage.tag(new Language(opening.language().getLanguage())));
    }

    /** The width of so many of the table's columns, in twentieths of a point; all fill A4 across with margins of 15 mm. */
    static int width(int columns) {
        return columns * 1261;
    }

    /** All before the first row of a provision. */
    static String documentHead(Opening opening) {
        StringWriter out = new StringWriter();
        DocxXml xml = new DocxXml(out);
        String own = opening.language().getLanguage();
        xml.open("p");
        xml.open("pPr");
        xml.empty("pStyle", "val", "Heading1");
        xml.close();
        xml.run(opening.title(), Look.PLAIN, own);
        xml.close();
        for (String line : opening.lines()) {
            xml.open("p");
            xml.run(line, Look.PLAIN, own);
            xml.close();
        }
        xml.end();
        StringWriter head = new StringWriter();
        DocxXml row = new DocxXml(head);
        row.open("tr");
        row.open("trPr");
        row.empty("cantSplit");
        row.empty("tblHeader");
        row.close();
        for (int i = 0; i < RowShape.CELLS.length; i++) {
            row.cell(RowShape.CELLS[i], "E8E4DA");
            row.open("p");
            row.run(opening.columns().get(i), Look.BOLD, own);
            row.close();
            row.close();
        }
        row.close();
        row.end();
        StringBuilder grid = new StringBuilder();
        for (int i = 0; i < RowShape.WHOLE; i++) {
            grid.append("<w:gridCol w:w=\"").append(width(1)).append("\"/>");
        }
        return HEAD + "<w:document " + W + " xmlns:r=\"" + R + "\"><w:body>" + out + table() + "<w:tblGrid>" + grid
                + "</w:tblGrid>" + head;
    }

    private static String table() {
        StringBuilder borders = new StringBuilder();
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            borders.append(String.format(
                    Locale.ROOT, "<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>", side));
        }
        return "<w:tbl><w:tblPr><w:tblW w:w=\"15132\" w:type=\"dxa\"/><w:tblBorders>" + borders
                + "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"80\" w:type=\"dxa\"/>"
                + "<w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>";
    }

    /** All after the last row. */
    static String documentTail() {
        return "</w:tbl><w:sectPr><w:footerReference w:type=\"default\" r:id=\"r2\"/>"
                + "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
                + "<w:pgMar w:top=\"850\" w:right=\"850\" w:bottom=\"850\" w:left=\"850\" w:header=\"400\" w:footer=\"400\""
                + " w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
    }

    private static String escaped(String text) {
        return DocxXml.clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
