#!/usr/bin/env bash
# PDFBox 3.0.8 (since 3.0.5): the text of a page is not always what is printed on it.
# One would expect: PDFTextStripper gives the letters that are painted, as it did for fifteen years.
# It does: where a tag of the page carries /ActualText, that stands in the place of what is painted; a patch release changed it,
# so two files that look alike on paper may be read as different laws.
# What follows: whoever compares what is printed has to look at the painted letters.
source "$(dirname "${BASH_SOURCE[0]}")/common.bash"
packages org.apache.pdfbox:pdfbox:3.0.8

out=$(java_class Painted << 'JAVA'
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.*;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.*;
import org.apache.pdfbox.text.PDFTextStripper;

public class Painted {
    public static void main(String[] args) throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            COSDictionary tag = new COSDictionary();
            tag.setString(COSName.ACTUAL_TEXT, "eighteen");
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText("Citizens vote from the age of ");
                content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(tag));
                content.showText("sixteen");
                content.endMarkedContent();
                content.showText(" years.");
                content.endText();
            }
            System.out.println("painted: Citizens vote from the age of sixteen years.");
            System.out.println("read:    " + new PDFTextStripper().getText(document).trim());
        }
    }
}
JAVA
)
seen "$out" "painted: Citizens vote from the age of sixteen years.
read:    Citizens vote from the age of eighteen years."
