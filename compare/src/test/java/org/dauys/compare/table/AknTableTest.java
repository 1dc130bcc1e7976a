package org.dauys.compare.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.dauys.compare.Comparison;
import org.dauys.compare.Level;
import org.dauys.compare.Relation;
import org.dauys.compare.Row;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.read.ActReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class AknTableTest {
    private static final String OLD = """
            Устав

            Статья 1. Труд
            1. Каждый имеет право на свободу труда.
            2. Признаётся право на забастовку.
            3. Условия устанавливает закон:
            1) оплата;
            2) отдых.

            Статья 2. Земля
            Земля принадлежит народу.
            """;
    private static final String NEW = """
            Устав

            Статья 1. Труд
            1. Каждый человек имеет право на труд.
            2. Условия устанавливает закон:
            1) оплата;

            Статья 3. Недра
            Недра принадлежат народу.
            """;

    @Test
    void wordsAreMarkedInPlace() throws Exception {
        Document akn = xml(write(comparison()));
        assertEquals("человек труд", akn.select("[eId=art_1__para_1] ins").text());
        assertEquals("свободу труда", akn.select("[eId=art_1__para_1] del").text());
    }

    @Test
    void removedProvisionsStandWhereTheyStood() throws Exception {
        Document akn = xml(write(comparison()));
        assertEquals(
                "Признаётся право на забастовку.",
                akn.select("[eId=art_1__para_1] + paragraph[status=removed] del")
                        .text());
        assertEquals("отдых.", akn.select("subparagraph[status=removed] del").text());
        assertEquals("article", akn.select("[eId=old__art_2]").first() == null ? "" : "article");
        assertEquals(
                "Земля принадлежит народу.",
                akn.select("[eId=old__art_2] content del").text());
    }

    @Test
    void withoutTheMarksItIsTheNewVersion() throws Exception {
        Comparison comparison = comparison();
        Document akn = xml(write(comparison));
        akn.select("del, [status=removed]").remove();
        akn.select("ins").unwrap();
        Act back = ActReader.read(
                        "table.akn",
                        akn.outerHtml().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        Format.AKN,
                        Optional.of(Language.RUSSIAN))
                .act();
        assertEquals(
                org.dauys.text.write.ActWriter.sha256(comparison.newAct()),
                org.dauys.text.write.ActWriter.sha256(back));
    }

    @Test
    void schemaAcceptsIt() throws Exception {
        Path schema = Path.of(System.getProperty("dauys.root", "."), "../shared/data/akn/akomantoso30.xsd");
        Assumptions.assumeTrue(Files.exists(schema), "Skipped: no " + schema);
        validate(schema, write(comparison()));
    }

    private static void validate(Path schema, byte[] akn) throws SAXException, IOException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema.toFile())
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(akn)));
        assertTrue(akn.length > 0);
    }

    private static byte[] write(Comparison comparison) throws IOException {
        return Tables.bytes(comparison, TableFormat.AKN, TableOptions.in(Tables.RU));
    }

    private static Document xml(byte[] akn) throws IOException {
        Document document = Jsoup.parse(new ByteArrayInputStream(akn), "UTF-8", "", Parser.xmlParser());
        document.outputSettings().prettyPrint(false);
        return document;
    }

    private static Comparison comparison() throws Exception {
        Act old = act(OLD);
        Act now = act(NEW);
        List<Row> rows = List.of(
                row(Level.ARTICLE, Relation.UNCHANGED, "1", "1", Sample.equal("Труд")),
                row(
                        Level.PARAGRAPH,
                        Relation.REWORDED,
                        "1.1",
                        "1.1",
                        Sample.equal("Каждый "),
                        Sample.insert("человек "),
                        Sample.equal("имеет право на "),
                        Sample.delete("свободу труда"),
                        Sample.insert("труд"),
                        Sample.equal(".")),
                removed(Level.PARAGRAPH, "1.2", "Признаётся право на забастовку."),
                row(Level.PARAGRAPH, Relation.RENUMBERED, "1.3", "1.2", Sample.equal("Условия устанавливает закон:")),
                row(Level.SUBPARAGRAPH, Relation.RENUMBERED, "1.3(1)", "1.2(1)", Sample.equal("оплата;")),
                removed(Level.SUBPARAGRAPH, "1.3(2)", "отдых."),
                removed(Level.ARTICLE, "2", "Земля"),
                removed(Level.PARAGRAPH, "2", "Земля принадлежит народу."),
                Sample.row(
                        Level.ARTICLE,
                        EnumSet.of(Relation.NEW),
                        List.of(),
                        List.of("3"),
                        List.of(Sample.insert("Недра"))),
                Sample.row(
                        Level.PARAGRAPH,
                        EnumSet.of(Relation.NEW),
                        List.of(),
                        List.of("3"),
                        List.of(Sample.insert("Недра принадлежат народу."))));
        return new Comparison(old, now, rows, List.of());
    }

    private static Row row(
            Level level, Relation relation, String old, String now, org.dauys.compare.WordChange... words) {
        return Sample.row(level, EnumSet.of(relation), List.of(old), List.of(now), List.of(words));
    }

    private static Row removed(Level level, String old, String text) {
        return Sample.row(level, EnumSet.of(Relation.REMOVED), List.of(old), List.of(), List.of(Sample.delete(text)));
    }

    private static Act act(String text) throws Exception {
        return ActReader.read(
                        "act.txt",
                        text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        Format.TEXT,
                        Optional.of(Language.RUSSIAN))
                .act();
    }
}
