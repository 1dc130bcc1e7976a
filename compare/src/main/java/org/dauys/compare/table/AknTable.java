package org.dauys.compare.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.dauys.compare.Row;
import org.dauys.compare.Unit;
import org.dauys.compare.WordChange.Op;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.write.ActWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The new version as Akoma Ntoso 3.0 with the changes marked: {@code ins} and {@code del} inside the words, and each
 * removed provision as an element with the status {@code removed} whose {@code eId} begins with {@code old__}, or, where
 * the schema has no room for one, as a {@code p} of the class {@code removed}. Without those and without its {@code del}
 * it is the new version to the letter. All changes are marked, whatever the options ask for; what no mark can show (numbers,
 * places, order) stands in the metadata.
 */
final class AknTable {
    private AknTable() {}

    static void write(Table table, OutputStream out) throws IOException {
        try {
            Act act = table.comparison().newAct();
            Document document = parsed(act);
            mark(table, document);
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.transform(new DOMSource(document), new StreamResult(out));
        } catch (ParserConfigurationException | SAXException | TransformerException failed) {
            throw new IOException(failed);
        }
    }

    private static Document parsed(Act act) throws IOException, ParserConfigurationException, SAXException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ActWriter.write(act, List.of(), Format.AKN, plain);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(plain.toByteArray()));
        document.setXmlStandalone(true);
        return document;
    }

    /** Marks what can be marked; the rest is told in the metadata. */
    private static void mark(Table table, Document document) {
        Act newAct = table.comparison().newAct();
        AknText texts = new AknText(newAct, document);
        AknRemoved removed = new AknRemoved(table.comparison().oldAct(), document);
        AknOthers others = new AknOthers(document, texts, removed);
        List<Row> unmarked = new ArrayList<>();
        for (Row row : table.comparison().inOrder()) {
            boolean marked;
            if (!row.level().isProvision() && !row.level().isHead()) {
                marked = others.mark(row);
            } else if (row.newUnits().isEmpty()) {
                marked = removed.add(row);
            } else {
                marked = mark(row, texts, removed);
            }
            boolean tells = row.changed() && !table.counted().as(row).isEmpty();
            if (tells && !marked) {
                unmarked.add(row);
            }
        }
        new AknMeta(table, document).write(unmarked);
    }

    /** Whether the words of the row are marked; those that are the same are not. */
    private static boolean mark(Row row, AknText texts, AknRemoved removed) {
        boolean marked = Marked.words(row).stream().anyMatch(word -> word.op() != Op.EQUAL);
        for (Unit unit : row.newUnits()) {
            Optional<Element> element = texts.element(unit.label());
            marked &= element.isPresent()
                    && (row.level().isHead()
                            ? texts.heading(element.get(), Marked.words(row))
                            : texts.words(unit.label(), Marked.words(row)));
            element.ifPresent(removed::after);
        }
        return marked;
    }
}
