package org.dauys.text.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;

/**
 * To which paragraph the pieces of a page belong, as the tags of the file tell. Tags are believed of a file only that says
 * it follows PDF/UA, which wants all that is no ornament tagged as it is read; they part paragraphs and name headings, and
 * never say what the words are.
 */
final class PdfTags {
    /** What stands in a line of its paragraph, and cells, whose row is the line. */
    private static final Set<String> INSIDE = Set.of(
            "Span",
            "Quote",
            "Reference",
            "Link",
            "Annot",
            "Code",
            "Em",
            "Strong",
            "Sub",
            "Lbl",
            "Note",
            "TD",
            "TH",
            "BibEntry",
            "Ruby",
            "Warichu");

    private static final Set<String> HEADINGS = Set.of("H", "H1", "H2", "H3", "H4", "H5", "H6", "Title");

    /** Elements of a file: ten times those of the longest code known to us. */
    private static final int MOST_ELEMENTS = 2_000_000;

    /**
     * What the tags say of a piece of a line.
     *
     * @param paragraph counted from 1 in the order of the tags; 0 when they say nothing
     */
    record Tag(int paragraph, boolean heading) {
        static final Tag NONE = new Tag(0, false);

        boolean isKnown() {
            return paragraph > 0;
        }
    }

    private record Open(PDStructureNode node, @Nullable PDPage page, Tag tag) {}

    private final IdentityHashMap<COSDictionary, Map<Integer, Tag>> pages = new IdentityHashMap<>();
    private final Map<String, Object> roles;
    private int paragraphs;

    /** @param roles standard types by types of the document's own */
    private PdfTags(Map<String, Object> roles) {
        this.roles = roles;
    }

    static PdfTags of(PDDocument document) throws IOException {
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        PdfTags tags = new PdfTags(root == null ? Map.of() : root.getRoleMap());
        if (root != null && saysUniversal(document.getDocumentCatalog().getMetadata())) {
            tags.collect(root);
        }
        return tags;
    }

    private static boolean saysUniversal(@Nullable PDMetadata metadata) throws IOException {
        return metadata != null
                && new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                        .contains("http://www.aiim.org/pdfua/ns/id/");
    }

    /** Without recursion, and each element once: a broken tree may be deep or run in a circle. */
    private void collect(PDStructureNode root) {
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(root, null, Tag.NONE));
        while (!open.isEmpty() && seen.size() < MOST_ELEMENTS) {
            Open next = open.pop();
            for (Object kid : next.node().getKids()) {
                switch (kid) {
                    case PDStructureElement element -> {
                        if (seen.add(element.getCOSObject())) {
                            PDPage page = element.getPage() == null ? next.page() : element.getPage();
                            open.push(new Open(element, page, tag(element, next.tag())));
                        }
                    }
                    case PDMarkedContentReference piece ->
                        add(piece.getPage() == null ? next.page() : piece.getPage(), piece.getMCID(), next.tag());
                    case Integer piece -> add(next.page(), piece, next.tag());
                    default -> {
                        // A link's frame and other objects that are no words.
                    }
                }
            }
        }
    }

    private Tag tag(PDStructureElement element, Tag around) {
        // The library would look for the roles by climbing to the root, without an end where a broken tree has none.
        String own = Objects.requireNonNullElse(element.getStructureType(), "");
        String type = roles.get(own) instanceof String standard ? standard : own;
        return around.isKnown() && INSIDE.contains(type) ? around : new Tag(++paragraphs, HEADINGS.contains(type));
    }

    private void add(@Nullable PDPage page, int piece, Tag tag) {
        if (page != null && tag.isKnown()) {
            pages.computeIfAbsent(page.getCOSObject(), key -> new HashMap<>()).put(piece, tag);
        }
    }

    Tag at(PDPage page, int piece) {
        return pages.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(piece, Tag.NONE);
    }
}
