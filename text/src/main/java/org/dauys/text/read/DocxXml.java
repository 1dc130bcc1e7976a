package org.dauys.text.read;

import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What is common to the reading of WordprocessingML: its two name spaces and how its values are written. */
final class DocxXml {

    /** Transitional, as Word saves by default, and strict. */
    private static final Set<String> NAMESPACES = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");

    private DocxXml() {}

    /** The name of an element of WordprocessingML; empty for elements of drawings, formulas and extensions. */
    static String name(XMLStreamReader xml) {
        String namespace = xml.getNamespaceURI();
        return namespace != null && NAMESPACES.contains(namespace) ? xml.getLocalName() : "";
    }

    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Objects.requireNonNullElse(xml.getAttributeValue(i), "");
            }
        }
        return "";
    }

    static String val(XMLStreamReader xml) {
        return attribute(xml, "val");
    }

    /** A number; {@code none} when the attribute is missing or no number. */
    static int number(String value, int none) {
        try {
            return value.isEmpty() ? none : Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            return none;
        }
    }

    /** Whether a property such as {@code <w:vanish/>} is on. */
    static boolean isOn(XMLStreamReader xml) {
        String val = val(xml);
        return !val.equals("0") && !val.equals("false") && !val.equals("off");
    }

    /** Moves to the end of the element on whose start the reader stands. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
