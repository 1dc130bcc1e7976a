package org.dauys.text.write;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Parts a page into pieces that the layout engine writes and tags as they are read. Of a line it writes its own text first,
 * and then what stands in inline elements: so each text beside one gets an element of its own. It tags no element that is
 * alone in its piece of a line, and with it loses its language: so a second one stands around it.
 *
 * <p>A {@code title} becomes an alternative that is read instead of the words: only links and abbreviations keep theirs, and
 * elsewhere it carries to {@link PdfTree} what HTML knows and tags do not.
 */
final class PdfPieces {
    /** Inline, without a look of its own, and in no style sheet of ours. */
    private static final String PIECE = "data";

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins",
            "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr");
    /** Tagged as they are, or not at all. */
    private static final Set<String> ALONE = Set.of("a", "abbr", "br", "img", "wbr");

    private PdfPieces() {}

    static void part(Document page) {
        Element body = page.body();
        body.select("[title]:not(a):not(abbr)").removeAttr("title");
        body.select("a[href]:not([title])").forEach(link -> link.attr("title", link.text()));
        body.select("del").attr("title", PdfTree.REMOVED);
        body.select("ins").attr("title", PdfTree.ADDED);
        body.select("table[role=presentation]").attr("title", PdfTree.LAYOUT);
        body.select("table[data-continued]").attr("title", PdfTree.CONTINUED);
        for (Element element : List.copyOf(body.getAllElements())) {
            boolean carries = element.hasAttr("lang") || element.hasAttr("title");
            if (carries && isInline(element) && !ALONE.contains(element.normalName())) {
                piece(element);
            }
            if (element.childrenSize() > 0) {
                texts(element);
            }
        }
    }

    private static void texts(Element element) {
        boolean anyInline = false;
        boolean allInline = true;
        for (Element child : element.children()) {
            anyInline |= isInline(child);
            allInline &= isInline(child);
        }
        if (anyInline) {
            for (TextNode text : List.copyOf(element.textNodes())) {
                if (allInline || !text.isBlank()) {
                    piece(text);
                }
            }
        }
    }

    private static boolean isInline(Element element) {
        return INLINE.contains(element.normalName());
    }

    private static void piece(Node node) {
        Element piece = new Element(PIECE);
        node.replaceWith(piece);
        piece.appendChild(node);
    }
}
