#!/usr/bin/env bash
# openhtmltopdf 1.1.65 (the fork at io.github.openhtmltopdf): a span that is one piece of a line loses its language in the tags.
# One would expect: <span lang="kk"> among Russian words is tagged as a Span with /Lang (kk), wherever it stands.
# It does: that only where the line has text on both sides of the span, or where another inline element stands around it. Else the span
# with its one piece of text gets no tag: its language is gone, and whoever listens hears Kazakh read as Russian. veraPDF passes it.
# What follows: Dauys puts a second inline element around each that names a language (PdfPieces); then the inner one is tagged.
source "$(dirname "${BASH_SOURCE[0]}")/common.bash"
packages io.github.openhtmltopdf:openhtmltopdf-pdfbox:1.1.65 org.slf4j:slf4j-nop:2.0.17

out=$(java_class SpanLanguage << 'JAVA'
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.*;
import java.util.*;
import java.util.logging.*;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.*;

public class SpanLanguage {
    public static void main(String[] args) throws Exception {
        LogManager.getLogManager().reset();
        for (String body : List.of(
                "<p>text <span lang='kk'>Bir</span> text</p>",
                "<p>text <span lang='kk'>Bir</span></p>",
                "<p><span lang='kk'>Bir</span></p>",
                "<p><b>text</b> <span lang='kk'>Bir</span></p>",
                "<p><i><span lang='kk'>Bir</span></i></p>")) {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.withHtmlContent("<html lang='ru'><head><title>t</title></head><body>" + body + "</body></html>", null);
            builder.usePdfUaAccessibility(true);
            // Tags want a font inside; PDFBox brings one.
            builder.useFont(
                    () -> PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"), "serif");
            builder.toStream(pdf);
            builder.run();
            try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
                List<String> languages = new ArrayList<>();
                collect(document.getDocumentCatalog().getStructureTreeRoot(), languages);
                System.out.println(body + " " + languages);
            }
        }
    }

    private static void collect(PDStructureNode node, List<String> languages) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getLanguage() != null) {
                    languages.add(element.getLanguage());
                }
                collect(element, languages);
            }
        }
    }
}
JAVA
)
seen "$out" "<p>text <span lang='kk'>Bir</span> text</p> [ru, kk]
<p>text <span lang='kk'>Bir</span></p> [ru]
<p><span lang='kk'>Bir</span></p> [ru]
<p><b>text</b> <span lang='kk'>Bir</span></p> [ru]
<p><i><span lang='kk'>Bir</span></i></p> [ru, kk]"
