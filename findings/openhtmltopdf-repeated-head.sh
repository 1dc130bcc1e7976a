#!/usr/bin/env bash
# openhtmltopdf 1.1.65 (the fork at io.github.openhtmltopdf): a table's head that is repeated on each page is told once a page in the tags.
# One would expect: the head is tagged where it stands first; what is repeated on later pages is an artifact (ISO 32000-1, 14.8.2.2.2).
# It does: with -fs-table-paginate: paginate each header cell of the tag tree holds the words of all pages. A table of 13 pages has
# its column called "Name Name Name …" 13 times, before each cell, by whoever listens. veraPDF passes it.
# What follows: Dauys keeps those of the first page and makes artifacts of the others (PdfTree, PdfMarks).
source "$(dirname "${BASH_SOURCE[0]}")/common.bash"
packages io.github.openhtmltopdf:openhtmltopdf-pdfbox:1.1.65 org.slf4j:slf4j-nop:2.0.17

out=$(java_class RepeatedHead << 'JAVA'
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.*;
import java.util.logging.*;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.*;

public class RepeatedHead {
    public static void main(String[] args) throws Exception {
        LogManager.getLogManager().reset();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(
                "<html lang='en'><head><title>t</title><style>@page{size:A5} table{-fs-table-paginate:paginate}</style></head>"
                        + "<body><table><thead><tr><th>Name</th></tr></thead><tbody>" + "<tr><td>row</td></tr>".repeat(120)
                        + "</tbody></table></body></html>",
                null);
        builder.usePdfUaAccessibility(true);
        // Tags want a font inside; PDFBox brings one.
        builder.useFont(
                () -> PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"), "serif");
        builder.toStream(pdf);
        builder.run();
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            System.out.println("pages: " + document.getNumberOfPages());
            System.out.println("pieces of text in the header cell: "
                    + pieces(document.getDocumentCatalog().getStructureTreeRoot(), false));
        }
    }

    private static int pieces(PDStructureNode node, boolean inHead) {
        int pieces = 0;
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                pieces += pieces(element, inHead || element.getStructureType().equals("TH"));
            } else if (inHead) {
                pieces++;
            }
        }
        return pieces;
    }
}
JAVA
)
seen "$out" "pages: 4
pieces of text in the header cell: 4"
