package org.dauys.text.write;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** The metadata of marked changes: a {@code textualMod} each, whose they are, when they were made and why. */
final class MarkedAknMeta {
    /**
     * A change.
     *
     * @param type of the schema's: insertion, repeal, substitution
     * @param destination the eId of what it changes
     * @param position {@code pos} of what is inserted there; empty for what stands in it
     * @param olds eIds of what goes, news of what comes
     */
    record Modification(
            String type,
            Set<String> sources,
            String destination,
            String position,
            List<String> olds,
            List<String> news) {}

    private final MarkedAknTree tree;
    /** How many sources come before one, by its name. */
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    private final List<MarkSource> sources;

    MarkedAknMeta(MarkedAknTree tree, List<MarkSource> sources) {
        this.tree = tree;
        this.sources = sources;
        sources.forEach(source -> numbers.put(source.name(), numbers.size()));
    }

    void write(List<Modification> modifications) {
        Element meta = tree.first("meta");
        Element references = tree.first("references");
        for (MarkSource source : sources) {
            Element reference = tree.element(source.isDocument() ? "passiveRef" : "TLCPerson");
            reference.setAttribute("eId", id("source", source.name()));
            String kind = source.isDocument() ? "/akn/zz/amendment/" : "/akn/ontology/person/zz/";
            reference.setAttribute("href", kind + URLEncoder.encode(source.name(), StandardCharsets.UTF_8));
            reference.setAttribute("showAs", MarkedAknTree.clean(source.name()));
            references.appendChild(reference);
        }
        List<Element> before = new ArrayList<>();
        lifecycle(before);
        analysis(modifications, before);
        before.forEach(element -> meta.insertBefore(element, references));
        notes(meta, references);
    }

    private void lifecycle(List<Element> into) {
        Element lifecycle = list("lifecycle");
        for (MarkSource source : sources) {
            source.date().ifPresent(date -> {
                Element event = tree.element("eventRef");
                event.setAttribute("eId", id("event", source.name()));
                event.setAttribute("date", date.truncatedTo(ChronoUnit.SECONDS).toString());
                event.setAttribute("source", "#" + id("source", source.name()));
                event.setAttribute("type", "amendment");
                lifecycle.appendChild(event);
            });
        }
        if (lifecycle.hasChildNodes()) {
            into.add(lifecycle);
        }
    }

    private void analysis(List<Modification> modifications, List<Element> into) {
        if (modifications.isEmpty()) {
            return;
        }
        Element all = tree.element("passiveModifications");
        for (Modification one : modifications) {
            Element textual = tree.element("textualMod");
            textual.setAttribute("type", one.type());
            textual.setAttribute("eId", "pmod_" + (all.getChildNodes().getLength() + 1));
            numbers.keySet().stream()
                    .filter(one.sources()::contains)
                    .forEach(name -> reference(textual, "source", id("source", name)));
            Element destination = reference(textual, "destination", one.destination());
            if (!one.position().isEmpty()) {
                destination.setAttribute("pos", one.position());
            }
            one.olds().forEach(id -> reference(textual, "old", id));
            one.news().forEach(id -> reference(textual, "new", id));
            all.appendChild(textual);
        }
        Element analysis = list("analysis");
        analysis.appendChild(all);
        into.add(analysis);
    }

    private void notes(Element meta, Element references) {
        Element notes = list("notes");
        for (MarkSource source : sources) {
            if (!source.reason().isBlank()) {
                Element note = tree.element("note");
                note.setAttribute("eId", id("reason", source.name()));
                note.setAttribute("class", "reason");
                note.setAttribute("refersTo", "#" + id("source", source.name()));
                source.reason().lines().forEach(line -> {
                    Element paragraph = tree.element("p");
                    paragraph.setTextContent(MarkedAknTree.clean(line));
                    note.appendChild(paragraph);
                });
                notes.appendChild(note);
            }
        }
        if (notes.hasChildNodes()) {
            meta.insertBefore(notes, references.getNextSibling());
        }
    }

    private String id(String kind, String name) {
        return kind + "_" + (numbers.getOrDefault(name, 0) + 1);
    }

    private Element list(String name) {
        Element list = tree.element(name);
        list.setAttribute("source", "#dauys");
        return list;
    }

    private Element reference(Element in, String name, String id) {
        Element reference = tree.element(name);
        reference.setAttribute("href", "#" + id);
        in.appendChild(reference);
        return reference;
    }
}
