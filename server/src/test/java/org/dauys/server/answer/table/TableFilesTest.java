package org.dauys.server.answer.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.awaitility.Awaitility;
import org.dauys.compare.table.CsvCell;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.answer.TestRegister;
import org.dauys.server.database.Database;
import org.dauys.server.database.TestPostgres;
import org.dauys.text.write.PdfConformance;
import org.dauys.text.write.TaggedPdf;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTVMerge;

class TableFilesTest {
    private static final String PAGE = TableDemo.BASE + "/table/files?v=1";
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** Asks for a file as a reader does, and waits until it is there. */
    static byte[] file(TestSite site, String kind) {
        return get(site, made(site, kind)).body();
    }

    /** The address of the newest file. */
    static String made(TestSite site, String kind) {
        TestVisitor reader = reader(site);
        // The page has the form only while a file can be begun; who sends it nevertheless is refused nothing but the
        // file.
        HttpResponse<String> asked =
                reader.submit("/login", TableDemo.BASE + "/table/files", Map.of("v", "1", "kind", kind));
        assertEquals(302, asked.statusCode());
        Awaitility.await("the " + kind + " file")
                .atMost(LONGEST)
                .until(() -> page(reader).select("progress").isEmpty());
        return page(reader).select("a[href*=table." + kind + "]").attr("href");
    }

    /** One who reads Russian. */
    static TestVisitor reader(TestSite site) {
        TestVisitor reader = TestVisitor.of(site);
        reader.get(TableDemo.BASE + "?lang=ru");
        return reader;
    }

    static Document page(TestVisitor reader) {
        return TestVisitor.page(reader.get(PAGE));
    }

