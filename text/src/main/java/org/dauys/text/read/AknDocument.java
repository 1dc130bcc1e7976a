package org.dauys.text.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.text.Kind;
import org.dauys.text.Language;

/**
 * Reads one document of an Akoma Ntoso file into a node: its title becomes the heading, what stands before and behind the
 * text its notes, its provisions the children.
 *
 * <p>Words come as running lines. A line ends where a block begins or ends; the first line of an element is its text, each
 * further one an unnumbered part. Nothing is left out: a table becomes a line for each row, a quoted structure lines of
 * the provision that quotes it, a table of contents notes.
 */
final class AknDocument {
    /** What may follow a number on its line. */
    private static final Set<String> STAY_ON_THE_LINE = Set.of("heading", "content", "intro", "list", "p");

    private final AknKinds kinds;
    private final Node top;
    private final Map<Node, Integer> lines = new HashMap<>();
    private final Set<Node> runningParts = new HashSet<>();
    private final Deque<Node> path = new ArrayDeque<>();
    private final StringBuilder line = new StringBuilder();
    private final List<String> lineNotes = new ArrayList<>();
    private final boolean main;
    private int quotes;

    private AknDocument(XmlElement document, Language language, Node top, boolean main) {
        this.main = main;
        this.kinds = new AknKinds(document, language);
        this.top = top;
    }

    /**
     * Reads a document.
     *
     * @param lines receives the line at which each node begins
     * @param number of the document among the annexes, or empty
     * @param main whether it is the act itself, whose signatures are its conclusion
     */
    static Node read(XmlElement document, Language language, String number, boolean main, Map<Node, Integer> lines) {
        AknDocument reader = new AknDocument(document, language, new Node(Kind.ANNEX, number), main);
        reader.document(document);
        AknQuotations.join(reader.top, Tradition.of(language), reader.runningParts);
        lines.putAll(reader.lines);
        lines.put(reader.top, document.line());
        return reader.top;
    }

    private void document(XmlElement document) {
        for (XmlElement child : document.elements().toList()) {
            switch (child.name()) {
                case "meta", "components", "attachments", "collectionBody" -> {
                    // Metadata is no text; further documents are read on their own.
                }
                case "coverPage", "preface" -> AknHead.title(child, top);
                case "preamble" -> preamble(child);
                case "conclusions" -> {
                    // What others put there with notes of their own is kept as notes to the act.
                    boolean noted = child.walk().anyMatch(e -> e.name().equals("authorialNote"));
                    if (main && (!noted || child.attribute("eId").equals("conclusions"))) {
                        conclusions(child);
                    } else {
                        AknHead.notes(child, top);
                    }
                }
                default -> inside(child, top);
            }
        }
    }

    private void conclusions(XmlElement element) {
        Node conclusion = top.add(new Node(Kind.CONCLUSION, ""));
        lines.put(conclusion, element.line());
        inside(element, conclusion);
        List<Node> below = List.copyOf(conclusion.children);
        conclusion.children.clear();
        below.forEach(child -> asLines(child, conclusion));
        if (conclusion.text.isEmpty() && conclusion.children.isEmpty() && conclusion.notes.isEmpty()) {
            top.children.removeLast();
        }
    }

    /** Signatures are lines, whatever list or table they stand in. */
    private void asLines(Node node, Node conclusion) {
        Node part = new Node(Kind.PART, "");
        String number = node.number.isEmpty() ? "" : node.number + ")";
        part.text = Whitespace.clean(number + " " + node.heading + " " + node.text);
        part.notes.addAll(node.notes);
        if (!part.text.isEmpty() || !part.notes.isEmpty()) {
            conclusion.add(part);
            lines.put(part, lines.getOrDefault(node, 1));
        }
        node.children.forEach(child -> asLines(child, conclusion));
    }

    private void preamble(XmlElement element) {
        Node preamble = top.add(new Node(Kind.PREAMBLE, ""));
        lines.put(preamble, element.line());
        inside(element, preamble);
    }

