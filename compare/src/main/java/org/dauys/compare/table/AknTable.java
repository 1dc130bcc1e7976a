package org.dauys.compare.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
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
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.write.ActWriter;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * The new version as Akoma Ntoso 3.0 with the changes marked: {@code ins} and {@code del} inside the words, and each
 * removed provision as an element with the status {@code removed} whose {@code eId} begins with {@code old__}, or, where
 * the schema has no room for one, as a {@code p} of the class {@code removed}. Without those and without its {@code del}
 * it is the new version to the letter. All changes are marked, whatever the options ask for.
 */
final class AknTable {
    private AknTable() {}

    static void write(Table table, OutputStream out) throws IOException {
        try {
            Act act = table.comparison().newAct();
            Document document = parsed(act);
            mark(table.comparison().oldAct(), act, table.comparison().inOrder(), document);
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

    private static void mark(Act oldAct, Act newAct, List<Row> rows, Document document) {
        AknText texts = new AknText(newAct, document);
        AknRemoved removed = new AknRemoved(oldAct, document);
        AknOthers others = new AknOthers(document, texts, removed);
        for (Row row : rows) {
            if (!row.level().isProvision() && !row.level().isHead()) {
                others.mark(row);
                continue;
            } else if (row.newUnits().isEmpty()) {
                removed.add(row);
                continue;
            }
            boolean heading = row.level().isHead();
            for (Unit unit : row.newUnits()) {
                texts.element(unit.label()).ifPresent(element -> {
                    if (heading) {
                        texts.heading(element, Marked.words(row));
                    } else {
                        texts.words(unit.label(), Marked.words(row));
                    }
                    removed.after(element);
                });
            }
        }
    }
}
