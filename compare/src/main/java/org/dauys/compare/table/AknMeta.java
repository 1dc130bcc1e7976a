package org.dauys.compare.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.compare.Row;
import org.dauys.compare.Unit;
import org.dauys.text.Act;
import org.dauys.text.Provision;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What of a comparison no mark inside the words can show, in the metadata: the numbers as a note, new numbers and places as {@code
 * textualMod} of the type {@code renumbering}, and a note for each row that could not be marked.
 */
final class AknMeta {
    private final Table table;
    private final Document document;
    private final Map<String, Provision> olds = new HashMap<>();
    private final Map<String, Provision> news = new HashMap<>();

    AknMeta(Table table, Document document) {
        this.table = table;
        this.document = document;
        index(table.comparison().oldAct(), olds);
        index(table.comparison().newAct(), news);
    }

    private static void index(Act act, Map<String, Provision> provisions) {
        act.walk().forEach(provision -> provisions.put(provision.label(), provision));
    }

    /** @param unmarked rows that stand nowhere among the words */
    void write(List<Row> unmarked) {
        Element meta = (Element) document.getElementsByTagNameNS("*", "meta").item(0);
        renumbered(meta);
        notes(meta, unmarked);
    }

    private void renumbered(Element meta) {
        Element modifications = element("passiveModifications");
        table.comparison().inOrder().forEach(row -> renumbered(row, modifications));
        if (modifications.hasChildNodes()) {
            Element analysis = element("analysis");
            analysis.setAttribute("source", "#dauys");
            analysis.appendChild(modifications);
            meta.insertBefore(analysis, first(meta, "references").orElse(null));
        }
    }

    private void renumbered(Row row, Element modifications) {
        if (!row.level().isProvision() && !row.level().isHead()) {
            return;
        }
        for (Unit old : row.oldUnits()) {
            for (Unit now : row.newUnits()) {
                Provision before = olds.get(old.label());
                Provision after = news.get(now.label());
                if (before != null && after != null && !old.label().equals(now.label())) {
                    renumbered(before, after, modifications);
                }
            }
        }
    }

    private void renumbered(Provision before, Provision after, Element modifications) {
        Element modification = element("textualMod");
        modification.setAttribute("type", "renumbering");
        modification.setAttribute(
                "eId", "pmod_" + (modifications.getChildNodes().getLength() + 1));
        modification.appendChild(reference("source", expression()));
        modification.appendChild(reference("destination", "#" + after.eId()));
        modification.appendChild(reference("previous", "#" + before.eId()));
        modifications.appendChild(modification);
    }

    private Element reference(String name, String href) {
        Element reference = element(name);
        reference.setAttribute("href", href);
        return reference;
    }

    /** Where the new numbers come from: the draft itself. */
    private String expression() {
        Element expression =
                (Element) document.getElementsByTagNameNS("*", "FRBRExpression").item(0);
        return first(expression, "FRBRuri").orElseThrow().getAttribute("value");
    }

    private void notes(Element meta, List<Row> unmarked) {
        Element notes = element("notes");
        notes.setAttribute("source", "#dauys");
        notes.setAttributeNS(
                "http://www.w3.org/XML/1998/namespace",
                "xml:lang",
                table.phrases().locale().getLanguage());
        note("counts", notes).setTextContent(OtherWords.line(table.comparison().counts(), table.phrases()));
        if (!table.renumbered().isEmpty()) {
            note("renumbered", notes).setTextContent(table.renumbered());
        }
        for (Row row : unmarked) {
            Element note = note("unmarked", notes);
            note.setTextContent(table.element(row) + ". " + table.summary(row) + " ");
            AknText.append(note, Marked.words(row));
        }
        Node behind = first(meta, "references").map(Node::getNextSibling).orElse(null);
        meta.insertBefore(notes, behind);
    }

    private Element note(String kind, Element notes) {
        Element note = element("note");
        note.setAttribute("eId", "change_" + (notes.getChildNodes().getLength() + 1));
        note.setAttribute("class", kind);
        Element paragraph = element("p");
        note.appendChild(paragraph);
        notes.appendChild(note);
        return paragraph;
    }

    private static Optional<Element> first(Element of, String name) {
        return AknText.children(of).stream()
                .filter(child -> child.getLocalName().equals(name))
                .findFirst();
    }

    private Element element(String name) {
        return document.createElementNS(document.getDocumentElement().getNamespaceURI(), name);
    }
}