    /** Reads the content of an element into a node. */
    private void inside(XmlElement element, Node node) {
        path.push(node);
        for (Object item : element.content()) {
            if (item instanceof String words) {
                line.append(words);
            } else if (item instanceof XmlElement child) {
                visit(child, node);
            }
        }
        path.pop();
        flush(node);
    }

    /** The same in the middle of a line. */
    private void within(XmlElement element, Node node) {
        for (Object item : element.content()) {
            if (item instanceof String words) {
                line.append(words);
            } else if (item instanceof XmlElement child) {
                visit(child, node);
            }
        }
    }

    private void visit(XmlElement element, Node node) {
        String name = element.name();
        if (quotes > 0
                && !AknWords.isLeftOut(element)
                && !name.equals("authorialNote")
                && !name.equals("table")
                && !name.equals("sup")
                && !name.equals("marker")
                && !name.equals("img")
                && !AknElements.QUOTES.contains(name)) {
            quoted(element, node);
        } else if (AknKinds.STRUCTURAL.contains(name)) {
            flush(node);
            structural(element, node);
        } else if (AknElements.QUOTES.contains(name)) {
            // All that is quoted is one line, which goes on with what stands behind the closing mark.
            if (quotes == 0) {
                flush(node);
            }
            quotes++;
            line.append(element.attribute("startQuote"));
            within(element, node);
            quotes--;
            line.setLength(line.toString().stripTrailing().length());
            line.append(element.attribute("endQuote"));
        } else {
            plain(element, node);
        }
    }

    private void plain(XmlElement element, Node node) {
        String name = element.name();
        switch (name) {
            case "meta", "noteRef", "componentRef", "documentRef", "del" -> {
                // They point at words that stand elsewhere, or that are no longer law.
            }
            case "sup" -> line.append(Raised.of(AknWords.withNotes(element)));
            case "authorialNote" -> {
                AknWords.note(element, lineNotes);
                line.append(AknWords.NOTE_MARK);
            }
            case "eol", "br", "marker", "img" -> line.append(' ');
            case "quotedText", "embeddedText" -> {
                line.append(element.attribute("startQuote"));
                within(element, node);
                line.append(element.attribute("endQuote"));
            }
            case "tocItem" -> node.notes.add(AknWords.withNotes(element));
            case "table" -> table(element, node);
            case "crossHeading" -> {
                flush(node);
                Node part = node.add(new Node(Kind.PART, ""));
                part.text = AknWords.withNotes(element);
                lines.put(part, element.line());
            }
            case "container" -> {
                if (node.kind == Kind.PREAMBLE && element.attribute("name").equals("heading")) {
                    node.heading = AknWords.withNotes(element);
                } else {
                    block(element, node);
                }
            }
            case "ol", "ul" -> listed(element, node);
            default -> {
                if (AknElements.DOCUMENTS.contains(name)) {
                    return;
                }
                if (AknElements.BLOCKS.contains(name)) {
                    block(element, node);
                } else {
                    within(element, node);
                }
            }
        }
    }

    private void block(XmlElement element, Node node) {
        endLine(node);
        within(element, node);
        endLine(node);
    }

    /** A line ends with its block; inside a quotation only a space parts the blocks. */
    private void endLine(Node node) {
        if (quotes == 0) {
            flush(node);
        } else {
            line.append(' ');
        }
    }

    /** A structure of another act: number and heading, or number and words, on one line, behind the opening mark. */
    private void quoted(XmlElement element, Node node) {
        String name = element.name();
        if (name.equals("eol") || name.equals("br") || name.equals("num")) {
            within(element, node);
            line.append(' ');
        } else if (AknKinds.STRUCTURAL.contains(name) || STAY_ON_THE_LINE.contains(name)) {
            within(element, node);
            endLine(node);
        } else if (AknElements.isBlock(element)) {
            block(element, node);
        } else {
            within(element, node);
        }
    }

