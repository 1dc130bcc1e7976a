package org.dauys.compare.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.dauys.compare.Comparison;
import org.dauys.compare.Counts;
import org.dauys.compare.language.Phrases;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.read.ActReader;
import org.dauys.text.write.ActWriter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever changes between two acts is shown and counted in each format, with all rows and with the changed ones only, and the
 * numbers of all formats are the same.
 */
class EveryFormatTest {
    private static final Pattern MARK = Pattern.compile("\\[-.*?-\\]|\\{\\+.*?\\+\\}|\\[>.*?<\\]");
    private static final Pattern MARKS = Pattern.compile("\\[-|-\\]|\\{\\+|\\+\\}|\\[>|<\\]");
    private static final Path SCHEMA =
            Path.of(System.getProperty("dauys.root", "."), "../shared/data/akn/akomantoso30.xsd");

    static List<Changed> changes() {
        return Changed.all();
    }

    /** All that a reader can choose. */
    private static List<TableOptions> options() {
        return Stream.of(LevelFilter.values())
                .flatMap(level -> Stream.of(true, false)
                        .map(onlyChanged -> new TableOptions(Tables.RU, level, onlyChanged, false, 100)))
                .toList();
    }

    private static Map<String, Integer> numbers(Counts counts) {
        Counts.Others others = counts.others();
        return new TreeMap<>(Map.ofEntries(
                Map.entry("kept", counts.kept()),
                Map.entry("reworded", counts.reworded()),
                Map.entry("moved", counts.moved()),
                Map.entry("added", counts.added()),
                Map.entry("removed", counts.removed()),
                Map.entry("titles", others.titles()),
                Map.entry("headings", others.headings()),
                Map.entry("notes", others.notes()),
                Map.entry("conclusions", others.conclusions()),
                Map.entry("numbers", others.numbers()),
                Map.entry("places", others.places())));
    }

    private static Map<String, Integer> summed(Stream<String> names) {
        Map<String, Integer> summed = new TreeMap<>();
        names.filter(name -> !name.isEmpty()).forEach(name -> summed.merge(name, 1, Integer::sum));
        return summed;
    }

    /** Those that are more than nothing, without the kept: of changed rows alone nobody could count these. */
    private static Map<String, Integer> changes(Map<String, Integer> numbers) {
        Map<String, Integer> changes = new TreeMap<>(numbers);
        changes.values().removeIf(number -> number == 0);
        changes.remove("kept");
        return changes;
    }

    /** The numbers that a row counts in, as the documentation of the formats tells it. */
    private static Stream<String> counted(String level, List<String> relations, Stream<String> others) {
        boolean provision = List.of("preamble", "paragraph", "subparagraph").contains(level);
        String own = relations.contains("new")
                ? "added"
                : relations.contains("removed")
                        ? "removed"
                        : relations.contains("moved")
                                ? "moved"
                                : relations.contains("unchanged") || relations.equals(List.of("renumbered"))
                                        ? "kept"
                                        : "reworded";
        return provision ? Stream.concat(Stream.of(own), others) : others;
    }

    /** The row of an article holds several provisions, which its relation does not tell one by one. */
    private static Map<String, Integer> countable(Map<String, Integer> numbers, LevelFilter level) {
        Map<String, Integer> countable = new TreeMap<>(numbers);
        if (level == LevelFilter.ARTICLE) {
            List.of("kept", "reworded", "moved", "added", "removed").forEach(countable::remove);
        }
        return changes(countable);
    }

    private static void assertHas(Changed change, String marks, String all, String what) {
        String text = plain(change.isOfWords() ? marks : all);
        for (String word : change.shown()) {
            assertTrue(text.contains(word), () -> what + " lacks «" + word + "»: " + text);
        }
    }

