package org.dauys.text.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;

/**
 * An element of an XML source, without namespaces, which differ between the drafts of one standard.
 *
 * @param name without prefix
 * @param attributes by name without prefix
 * @param content elements and strings in the order of the source
 * @param line where it begins, from 1
 */
record XmlElement(String name, Map<String, String> attributes, List<Object> content, int line) {

    /** Three times as deep as the deepest act known to us; the JDK's parser itself stops at 100. */
    static final int DEEPEST = 90;

    private static final Pattern DECLARED = Pattern.compile("<!ENTITY\\s+%?\\s*(\\S+)|<!DOCTYPE\\s+(\\S+)");

    /** The root element; a document type or an entity ends the reading, since either can reach outside the file. */
    static XmlElement parse(byte[] bytes) throws BadSource {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = XmlInput.open(factory, new ByteArrayInputStream(bytes));
            try {
                return root(reader, bytes);
            } finally {
                reader.close();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (XMLStreamException broken) {
            if (broken.getNestedException() instanceof CharacterCodingException) {
                throw new BadSource(Problem.of(Cause.NOT_UTF8, Place.FILE, XmlInput.malformedByte(bytes)));
            }
            int line = broken.getLocation() == null
                    ? 1
                    : Math.max(1, broken.getLocation().getLineNumber());
            String message = String.valueOf(broken.getMessage());
            String reason = message.substring(message.indexOf("Message: ") + 1).replaceFirst("^essage: ", "");
            throw new BadSource(
                    Problem.of(Cause.DAMAGED, Place.line(line), reason.strip().replaceFirst("\\.$", "")));
        }
    }

    private static XmlElement root(XMLStreamReader reader, byte[] bytes) throws XMLStreamException, BadSource {
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement root = new XmlElement("", Map.of(), new ArrayList<>(), 1);
        open.push(root);
        while (reader.hasNext()) {
            XmlElement inside = open.element();
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement element = start(reader);
                    if (open.size() > DEEPEST) {
                        throw new BadSource(Problem.of(Cause.NESTED_TOO_DEEPLY, Place.line(element.line()), DEEPEST));
                    }
                    inside.content().add(element);
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    inside.content().add(reader.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new BadSource(Problem.of(
                            Cause.EXTERNAL_ENTITY,
                            Place.line(Math.max(1, reader.getLocation().getLineNumber())),
                            declared(bytes)));
                default -> {
                    // Comments and processing instructions are not text.
                }
            }
        }
        return root.elements().findFirst().orElse(root);
    }

    private static XmlElement start(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return new XmlElement(
                reader.getLocalName(),
                attributes,
                new ArrayList<>(),
                Math.max(1, reader.getLocation().getLineNumber()));
    }

    /** The entity, or else the document type, that the head of the file declares. */
    private static String declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 1 << 16), java.nio.charset.StandardCharsets.UTF_8);
        String type = "";
        Matcher found = DECLARED.matcher(head);
        while (found.find()) {
            if (found.group(1) != null) {
                return found.group(1);
            }
            type = found.group(2).replaceAll("[>\\[].*", "");
        }
        return type.isEmpty() ? "DOCTYPE" : type;
    }

    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    Stream<XmlElement> elements() {
        return content.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    Stream<XmlElement> walk() {
        return Stream.concat(Stream.of(this), elements().flatMap(XmlElement::walk));
    }
}
