package org.dauys.text.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Mends the tags of a document (ISO 32000-1, 14.7 and 14.8), which check as correct and are misread: a table's head that is
 * repeated on each page is tagged once, a caption stands in its table, a table that only arranges is none, and what is marked
 * as added or removed says so.
 */
@SuppressWarnings("ReferenceEquality") // Objects of a document are themselves, however equal they look.
final class PdfTree {
    /** What {@link PdfPieces} writes as titles, and the engine as alternatives of what has them. */
    static final String REMOVED = "dauys:removed";

    static final String ADDED = "dauys:added";
    static final String LAYOUT = "dauys:layout";
    static final String CONTINUED = "dauys:continued";

    private static final COSName STRIKEOUT = COSName.getPDFName("Strikeout");
    private static final COSName UNDERLINE = COSName.getPDFName("Underline");
    private static final COSName ALT = COSName.getPDFName("Alt");
    private static final COSName MCR = COSName.getPDFName("MCR");
    private static final COSName OBJR = COSName.getPDFName("OBJR");

    /** What of each page is no content any more, by the numbers of its pieces. */
    private final IdentityHashMap<COSDictionary, BitSet> artifacts = new IdentityHashMap<>();

    private record Content(COSDictionary page, int number) {}

    private PdfTree() {}

    /** Mends a document that the engine has laid out and that is not yet written. */
    static void mend(PDDocument document) throws IOException {
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        PdfTree tree = new PdfTree();
        tree.kids(root).forEach(kid -> {
            if (isElement(kid)) {
                tree.mend((COSDictionary) kid, false);
            }
        });
        COSArray parents =
                root.getCOSDictionary(COSName.getPDFName("ParentTree")).getCOSArray(COSName.NUMS);
        for (PDPage page : document.getPages()) {
            BitSet gone = tree.artifacts.getOrDefault(page.getCOSObject(), new BitSet());
            forget(parents, page.getCOSObject().getInt(COSName.STRUCT_PARENTS), gone);
            PdfMarks.write(document, page, gone);
        }
    }

    private static void forget(COSArray parents, int key, BitSet gone) {
        for (int i = 0; i + 1 < parents.size() && !gone.isEmpty(); i += 2) {
            if (parents.getInt(i) == key && parents.getObject(i + 1) instanceof COSArray pieces) {
                gone.stream().forEach(number -> pieces.set(number, COSNull.NULL));
            }
        }
    }

    /** @param arranged whether the element is part of a table that only arranges */
    private void mend(COSDictionary element, boolean arranged) {
        String said = element.getString(ALT, "");
        boolean arranges = said.equals(LAYOUT) || (arranged && !is(element, "Table"));
        if (said.isEmpty() || said.startsWith("dauys:")) {
            element.removeItem(ALT);
        }
        switch (said) {
            case REMOVED -> mark(element, STRIKEOUT, "LineThrough");
            case ADDED -> mark(element, UNDERLINE, "Underline");
            case LAYOUT -> {}
            default -> {
                if (is(element, "Table")) {
                    headOnce(element, said.equals(CONTINUED));
                }
            }
        }
        if (arranges
                && List.of("Table", "THead", "TBody", "TFoot", "TR", "TH", "TD").contains(type(element))) {
            element.setItem(COSName.S, COSName.getPDFName("Div"));
            element.removeItem(COSName.A);
        }
        caption(element);
        for (COSBase kid : kids(element)) {
            if (isElement(kid)) {
                mend((COSDictionary) kid, arranges);
            }
        }
    }

    /** These types are the engine's, which says that they are spans. */
    private static void mark(COSDictionary element, COSName type, String decoration) {
        if (!is(element, "Span")) {
            return;
        }
        COSDictionary look = new COSDictionary();
        look.setName(COSName.O, "Layout");
        look.setName(COSName.getPDFName("TextDecorationType"), decoration);
        element.setItem(COSName.S, type);
        element.setItem(COSName.A, look);
    }

