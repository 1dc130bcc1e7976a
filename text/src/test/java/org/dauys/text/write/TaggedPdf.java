package org.dauys.text.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * The words of a document in both orders in which they are read: as they stand in the pages' content, for who searches and
 * copies, and as the tags have them, for who listens.
 */
public final class TaggedPdf {

    /**
     * A piece of text.
     *
     * @param within the types of the elements around it, the outermost first: "Document Table TR TD Span"
     * @param language as the innermost element says that names one
     */
    public record Said(String within, String language, String text) {}

    private record Place(COSDictionary page, int number) {}

    private final Map<Place, String> pieces = new HashMap<>();
    private final List<String> content = new ArrayList<>();
    private final List<Said> tagged = new ArrayList<>();
    private float line = Float.NaN;
    private float end;

    private TaggedPdf() {}

    public static TaggedPdf of(byte[] pdf) throws IOException {
        TaggedPdf read = new TaggedPdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                extractor.getMarkedContents().stream()
                        .filter(marked -> marked.getMCID() >= 0)
                        .forEach(marked -> read.piece(page, marked));
            }
            read.walk(
                    document.getDocumentCatalog().getStructureTreeRoot(),
                    null,
                    "",
                    document.getDocumentCatalog().getLanguage());
        }
        return read;
    }

    private void piece(PDPage page, PDMarkedContent marked) {
        StringBuilder text = new StringBuilder();
        for (Object one : marked.getContents()) {
            if (one instanceof TextPosition position) {
                // Raised and lowered letters stand in their line; another cell stands apart.
                float size = position.getFontSizeInPt();
                if (!(Math.abs(position.getY() - line) < size * 0.8) || Math.abs(position.getX() - end) > size) {
                    text.append(' ');
                }
                line = position.getY();
                end = position.getX() + position.getWidth();
                text.append(position.getUnicode());
            }
        }
        pieces.put(new Place(page.getCOSObject(), marked.getMCID()), text.toString());
        content.add(text.toString());
    }

    private void walk(PDStructureNode node, @Nullable PDPage above, String within, String language) {
        PDPage page =
                node instanceof PDStructureElement element && element.getPage() != null ? element.getPage() : above;
        for (Object kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element ->
                    walk(
                            element,
                            page,
                            (within + " " + element.getStructureType()).strip(),
                            element.getLanguage() == null ? language : element.getLanguage());
                case Integer number -> say(page, number, within, language);
                case PDMarkedContentReference reference ->
                    say(
                            reference.getPage() == null ? page : reference.getPage(),
                            reference.getMCID(),
                            within,
                            language);
                default -> {}
            }
        }
    }

    private void say(@Nullable PDPage page, int number, String within, String language) {
        String text = page == null ? null : pieces.get(new Place(page.getCOSObject(), number));
        if (text == null) {
            throw new AssertionError("A tag names piece " + number + ", which no page has");
        }
        tagged.add(new Said(within, language, text));
    }

    /** All that is no artifact, in the order of the pages' content. */
    public String inContentOrder() {
        return words(content.stream());
    }

    /** All that has a tag, in the order of the tags. */
    public String inReadingOrder() {
        return words(tagged.stream().map(Said::text));
    }

    /** What is told in a language. */
    public String in(String language) {
        return words(
                tagged.stream().filter(said -> said.language().equals(language)).map(Said::text));
    }

    /** What stands in elements of a type, whatever is around them or in them. */
    public String within(String type) {
        Predicate<Said> inside = said -> List.of(said.within().split(" ")).contains(type);
        return words(tagged.stream().filter(inside).map(Said::text));
    }

    private static String words(Stream<String> pieces) {
        return pieces.collect(Collectors.joining()).replaceAll("\\s+", " ").strip();
    }
}