    static HttpResponse<byte[]> get(TestSite site, String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(site.at(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static List<CSVRecord> records(byte[] csv) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser =
                CSVParser.parse(new InputStreamReader(new ByteArrayInputStream(csv), StandardCharsets.UTF_8), format)) {
            return parser.getRecords();
        }
    }

    @Test
    void csvReadBackEqualsTheRegister() throws Exception {
        TableDemo demo = TableDemo.shared();
        List<CSVRecord> records = records(file(demo.site, "csv"));
        Map<Integer, String> states = demo
                .register
                .sql()
                .sql("select number, state, words from submission.submission where version_id = :version")
                .param("version", demo.register.version(1))
                .query((row, i) -> Map.entry(row.getInt("number"), row.getString("state")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertEquals(
                states,
                records.stream()
                        .collect(Collectors.toMap(
                                record -> Integer.valueOf(record.get("number")), record -> record.get("state"))));
        CSVRecord amended = record(records, demo.amended);
        assertEquals("16.2", amended.get("provision"));
        assertEquals("modify", amended.get("action"));
        assertEquals("двадцати четырёх часов", amended.get("chosen_words"));
        assertEquals("двенадцати часов", amended.get("proposed"));
        assertEquals("accepted-in-part", amended.get("disposition"));
        assertEquals("Срок сокращён, но не до двенадцати часов.", amended.get("reason"));
        assertTrue(amended.get("in_force_text").contains("сорока восьми"));
        assertTrue(amended.get("draft_text").contains("двадцати четырёх"));
        CSVRecord hidden = record(records, demo.hidden);
        assertEquals("personal-data", hidden.get("hidden_reason"));
        assertEquals("", hidden.get("words"));
    }

    private static CSVRecord record(List<CSVRecord> records, int number) {
        return records.stream()
                .filter(record -> record.get("number").equals(String.valueOf(number)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noCellRunsAsAFormulaAndEachCanBeReadBack() throws Exception {
        TableDemo demo = TableDemo.shared();
        String words = record(records(file(demo.site, "csv")), demo.hostile).get("words");
        assertEquals("'" + TableDemo.HOSTILE, words);
        for (String hostile : List.of("=1", "+1", "-1", "@a", "\t=1", "\r=1", "'=1")) {
            assertEquals("'" + hostile, CsvCell.of(hostile));
        }
        for (String harmless : List.of("", "1", "Статья", "–", " =1")) {
            assertEquals(harmless, CsvCell.of(harmless));
        }
    }

    @Test
    void wordsOfAProvisionStandInItsFirstLineAlone() throws Exception {
        List<CSVRecord> campaign = records(file(TableDemo.shared().site, "csv")).stream()
                .filter(record -> record.get("provision").equals("23.2"))
                .toList();
        assertEquals(12, campaign.size());
        assertFalse(campaign.getFirst().get("draft_text").isEmpty());
        assertTrue(campaign.stream()
                .skip(1)
                .allMatch(record -> record.get("draft_text").isEmpty()));
    }

    @Test
    void docxOpensAndHasARowForEachSubmissionOrCampaign() throws Exception {
        TableDemo demo = TableDemo.shared();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file(demo.site, "docx")))) {
            assertEquals(1, document.getTables().size());
            XWPFTable table = document.getTables().getFirst();
            assertTrue(table.getRow(0).isRepeatHeader());
            List<String> rows = table.getRows().stream()
                    .map(row -> row.getTableCells().stream()
                            .map(cell -> cell.getText())
                            .collect(Collectors.joining(" | ")))
                    .toList();
            // A head, seven provisions with the words of six and of the whole none, nine rows: eight single ones and
            // the
            // campaign of twelve.
            assertEquals(1 + 7 + 6 + 9, rows.size(), () -> String.join("\n", rows));
            assertTrue(rows.stream().anyMatch(row -> row.contains("Типовые обращения: 12")));
            assertTrue(rows.stream().anyMatch(row -> row.contains(TableDemo.ADDED)));
            assertTrue(rows.stream().anyMatch(row -> row.contains("<script>alert(1)</script>")));
            assertTrue(rows.stream().noneMatch(row -> row.contains("Скрытые слова")));
            XWPFTableRow amended = table.getRows().stream()
                    .filter(row -> row.getCell(0).getText().contains("№ " + demo.amended + " "))
                    .findFirst()
                    .orElseThrow();
            List<XWPFRun> asked = amended.getCell(1).getParagraphs().stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .toList();
            assertTrue(asked.stream()
                    .anyMatch(run -> run.isStrikeThrough() && run.text().contains("двадцати четырёх")));
            assertTrue(asked.stream()
                    .anyMatch(run -> run.isBold()
                            && run.getUnderline() == UnderlinePatterns.SINGLE
                            && run.text().contains("двенадцати")));
            assertTrue(asked.stream().allMatch(run -> run.getColor() == null), "marks need no colour");
            assertTrue(asked.stream().allMatch(run -> "ru-RU".equals(run.getLang())));
            assertTrue(amended.isCantSplitRow());
            assertTrue(amended.getCell(0).getText().contains("Получено "));
            XWPFTableRow words = table.getRows().get(table.getRows().indexOf(amended) - 1);
            assertEquals(
                    List.of("Проект, вторая редакция", "Проект, первая редакция", "Действующая редакция"),
                    words.getTableCells().stream()
                            .map(cell -> cell.getParagraphArray(0).getText())
                            .toList(),
                    "the newest first");
            assertEquals("Dauys", document.getProperties().getCoreProperties().getCreator());
            assertTrue(document.getParagraphs().stream()
                    .anyMatch(paragraph -> paragraph.getText().contains("Обращений: 20.")));
        }
    }

    @Test
    void pdfHasItsLettersItsTagsAndEverySubmission() throws Exception {
        byte[] pdf = file(TableDemo.shared().site, "pdf");
        PdfConformance.check(pdf);
        TaggedPdf read = TaggedPdf.of(pdf);
        for (String text : List.of(read.inContentOrder(), read.inReadingOrder())) {
            for (String words : List.of("Айгүл Сәтқызы", "Таблица всех обращений", "№ 9–20", "Обращений: 20.")) {
                assertTrue(text.contains(words), words + " in " + text);
            }
            assertTrue(text.contains("двадцати четырёх двенадцати часов"), "marked words in their order: " + text);
            assertFalse(text.contains("Скрытые слова"));
        }
        assertEquals("Обращение Что предложено или спрошено Решение и обоснование", read.within("TH"));
        assertTrue(read.within("Strikeout").contains("двадцати четырёх"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals("ru", document.getDocumentCatalog().getLanguage());
            assertTrue(document.getPage(0).getMediaBox().getWidth()
                    > document.getPage(0).getMediaBox().getHeight());
        }
    }

    @Test
    void aLongTableHasOneHeadAndTellsAnAnswerOnce() throws Exception {
        try (TestSite site = TableDemo.start()) {
            TestRegister register = new TestRegister(site);
            int many = 2 * FileKind.PDF.rowsOfAPiece() + 20;
            register.fill(many);
            int first = register.propose(1, "20", "Первое", "ru");
            int second = register.propose(1, "20", "Второе", "ru");
            int third = register.propose(1, "20", "Третье", "ru");
            int fourth = register.propose(1, "20", "Четвёртое", "ru");
            long body = register.body("labour", "Рабочая группа по труду");
            register.answer(body, "accepted-in-part", "Одно обоснование на троих.", List.of(first, third, fourth));
            register.answer(body, "accepted", "Другое обоснование.", List.of(second));
            byte[] pdf = file(site, "pdf");
            PdfConformance.check(pdf);
            TaggedPdf read = TaggedPdf.of(pdf);
            assertEquals("Обращение Что предложено или спрошено Решение и обоснование", read.within("TH"));
            String text = read.inReadingOrder();
            assertEquals(text, read.within("Document"));
            assertEquals(1, text.split("Одно обоснование на троих", -1).length - 1);
            String asFirst = "Обоснование – как по обращению № " + first + ".";
            assertEquals(1, text.split(asFirst, -1).length - 1, "of the third and the fourth in one cell");
            assertTrue(text.indexOf(asFirst) < text.indexOf("Четвёртое"), text);
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file(site, "docx")))) {
                assertEquals(
                        List.of("null", "null", "restart", "continue"),
                        Stream.of(first, second, third, fourth)
                                .map(number -> merge(document, number))
                                .toList());
            }
            assertTrue(text.contains("Другое обоснование."));
            assertEquals(1, tables(pdf));
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertTrue(new PDFTextStripper().getText(document).contains("часть 2, с. 1"), "it was made in parts");
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    PDFTextStripper one = new PDFTextStripper();
                    one.setSortByPosition(true);
                    one.setStartPage(page);
                    one.setEndPage(page);
                    List<String> lines = one.getText(document).lines().toList();
                    String last = lines.get(lines.size() - 2);
                    assertFalse(
                            last.matches("\\d+(\\.\\d+)* *") || last.contains("редакция"),
                            "the head of a provision ends page " + page);
                }
            }
        }
    }

    /** How the cell of the answer is merged. */
    private static String merge(XWPFDocument document, int number) {
        XWPFTableRow row = document.getTables().getFirst().getRows().stream()
                .filter(one -> one.getCell(0).getText().contains("№ " + number + " "))
                .findFirst()
                .orElseThrow();
        CTVMerge merge = row.getCell(2).getCTTc().getTcPr().getVMerge();
        return merge == null ? "null" : merge.isSetVal() ? merge.getVal().toString() : "continue";
    }

    private static int tables(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return tables(document.getDocumentCatalog().getStructureTreeRoot());
        }
    }

    private static int tables(PDStructureNode node) {
        int own = node instanceof PDStructureElement element && "Table".equals(element.getStructureType()) ? 1 : 0;
        return own
                + node.getKids().stream()
                        .filter(PDStructureElement.class::isInstance)
                        .mapToInt(kid -> tables((PDStructureElement) kid))
                        .sum();
    }

    @Test
    void theFileIsSentWholeWithItsSumAndAName() throws Exception {
        TableDemo demo = TableDemo.shared();
        String path = made(demo.site, "csv");
        HttpResponse<byte[]> answer = get(demo.site, path);
        assertEquals(200, answer.statusCode());
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(answer.body()));
        assertEquals("\"" + sum + "\"", answer.headers().firstValue("ETag").orElse(""));
        assertTrue(demo.page(PAGE, "ru").select(".sum code").eachText().contains(sum));
        assertTrue(answer.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"));
        assertEquals(
                "text/csv;header=present;charset=UTF-8",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                200, reader(demo.site).get(TableDemo.BASE + "/table.csv?v=1").statusCode());
        assertEquals(
                302, reader(demo.site).get(TableDemo.BASE + "/table.csv?v=2").statusCode(), "not made yet");
        assertEquals(404, get(demo.site, TableDemo.BASE + "/table.xlsx").statusCode());
    }

    @Test
    void aFileIsMadeAnewOnlyWhenTheRegisterChangedAndNotMoreOftenThanEveryTenMinutes() {
        try (TestSite site = TableDemo.start()) {
            TableDemo demo = new TableDemo(site);
            String first = made(site, "csv");
            assertEquals(first, made(site, "csv"), "the register has not changed");
            demo.register.propose(1, "26", "Ещё одно слово", "ru");
            TestVisitor reader = reader(site);
            assertTrue(page(reader).text().contains("С тех пор реестр изменился."));
            assertEquals(first, made(site, "csv"), "ten minutes have not passed");
            assertTrue(page(reader).text().contains("Сделать заново можно будет после"));
            demo.register
                    .sql()
                    .sql("update answer.table_file set begun_at = begun_at - interval '11 minutes'")
                    .update();
            String second = made(site, "csv");
            assertFalse(first.equals(second));
            assertEquals(200, get(site, first).statusCode(), "the one before stays, with its date");
            assertEquals(200, get(site, second).statusCode());

            // The clock was set back: it does not rest until it is that late again.
            demo.register.propose(1, "26", "И ещё одно", "ru");
            demo.register
                    .sql()
                    .sql("update answer.table_file set begun_at = begun_at + interval '1 day'")
                    .update();
            assertFalse(page(reader).text().contains("Сделать заново можно будет после"));
            assertFalse(second.equals(made(site, "csv")));
        }
    }

    @Test
    void aServerThatStopsInTheMiddleGoesOnFromItsLastPiece() throws Exception {
        Database database = TestPostgres.newMigratedDatabase();
        int many = 40 * FileKind.CSV.rowsOfAPiece();
        String path;
        try (TestSite site = TestSite.over(database)) {
            TableDemo.importInto(site);
            TestRegister register = new TestRegister(site);
            register.fill(many);
            TestVisitor reader = reader(site);
            reader.submit("/login", TableDemo.BASE + "/table/files", Map.of("v", "1", "kind", "csv"));
            Awaitility.await("the first pieces")
                    .atMost(LONGEST)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> written(register) > 0);
            assertTrue(written(register) < many, "the server is stopped in the middle");
            assertEquals(
                    0,
                    register.sql()
                            .sql("select count(*) from answer.table_chunk")
                            .query(Integer.class)
                            .single(),
                    "nothing that could be sent");
        }
        try (TestSite site = TestSite.over(database)) {
            TestRegister register = new TestRegister(site);
            assertTrue(written(register) > 0, "what was written is not written again");
            TestVisitor reader = reader(site);
            Awaitility.await("the file")
                    .atMost(LONGEST)
                    .until(() -> !page(reader).select("a[href*=table.csv]").isEmpty());
            path = page(reader).select("a[href*=table.csv]").attr("href");
            List<CSVRecord> records = records(get(site, path).body());
            assertEquals(
                    many,
                    records.stream()
                            .map(record -> record.get("number"))
                            .distinct()
                            .count());
            assertEquals(many, records.size());
        }
    }

    private static int written(TestRegister register) {
        return register.sql()
                .sql("select coalesce(max(written), 0) from answer.table_file")
                .query(Integer.class)
                .single();
    }

    @Test
    void anEmptyTableIsAFileToo() throws Exception {
        try (TestSite site = TableDemo.start()) {
            assertEquals(0, records(file(site, "csv")).size());
            try (InputStream docx = new ByteArrayInputStream(file(site, "docx"));
                    XWPFDocument document = new XWPFDocument(docx)) {
                assertEquals(1, document.getTables().getFirst().getRows().size());
            }
            byte[] pdf = file(site, "pdf");
            PdfConformance.check(pdf);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertEquals(1, document.getNumberOfPages());
            }
        }
    }

    @Test
    void inEveryLanguageTheFilesPageSaysWhatThereIs() {
        for (Locale language : org.dauys.server.site.Say.LANGUAGES) {
            Document page = TableDemo.shared().page(TableDemo.BASE + "/table/files?v=2", language.getLanguage());
            assertEquals(3, page.select(".kinds > li").size());
            assertEquals(language.getLanguage(), page.select("html").attr("lang"));
        }
    }
}
