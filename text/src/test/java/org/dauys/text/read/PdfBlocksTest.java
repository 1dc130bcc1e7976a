package org.dauys.text.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.dauys.text.Language;
import org.dauys.text.Place;
import org.dauys.text.Problem.Cause;
import org.dauys.text.read.Block.Form;
import org.dauys.text.write.PdfPages;
import org.junit.jupiter.api.Test;

class PdfBlocksTest {
    private static final Path KZ = Path.of(System.getProperty("dauys.root", ".."), "..", "shared", "data", "kz")
            .normalize();

    private static byte[] real(String name) throws IOException {
        Path file = KZ.resolve(name);
        assumeTrue(Files.exists(file), () -> "skipped: " + file + " is not there");
        return Files.readAllBytes(file);
    }

    private static byte[] page(String style, String body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfPages.write(
                "<html><head><title>x</title><style>@page{size:A5;margin:2cm} body{font:12pt serif} p{margin:0}" + style
                        + "</style></head><body>" + body + "</body></html>",
                Language.RUSSIAN,
                out);
        return out.toByteArray();
    }

    private static List<Block> blocks(byte[] pdf) throws BadSource {
        return PdfBlocks.of(pdf, Optional.empty()).blocks();
    }

    private static List<String> texts(byte[] pdf) throws BadSource {
        return blocks(pdf).stream().map(Block::text).toList();
    }

    private static Cause cause(byte[] bytes) {
        return assertThrows(BadSource.class, () -> blocks(bytes))
                .problems()
                .getFirst()
                .cause();
    }

    /**
     * The text beside the PDF was cleaned by a program that began a new line wherever a sentence happened to end at the
     * right margin: 13 times. An independent import of the same edition agrees with the PDF. The rest are the title,
     * which it put on one line, and its full stops after numbers of sections and articles.
     */
    @Test
    void officialExportGivesTheCleanTextParagraphForParagraph() throws Exception {
        List<String> clean = new String(real("constitution-1995.2023-01-01.ru.txt"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("^(Статья [\\d-]+|Раздел [IVX]+)\\.", "$1"))
                .toList();
        List<String> read = blocks(real("constitution-1995.2023-01-01.ru.pdf")).stream()
                .filter(block -> block.form() != Form.NOTE)
                .map(block -> block.text().replaceFirst("^(Статья [\\d-]+|Раздел [IVX]+)\\.", "$1"))
                .toList();
        List<String> different = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < read.size(); i++) {
            if (i < read.size() - 1 && clean.get(at).equals(read.get(i) + " " + read.get(i + 1))) {
                different.add("title");
                i++;
            } else if (at + 1 < clean.size() && read.get(i).equals(clean.get(at) + " " + clean.get(at + 1))) {
                different.add(clean.get(at + 1));
                at++;
            } else {
                assertEquals(clean.get(at), read.get(i));
            }
            at++;
        }
        assertEquals(clean.size(), at);
        assertEquals(14, different.size(), () -> String.join("\n", different));
    }

    @Test
    void notesOfTheOfficialExportAreWholeAndSwallowNothing() throws Exception {
        List<Block> blocks = blocks(real("constitution-1995.2023-01-01.ru.pdf"));
        assertEquals(
                89,
                blocks.stream()
                        .filter(block -> block.form() == Form.NOTE)
                        .filter(block -> block.text().startsWith("Примечание."))
                        .count());
        assertTrue(blocks.stream()
                .filter(block -> block.text().matches("(Сноска|Примечание)\\..*"))
                .allMatch(block -> block.form() == Form.NOTE));
        assertEquals(
                "Примечание. См. нормативные постановления Конституционного Суда РК от 08.04.2023 № 8-НП; от"
                        + " 18.05.2023 № 14-НП; от 11.07.2023 № 20-НП; от 06.12.2023 № 37-НП; от 10.01.2024 № 40-НП; от"
                        + " 27.12.2024 № 59-НП; от 18.07.2025 № 73-НП.",
                blocks.get(5).text());
    }

    @Test
    void lawKeepsItsExcludedElementsAndHeadings() throws Exception {
        List<Block> blocks = blocks(real("law-on-legal-acts.2026-01-09.ru.pdf"));
        assertTrue(blocks.contains(Block.plain(
                "6) исключен Законом РК от 05.11.2022 № 157-VII (вводится в действие с 01.01.2023);", Place.page(2))));
        assertTrue(blocks.contains(new Block("Глава 1. ОСНОВНЫЕ ПОЛОЖЕНИЯ", Place.page(1), Form.HEADING)));
        assertEquals(
                6,
                blocks.stream()
                        .filter(block -> block.text().equals("Примечание ИЗПИ!") && block.form() == Form.NOTE)
                        .count());
    }

