#!/usr/bin/env bash
# openhtmltopdf 1.1.65 (the fork at io.github.openhtmltopdf): words in <del>, <ins>, <sup> come after their line.
# One would expect: the content of a page is written in the order of the HTML.
# It does: of each line, its own text is written first, and what stands in inline elements after it. It looks right on paper; whoever
# reads the file in its own order (search, copying, most extractors) gets the words of a marked-up draft in another order.
# What follows: readers of PDF sort by position, as Dauys does; when it writes, each text beside an inline element gets one of its own.
source "$(dirname "${BASH_SOURCE[0]}")/common.bash"
packages io.github.openhtmltopdf:openhtmltopdf-pdfbox:1.1.65 org.slf4j:slf4j-nop:2.0.17

out=$(java_class InlineOrder << 'JAVA'
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.*;
import java.util.*;
import java.util.logging.*;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.*;

public class InlineOrder {
    public static void main(String[] args) throws Exception {
        LogManager.getLogManager().reset();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent("<html><body><p>Each <del>man</del> <ins>citizen</ins> has one vote.</p></body></html>", null);
        builder.toStream(pdf);
        builder.run();
        StringBuilder letters = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition one) {
                    letters.append(one.getUnicode());
                }
            }.getText(document);
        }
        System.out.println("HTML: Each man citizen has one vote.");
        System.out.println("PDF:  " + letters.toString().replaceAll("\\s+", " ").trim());
    }
}
JAVA
)
seen "$out" "HTML: Each man citizen has one vote.
PDF:  Each has one vote.mancitizen"
