package org.dauys.text.read;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dauys.text.Format;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;
import org.dauys.text.UnreadableActException;

/** A DOCX with tracked changes, or Akoma Ntoso with marked ones: whose they are, and the act with the changes of some of them and without the others'. */
public final class TrackedDocument {
    private final String source;
    private final byte[] bytes;
    private final boolean isAkn;
    private final List<TrackedAuthor> authors;

    private TrackedDocument(String source, byte[] bytes, boolean isAkn, List<TrackedAuthor> authors) {
        this.source = source;
        this.bytes = bytes;
        this.isAkn = isAkn;
        this.authors = authors;
    }

    /**
     * Opens a DOCX.
     *
     * @param source the name by which errors call it
     * @throws UnreadableActException when it is no DOCX, or damaged
     */
    public static TrackedDocument open(String source, byte[] bytes) throws UnreadableActException {
        return open(source, bytes, Format.DOCX);
    }

    /**
     * Opens a document.
     *
     * @param source the name by which errors call it
     * @param format DOCX or AKN
     * @throws UnreadableActException when it is of another format, or damaged
     * @throws IllegalArgumentException for any other format
     */
    public static TrackedDocument open(String source, byte[] bytes, Format format) throws UnreadableActException {
        if (format != Format.DOCX && format != Format.AKN) {
            throw new IllegalArgumentException("Changes are not marked in " + format);
        }
        if (bytes.length > ActReader.MAX_BYTES) {
            throw ActReader.unreadable(
                    source, Problem.of(Cause.TOO_LARGE, Place.FILE, bytes.length >> 20, ActReader.MAX_BYTES >> 20));
        }
        boolean isAkn = format == Format.AKN;
        try {
            List<TrackedAuthor> authors =
                    isAkn ? AknMarks.in(AknActs.root(bytes)).authors() : ofDocx(bytes);
            return new TrackedDocument(source, bytes.clone(), isAkn, List.copyOf(authors));
        } catch (BadSource bad) {
            throw new UnreadableActException(source, bad.problems());
        }
    }

    private static List<TrackedAuthor> ofDocx(byte[] bytes) throws BadSource {
        return DocxBlocks.opened(bytes, parts -> {
            String main = DocxBlocks.main(parts);
            Map<String, String> related = parts.relationsOf(main);
            DocxAuthors found = new DocxAuthors(
                    parts.read(related.getOrDefault("comments", ""), Map.of(), xml -> DocxAuthors.comments(xml)));
            for (String part :
                    List.of(main, related.getOrDefault("footnotes", ""), related.getOrDefault("endnotes", ""))) {
                parts.read(part, found, found::read);
            }
            return found.found();
        });
    }

    /** All whose changes it has, in the order in which they first stand in the body, then in its notes; none without changes. */
    public List<TrackedAuthor> authors() {
        return authors;
    }

    /**
     * The act with some of the changes accepted and all others rejected.
     *
     * @param options of which {@link ReadingOptions#changes} does not matter
     * @param accepted by the names of the authors
     * @throws UnreadableActException when no act can be made of the document with these changes
     */
    public Reading read(ReadingOptions options, Predicate<String> accepted) throws UnreadableActException {
        try {
            AcceptedChanges changes = new AcceptedChanges(accepted, Cause.CHANGES_ACCEPTED);
            return isAkn
                    ? AknActs.read(bytes, options.language(), changes)
                    : ActReader.docx(DocxBlocks.of(bytes, changes), options);
        } catch (BadSource bad) {
            throw new UnreadableActException(source, bad.problems());
        }
    }
}
