package org.dauys.text.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Footnotes, endnotes or comments of a DOCX by their id: the paragraphs of each. */
final class DocxNotes {
    private static final Set<String> NOTES = Set.of("footnote", "endnote", "comment");

    private static final Set<String> REMOVED = Set.of("del", "moveFrom");
    private static final Set<String> TRACKED = Set.of("del", "moveFrom", "ins", "moveTo");

    private DocxNotes() {}

    /**
     * The map may be changed: a note is taken out where it is referred to, so that it is printed once.
     *
     * @param tracked is told of each tracked change
     */
    static Map<String, List<String>> of(XMLStreamReader xml, AcceptedChanges accepted, Runnable tracked)
            throws XMLStreamException {
        boolean inProperties = false;
        boolean joined = false;
        Map<String, List<String>> notes = new HashMap<>();
        List<String> paragraphs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = DocxXml.name(xml);
                if (NOTES.contains(name)) {
                    paragraphs = new ArrayList<>();
                    String type = DocxXml.attribute(xml, "type");
                    // The lines between text and notes are kept as notes of another type.
                    if (type.isEmpty() || type.equals("normal")) {
                        notes.put(DocxXml.attribute(xml, "id"), paragraphs);
                    }
                } else if (name.equals("pPr")) {
                    inProperties = true;
                    joined = false;
                } else if (name.endsWith("PrChange")) {
                    DocxXml.skip(xml);
                } else if (TRACKED.contains(name) && REMOVED.contains(name) == accepted.includes(xml)) {
                    tracked.run();
                    if (inProperties) {
                        joined = true;
                    } else {
                        DocxXml.skip(xml);
                    }
                } else if (TRACKED.contains(name)) {
                    tracked.run();
                } else if (name.equals("t") || name.equals("delText")) {
                    text.append(xml.getElementText());
                } else if (name.equals("noBreakHyphen")) {
                    text.append('-');
                } else if (name.equals("br") || name.equals("tab") || name.equals("cr")) {
                    text.append(' ');
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                String name = DocxXml.name(xml);
                inProperties &= !name.equals("pPr");
                // Of the last paragraph the end cannot be deleted: its words stay in this note.
                boolean ends = (name.equals("p") && !joined) || NOTES.contains(name);
                joined &= !name.equals("p");
                if (!ends) {
                    continue;
                }
                String line = Whitespace.clean(text.toString());
                if (!line.isEmpty()) {
                    paragraphs.add(line);
                }
                text.setLength(0);
            }
        }
        return notes;
    }
}
