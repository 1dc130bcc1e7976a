package org.dauys.compare.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.compare.Row;
import org.dauys.compare.Unit;
import org.dauys.text.Act;
import org.dauys.text.Kind;
import org.dauys.text.Provision;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Puts removed provisions where they stood, as far as the schema lets elements of their kind stand there. */
final class AknRemoved {
    private final Document document;
    private final Map<String, Provision> provisions = new HashMap<>();
    /** The element of the row before. */
    private @Nullable Element last;

    AknRemoved(Act oldAct, Document document) {
        this.document = document;
        oldAct.walk().forEach(provision -> provisions.put(provision.label(), provision));
    }

    /** What is removed next stands behind this element. */
    void after(Element element) {
        last = element;
    }

    /** Puts a removed row in; false where it has no place. */
    boolean add(Row row) {
        Unit unit = row.oldUnits().getFirst();
        Provision provision = provisions.get(unit.label());
        if (provision == null) {
            return false;
        }
        return switch (row.level()) {
            case SECTION -> behindLast(row);
            case PREAMBLE -> {
                preamble(row);
                yield true;
            }
            case ARTICLE -> {
                article(provision, row);
                yield true;
            }
            default -> unit.kind() == Kind.ARTICLE ? behindLast(row) : provision(provision, row);
        };
    }

    /** Puts words behind those of the last element; false when there is none yet, or there are no words. */
    boolean behindLast(Row row) {
        if (last == null || Marked.words(row).isEmpty()) {
            return false;
        }
        append(last, row);
        return true;
    }

    private void preamble(Row row) {
        Element body = child(document.getDocumentElement(), "body")
                .or(() -> AknText.children(document.getDocumentElement()).stream()
                        .flatMap(act -> child(act, "body").stream())
                        .findFirst())
                .orElseThrow();
        Element act = (Element) body.getParentNode();
        Element preamble = child(act, "preamble").orElseGet(() -> {
            Element made = element("preamble");
            made.setAttribute("eId", "old__preamble");
            act.insertBefore(made, body);
            return made;
        });
        preamble.appendChild(foreign(row));
    }

    private void article(Provision provision, Row row) {
        Element article = element("article");
        identify(article, provision);
        if (!Marked.words(row).isEmpty()) {
            Element heading = element("heading");
            AknText.append(heading, Marked.words(row));
            article.appendChild(heading);
        }
        Element before = enclosing("article");
        if (before != null) {
            insertAfter(before, article);
        } else {
            Element body =
                    (Element) document.getElementsByTagNameNS("*", "body").item(0);
            body.insertBefore(article, body.getFirstChild());
        }
        last = article;
    }

    private boolean provision(Provision provision, Row row) {
        String name = provision.kind().aknElement();
        Element made = element(provision.kind().isUnnumbered() ? "alinea" : name);
        identify(made, provision);
        Element content = element("content");
        content.appendChild(paragraph(row));
        made.appendChild(content);
        Element neighbour = enclosing(made.getLocalName());
        if (neighbour != null) {
            insertAfter(neighbour, made);
            last = made;
        } else if (last != null && child(last, "content").isPresent()) {
            append(last, row);
        } else if (last != null && isHierarchy(last)) {
            Node behind = lastBeforeChildren(last);
            last.insertBefore(made, behind == null ? last.getFirstChild() : behind.getNextSibling());
            last = made;
        } else {
            return false;
        }
        return true;
    }

    private static boolean isHierarchy(Element element) {
        return !element.getLocalName().equals("preamble")
                && !element.getLocalName().equals("tblock");
    }

    private void identify(Element element, Provision provision) {
        element.setAttribute("eId", "old__" + provision.eId());
        element.setAttribute("status", "removed");
        if (!provision.number().isEmpty()) {
            Element number = element("num");
            number.setTextContent(provision.number());
            element.appendChild(number);
        }
    }

    /** Where no element of its own can stand, the words stand at the end of another's. */
    private void append(Element to, Row row) {
        boolean own = to.getAttribute("status").equals("removed");
        content(to).appendChild(own ? paragraph(row) : foreign(row));
    }

    /** A removed text where nothing of its own can stand. */
    Element foreign(Row row) {
        Element paragraph = paragraph(row);
        paragraph.setAttribute("class", "removed");
        return paragraph;
    }

    private Element paragraph(Row row) {
        Element paragraph = element("p");
        AknText.append(paragraph, Marked.words(row));
        return paragraph;
    }

    private Element content(Element of) {
        return child(of, "content").or(() -> child(of, "wrapUp")).orElseGet(() -> {
            boolean parent = AknText.children(of).stream()
                    .anyMatch(child ->
                            !List.of("num", "heading", "subheading", "intro").contains(child.getLocalName()));
            Element made = element(parent ? "wrapUp" : "content");
            if (parent) {
                made.setAttribute("class", "removed");
            }
            of.appendChild(made);
            return made;
        });
    }

    /** The innermost element of this name that the last one is or stands in, its article at most. */
    private @Nullable Element enclosing(String name) {
        Node node = last;
        while (node instanceof Element element) {
            if (element.getLocalName().equals(name)) {
                return element;
            } else if (element.getLocalName().equals("article")) {
                return null;
            }
            node = element.getParentNode();
        }
        return null;
    }

    private static @Nullable Node lastBeforeChildren(Element element) {
        Node behind = null;
        for (Element child : AknText.children(element)) {
            if (List.of("num", "heading", "subheading", "intro").contains(child.getLocalName())) {
                behind = child;
            }
        }
        return behind;
    }

    private static void insertAfter(Element before, Element made) {
        before.getParentNode().insertBefore(made, before.getNextSibling());
    }

    private static Optional<Element> child(Element of, String name) {
        return AknText.children(of).stream()
                .filter(child -> child.getLocalName().equals(name))
                .findFirst();
    }

    private Element element(String name) {
        return document.createElementNS(document.getDocumentElement().getNamespaceURI(), name);
    }
}
