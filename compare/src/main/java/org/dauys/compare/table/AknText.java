package org.dauys.compare.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.compare.WordChange;
import org.dauys.compare.WordChange.Cause;
import org.dauys.compare.WordChange.Op;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The words of an act inside its Akoma Ntoso, to be replaced by marked ones. A marked text whose new side is not what
 * stands there is not written: better no mark than another text.
 */
final class AknText {
    /** What a unit's text puts before the words of a list's line that begins with a dash. */
    private static final String DASH = "– ";

    private final Document document;
    private final Map<String, Provision> provisions = new HashMap<>();
    private final Map<String, Element> elements = new HashMap<>();

    AknText(Act act, Document document) {
        this.document = document;
        act.walk().forEach(provision -> provisions.put(provision.label(), provision));
        index(document.getDocumentElement());
    }

    /** The element of the provision with this label. */
    Optional<Element> element(String label) {
        return Optional.ofNullable(provisions.get(label)).flatMap(this::element);
    }

    /** Marks the heading of an element; false where it has none, or another. */
    boolean heading(Element element, List<WordChange> words) {
        boolean marked = false;
        for (Element child : children(element)) {
            if (child.getLocalName().equals("heading")) {
                marked |= replace(child, words);
            }
        }
        return marked;
    }

    /** Marks the words of a unit: each of its lines stands in an element of its own. False where a line could not be marked. */
    boolean words(String label, List<WordChange> words) {
        Provision provision = provisions.get(label);
        List<Provision> parts = provision == null ? List.of() : parts(provision);
        List<List<WordChange>> lines = lines(words);
        boolean marked = parts.size() == lines.size();
        if (marked) {
            for (int i = 0; i < parts.size(); i++) {
                List<WordChange> line = parts.get(i).kind() == Kind.INDENT ? withoutDash(lines.get(i)) : lines.get(i);
                Optional<Element> paragraph = element(parts.get(i)).flatMap(AknText::paragraph);
                boolean changed = line.stream().anyMatch(word -> word.op() != Op.EQUAL);
                marked &= paragraph.map(p -> replace(p, line)).orElse(false) || !changed;
            }
        }
        return marked;
    }

    /** Puts marked words in the place of the same words without marks; false where other words stand there. */
    boolean mark(Element element, List<WordChange> words) {
        return replace(element, words);
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

    /** Appends marked words. */
    static void append(Element to, List<WordChange> words) {
        Document document = to.getOwnerDocument();
        for (WordChange word : words) {
            String text = word.text().replace('\n', ' ');
            if (word.op() == Op.EQUAL || text.isBlank()) {
                to.appendChild(document.createTextNode(word.op() == Op.DELETE ? "" : text));
                continue;
            }
            if (word.op() == Op.DELETE && word.cause() == Cause.ELSEWHERE) {
                // Not gone: another provision has these words.
                continue;
            }
            // With its white space: what is left without the deletions is the new text to the letter.
            Element mark = document.createElementNS(to.getNamespaceURI(), word.op() == Op.DELETE ? "del" : "ins");
            mark.setTextContent(text);
            to.appendChild(mark);
        }
    }

    private void index(Element element) {
        String eId = element.getAttribute("eId");
        if (!eId.isEmpty()) {
            elements.putIfAbsent(eId, element);
        }
        children(element).forEach(this::index);
    }

    private Optional<Element> element(Provision provision) {
        return Optional.ofNullable(elements.get(provision.eId()));
    }

    /** The element with words of its own, then the unnumbered ones below it. */
    private static List<Provision> parts(Provision provision) {
        List<Provision> parts = new ArrayList<>();
        if (!provision.text().isEmpty() || provision.children().isEmpty()) {
            parts.add(provision);
        }
        for (Provision child : provision.children()) {
            if (child.kind().isUnnumbered()) {
                parts.addAll(parts(child));
            }
        }
        return parts;
    }

    /** The words of an element: the first {@code p} of its own. */
    private static Optional<Element> paragraph(Element element) {
        for (Element child : children(element)) {
            switch (child.getLocalName()) {
                case "p" -> {
                    return Optional.of(child);
                }
                case "content", "intro" -> {
                    return paragraph(child);
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    private boolean replace(Element element, List<WordChange> words) {
        String text = Marked.side(words, Op.DELETE).replace('\n', ' ').strip();
        Node first = element.getFirstChild();
        if (first == null
                || first.getNodeType() != Node.TEXT_NODE
                || !first.getTextContent().strip().equals(text)) {
            return false;
        }
        // Notes stand behind the words and stay there.
        Element marked = document.createElementNS(element.getNamespaceURI(), "p");
        append(marked, words);
        element.removeChild(first);
        Node notes = element.getFirstChild();
        while (marked.getFirstChild() != null) {
            element.insertBefore(marked.getFirstChild(), notes);
        }
        return true;
    }

    /** The marked text cut where the new text has line breaks; those of the old text become spaces. */
    static List<List<WordChange>> lines(List<WordChange> words) {
        List<List<WordChange>> lines = new ArrayList<>();
        List<WordChange> line = new ArrayList<>();
        for (WordChange word : words) {
            int start = 0;
            int end = word.op() == Op.DELETE ? -1 : word.text().indexOf('\n');
            while (end >= 0) {
                line.add(with(word, word.text().substring(start, end)));
                lines.add(line);
                line = new ArrayList<>();
                start = end + 1;
                end = word.text().indexOf('\n', start);
            }
            line.add(with(word, word.text().substring(start)));
        }
        lines.add(line);
        return lines;
    }

    private static List<WordChange> withoutDash(List<WordChange> line) {
        List<WordChange> without = new ArrayList<>();
        boolean found = false;
        for (WordChange word : line) {
            boolean here = !found && word.op() != Op.DELETE && word.text().startsWith(DASH);
            found |= here;
            without.add(here ? with(word, word.text().substring(DASH.length())) : word);
        }
        return without;
    }

    private static WordChange with(WordChange word, String text) {
        return new WordChange(word.op(), text, word.cause(), word.detail());
    }
}
