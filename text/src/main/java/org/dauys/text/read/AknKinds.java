package org.dauys.text.read;

import static java.util.Map.entry;

import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dauys.text.Kind;
import org.dauys.text.Language;

/** Decides what an element of Akoma Ntoso is in an act: by its name, its number and where it stands. */
final class AknKinds {
    /** What has a number, a heading and content of its own. */
    static final Set<String> STRUCTURAL = Set.of(
            "part",
            "subpart",
            "book",
            "tome",
            "title",
            "subtitle",
            "division",
            "subdivision",
            "section",
            "subsection",
            "chapter",
            "subchapter",
            "article",
            "paragraph",
            "subparagraph",
            "point",
            "indent",
            "alinea",
            "clause",
            "subclause",
            "rule",
            "subrule",
            "level",
            "hcontainer",
            "proviso",
            "transitional",
            "sublist",
            "item",
            "recital",
            "tblock");

    private static final Map<String, Kind> GROUPS = Map.ofEntries(
            entry("part", Kind.DIVISION),
            entry("division", Kind.DIVISION),
            entry("book", Kind.BOOK),
            entry("tome", Kind.BOOK),
            entry("title", Kind.TITLE),
            entry("subtitle", Kind.SUBSECTION),
            entry("section", Kind.SECTION),
            entry("subsection", Kind.SUBSECTION),
            entry("subdivision", Kind.SUBSECTION),
            entry("chapter", Kind.CHAPTER),
            entry("subchapter", Kind.SUBCHAPTER),
            entry("subpart", Kind.SUBCHAPTER));

    /** What may be the basic unit of an act, the usual one first: US acts have sections, UK bills clauses. */
    private static final List<String> UNITS = List.of("article", "section", "clause", "rule");

    private static final Set<String> FIRST_BELOW =
            Set.of("paragraph", "subsection", "section", "clause", "rule", "level", "alinea", "tblock", "article");

    private final String unit;
    private final Tradition tradition;

    /** @param document whose quoted structures do not count: they belong to other acts */
    AknKinds(XmlElement document, Language language) {
        this.unit = unit(document);
        this.tradition = Tradition.of(language);
    }

    /** What the basic unit of a document is called. */
    static String unit(XmlElement document) {
        return UNITS.stream().filter(name -> holds(document, name)).findFirst().orElse("article");
    }

    /** Whether such units stand in an element. */
    static boolean holds(XmlElement element, String name) {
        return element.elements()
                .filter(child -> !AknElements.isApart(child.name()) && !isAnnex(child))
                .anyMatch(child -> (child.name().equals(name) && !isGroup(child)) || holds(child, name));
    }

    /** A schedule may hold articles of a treaty, which are no units of the act. */
    private static boolean isAnnex(XmlElement element) {
        return element.name().equals("hcontainer")
                && element.attribute("name").matches("(?i).*(schedule|appendix|annex).*");
    }

    /** Sections that our writer marks, since an act without articles could not be told from one made of sections. */
    private static boolean isGroup(XmlElement element) {
        return element.attribute("class").equals("group");
    }

    /**
     * What the element is.
     *
     * @param printed the text of its {@code num}, or empty
     * @param path the open elements, the innermost first
     */
    Kind of(XmlElement element, String printed, Deque<Node> path) {
        String name = element.name();
        Optional<Kind> named = named(element);
        if (named.isPresent()) {
            return named.get();
        }
        boolean belowUnit = path.stream().anyMatch(node -> !node.kind.isGroup());
        if (!belowUnit && ((name.equals(unit) && !isGroup(element)) || name.equals("article"))) {
            boolean nameless = printed.isBlank()
                    && element.elements().noneMatch(e -> e.name().equals("heading"));
            return nameless ? Kind.PART : Kind.ARTICLE;
        }
        Kind group = name.equals("hcontainer") && hasParts(element) ? Kind.SECTION : GROUPS.get(name);
        return group != null && !belowUnit ? group : below(name, printed, path);
    }

    private static Optional<Kind> named(XmlElement element) {
        return switch (element.name()) {
            case "hcontainer" ->
                element.attribute("name").matches("(?i).*(schedule|appendix|annex).*")
                        ? Optional.of(Kind.ANNEX)
                        : Kind.ofJsonName(element.attribute("name"));
            case "tblock" -> Kind.ofJsonName(element.attribute("class"));
            default -> Optional.empty();
        };
    }

    private static boolean hasParts(XmlElement element) {
        return element.elements().anyMatch(child -> STRUCTURAL.contains(child.name()));
    }

    private Kind below(String name, String printed, Deque<Node> path) {
        if (name.equals("indent") || AknNumbers.isDash(printed)) {
            return Kind.INDENT;
        }
        if (number(printed).isEmpty()) {
            return Kind.PART;
        }
        // "(a)" right below a section of a US act is cited as 303(a): the mark of a list, not of a paragraph.
        boolean paragraph =
                tradition.mark(printed).map(Tradition.Mark::paragraph).orElse(true);
        return FIRST_BELOW.contains(name) && isFirstBelow(path) && paragraph ? Kind.PARAGRAPH : Kind.SUBPARAGRAPH;
    }

    /** The number that is printed in a {@code num}, as the reader of plain text would find it. */
    String number(String printed) {
        return tradition
                .mark(printed)
                .filter(mark -> mark.rest().isEmpty())
                .map(Tradition.Mark::number)
                .or(() -> tradition
                        .heading(printed)
                        .filter(heading -> heading.rest().isEmpty())
                        .map(Tradition.Heading::number))
                .orElseGet(() -> AknNumbers.number(printed));
    }

    /** The word beside the number; where there is none, what the element is called. */
    String word(String printed, String name) {
        String word = tradition.heading(printed).map(Tradition.Heading::word).orElse("");
        boolean english = tradition.language().code().equals("en");
        return word.isEmpty() && english && (name.equals("section") || name.equals("clause")) ? name : word;
    }

    private static boolean isFirstBelow(Deque<Node> path) {
        return path.stream()
                .filter(node -> node.kind != Kind.PART)
                .findFirst()
                .map(node -> node.kind == Kind.ARTICLE || node.kind.isGroup())
                .orElse(true);
    }
}