    private void headOnce(COSDictionary table, boolean continued) {
        List<COSBase> kept = new ArrayList<>();
        for (COSBase kid : kids(table)) {
            if (isElement(kid) && is((COSDictionary) kid, "THead")) {
                COSDictionary head = (COSDictionary) kid;
                List<Content> contents = new ArrayList<>();
                contents(head, head, contents);
                COSDictionary first = contents.isEmpty() || continued
                        ? null
                        : contents.getFirst().page();
                contents.stream()
                        .filter(content -> content.page() != first)
                        .forEach(content -> artifacts
                                .computeIfAbsent(content.page(), page -> new BitSet())
                                .set(content.number()));
                if (first != null) {
                    keep(head, first);
                    kept.add(kid);
                }
            } else if (!isElement(kid) || !kids((COSDictionary) kid).isEmpty()) {
                kept.add(kid);
            }
        }
        put(table, kept);
    }

    private void contents(COSDictionary element, COSDictionary above, List<Content> contents) {
        COSDictionary page = page(element, above);
        for (COSBase kid : kids(element)) {
            if (isElement(kid)) {
                contents((COSDictionary) kid, element, contents);
            } else if (kid instanceof COSInteger number) {
                contents.add(new Content(page, number.intValue()));
            } else if (kid instanceof COSDictionary reference && MCR.equals(reference.getCOSName(COSName.TYPE))) {
                contents.add(new Content(page(reference, element), reference.getInt(COSName.MCID)));
            }
        }
    }

    /** Only what stands on the page. */
    private void keep(COSDictionary element, COSDictionary only) {
        List<COSBase> kept = new ArrayList<>();
        for (COSBase kid : kids(element)) {
            if (isElement(kid)) {
                COSDictionary inner = (COSDictionary) kid;
                boolean had = !kids(inner).isEmpty();
                keep(inner, only);
                if (!had || !kids(inner).isEmpty() || is(inner, "TH") || is(inner, "TD")) {
                    kept.add(inner);
                }
            } else if (!(kid instanceof COSDictionary reference) || page(reference, element) == only) {
                kept.add(kid);
            }
        }
        put(element, kept);
    }

    /** The engine lays a caption out beside its table, and tags it so, with nothing else around them. */
    private void caption(COSDictionary element) {
        List<COSBase> all = kids(element);
        for (COSBase kid : all) {
            if (isElement(kid) && is((COSDictionary) kid, "Caption")) {
                COSDictionary caption = (COSDictionary) kid;
                all.stream()
                        .filter(PdfTree::isElement)
                        .flatMap(beside -> table((COSDictionary) beside))
                        .findFirst()
                        .ifPresent(table -> {
                            List<COSBase> inside = kids(table);
                            inside.addFirst(caption);
                            caption.setItem(COSName.P, table);
                            put(table, inside);
                            put(
                                    element,
                                    all.stream().filter(one -> one != caption).toList());
                        });
                return;
            }
        }
    }

    /** The element, or the one that it stands around, if it is a table. */
    private Stream<COSDictionary> table(COSDictionary element) {
        if (is(element, "Table")) {
            return Stream.of(element);
        }
        List<COSBase> inside = kids(element);
        return is(element, "Div") && inside.size() == 1 && isElement(inside.getFirst())
                ? table((COSDictionary) inside.getFirst())
                : Stream.empty();
    }

    private static COSDictionary page(COSDictionary of, COSDictionary above) {
        COSDictionary own = of.getCOSDictionary(COSName.PG);
        COSDictionary page = own == null ? above.getCOSDictionary(COSName.PG) : own;
        return page == null ? new COSDictionary() : page;
    }

    private static boolean isElement(COSBase kid) {
        return kid instanceof COSDictionary dictionary
                && !MCR.equals(dictionary.getCOSName(COSName.TYPE))
                && !OBJR.equals(dictionary.getCOSName(COSName.TYPE));
    }

    private static boolean is(COSDictionary element, String type) {
        return type(element).equals(type);
    }

    private static String type(COSDictionary element) {
        return element.getNameAsString(COSName.S, "");
    }

    private List<COSBase> kids(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        List<COSBase> all = new ArrayList<>();
        if (kids instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                all.add(array.getObject(i));
            }
        } else if (kids != null) {
            all.add(kids);
        }
        return all;
    }

    private static void put(COSDictionary element, List<COSBase> kids) {
        COSArray all = new COSArray();
        kids.forEach(all::add);
        element.setItem(COSName.K, all);
    }
}
