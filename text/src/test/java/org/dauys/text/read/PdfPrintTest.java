package org.dauys.text.read;

import static org.dauys.text.read.Trees.causes;
import static org.dauys.text.read.Trees.labels;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationStrikeout;
import org.apache.pdfbox.util.Matrix;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.Provision;
import org.dauys.text.write.PdfPages;
import org.junit.jupiter.api.Test;

/** What a person sees on a page of a PDF is what is read, whatever else the file says. */
class PdfPrintTest {
    private static final float SIZE = 12;

    private static Reading read(byte[] pdf) throws Exception {
        return ActReader.read("act.pdf", pdf, Format.PDF, Optional.of(Language.ENGLISH));
    }

    private static Reading page(String style, String... paragraphs) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder body = new StringBuilder();
        for (String paragraph : paragraphs) {
            body.append(paragraph.startsWith("<p") ? paragraph : "<p>" + paragraph + "</p>");
        }
        PdfPages.write(
                "<html><head><title>x</title><style>@page{size:A5;margin:2cm} body{font:12pt serif} p{margin:0 0 4pt}"
                        + style + "</style></head><body>" + body + "</body></html>",
                Language.RUSSIAN,
                out);
        return ActReader.read("act.pdf", out.toByteArray(), Format.PDF, Optional.of(Language.RUSSIAN));
    }

    private static List<String> words(Reading read) {
        return read.act()
                .walk()
                .map(Provision::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Draws on an empty page. */
    private interface Drawing {
        void on(PDPageContentStream content) throws IOException;
    }

    private static byte[] drawn(Drawing drawing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), SIZE);
                drawing.on(content);
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private static void write(PDPageContentStream content, float x, float y, String words) throws IOException {
        content.beginText();
        content.newLineAtOffset(x, y);
        content.showText(words);
        content.endText();
    }

    /** A paragraph whose sum of money is printed in one way and given to be read in another. */
    private static byte[] withActualText(String printed, String given) throws IOException {
        return drawn(content -> {
            write(content, 50, 700, "Article 1. Tolls");
            write(content, 50, 680, "The toll of the ferry is written on its door.");
            content.beginText();
            content.newLineAtOffset(50, 640);
            content.showText("Article 2. Children pay ");
            COSDictionary properties = new COSDictionary();
            properties.setItem(COSName.ACTUAL_TEXT, new COSString(given));
            content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(properties));
            content.showText(printed);
            content.endMarkedContent();
            content.showText(" crowns for the way.");
            content.endText();
        });
    }

    @Test
    void wordsThatArePrintedAreReadAndNotThoseThatTheFileGivesForThem() throws Exception {
        Reading read = read(withActualText("forty", "four"));
        assertTrue(read.act().walk().anyMatch(p -> (p.heading() + p.text()).contains("Children pay forty crowns")));
        assertEquals(List.of("ACTUAL_TEXT_DIFFERS"), causes(read.warnings()));
        assertTrue(String.valueOf(read.warnings()).contains("[forty, four]"));
    }

    @Test
    void hyphensLigaturesAndSpacesThatTheFileGivesOtherwiseAreNoDifference() throws Exception {
        assertEquals(
                List.of(),
                read(withActualText("twenty-five", "twenty\u00ADfive")).warnings());
        assertEquals(List.of(), read(withActualText("fifty", "\uFB01fty")).warnings());
        assertEquals(List.of(), read(withActualText("f ifty", "fifty")).warnings());
    }

    @Test
    void wordsWithALineThroughThemAreLeftOutAndTold() throws Exception {
        Reading read = page(
                "s{text-decoration:line-through} u{text-decoration:underline}",
                "Статья 1. Плата",
                "Плату за проезд <s>в десять крон</s> в двадцать крон <u>вносят на борту</u> парома.",
                "Статья 2. Дети",
                "С детей плату не берут ни летом, ни зимой.");
        assertEquals(
                List.of(
                        "Плату за проезд в двадцать крон вносят на борту парома.",
                        "С детей плату не берут ни летом, ни зимой."),
                words(read));
        assertEquals(List.of("STRUCK_LEFT_OUT"), causes(read.warnings()));
        assertTrue(String.valueOf(read.warnings()).contains("в десять крон"));
    }

    @Test
    void rulesOfATableAndLinesUnderWordsStrikeNothing() throws Exception {
        Reading read = page(
                "td{border:1px solid black;padding:0} u{text-decoration:underline}",
                "Статья 1. Плата",
                "<p>Плата <u>за проезд</u> такова:</p><table style='border-collapse:collapse;width:100%'><tr><td>Пеший"
                        + "</td><td>две кроны</td></tr><tr><td>Воз</td><td>пять крон</td></tr></table>",
                "Статья 2. Дети",
                "С детей плату не берут ни летом, ни зимой.");
        assertEquals(List.of(), causes(read.warnings()));
        assertTrue(String.join(" ", words(read)).contains("пять крон"));
    }

    @Test
    void wordsThatAReviewerMarkedAsStruckAreLeftOutAndTold() throws Exception {
        byte[] plain = drawn(content -> {
            write(content, 50, 700, "Article 1. Tolls");
            write(content, 50, 680, "The toll of the ferry is ten");
            write(content, 50, 664, "crowns for each and every cart.");
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(plain)) {
            PDAnnotationStrikeout mark = new PDAnnotationStrikeout();
            mark.setRectangle(new PDRectangle(200, 660, 100, 14));
            float from = 50 + width("crowns for each");
            float to = 50 + width("crowns for each and every");
            mark.setQuadPoints(new float[] {from, 674, to, 674, from, 661, to, 661});
            document.getPage(0).setAnnotations(List.of(mark));
            document.save(out);
        }
        Reading read = read(out.toByteArray());
        assertEquals(List.of("The toll of the ferry is ten crowns for each cart."), words(read));
        assertTrue(String.valueOf(read.warnings()).contains("and every"));
    }

    private static float width(String words) throws IOException {
        return new PDType1Font(Standard14Fonts.FontName.HELVETICA).getStringWidth(words) / 1000 * SIZE;
    }

    @Test
    void numberedParagraphInSmallerTypeStaysAParagraph() throws Exception {
        Reading read = page(
                ".small{font-size:9pt}",
                "Статья 1. Плата",
                "1. Плату за проезд на пароме вносят на борту, и никто не платит её дважды.",
                "<p class='small'>2. Размер платы пишут на двери парома так, чтобы его было видно с берега.</p>",
                "3. С детей плату не берут ни летом, ни зимой, и школа об этом знает.",
                "<p class='small'>4. Паромщик ведёт список.</p>");
        assertEquals(List.of("1", "1.1", "1.2", "1.3", "1.4"), labels(read.act()));
        assertTrue(read.act().walk().allMatch(p -> p.notes().isEmpty()));
    }

    @Test
    void smallerTypeBelowTheBodyIsAFootnote() throws Exception {
        Reading read = page(
                ".small{font-size:9pt}",
                "Статья 1. Плата",
                "1. Плату за проезд на пароме вносят на борту, и никто не платит её дважды.",
                "2. С детей плату не берут ни летом, ни зимой, и школа об этом знает.",
                "<p class='small'>* Крона равна ста грошам.</p>");
        assertEquals(List.of("1", "1.1", "1.2"), labels(read.act()));
        assertEquals(
                List.of("* Крона равна ста грошам."),
                read.act().walk().flatMap(p -> p.notes().stream()).toList());
    }

    @Test
    void articleBeginsBehindAFullStopAlsoWhereAllLinesAreShort() throws Exception {
        Reading read = read(drawn(content -> {
            String[] lines = {
                "Article 12. Tolls",
                "1. The toll is paid on board.",
                "Article 13. Boats",
                "1. The boat is painted white.",
                "Article 14. Lamps",
                "1. The lamps are lit by night."
            };
            for (int i = 0; i < lines.length; i++) {
                write(content, 50, 700 - i * 14, lines[i]);
            }
        }));
        assertEquals(List.of("12", "12.1", "13", "13.1", "14", "14.1"), labels(read.act()));
        assertEquals(List.of(), causes(read.warnings()));
    }

    @Test
    void headingWhoseLettersAreSetApartIsRead() throws Exception {
        Reading read = page(
                ".wide{letter-spacing:6px}",
                "Статья 1. Плата",
                "Плату за проезд на пароме вносят на борту, и никто не платит её дважды.",
                "<p class='wide'>СТАТЬЯ 2. ДЕТИ И ШКОЛЫ</p>",
                "С детей плату не берут ни летом, ни зимой, и школа об этом знает.");
        assertEquals(List.of("1", "2"), labels(read.act()));
        assertEquals("ДЕТИ И ШКОЛЫ", Trees.at(read.act(), "2").heading());
    }

    @Test
    void pageThatLiesUpsideDownIsReadBesideLines() throws Exception {
        Reading read = read(drawn(content -> {
            content.moveTo(50, 500);
            content.lineTo(300, 500);
            content.stroke();
            String[] lines = {"Article 1. Tolls", "The toll is paid on board."};
            for (int i = 0; i < lines.length; i++) {
                content.beginText();
                content.setTextMatrix(new Matrix(-1, 0, 0, -1, 400, 100 + 14 * i));
                content.showText(lines[i]);
                content.endText();
            }
        }));
        assertEquals(List.of("1"), labels(read.act()));
    }

    @Test
    void dashedLineStrikesWhatItCovers() throws Exception {
        Reading read = read(drawn(content -> {
            write(content, 50, 700, "Article 1. Tolls");
            write(content, 50, 680, "The toll of the ferry is ten crowns for each cart.");
            float from = 50 + width("The toll of the ferry is ten crowns");
            float to = 50 + width("The toll of the ferry is ten crowns for each");
            for (float x = from; x < to; x += 3) {
                content.addRect(x, 683, 3, 0.6f);
                content.fill();
            }
        }));
        assertTrue(String.join(" ", words(read)).endsWith("The toll of the ferry is ten crowns cart."));
        assertEquals(List.of("STRUCK_LEFT_OUT"), causes(read.warnings()));
    }
}
