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

    /** In bytes: the root element stands near the beginning. */
    private static final int LONGEST_HEAD = 400;

    private static final List<String> NOTES = List.of("footnotes", "endnotes", "comments");

    private DocxBlocks() {}

    /**
     * @throws BadSource WRONG_TYPE, ENCRYPTED, ZIP_BOMB, EXTERNAL_ENTITY, DAMAGED, or EMPTY_FILE for one without text
     */
    static Source of(byte[] bytes, TrackedChanges changes) throws BadSource {
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
            Source source = blocks(parts, changes);
            if (source.blocks().isEmpty()) {
                throw new BadSource(Problem.of(Cause.EMPTY_FILE, Place.FILE));
            }
            return source;
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

    private static Source blocks(DocxParts parts, TrackedChanges changes) throws IOException, BadSource {
        String main = parts.relationsOf("").getOrDefault("officeDocument", MAIN);
        if (!parts.has(main) || !main.startsWith("word/")) {
            throw new BadSource(Problem.of(Cause.WRONG_TYPE, Place.FILE, "DOCX", otherOffice(parts, main)));
        }
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

    /** The act whose structure a document of our own keeps, when the paragraphs still fit in it. */
    private static Optional<Act> kept(DocxParts parts, List<Block> blocks) throws IOException {
        for (int i = 1; i <= MOST_CUSTOM_PARTS; i++) {
            Optional<byte[]> part = parts.bytes("customXml/item" + i + ".xml");
            if (part.filter(DocxBlocks::isAct).isPresent()) {
                try {
                    return KeptStructure.fitted(
                            AknActs.read(part.get(), Optional.empty()).act(), blocks);
                } catch (BadSource broken) {
                    // The paragraphs say all that there is.
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isAct(byte[] xml) {
        return new String(xml, 0, Math.min(xml.length, LONGEST_HEAD), StandardCharsets.UTF_8).contains("<akomaNtoso");
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
