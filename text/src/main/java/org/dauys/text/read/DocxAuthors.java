package org.dauys.text.read;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Whose changes a body and its notes have, and what is said beside them. */
final class DocxAuthors {
    private static final Set<String> CHANGES =
            Set.of("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "pPrChange");

    /** Who says what in a comment. */
    record Comment(String author, String words) {}

    private static final class Seen {
        Optional<Instant> date = Optional.empty();
        final Set<String> comments = new LinkedHashSet<>();
        int changes;
    }

    private final Map<String, Comment> comments;
    private final Map<String, Seen> authors = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    /** Whose change the place reached stands in, the innermost last. */
    private final Deque<String> within = new ArrayDeque<>();

    DocxAuthors(Map<String, Comment> comments) {
        this.comments = comments;
    }

    /** Takes a part: the body, or notes that stand behind it. */
    DocxAuthors read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                take(DocxXml.name(xml), xml);
            } else if (event == XMLStreamConstants.END_ELEMENT && CHANGES.contains(DocxXml.name(xml))) {
                within.pollLast();
            }
        }
        open.clear();
        return this;
    }

    /** The authors in the order in which they first stand in what was read. */
    List<TrackedAuthor> found() {
        List<TrackedAuthor> found = new ArrayList<>();
        authors.forEach((name, seen) ->
                found.add(new TrackedAuthor(name, seen.date, List.copyOf(seen.comments), seen.changes)));
        return found;
    }

    /** The comments of a document by their ids. */
    static Map<String, Comment> comments(XMLStreamReader xml) throws XMLStreamException {
        Map<String, Comment> comments = new HashMap<>();
        String id = "";
        String author = "";
        StringBuilder words = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            String name = event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT
                    ? DocxXml.name(xml)
                    : "";
            if (event == XMLStreamConstants.START_ELEMENT && name.equals("comment")) {
                id = DocxXml.attribute(xml, "id");
                author = DocxXml.attribute(xml, "author");
                words.setLength(0);
            } else if (event == XMLStreamConstants.START_ELEMENT && name.equals("t")) {
                words.append(xml.getElementText());
            } else if (event == XMLStreamConstants.END_ELEMENT && name.equals("p")) {
                words.append('\n');
            } else if (event == XMLStreamConstants.END_ELEMENT && name.equals("comment")) {
                comments.put(id, new Comment(author, words.toString().strip()));
            }
        }
        return comments;
    }

    private void take(String name, XMLStreamReader xml) {
        if (name.equals("commentRangeStart")) {
            open.add(DocxXml.attribute(xml, "id"));
            // LibreOffice lets a range begin inside the change that it spans.
            within.forEach(author -> comment(author, DocxXml.attribute(xml, "id")));
        } else if (name.equals("commentRangeEnd")) {
            open.remove(DocxXml.attribute(xml, "id"));
        } else if (CHANGES.contains(name)) {
            String author = DocxXml.attribute(xml, "author");
            Seen seen = authors.computeIfAbsent(author, first -> new Seen());
            seen.changes++;
            seen.date = seen.date.or(() -> date(DocxXml.attribute(xml, "date")));
            open.forEach(id -> comment(author, id));
            within.addLast(author);
        }
    }

    private void comment(String author, String id) {
        Comment comment = comments.getOrDefault(id, new Comment("", ""));
        Seen seen = authors.get(author);
        if (seen != null && !comment.words().isEmpty()) {
            boolean own = comment.author().equals(author);
            seen.comments.add(own ? comment.words() : comment.author() + ": " + comment.words());
        }
    }

    /** Word writes local time with a Z, others leave the zone out: as it stands, read as UTC. */
    static Optional<Instant> date(String written) {
        try {
            return Optional.of(OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeParseException noOffset) {
            try {
                return Optional.of(LocalDateTime.parse(written).toInstant(ZoneOffset.UTC));
            } catch (DateTimeParseException noDate) {
                return Optional.empty();
            }
        }
    }
}
