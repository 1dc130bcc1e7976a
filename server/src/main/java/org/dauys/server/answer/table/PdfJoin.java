package org.dauys.server.answer.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Puts PDF documents of one kind together into one, tagged as they are, while it writes: in memory are the document that
 * is being added, and ten bytes for each object written before. PDFBox's own merger keeps every object to the end.
 *
 * <p>Page tree, structure tree (ISO 32000-1, 14.7) and its parent tree, whose keys the pages name, are one for all;
 * metadata, colour profile and language are those of the first document. The table of each document continues that of the first,
 * and what else the others say is left out of the tags. Bookmarks and named places are left out: our
 * pieces have none.
 */
final class PdfJoin {
    private static final COSName ROLE_MAP = COSName.getPDFName("RoleMap");
    private static final COSName NUMS = COSName.getPDFName("Nums");
    private static final COSName TABLE = COSName.getPDFName("Table");
    private static final COSName PARENT_TREE = COSName.getPDFName("ParentTree");
    private static final List<COSName> OF_FIRST = List.of(
            COSName.METADATA,
            COSName.getPDFName("MarkInfo"),
            COSName.LANG,
            COSName.VIEWER_PREFERENCES,
            COSName.OUTPUT_INTENTS);

    private final PdfObjects objects;
    private final int catalog;
    private final int pageTree;
    private final int structure;
    private final int parents;
    private final List<Integer> pages = new ArrayList<>();
    private final List<Integer> roots = new ArrayList<>();
    private final List<Integer> parentNodes = new ArrayList<>();
    private String ofFirst = "";
    private String roles = "";
    /** The table that all documents continue: its number, what is said of it, and its parts; 0 before it is met. */
    private int table;

    private String tableSays = "";
    private final List<Integer> tableParts = new ArrayList<>();
    /** The first key of the parent tree that no document before uses. */
    private int firstKey;

    /** @param out stays open */
    PdfJoin(OutputStream out) throws IOException {
        objects = new PdfObjects(out);
        catalog = objects.next();
        pageTree = objects.next();
        structure = objects.next();
        parents = objects.next();
    }

    /** Adds a whole document. */
    void add(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDictionary root = document.getDocumentCatalog().getCOSObject();
            COSDictionary tree = root.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
            objects.begin(firstKey, pageTree);
            alias(root.getItem(COSName.PAGES), pageTree);
            alias(root.getItem(COSName.STRUCT_TREE_ROOT), structure);
            if (pages.isEmpty()) {
                ofFirst = text(root, OF_FIRST);
                roles = tree == null ? "" : text(tree, List.of(ROLE_MAP));
            }
            for (PDPage page : document.getPages()) {
                pages.add(objects.write(page.getCOSObject()));
            }
            if (tree != null) {
                table(tree);
                if (roots.isEmpty()) {
                    kids(tree.getItem(COSName.K), roots);
                }
                parentTree(tree.getCOSDictionary(PARENT_TREE));
            }
            objects.writeRest();
        }
    }

    private void alias(COSBase item, int number) {
        if (item instanceof COSObject object) {
            objects.alias(object, number);
        }
    }

    /** The entries of a dictionary, written in its place. */
    private String text(COSDictionary from, List<COSName> names) throws IOException {
        StringBuilder text = new StringBuilder();
        for (COSName name : names) {
            if (from.getItem(name) != null) {
                text.append('/').append(name.getName()).append(' ');
                text.append(objects.text(from.getItem(name))).append('\n');
            }
        }
        return text.toString();
    }

    private void kids(@Nullable COSBase kids, List<Integer> into) {
        if (kids instanceof COSObject one && !(one.getObject() instanceof COSArray)) {
            into.add(objects.number(one));
            return;
        }
        COSBase all = kids instanceof COSObject array ? array.getObject() : kids;
        if (all instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                kids(array.get(i), into);
            }
        }
    }

    /** The parts of a document's table become those of the first one's, to be written at the end. */
    private void table(COSDictionary tree) throws IOException {
        Optional<COSObject> found = table(tree.getItem(COSName.K));
        if (found.isPresent() && found.get().getObject() instanceof COSDictionary element) {
            boolean first = table == 0;
            table = first ? objects.next() : table;
            alias(found.get(), table);
            kids(element.getItem(COSName.K), tableParts);
            element.removeItem(COSName.K);
            if (first) {
                tableSays = text(element, List.copyOf(element.keySet()));
            }
        }
    }

    private static Optional<COSObject> table(@Nullable COSBase kids) {
        if (kids instanceof COSObject one && one.getObject() instanceof COSDictionary element) {
            return TABLE.equals(element.getCOSName(COSName.S)) ? Optional.of(one) : table(element.getItem(COSName.K));
        }
        if ((kids instanceof COSObject one ? one.getObject() : kids) instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                Optional<COSObject> found = table(array.get(i));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private void parentTree(COSDictionary tree) throws IOException {
        StringBuilder nums = new StringBuilder();
        int[] limits = {Integer.MAX_VALUE, -1};
        collect(tree, nums, limits);
        if (limits[1] >= 0) {
            int node = objects.next();
            objects.write(node, "<< /Limits [" + limits[0] + " " + limits[1] + "] /Nums [" + nums + "] >>");
            parentNodes.add(node);
            firstKey = limits[1] + 1;
        }
    }

    private void collect(COSDictionary node, StringBuilder nums, int[] limits) throws IOException {
        COSArray own = node.getCOSArray(NUMS);
        for (int i = 0; own != null && i + 1 < own.size(); i += 2) {
            int key = firstKey + own.getInt(i);
            limits[0] = Math.min(limits[0], key);
            limits[1] = Math.max(limits[1], key);
            nums.append(key).append(' ').append(objects.text(own.get(i + 1))).append(' ');
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                collect(kid, nums, limits);
            }
        }
    }

    /** Writes what is one for all; nothing can be added after that. */
    void end() throws IOException {
        objects.write(pageTree, "<< /Type /Pages /Count " + pages.size() + " /Kids [" + references(pages) + "] >>");
        objects.write(parents, "<< /Kids [" + references(parentNodes) + "] >>");
        if (table > 0) {
            objects.write(table, "<< " + tableSays + "/K [" + references(tableParts) + "] >>");
        }
        objects.write(
                structure,
                "<< /Type /StructTreeRoot /K [" + references(roots) + "] /ParentTree " + parents
                        + " 0 R /ParentTreeNextKey " + firstKey + "\n" + roles + ">>");
        objects.write(
                catalog,
                "<< /Type /Catalog /Version /1.7 /Pages " + pageTree + " 0 R /StructTreeRoot " + structure + " 0 R\n"
                        + ofFirst + ">>");
        objects.end(catalog);
    }

    private static String references(List<Integer> numbers) {
        return numbers.stream().map(number -> number + " 0 R").collect(Collectors.joining(" "));
    }

    /** PDF is bytes; those of its syntax, and of strings as we write them, are one a character. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