    private void listed(XmlElement list, Node node) {
        flush(node);
        int number = 1;
        for (XmlElement item : list.elements().toList()) {
            String value = item.attribute("value").isEmpty() ? String.valueOf(number) : item.attribute("value");
            boolean numbered = list.name().equals("ol");
            Node child = add(node, new Node(numbered ? Kind.SUBPARAGRAPH : Kind.INDENT, numbered ? value : ""), item);
            inside(item, child);
            number++;
        }
    }

    private void table(XmlElement table, Node node) {
        flush(node);
        for (XmlElement row : table.walk()
                .filter(e -> e.name().equals("tr") || e.name().equals("caption"))
                .toList()) {
            List<String> cells = row.name().equals("caption")
                    ? List.of(words(row))
                    : row.elements()
                            .map(this::words)
                            .filter(cell -> !cell.isEmpty())
                            .toList();
            line.append(String.join(" | ", cells));
            flush(node);
        }
    }

    private void structural(XmlElement element, Node node) {
        String printed = child(element, "num");
        String heading = element.elements()
                .filter(e -> e.name().equals("heading") || e.name().equals("subheading"))
                .map(this::words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
        List<String> headingNotes = List.copyOf(lineNotes);
        lineNotes.clear();
        if (element.attribute("status").equals("editorial") && printed.isEmpty()) {
            // A page mark between two sections, and the like: it says something about what stands before it.
            Node before = node.children.isEmpty() ? node : node.children.getLast();
            before.notes.add(AknWords.withNotes(element));
            return;
        }
        Kind kind = kinds.of(element, printed, path);
        boolean counted = kind.isUnnumbered() || kind == Kind.PREAMBLE || kind == Kind.CONCLUSION;
        Node child = add(node, new Node(kind, counted ? "" : kinds.number(printed)), element);
        child.heading = heading;
        child.eId = element.attribute("eId");
        child.word = kinds.word(printed, element.name());
        child.notes.addAll(headingNotes);
        XmlElement rest = new XmlElement(
                element.name(),
                element.attributes(),
                element.content().stream()
                        .filter(c -> !(c instanceof XmlElement e && isLabel(e)))
                        .toList(),
                element.line());
        inside(rest, child);
        boolean empty = child.text.isEmpty() && child.children.isEmpty() && heading.isEmpty();
        child.repealed = element.attribute("status").equals("removed") || (empty && !kind.isGroup());
    }

    private static boolean isLabel(XmlElement element) {
        return element.name().equals("num")
                || element.name().equals("heading")
                || element.name().equals("subheading");
    }

    /** A list that follows a running part belongs to that part. */
    private Node add(Node parent, Node child, XmlElement source) {
        lines.put(child, source.line());
        boolean listed = child.kind == Kind.SUBPARAGRAPH || child.kind == Kind.INDENT;
        if (listed && !parent.children.isEmpty() && runningParts.contains(parent.children.getLast())) {
            return parent.children.getLast().add(child);
        }
        return parent.add(child);
    }

    private String child(XmlElement element, String name) {
        return element.elements()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .map(this::words)
                .orElse("");
    }

    private void flush(Node node) {
        String words = AknWords.clean(line);
        line.setLength(0);
        Node target = words.isEmpty() ? node : text(node, words);
        target.notes.addAll(lineNotes);
        lineNotes.clear();
    }

    private Node text(Node node, String words) {
        boolean first = node.text.isEmpty() && node.children.isEmpty();
        if (first && node != top) {
            node.text = words;
            return node;
        }
        Node part = node.add(new Node(Kind.PART, ""));
        part.text = words;
        lines.put(part, lines.getOrDefault(node, 1));
        runningParts.add(part);
        return part;
    }

    /** All words of an element on one line; its notes wait for the line that is being read. */
    private String words(XmlElement element) {
        return AknWords.of(element, lineNotes);
    }
}
