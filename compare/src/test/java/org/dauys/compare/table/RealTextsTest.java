package org.dauys.compare.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.dauys.compare.Comparison;
import org.dauys.compare.Row;
import org.dauys.compare.Summary;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.read.ActReader;
import org.dauys.text.write.ActWriter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The table of the two constitutions of Kazakhstan; skipped where their texts are not at hand. */
@TestInstance(Lifecycle.PER_CLASS)
class RealTextsTest {
    private static final Path DATA = Path.of(System.getProperty("dauys.root", "."), "../shared/data");

    private Optional<Comparison> constitutions = Optional.empty();

    @BeforeAll
    void compare() throws Exception {
        Path old = DATA.resolve("kz/constitution-1995.2023-01-01.ru.txt");
        Assumptions.assumeTrue(Files.exists(old), "Skipped: no " + old);
        constitutions = Optional.of(Comparison.of(act(old), act(DATA.resolve("kz/constitution-2026.ru.txt"))));
    }

    @Test
    void lossOfTheRightToStrikeIsSaidInWords() {
        Comparison comparison = constitutions.orElseThrow();
        Row labour = comparison.rows().stream()
                .filter(row -> row.label().equals("27.3"))
                .findFirst()
                .orElseThrow();
        String said = Summary.of(labour, comparison, Locale.of("ru"));
        assertTrue(said.contains("включая право на забастовку"), said);
    }

    @Test
    void everyRowHasItsOwnAddress() throws Exception {
        var page = Jsoup.parse(Tables.text(constitutions.orElseThrow(), TableFormat.HTML, Tables.all(Tables.RU)));
        List<String> ids = page.select("[id]").eachAttr("id");
        assertEquals(ids.size(), ids.stream().distinct().count());
        page.select("a[href]").eachAttr("href").forEach(href -> assertTrue(ids.contains(href.substring(1)), href));
    }

    @Test
    void akomaNtosoIsValidAndHoldsTheDraftAndAllThatIsRemoved() throws Exception {
        Comparison comparison = constitutions.orElseThrow();
        byte[] akn = Tables.bytes(comparison, TableFormat.AKN, Tables.all(Tables.RU));
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(DATA.resolve("akn/akomantoso30.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(akn)));
        Document document = Jsoup.parse(new ByteArrayInputStream(akn), "UTF-8", "", Parser.xmlParser());
        document.outputSettings().prettyPrint(false);
        List<String> deleted = document.select("del").eachText();
        comparison.rows().stream()
                .filter(row -> row.newUnits().isEmpty())
                .map(row -> row.oldUnits().getFirst().text().replace('\n', ' ').strip())
                .filter(text -> !text.isEmpty())
                .forEach(text -> assertTrue(deleted.contains(text), text));
        document.select("del, [eId^=old__], .removed").remove();
        document.select("ins").unwrap();
        Act back = ActReader.read(
                        "draft.akn",
                        document.outerHtml().getBytes(StandardCharsets.UTF_8),
                        Format.AKN,
                        Optional.of(Language.RUSSIAN))
                .act();
        assertEquals(ActWriter.sha256(comparison.newAct()), ActWriter.sha256(back));
    }

    @Test
    void pageAndJsonAreWrittenWithoutMakingMuchThatIsThrownAway() throws Exception {
        Comparison comparison = constitutions.orElseThrow();
        var memory = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (TableFormat format : List.of(TableFormat.HTML, TableFormat.JSON)) {
            Tables.bytes(comparison, format, Tables.all(Tables.RU));
            long before = memory.getCurrentThreadAllocatedBytes();
            long written = Tables.bytes(comparison, format, Tables.all(Tables.RU)).length;
            long made = memory.getCurrentThreadAllocatedBytes() - before;
            // How long it takes: bench/, ConstitutionsBenchmark.page.
            System.out.println(format + ": " + written + " bytes written, " + made + " made for it");
            assertTrue(made < 100 * written, format + ": " + made + " bytes for " + written);
        }
    }

    private static Act act(Path file) throws Exception {
        return ActReader.read(file, Optional.empty()).act();
    }
}
