package org.dauys.server.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.dauys.server.TestVisitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.RequestMethod;
import tools.jackson.databind.json.JsonMapper;

/** Files and feeds over hostile words: each still what it says it is. */
class ExportsTest {
    private static final String TABLE = "/c/" + HostileSite.HERE + "/table";
    private static HostileSite site;
    private static TestVisitor reader;

    @BeforeAll
    static void start() {
        site = HostileSite.shared();
        reader = TestVisitor.of(site.site);
        LogWatch.start();
    }

    @AfterAll
    static void nothingIsTold() {
        assertEquals(List.of(), LogWatch.told());
    }

    @Test
    void jsonAndXmlAreWellFormed() throws Exception {
        Scan scan = new Scan(site.of(HostileSite.HERE));
        int json = 0;
        int xml = 0;
        for (Routes.Route route : Routes.of(site.site, RequestMethod.GET)) {
            if (!route.pattern().matches("/api.*|.*\\.(atom|xml)|.*\\{ending.*")) {
                continue;
            }
            for (String address : scan.addresses(route, HostileSite.HERE)) {
                HttpResponse<String> answer = Scan.get(reader, address, "ru");
                String type = answer.headers().firstValue("Content-Type").orElse("");
                if (type.contains("json")) {
                    new JsonMapper().readTree(answer.body());
                    json++;
                } else if (type.contains("xml") && !type.contains("openxml")) {
                    wellFormed(answer.body());
                    xml++;
                }
            }
        }
        assertTrue(json > 8 && xml > 2, json + " of JSON, " + xml + " of XML");
    }

    private static void wellFormed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var document = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertEquals(0, document.getElementsByTagName(HostileWords.MARK).getLength());
        assertEquals(0, document.getElementsByTagName("script").getLength());
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "docx", "pdf"})
    void tableIsMadeOfHostileWords(String kind) throws Exception {
        reader.submit(TABLE + "/files", TABLE + "/files", Map.of("v", "1", "kind", kind));
        String path = TABLE + "." + kind + "?v=1";
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> reader.get(path).statusCode() == 200);
        byte[] bytes = java.net.http.HttpClient.newHttpClient()
                .send(reader.request(path).GET().build(), BodyHandlers.ofByteArray())
                .body();
        switch (kind) {
            case "csv" -> csv(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
            case "docx" -> docx(bytes);
            default -> pdf(bytes);
        }
    }

    /** Also not by the address of a file made before. */
    @Test
    void whatIsHiddenLaterIsInNoFileThatWasMadeBefore() {
        String table = "/c/" + HostileSite.THERE + "/table";
        reader.submit(table + "/files", table + "/files", Map.of("v", "1", "kind", "csv"));
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> reader.get(table + ".csv?v=1").statusCode() == 200);
        String file = table + ".csv?file="
                + site.site
                        .owner()
                        .sql("select max(id)::text from answer.table_file where consultation_id = :id")
                        .param("id", site.id(HostileSite.THERE))
                        .query(String.class)
                        .single();
        assertTrue(reader.get(file).body().contains(Objects.words(7)));
        assertEquals(
                302,
                reader.get(file.replace(HostileSite.THERE, HostileSite.HERE)).statusCode());
        String page = "/desk/c/" + HostileSite.THERE + "/register/7";
        String revision = TestVisitor.page(site.all.get(page))
                .select("input[name=revision]")
                .attr("value");
        HttpResponse<String> hidden =
                site.all.submit(page, page, Map.of("do", "hide", "reason", "insult", "revision", revision));
        assertTrue(
                hidden.statusCode() / 100 == 3, () -> TestVisitor.page(hidden).text());
        assertFalse(reader.get(file).body().contains(Objects.words(7)));
        assertFalse(reader.get(table + ".csv?v=1").body().contains(Objects.words(7)));
    }

    private static void csv(String text) throws Exception {
        try (CSVParser rows = CSVFormat.RFC4180.parse(new StringReader(text))) {
            int columns = 0;
            for (CSVRecord row : rows) {
                columns = columns == 0 ? row.size() : columns;
                assertEquals(columns, row.size(), row::toString);
                row.forEach(cell -> assertFalse(cell.matches("(?s)[=+\\-@\t\r].*"), cell));
            }
        }
        assertTrue(text.contains(HostileWords.MARK));
        hides(text);
    }

    private static void docx(byte[] bytes) throws Exception {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                String xml = new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                wellFormed(xml);
                all.append(xml);
            }
        }
        assertTrue(all.toString().contains("&lt;" + HostileWords.MARK));
        hides(all.toString());
    }

    private static void pdf(byte[] bytes) throws Exception {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains(HostileWords.MARK), text);
            hides(text);
        }
        assertFalse(bytesHave(bytes, "/JavaScript") || bytesHave(bytes, "/URI (javascript"));
    }

    private static boolean bytesHave(byte[] bytes, String words) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).contains(words);
    }

    private static void hides(String text) {
        for (int number : List.of(Objects.WAITING, Objects.HIDDEN, Objects.WITHDRAWN)) {
            assertFalse(text.contains(Objects.words(number)), "number " + number);
        }
        assertFalse(text.contains(HostileSite.DRAFT) || text.contains("persons.example"));
    }
}
