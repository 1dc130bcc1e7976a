package org.dauys.compare.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.compare.Level;
import org.dauys.compare.Row;
import org.dauys.compare.WordChange.Op;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Marks what is no provision: title, notes, headings of paragraphs, signatures. */
final class AknOthers {
    private final Document document;
    private final AknText texts;
    private final AknRemoved removed;

    AknOthers(Document document, AknText texts, AknRemoved removed) {
        this.document = document;
        this.texts = texts;
        this.removed = removed;
    }

    /** Marks a row; false where it could not be: of the order of lines nothing can be marked. */
    boolean mark(Row row) {
        if (row.level() == Level.STRUCTURE || row.level() == Level.ORDER || row.level() == Level.DIVISION) {
            return false;
        } else if (row.newUnits().isEmpty()) {
            return gone(row);
        } else if (row.level() == Level.CONCLUSION) {
            return lines(row);
        }
        String text = Marked.side(Marked.words(row), Op.DELETE).strip();
        return candidates(row).stream()
                .filter(element -> element.getTextContent().strip().equals(text))
                .findFirst()
                .map(element -> texts.mark(element, Marked.words(row)))
                .orElse(false);
    }

    private List<Element> candidates(Row row) {
        return switch (row.level()) {
            case TITLE -> all("docTitle");
            case HEADING -> all("heading");
            case CONCLUSION -> List.of();
            default -> notes();
        };
    }

    private List<Element> notes() {
        List<Element> notes = new ArrayList<>();
        for (Element paragraph : all("p")) {
            Element around = (Element) paragraph.getParentNode();
            if (around.getLocalName().equals("authorialNote")
                    || around.getLocalName().equals("preface")) {
                notes.add(paragraph);
            }
        }
        return notes;
    }

    /** Each line of the signatures is a paragraph; where their number changed, only the new words stand, and it is false. */
    private boolean lines(Row row) {
        List<Element> paragraphs = first("conclusions").map(AknText::children).orElse(List.of());
        List<java.util.List<org.dauys.compare.WordChange>> lines = AknText.lines(Marked.words(row));
        boolean marked = paragraphs.size() == lines.size();
        if (marked) {
            for (int i = 0; i < lines.size(); i++) {
                boolean changed = lines.get(i).stream().anyMatch(word -> word.op() != Op.EQUAL);
                marked &= texts.mark(paragraphs.get(i), lines.get(i)) || !changed;
            }
        }
        return marked;
    }

    private boolean gone(Row row) {
        if (row.level() == Level.CONCLUSION) {
            Element body = first("body").orElseThrow();
            Element conclusions = document.createElementNS(body.getNamespaceURI(), "conclusions");
            conclusions.appendChild(removed.foreign(row));
            body.getParentNode().insertBefore(conclusions, body.getNextSibling());
            return true;
        } else if (removed.behindLast(row)) {
            return true;
        }
        Optional<Element> preface = first("preface");
        preface.ifPresent(found -> found.appendChild(removed.foreign(row)));
        return preface.isPresent();
    }

    private Optional<Element> first(String name) {
        return all(name).stream().findFirst();
    }

    private List<Element> all(String name) {
        var found = document.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