    /** Lines are broken where the paper ends. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u00ad]+", " ");
    }

    private static String line(Comparison comparison) {
        return plain(OtherWords.line(comparison.counts(), Phrases.in(Tables.RU)));
    }

    private static List<String> strings(JsonNode row, String field) {
        return row.path(field).valueStream().map(JsonNode::asString).toList();
    }

    private static String text(Act act) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ActWriter.write(act, List.of(), Format.TEXT, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void itsNumberGrowsAndNoOther(Changed change) {
        assertEquals(
                Map.of(change.number(), 1), changes(numbers(change.comparison().counts())));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void textShowsIt(Changed change) throws IOException {
        Comparison comparison = change.comparison();
        for (TableOptions options : options()) {
            String text = plain(Tables.text(comparison, TableFormat.TEXT, options));
            String marks = MARK.matcher(text).results().map(MatchResult::group).collect(Collectors.joining(" "));
            assertHas(change, marks, MARKS.matcher(text).replaceAll(""), "text " + options);
            assertTrue(text.contains(line(comparison)), () -> "numbers: " + text);
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void jsonShowsIt(Changed change) throws IOException {
        Comparison comparison = change.comparison();
        Map<String, Integer> numbers = numbers(comparison.counts());
        for (TableOptions options : options()) {
            JsonNode json = JsonMapper.shared().readTree(Tables.bytes(comparison, TableFormat.JSON, options));
            List<JsonNode> rows = json.path("rows").valueStream().toList();
            String marks = rows.stream()
                    .flatMap(row -> row.path("words").valueStream())
                    .filter(word -> !word.path("op").asString().equals("equal"))
                    .map(word -> word.path("text").asString())
                    .collect(Collectors.joining(" "));
            List<JsonNode> counting = rows.stream()
                    .filter(row -> row.path("others")
                                    .valueStream()
                                    .anyMatch(name -> name.asString().equals(change.number()))
                            || !row.path("relation").toString().equals("[\"unchanged\"]"))
                    .toList();
            assertHas(change, marks, counting.toString(), "json " + options);
            assertEquals(
                    countable(numbers, options.level()),
                    countable(
                            summed(rows.stream()
                                    .flatMap(row -> counted(
                                            row.path("level").asString(),
                                            strings(row, "relation"),
                                            strings(row, "others").stream()))),
                            options.level()));
            JsonNode counts = json.path("counts");
            numbers.forEach((name, number) -> assertEquals(
                    number,
                    (counts.has(name) ? counts : counts.path("others"))
                            .path(name)
                            .asInt(-1),
                    name));
            assertEquals(
                    comparison.counts().others().total(), counts.path("other").asInt());
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void csvShowsIt(Changed change) throws IOException {
        Comparison comparison = change.comparison();
        for (TableOptions options : options()) {
            List<CSVRecord> rows = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(Tables.text(comparison, TableFormat.CSV, options)))
                    .getRecords();
            // A merge or a split has a line for each pair.
            Map<String, List<String>> counted = new HashMap<>();
            rows.forEach(row -> counted.put(
                    row.get("level") + (row.get("new").isEmpty() ? "old" + row.get("old") : row.get("new")),
                    counted(
                                    row.get("level"),
                                    List.of(row.get("relation").split(" ")),
                                    row.isMapped("others")
                                            ? Stream.of(row.get("others").split(" "))
                                            : Stream.of())
                            .toList()));
            assertEquals(
                    countable(numbers(comparison.counts()), options.level()),
                    countable(summed(counted.values().stream().flatMap(List::stream)), options.level()));
            String counting = rows.stream()
                    .filter(row -> !row.get("relation").equals("unchanged")
                            || (row.isMapped("others")
                                    && List.of(row.get("others").split(" ")).contains(change.number())))
                    .map(row -> String.join(" ", row.values()))
                    .collect(Collectors.joining(" "));
            assertHas(change, counting, counting, "csv " + options);
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void pageShowsIt(Changed change) throws IOException {
        Comparison comparison = change.comparison();
        for (TableOptions options : options()) {
            Document page = Jsoup.parse(Tables.text(comparison, TableFormat.HTML, options));
            assertHas(
                    change,
                    page.select("#ui-table :is(ins, del)").text(),
                    page.select("#ui-table").text(),
                    "html " + options);
            for (ChangeKind kind : ChangeKind.NUMBERS) {
                int count = kind.of(comparison.counts());
                Elements link = page.select(".five ." + kind.jsonName());
                assertEquals(
                        count == 0 && link.isEmpty() ? "" : String.valueOf(count),
                        link.select("b").text(),
                        kind.jsonName());
                if (count > 0) {
                    String target = link.attr("href").substring(1);
                    assertNotNull(page.getElementById(target), () -> kind + " leads to " + target);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void docxShowsIt(Changed change) throws IOException {
        Comparison comparison = change.comparison();
        for (TableOptions options : options()) {
            try (XWPFDocument document = new XWPFDocument(
                            new ByteArrayInputStream(Tables.bytes(comparison, TableFormat.DOCX, options)));
                    XWPFWordExtractor words = new XWPFWordExtractor(document)) {
                String marks = document.getTables().stream()
                        .flatMap(table -> table.getRows().stream())
                        .flatMap(row -> row.getTableCells().stream())
                        .flatMap(cell -> cell.getParagraphs().stream())
                        .flatMap(paragraph -> paragraph.getRuns().stream())
                        .filter(run -> run.isStrikeThrough() || run.getUnderline() == UnderlinePatterns.SINGLE)
                        .map(XWPFRun::text)
                        .collect(Collectors.joining(" "));
                assertHas(change, marks, words.getText(), "docx " + options);
                assertTrue(plain(words.getText()).contains(line(comparison)), words::getText);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void pdfShowsIt(Changed change) throws IOException {
        Comparison comparison = change.comparison();
        for (TableOptions options : options()) {
            Document page = Jsoup.parse(ComparisonWriter.pdfPage(comparison, options, row -> ""));
            assertHas(change, page.select("table :is(ins, del)").text(), page.text(), "pdf " + options);
            assertTrue(plain(page.text()).contains(line(comparison)), page::text);
        }
        byte[] pdf = Tables.bytes(comparison, TableFormat.PDF, TableOptions.in(Tables.RU));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = plain(new PDFTextStripper().getText(document));
            assertHas(change, text, text, "pdf");
            assertTrue(text.contains(line(comparison)), text);
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void akomaNtosoShowsIt(Changed change) throws Exception {
        Comparison comparison = change.comparison();
        byte[] bytes = Tables.bytes(comparison, TableFormat.AKN, TableOptions.in(Tables.RU));
        Document akn = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", Parser.xmlParser());
        String notes = akn.select("meta note").text();
        assertHas(change, akn.select("ins, del").text() + notes, notes, "akn");
        assertEquals(line(comparison), plain(akn.select("meta note.counts").text()));
        if (change.number().equals("numbers")) {
            assertNotEquals(
                    0, akn.select("textualMod[type=renumbering] > previous").size(), akn::outerHtml);
        }
        if (Files.exists(SCHEMA)) {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(SCHEMA.toFile())
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(bytes)));
        }
        akn.outputSettings().prettyPrint(false);
        akn.select("del, [eId^=old__], [class=removed]").remove();
        akn.select("ins").unwrap();
        Act back = ActReader.read(
                        "t.akn",
                        akn.outerHtml().getBytes(StandardCharsets.UTF_8),
                        Format.AKN,
                        Optional.of(Language.RUSSIAN))
                .act();
        assertEquals(text(comparison.newAct()), text(back), "without its marks it is the draft");
    }
}
