package org.dauys.compare.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.dauys.compare.Comparison;
import org.dauys.compare.Level;
import org.dauys.compare.Relation;
import org.dauys.compare.Row;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Op;
import org.dauys.text.write.PdfConformance;
import org.dauys.text.write.TaggedPdf;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComparisonWriterTest {
    private static final TableOptions PROVISIONS = TableOptions.in(Tables.RU);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void jsonKeepsBothTextsToTheLetter(long seed) throws IOException {
        Comparison comparison = Sample.random(seed, 10);
        List<JsonNode> rows = json(comparison, PROVISIONS)
                .get("rows")
                .valueStream()
                .filter(row -> !isHead(row.get("level").asString()))
                .toList();
        List<Row> expected = provisions(comparison);
        assertEquals(expected.size(), rows.size(), "seed " + seed);
        for (int i = 0; i < rows.size(); i++) {
            StringBuilder old = new StringBuilder();
            StringBuilder now = new StringBuilder();
            for (JsonNode word : rows.get(i).get("words")) {
                String op = word.get("op").asString();
                old.append(op.equals("insert") ? "" : word.get("text").asString());
                now.append(op.equals("delete") ? "" : word.get("text").asString());
            }
            assertEquals(old(expected.get(i)), old.toString(), "seed " + seed);
            assertEquals(now(expected.get(i)), now.toString(), "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void htmlKeepsBothTextsToTheLetter(long seed) throws IOException {
        Comparison comparison = Sample.random(seed, 10);
        var rows = Jsoup.parse(Tables.text(comparison, TableFormat.HTML, PROVISIONS))
                .select(".row");
        List<Row> expected = provisions(comparison);
        assertEquals(expected.size(), rows.size(), "seed " + seed);
        for (int i = 0; i < rows.size(); i++) {
            if (!expected.get(i).oldUnits().isEmpty()) {
                assertEquals(old(expected.get(i)), words(rows.get(i).expectFirst(".old")), "seed " + seed);
            }
            if (!expected.get(i).newUnits().isEmpty()) {
                assertEquals(now(expected.get(i)), words(rows.get(i).expectFirst(".new")), "seed " + seed);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void csvKeepsBothTextsToTheLetter(long seed) throws IOException {
        Comparison comparison = Sample.random(seed, 10);
        List<CSVRecord> lines = csv(comparison, PROVISIONS).stream()
                .filter(line -> !isHead(line.get("level")))
                .toList();
        List<Row> expected = provisions(comparison);
        assertEquals(expected.size(), lines.size(), "seed " + seed);
        for (int i = 0; i < lines.size(); i++) {
            assertEquals(old(expected.get(i)), lines.get(i).get("old_text"), "seed " + seed);
            assertEquals(now(expected.get(i)), lines.get(i).get("new_text"), "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void docxKeepsBothTextsToTheLetter(long seed) throws IOException {
        Comparison comparison = Sample.random(seed, 4);
        List<Row> expected = provisions(comparison);
        try (XWPFDocument document = docx(comparison)) {
            List<XWPFTableRow> rows = document.getTables().getFirst().getRows().stream()
                    .skip(1)
                    .filter(row -> row.getTableCells().size() == 5)
                    .toList();
            assertEquals(expected.size(), rows.size(), "seed " + seed);
            for (int i = 0; i < rows.size(); i++) {
                if (!expected.get(i).oldUnits().isEmpty()) {
                    assertEquals(old(expected.get(i)), rows.get(i).getCell(2).getText(), "seed " + seed);
                }
                if (!expected.get(i).newUnits().isEmpty()) {
                    assertEquals(now(expected.get(i)), rows.get(i).getCell(3).getText(), "seed " + seed);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void terminalKeepsBothTextsWordForWord(long seed) throws IOException {
        Comparison comparison = Sample.random(seed, 10);
        String text = Tables.text(comparison, TableFormat.TEXT, PROVISIONS)
                .replace("[>", "[-")
                .replace("<]", "-]");
        String old = flat(unmarked(text, "{+", "+}", "[-", "-]"));
        String now = flat(unmarked(text, "[-", "-]", "{+", "+}"));
        for (Row row : provisions(comparison)) {
            assertTrue(row.oldUnits().isEmpty() || old.contains(flat(old(row))), "seed " + seed + " " + old(row));
            assertTrue(row.newUnits().isEmpty() || now.contains(flat(now(row))), "seed " + seed + " " + now(row));
        }
    }

    @Test
    void pipedTextHasNoEscapeCodesAndKeepsItsWidth() throws IOException {
        TableOptions narrow = new TableOptions(Tables.RU, LevelFilter.ALL, false, false, 60);
        String text = Tables.text(Sample.random(3, 10), TableFormat.TEXT, narrow);
        assertFalse(text.contains("\u001b"));
        // The sum of an act is one word of 64 digits.
        text.lines()
                .filter(line -> !line.contains("SHA-256") && !line.matches(" *[0-9a-f]{64}"))
                .forEach(line -> assertTrue(line.length() <= 60, line));
    }

    @Test
    @SuppressWarnings("StringConcatToTextBlock") // A line of the terminal a line here.
    void colourSpansARunAndEndsWithTheLine() throws IOException {
        TableOptions colour = new TableOptions(Tables.RU, LevelFilter.ALL, false, true, 100);
        String text = Tables.text(Sample.labour(), TableFormat.TEXT, colour);
        assertTrue(text.contains("разрешения\u001b[31;9m, включая право на забастовку\u001b[0m."), text);
        Comparison comparison = one(Sample.insert("одиннадцать двенадцать тринадцать четырнадцать"));
        String narrow = Tables.text(
                comparison, TableFormat.TEXT, new TableOptions(Tables.RU, LevelFilter.ALL, false, true, 40));
        assertTrue(
                narrow.contains("\u001b[32;4mодиннадцать двенадцать тринадцать\u001b[0m\n"
                        + "    \u001b[32;4mчетырнадцать\u001b[0m\n"),
                narrow);
        assertTrue(text.contains("\u001b[32;4mчеловек\u001b[0m имеет"), text);
    }

    @Test
    void terminalNamesAnArticleAndItsHeadingOnOneLine() throws IOException {
        String text = Tables.text(Sample.labour(), TableFormat.TEXT, Tables.all(Tables.RU));
        assertTrue(text.contains("\nСтатья 27. [-Свобода труда-] {+Труд+}\n"), text);
        assertTrue(text.contains("\nСтатья 29. {+<script>"), text);
    }

    @Test
    void noMarkBeginsWithABlank() throws IOException {
        Comparison comparison =
                one(Sample.equal("Республики"), Sample.delete(", статус столицы"), Sample.insert(" Казахстан"));
        String text = Tables.text(comparison, TableFormat.TEXT, PROVISIONS);
        assertTrue(text.contains("Республики[-, статус столицы-] {+Казахстан+}"), text);
    }

    @Test
    void commaInPlaceOfAWordStaysWithTheWordBefore() throws IOException {
        Comparison comparison =
                one(Sample.equal("день"), Sample.delete(" и"), Sample.insert(","), Sample.equal(" ночь"));
        String text = Tables.text(comparison, TableFormat.TEXT, PROVISIONS);
        assertTrue(text.contains("день{+,+} [-и-] ночь"), text);
    }

    @Test
    void lineOfThePdfNeverBeginsWithAComma() throws IOException {
        for (int length = 1; length < 40; length++) {
            Comparison comparison = one(
                    Sample.equal("а".repeat(length) + " слово статус"),
                    Sample.insert(", имя"),
                    Sample.equal(", и ещё столица"),
                    Sample.delete(", наука и просвещение"),
                    Sample.equal("."));
            try (PDDocument document = Loader.loadPDF(Tables.bytes(comparison, TableFormat.PDF, PROVISIONS))) {
                new PDFTextStripper()
                        .getText(document)
                        .lines()
                        .forEach(line -> assertFalse(line.strip().matches("[,.].*"), line));
            }
        }
    }

    @Test
    void actCannotSteerTheTerminal() throws IOException {
        Comparison comparison = one(Sample.insert("зло \u001b[2Jсмотри\u0007"));
        String text = Tables.text(comparison, TableFormat.TEXT, PROVISIONS);
        assertTrue(text.contains("{+зло [2Jсмотри+}"), text);
    }

    @Test
    void jsonHasTheAgreedShape() throws IOException {
        JsonNode json = json(Sample.labour(), Tables.all(Tables.RU));
        assertEquals(List.of("old", "new", "counts", "substitutions", "rows"), List.copyOf(json.propertyNames()));
        assertEquals(
                List.of("title", "sha256", "articles"),
                List.copyOf(json.get("old").propertyNames()));
        assertEquals(64, json.get("new").get("sha256").asString().length());
        JsonNode row = json.get("rows").get(4);
        assertEquals(
                List.of(
                        "level",
                        "relation",
                        "old",
                        "new",
                        "score",
                        "evidence",
                        "oldText",
                        "newText",
                        "words",
                        "summary"),
                List.copyOf(row.propertyNames()));
        assertEquals("[\"reworded\",\"renumbered\"]", row.get("relation").toString());
        assertEquals("[\"24.3\"]", row.get("old").toString());
        assertEquals(0.93, row.get("score").asDouble());
        assertEquals(
                "{\"op\":\"delete\",\"text\":\", включая право на забастовку\"}",
                row.get("words").get(1).toString());
        JsonNode split = json.get("rows").get(12);
        assertEquals("elsewhere", split.get("words").get(1).get("cause").asString());
        assertEquals("28.4", split.get("words").get(1).get("detail").asString());
    }

    @Test
    void csvHasALineForEachPair() throws IOException {
        List<CSVRecord> lines =
                csv(Sample.labour(), new TableOptions(Tables.RU, LevelFilter.ARTICLE, false, false, 80));
        assertEquals(
                List.of("preamble>preamble", "section-2>section-2", "24>27", "31>28", "38>28", ">29", "40>"),
                lines.stream()
                        .map(line -> line.get("old") + ">" + line.get("new"))
                        .toList());
    }

    @Test
    void articleLevelShowsWholeArticles() throws IOException {
        TableOptions articles = new TableOptions(Tables.RU, LevelFilter.ARTICLE, false, false, 80);
        JsonNode rows = json(Sample.labour(), articles).get("rows");
        assertEquals(6, rows.size(), "the changed preamble and the changed heading of a section stand in no article");
        assertEquals("article", rows.get(2).get("level").asString());
        String now = String.join(
                "\n",
                rows.get(2).get("newText").valueStream().map(JsonNode::asString).toList());
        assertTrue(now.startsWith("Труд\nКаждый человек имеет право на труд"), now);
        String html = Tables.text(Sample.labour(), TableFormat.HTML, articles);
        assertEquals(5, Jsoup.parse(html).select(".row").size());
    }

    @Test
    void onlyChangedLeavesOutKeptRows() throws IOException {
        TableOptions changed = new TableOptions(Tables.RU, LevelFilter.PARAGRAPH, true, false, 80);
        JsonNode rows = json(Sample.labour(), changed).get("rows");
        assertEquals(15, rows.size(), "all but 27.4, which is only renumbered, and two changed headings");
    }

    @Test
    void pageIsOneFileWithoutInlineStylesHandlersOrLinksOut() throws IOException {
        var page = Jsoup.parse(Tables.text(Sample.labour(), TableFormat.HTML, Tables.all(Tables.RU)));
        assertEquals(0, page.select("[style], [src], link, [onclick]").size());
        assertTrue(page.select("[href]").eachAttr("href").stream().allMatch(href -> href.startsWith("#")));
        page.select("a[href]").eachAttr("href").stream()
                .map(href -> href.substring(1))
                .forEach(id -> assertTrue(page.getElementById(id) != null, "#" + id + " leads nowhere"));
        assertEquals(
                page.select("[id]").size(),
                page.select("[id]").eachAttr("id").stream().distinct().count(),
                "ids are unique");
    }

    @Test
    void headingOfAnActIsInert() throws IOException {
        var page = Jsoup.parse(Tables.text(Sample.labour(), TableFormat.HTML, Tables.all(Tables.RU)));
        assertEquals(1, page.select("script").size(), "only our own");
        assertEquals("<script>alert(1)</script>", page.select("[id=29] ins").text());
    }

    @Test
    void pageOfFiveHundredRowsTravelsLight() throws IOException {
        byte[] page = Tables.bytes(Sample.random(9, 96), TableFormat.HTML, Tables.all(Tables.RU));
        var packed = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.GZIPOutputStream(packed)) {
            zip.write(page);
        }
        assertTrue(packed.size() < 150_000, packed.size() + " bytes");
    }

    @Test
    void lawyersTableSurvivesBlackAndWhite() throws IOException {
        try (XWPFDocument document = docx(Sample.labour())) {
            List<XWPFTableRow> rows = document.getTables().getFirst().getRows();
            assertTrue(rows.getFirst().isRepeatHeader());
            XWPFTableRow strike = row(rows, "24.3 → 27.3");
            assertEquals(", включая право на забастовку", marked(strike.getCell(2), XWPFRun::isStrikeThrough));
            XWPFTableRow added = row(rows, "24.1 → 27.1");
            assertEquals("человектруд,", marked(added.getCell(3), XWPFRun::isBold));
            assertEquals("отсутствует", row(rows, "27.5").getCell(2).getText());
            assertEquals("исключить", row(rows, "24.5").getCell(3).getText());
            assertEquals("", row(rows, "24.5").getCell(4).getText());
        }
    }

    @Test
    void docxSaysWhatItIsInWhichLanguageAndHasStyles() throws Exception {
        try (XWPFDocument document = docx(Sample.labour())) {
            var properties = document.getProperties().getCoreProperties();
            assertEquals("Dauys", properties.getCreator());
            assertTrue(properties.getTitle().startsWith("Сравнительная таблица. "), properties.getTitle());
            assertEquals("Title", document.getParagraphs().getFirst().getStyle());
            assertEquals(
                    "ru-RU",
                    document.getStyle()
                            .getDocDefaults()
                            .getRPrDefault()
                            .getRPr()
                            .getLangArray(0)
                            .getVal());
            XWPFTableRow row = row(document.getTables().getFirst().getRows(), "24.1 → 27.1");
            assertTrue(row.getCell(3).getParagraphArray(0).getRuns().stream()
                    .allMatch(run -> "ru-RU".equals(run.getLang())));
            assertEquals("Cell", row.getCell(3).getParagraphArray(0).getStyle());
        }
    }

    @Test
    void pdfIsReadInBothOrdersAsItStands() throws Exception {
        byte[] pdf = Tables.bytes(Sample.labour(), TableFormat.PDF, PROVISIONS);
        PdfConformance.check(pdf);
        TaggedPdf read = TaggedPdf.of(pdf);
        for (String text : List.of(read.inContentOrder(), read.inReadingOrder())) {
            assertTrue(text.contains("законом способов их разрешения, включая право на забастовку."), text);
            assertTrue(text.contains("Каждый человек имеет право на труд, свободный выбор"), text);
            assertFalse(text.contains("#"), text);
        }
        assertEquals(1, read.within("TH").split("Обоснование", -1).length - 1);
        assertTrue(read.within("TH").contains("24.3 → 27.3"), "an element heads its row");
        assertTrue(read.within("Strikeout").contains(", включая право на забастовку"), read.within("Strikeout"));
    }

    @Test
    void pdfHasEveryRowAndBothSums() throws IOException {
        try (PDDocument document = Loader.loadPDF(Tables.bytes(Sample.labour(), TableFormat.PDF, PROVISIONS))) {
            assertTrue(document.getPage(0).getMediaBox().getWidth()
                    > document.getPage(0).getMediaBox().getHeight());
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("включая право на"), text);
            assertTrue(text.contains("отсутствует") && text.contains("исключить"), text);
            assertTrue(text.contains("SHA-256"), text);
        }
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void everyFormatIsWrittenInEveryLanguage(TableFormat format) throws IOException {
        for (String language : List.of("kk", "ru", "en", "de")) {
            byte[] table = Tables.bytes(Sample.labour(), format, Tables.all(Locale.of(language)));
            assertTrue(table.length > 1000, language + " " + table.length);
        }
    }

    private static boolean isHead(String level) {
        return level.equals("article") || level.equals("section");
    }

    private static List<Row> provisions(Comparison comparison) {
        return comparison.rows().stream()
                .filter(row -> row.level() != Level.ARTICLE && row.level() != Level.SECTION)
                .toList();
    }

    private static String old(Row row) {
        return Sample.text(row.words(), Op.INSERT);
    }

    private static String now(Row row) {
        return Sample.text(row.words(), Op.DELETE);
    }

    private static JsonNode json(Comparison comparison, TableOptions options) throws IOException {
        return JsonMapper.builder().build().readTree(Tables.bytes(comparison, TableFormat.JSON, options));
    }

    private static List<CSVRecord> csv(Comparison comparison, TableOptions options) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return format.parse(new StringReader(Tables.text(comparison, TableFormat.CSV, options)))
                .getRecords();
    }

    private static XWPFDocument docx(Comparison comparison) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(Tables.bytes(comparison, TableFormat.DOCX, PROVISIONS)));
    }

    private static XWPFTableRow row(List<XWPFTableRow> rows, String element) {
        return rows.stream()
                .filter(row -> row.getTableCells().size() == 5
                        && row.getCell(1).getText().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private static String marked(XWPFTableCell cell, java.util.function.Predicate<XWPFRun> mark) {
        StringBuilder text = new StringBuilder();
        cell.getParagraphs().forEach(p -> p.getRuns().stream().filter(mark).forEach(run -> text.append(run.text())));
        return text.toString();
    }

    /** The words of a cell without the label before them. */
    private static String words(Element cell) {
        Element words = cell.clone();
        words.expectFirst("b, a").remove();
        return words.wholeText().substring(1);
    }

    /** Without the marks of one kind and what stands between them, and without the signs of the other. */
    private static String unmarked(String text, String open, String close, String keptOpen, String keptClose) {
        StringBuilder kept = new StringBuilder();
        int at = 0;
        for (int start = text.indexOf(open); start >= 0; start = text.indexOf(open, at)) {
            kept.append(text, at, start);
            at = text.indexOf(close, start) + close.length();
        }
        return kept.append(text.substring(at)).toString().replace(keptOpen, "").replace(keptClose, "");
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static Comparison one(WordChange... words) {
        List<Row> rows = new ArrayList<>();
        rows.add(Sample.row(
                Level.PARAGRAPH, EnumSet.of(Relation.REWORDED), List.of("1.1"), List.of("1.1"), List.of(words)));
        Comparison like = Sample.labour();
        return new Comparison(like.oldAct(), like.newAct(), rows, List.of());
    }
}
