package org.dauys.server.publish.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dauys.server.invariants.Impossible;

/** Writes XML element by element; characters that XML cannot hold are left out. */
final class Xml {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;

    /** What stands in an element. */
    interface Inside {
        void write() throws XMLStreamException;
    }

    private Xml(String root, String namespace) throws XMLStreamException {
        out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        out.writeStartDocument("UTF-8", "1.0");
        out.setDefaultNamespace(namespace);
        out.writeStartElement(namespace, root);
        out.writeDefaultNamespace(namespace);
    }

    /** What stands in a document's root. */
    interface Document {
        void write(Xml xml) throws XMLStreamException;
    }

    static byte[] document(String root, String namespace, Document inside) {
        try {
            Xml xml = new Xml(root, namespace);
            inside.write(xml);
            xml.out.writeEndDocument();
            xml.out.flush();
            return xml.bytes.toByteArray();
        } catch (XMLStreamException impossible) {
            throw Impossible.in(Xml.class, impossible);
        }
    }

    Xml attribute(String name, String value) throws XMLStreamException {
        out.writeAttribute(name, clean(value));
        return this;
    }

    /** The language of the words in the element. */
    void language(String code) throws XMLStreamException {
        out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", code);
    }

    void element(String name, String text) throws XMLStreamException {
        element(name, () -> out.writeCharacters(clean(text)));
    }

    void element(String name, Inside inside) throws XMLStreamException {
        out.writeStartElement(name);
        inside.write();
        out.writeEndElement();
    }

    private static String clean(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }
}