    @Test
    void firstLineIndentsPartParagraphsAndPagesDoNot() throws Exception {
        String sentence = "Каждый имеет право на условия труда, отвечающие требованиям безопасности и гигиены. ";
        List<String> paragraphs = new ArrayList<>();
        StringBuilder html = new StringBuilder();
        for (int i = 1; i <= 12; i++) {
            String text = (i + ". " + sentence.repeat(i % 4 + 1)).strip();
            paragraphs.add(text);
            html.append("<p style='text-indent:1cm;text-align:justify'>")
                    .append(text)
                    .append("</p>");
        }
        assertEquals(paragraphs, texts(page("", html.toString())));
    }

    @Test
    void runningHeadsAndPageNumbersAreDropped() throws Exception {
        String style = "@page{@top-center{content:'Проект закона'} @bottom-center{content:counter(page) ' из '"
                + " counter(pages)}}";
        List<String> lines = new ArrayList<>();
        StringBuilder html = new StringBuilder();
        for (int i = 1; i <= 90; i++) {
            lines.add(i + ") пункт;");
            html.append("<p>").append(i).append(") пункт;</p>");
        }
        assertEquals(lines, texts(page(style, html.toString())));
    }

    @Test
    void columnsAreReadOneAfterTheOther() throws Exception {
        StringBuilder left = new StringBuilder();
        StringBuilder right = new StringBuilder();
        for (int i = 1; i <= 14; i++) {
            left.append("<p>").append(i).append(") слева и;</p>");
            right.append("<p>").append(i + 14).append(") справа;</p>");
        }
        List<String> read = texts(page(
                "td{width:50%;vertical-align:top;padding-right:1cm}",
                "<h2>Закон о двух колонках на странице</h2><table width='100%'><tr><td>" + left + "</td><td>" + right
                        + "</td></tr></table>"));
        assertEquals("Закон о двух колонках на странице", read.getFirst());
        assertEquals(
                java.util.stream.IntStream.rangeClosed(1, 28)
                        .mapToObj(i -> i + ") " + (i < 15 ? "слева и;" : "справа;"))
                        .toList(),
                read.subList(1, read.size()));
    }

    @Test
    void headingsAndColouredNotesAreToldByTheirType() throws Exception {
        List<Block> blocks = blocks(page(
                "",
                "<p style='text-align:center'><b>Глава 1<br/>Общие положения</b></p><p>Текст главы стоит здесь и"
                        + " занимает больше места, чем одна строка печати.</p><p style='font-size:9pt'>Сноска. Принят в"
                        + " 1995 году.</p><p style='color:red'>Изменён законом.</p><p>Дальше идёт текст.</p>"));
        assertEquals(
                List.of(Form.HEADING, Form.PLAIN, Form.NOTE, Form.NOTE, Form.PLAIN),
                blocks.stream().map(Block::form).toList());
        assertEquals("Глава 1 Общие положения", blocks.getFirst().text());
    }

    @Test
    void hyphensOfTheWriterStayAndThoseOfThePrinterGo() {
        List<String> lines = List.of(
                "Вице-Президент и конституционный закон",
                "Вице-",
                "Президент",
                "конститу-",
                "ционный",
                "новый\u00AD",
                "мир");
        Hyphens hyphens = new Hyphens(lines);
        StringBuilder text = new StringBuilder();
        lines.stream().skip(1).forEach(line -> hyphens.append(text, line));
        assertEquals("Вице-Президент конституционный новыймир", text.toString());
    }

    @Test
    void scanWithoutTextIsReportedAsSuch() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument scan = new PDDocument()) {
            scan.addPage(new PDPage());
            scan.save(out);
        }
        assertEquals(Cause.NO_TEXT_LAYER, cause(out.toByteArray()));
    }

    @Test
    void passwordIsReportedUnlessItIsEmpty() throws Exception {
        byte[] open = page("", "<p>Статья 1</p>");
        assertEquals(Cause.ENCRYPTED, cause(locked(open, "secret")));
        assertEquals(List.of("Статья 1"), texts(locked(open, "")));
    }

    private static byte[] locked(byte[] pdf, String password) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            document.save(out);
        }
        return out.toByteArray();
    }

    @Test
    void damagedAndOtherFilesAreReportedWithoutAStackTrace() throws Exception {
        byte[] pdf = page("", "<p>Статья 1</p>");
        assertEquals(Cause.DAMAGED, cause(Arrays.copyOf(pdf, 300)));
        assertEquals(Cause.WRONG_TYPE, cause("Статья 1".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Cause.WRONG_TYPE, cause(DocxFile.withBody(DocxFile.p("x")).bytes()));
    }

    @Test
    void pageThatUnpacksToMoreLettersThanAPageHoldsIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument trap = new PDDocument()) {
            PDPage page = new PDPage();
            trap.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(trap, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                for (int i = 0; i < 3_000; i++) {
                    content.showText("a".repeat(100));
                }
                content.endText();
            }
            trap.save(out);
        }
        assertEquals(Cause.DAMAGED, cause(out.toByteArray()));
    }
}
