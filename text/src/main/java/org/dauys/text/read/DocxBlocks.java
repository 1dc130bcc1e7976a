package org.dauys.text.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dauys.text.Act;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;

/**
 * The paragraphs of a DOCX, with tracked changes accepted or rejected, and automatic numbers written out.
 * A block's place is its paragraph: all paragraphs of the body are counted, empty ones and those in tables too, as Word
 * counts them without its option to leave out empty ones.
 */
final class DocxBlocks {
    private static final String MAIN = "word/document.xml";
    /** Word processors number the parts of others anew; nobody keeps more than a few. */
    private static final int MOST_CUSTOM_PARTS = 20;

    /** A document of our own keeps one, or one for each of its two texts. */
    private static final int MOST_KEPT_ACTS = 2;

    /** In bytes: the root element stands near the beginning. */
    private static final int LONGEST_HEAD = 400;

    private static final List<String> NOTES = List.of("footnotes", "endnotes", "comments");

    private DocxBlocks() {}

    /**
     * @throws BadSource WRONG_TYPE, ENCRYPTED, ZIP_BOMB, EXTERNAL_ENTITY, DAMAGED, or EMPTY_FILE for one without text
     */
    static Source of(byte[] bytes, TrackedChanges changes) throws BadSource {
        return of(bytes, AcceptedChanges.of(changes));
    }

    /**
     * The same with some changes accepted and others rejected.
     *
     * @throws BadSource as above
     */
    static Source of(byte[] bytes, AcceptedChanges changes) throws BadSource {
        Source source = opened(bytes, parts -> blocks(parts, changes));
        if (source.blocks().isEmpty()) {
            throw new BadSource(Problem.of(Cause.EMPTY_FILE, Place.FILE));
        }
        return source;
    }

    /** What reads parts of a document. */
    interface Parts<T> {
        T of(DocxParts parts) throws IOException, BadSource;
    }

    /**
     * Opens a document.
     *
     * @throws BadSource as above
     */
    static <T> T opened(byte[] bytes, Parts<T> reading) throws BadSource {
        if (FileType.isOle(bytes)) {
            throw new BadSource(
                    contains(bytes, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE))
                            ? Problem.of(Cause.ENCRYPTED, Place.FILE)
                            : Problem.of(Cause.WRONG_TYPE, Place.FILE, "DOCX", "DOC"));
        }
        if (!FileType.of(bytes).equals("ZIP")) {
            throw new BadSource(FileType.problem("DOCX", bytes));
        }
        try (DocxParts parts = DocxParts.open(bytes)) {
            return reading.of(parts);
        } catch (DocxParts.Doctype declared) {
            throw new BadSource(Problem.of(
                    Cause.EXTERNAL_ENTITY, Place.FILE, Objects.requireNonNullElse(declared.getMessage(), "XML")));
        } catch (ZipException cutOff) {
            throw damaged("its zip archive is not complete");
        } catch (IOException | RuntimeException broken) {
            throw damaged(Objects.requireNonNullElse(broken.getMessage(), "its parts do not fit together"));
        }
    }

    private static BadSource damaged(String cause) {
        String words = Whitespace.clean(cause.length() > 200 ? cause.substring(0, 200) : cause)
                .replaceFirst("\\.$", "");
        return new BadSource(Problem.of(Cause.DAMAGED, Place.FILE, words));
    }

    private static Source blocks(DocxParts parts, AcceptedChanges changes) throws IOException, BadSource {
        String main = main(parts);
        Map<String, String> related = parts.relationsOf(main);
        DocxStyles styles =
                parts.read(related.getOrDefault("styles", "word/styles.xml"), new DocxStyles(), DocxStyles::of);
        DocxNumbering numbering = parts.read(
                related.getOrDefault("numbering", "word/numbering.xml"), new DocxNumbering(), DocxNumbering::of);
        Map<String, Map<String, List<String>>> notes = new HashMap<>();
        AtomicInteger tracked = new AtomicInteger();
        for (String kind : NOTES) {
            notes.put(
                    kind,
                    parts.read(
                            related.getOrDefault(kind, ""),
                            new HashMap<>(),
                            xml -> DocxNotes.of(
                                    xml, changes, kind.equals("comments") ? () -> {} : tracked::incrementAndGet)));
        }
        Source source = parts.read(
                main,
                Source.of(List.of()),
                xml -> new DocxBody(styles, numbering, notes, changes, tracked.get()).blocks(xml));
        return new Source(source.blocks(), source.doubts(), source.guess(), kept(parts, source.blocks()));
    }

    /** The part with the body. */
    static String main(DocxParts parts) throws IOException, BadSource {
        String main = parts.relationsOf("").getOrDefault("officeDocument", MAIN);
        if (!parts.has(main) || !main.startsWith("word/")) {
            throw new BadSource(Problem.of(Cause.WRONG_TYPE, Place.FILE, "DOCX", otherOffice(parts, main)));
        }
        return main;
    }

    /**
     * The act whose structure a document of our own keeps, when the paragraphs still fit in it. One with tracked changes
     * keeps a structure for each of its two texts: that is taken in which the fewest paragraphs are reworded.
     */
    private static Optional<Act> kept(DocxParts parts, List<Block> blocks) throws IOException {
        Optional<KeptStructure.Fitted> best = Optional.empty();
        int found = 0;
        for (int i = 1; i <= MOST_CUSTOM_PARTS && found < MOST_KEPT_ACTS; i++) {
            Optional<Act> act = kept(parts, "customXml/item" + i + ".xml");
            found += act.isPresent() ? 1 : 0;
            Optional<KeptStructure.Fitted> fitted = act.flatMap(one -> KeptStructure.fitted(one, blocks));
            if (fitted.isPresent()
                    && (best.isEmpty() || fitted.get().reworded() < best.get().reworded())) {
                best = fitted;
            }
        }
        return best.map(KeptStructure.Fitted::act);
    }

    /** The act that a part keeps; empty where it is another's, or broken: the paragraphs say all that there is. */
    private static Optional<Act> kept(DocxParts parts, String name) throws IOException {
        byte[] xml = parts.bytes(name).orElse(new byte[0]);
        String head = new String(xml, 0, Math.min(xml.length, LONGEST_HEAD), StandardCharsets.UTF_8);
        try {
            if (head.contains("<akomaNtoso")) {
                return Optional.of(AknActs.read(xml, Optional.empty()).act());
            }
            if (head.contains("<act xmlns=\"urn:dauys:act:json\"")) {
                String json = parts.read(name, "", DocxBlocks::words);
                return Optional.of(
                        JsonActs.read(json.getBytes(StandardCharsets.UTF_8)).act());
            }
            return Optional.empty();
        } catch (BadSource | IOException | DocxParts.Doctype broken) {
            return Optional.empty();
        }
    }

    private static String words(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.CHARACTERS) {
                words.append(xml.getText());
            }
        }
        return words.toString();
    }

    private static String otherOffice(DocxParts parts, String main) {
        if (main.startsWith("xl/")) {
            return "XLSX";
        } else if (main.startsWith("ppt/")) {
            return "PPTX";
        }
        return parts.has("mimetype") && parts.has("content.xml") ? "ODT" : "ZIP";
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (bytes[i] == wanted[0]
                    && java.util.Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
