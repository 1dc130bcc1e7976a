package org.dauys.text.write;

import static org.dauys.text.write.Headings.oneLine;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;

/**
 * Writes an act as Akoma Ntoso 3.0.
 *
 * <p>What an act does not tell is not made up: the country is {@code zz}, which ISO 3166 leaves to users and CLDR reads
 * as "unknown"; an unknown date is {@code 0001-01-01} by the name of {@code unknown}; the work is named by the sum of its
 * words. Numbers are printed as in the plain text, own words stand before the children in {@code intro}, and a note is an
 * {@code authorialNote} at the end of the words that it explains.
 */
final class AknActs {
    /** The namespace of the published schema (WD17), against which the output is valid. */
    static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0/WD17";

    private static final String UNKNOWN_DATE = "0001-01-01";

    /** What XML 1.0 cannot carry, not even escaped. */
    static final Pattern NO_XML = Pattern.compile("[^\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;
    private final Act act;
    private final Headings headings;
    private final boolean hasArticles;
    private int notes;

    private AknActs(XMLStreamWriter xml, Act act) {
        this.xml = xml;
        this.act = act;
        this.headings = Headings.of(act);
        this.hasArticles = act.articles() > 0;
    }

    static void write(Act act, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new AknActs(xml, act).document();
            xml.close();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
        out.write('\n');
    }

    private void document() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement(NAMESPACE, "akomaNtoso");
        xml.writeDefaultNamespace(NAMESPACE);
        start("act", "name", "act", "contains", "singleVersion");
        meta();
        preface();
        List<Provision> body = act.provisions();
        if (!body.isEmpty() && body.getFirst().kind() == Kind.PREAMBLE) {
            preamble(body.getFirst());
            body = body.subList(1, body.size());
        }
        // Signatures that an annex follows stay where they stand.
        boolean concluded = !body.isEmpty() && body.getLast().kind() == Kind.CONCLUSION;
        List<Provision> conclusions = concluded ? List.of(body.getLast()) : List.of();
        body = concluded ? body.subList(0, body.size() - 1) : body;
        newLine();
        start("body");
        for (Provision provision : body) {
            provision(provision);
        }
        if (body.isEmpty()) {
            // The schema wants one element in a body.
            empty("hcontainer", "name", "empty", "eId", "empty");
        }
        end();
        for (Provision conclusion : conclusions) {
            conclusion(conclusion);
        }
        end();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void meta() throws XMLStreamException {
        String work = work(act);
        String expression = work + "/" + act.language().iso3() + "@";
        start("meta");
        start("identification", "source", "#dauys");
        start("FRBRWork");
        identity(work + "/!main", work);
        empty("FRBRcountry", "value", "zz");
        end();
        start("FRBRExpression");
        identity(expression + "/!main", expression);
        empty("FRBRlanguage", "language", act.language().iso3());
        end();
        start("FRBRManifestation");
        identity(expression + "/!main.xml", expression + ".akn");
        empty("FRBRformat", "value", "application/akn+xml");
        end();
        end();
        start("references", "source", "#dauys");
        empty(
                "TLCOrganization",
                "eId",
                "unknown",
                "href",
                "/akn/ontology/organization/zz/unknown",
                "showAs",
                "unknown");
        empty("TLCOrganization", "eId", "dauys", "href", "/akn/ontology/organization/zz/dauys", "showAs", "Dauys");
        end();
        end();
    }

    /** The name of an act by the sum of its words. */
    static String work(Act act) {
        String date = act.date().map(Object::toString).orElse("undated");
        return "/akn/zz/act/" + date + "/" + ActWriter.sha256(act).substring(0, 16);
    }

    private void identity(String self, String uri) throws XMLStreamException {
        empty("FRBRthis", "value", self);
        empty("FRBRuri", "value", uri);
        String date = act.date().map(Object::toString).orElse(UNKNOWN_DATE);
        empty("FRBRdate", "date", date, "name", act.date().isPresent() ? "adoption" : "unknown");
        empty("FRBRauthor", "href", "#unknown");
    }

    private void preface() throws XMLStreamException {
        if (act.title().isBlank() && act.notes().isEmpty()) {
            return;
        }
        newLine();
        start("preface");
        if (!act.title().isBlank()) {
            start("p");
            start("docTitle");
            characters(act.title());
            end();
            end();
        }
        for (String note : act.notes()) {
            newLine();
            start("p", "class", "note");
            characters(note);
            end();
        }
        end();
    }

    private void preamble(Provision preamble) throws XMLStreamException {
        newLine();
        start("preamble", "eId", preamble.eId());
        if (!preamble.heading().isBlank()) {
            start("container", "name", "heading", "eId", preamble.eId() + "__heading");
            paragraph(preamble.heading(), List.of());
            end();
        }
        paragraph(preamble.text(), preamble.notes());
        for (Provision child : preamble.children()) {
            block(child);
        }
        end();
    }

    /** Signatures, place and date: a line each. */
    private void conclusion(Provision conclusion) throws XMLStreamException {
        newLine();
        start("conclusions", "eId", conclusion.eId());
        paragraph(conclusion.text(), conclusion.notes());
        for (Provision line : conclusion.children()) {
            newLine();
            paragraph(line.text(), line.notes());
        }
        end();
    }

    /** An element of a preamble, where Akoma Ntoso has blocks instead of a hierarchy. */
    private void block(Provision provision) throws XMLStreamException {
        newLine();
        start("tblock", "eId", provision.eId(), "class", provision.kind().jsonName());
        status(provision);
        numberAndHeading(provision);
        paragraph(provision.text(), provision.notes());
        for (Provision child : provision.children()) {
            block(child);
        }
        end();
    }

    private void provision(Provision provision) throws XMLStreamException {
        newLine();
        Kind kind = provision.kind();
        boolean foreign = kind == Kind.PREAMBLE || kind == Kind.ANNEX || kind == Kind.CONCLUSION;
        if (foreign) {
            start("hcontainer", "name", kind.jsonName(), "eId", provision.eId());
        } else {
            start(kind.aknElement(), "eId", provision.eId());
        }
        if (kind == Kind.SECTION && !hasArticles) {
            // Without it a reader takes the sections of an act without articles for its articles.
            xml.writeAttribute("class", "group");
        }
        status(provision);
        numberAndHeading(provision);
        boolean words = !provision.text().isBlank() || !provision.notes().isEmpty();
        if (provision.children().isEmpty()) {
            start("content");
            paragraph(provision.text(), provision.notes());
            end();
        } else if (words) {
            start("intro");
            paragraph(provision.text(), provision.notes());
            end();
        }
        for (Provision child : provision.children()) {
            provision(child);
        }
        end();
    }

    private void status(Provision provision) throws XMLStreamException {
        if (provision.repealed()) {
            xml.writeAttribute("status", "removed");
        }
    }

    private void numberAndHeading(Provision provision) throws XMLStreamException {
        String number = provision.number().isEmpty() ? "" : headings.number(provision);
        if (!number.isEmpty()) {
            start("num");
            characters(number);
            end();
        }
        if (!provision.heading().isBlank()) {
            start("heading");
            characters(provision.heading());
            end();
        }
    }

    private void paragraph(String text, List<String> itsNotes) throws XMLStreamException {
        start("p");
        characters(text);
        for (String note : itsNotes) {
            notes++;
            start("authorialNote", "eId", "authorialNote_" + notes, "marker", String.valueOf(notes));
            start("p");
            characters(note);
            end();
            end();
        }
        end();
    }

    private void start(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, name);
        attributes(attributes);
    }

    private void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(NAMESPACE, name);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    /** Lines keep a change to a file small; between elements they say nothing. */
    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void characters(String words) throws XMLStreamException {
        xml.writeCharacters(NO_XML.matcher(oneLine(words)).replaceAll(""));
    }
}
