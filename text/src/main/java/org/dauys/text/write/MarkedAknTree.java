package org.dauys.text.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.dauys.text.Act;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** An act in Akoma Ntoso as a tree that can be changed. */
final class MarkedAknTree {
    private final Document document;
    private final Map<String, Element> byId = new HashMap<>();

    private MarkedAknTree(Document document) {
        this.document = document;
        index(document.getDocumentElement());
    }

    static MarkedAknTree of(Act act) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        AknActs.write(act, plain);
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(plain.toByteArray()));
            document.setXmlStandalone(true);
            return new MarkedAknTree(document);
        } catch (ParserConfigurationException | SAXException failed) {
            throw new IOException(failed);
        }
    }

    void write(OutputStream out) throws IOException {
        try {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException failed) {
            throw new IOException(failed);
        }
    }

    private void index(Element element) {
        String id = element.getAttribute("eId");
        if (!id.isEmpty()) {
            byId.putIfAbsent(id, element);
        }
        children(element).forEach(this::index);
    }

    static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    static Optional<Element> child(Element element, String... names) {
        return children(element).stream()
                .filter(child -> List.of(names).contains(child.getLocalName()))
                .findFirst();
    }

    /** What stands with this eId in the act. */
    Optional<Element> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The first element of a name that every act has. */
    Element first(String name) {
        return (Element) document.getElementsByTagNameNS("*", name).item(0);
    }

    boolean has(String name) {
        return document.getElementsByTagNameNS("*", name).getLength() > 0;
    }

    Element element(String name) {
        return document.createElementNS(AknActs.NAMESPACE, name);
    }

    Element renamed(Element element, String name) {
        return (Element) document.renameNode(element, AknActs.NAMESPACE, name);
    }

    /** A copy of another act's element, with eIds that begin with this. */
    Element copy(Element foreign, String begin) {
        Element copy = (Element) document.importNode(foreign, true);
        begin(copy, begin);
        return copy;
    }

    private static void begin(Element element, String begin) {
        if (element.hasAttribute("eId")) {
            element.setAttribute("eId", begin + element.getAttribute("eId"));
        }
        children(element).forEach(child -> begin(child, begin));
    }

    Node text(String words) {
        return document.createTextNode(words);
    }

    /** What XML can carry, on one line; spaces at the edges stay. */
    static String clean(String words) {
        return AknActs.NO_XML.matcher(words.replaceAll("\\s", " ")).replaceAll("");
    }
}
