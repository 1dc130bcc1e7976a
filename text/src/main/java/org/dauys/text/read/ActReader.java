package org.dauys.text.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;
import org.dauys.text.UnreadableActException;

/** Reads an act from a file or bytes in any of the {@link Format}s. */
public final class ActReader {

    /** The largest source that is opened, in bytes: twenty times the longest code known to us as DOCX. */
    public static final long MAX_BYTES = 64L << 20;

    private ActReader() {}

    /**
     * Reads a file; its format is told by the ending of its name.
     *
     * @param language of the act when it is known; otherwise it is detected
     * @throws UnreadableActException with every problem found, when no act can be made of it
     * @throws IOException when the file cannot be opened
     */
    public static Reading read(Path file, Optional<Language> language) throws UnreadableActException, IOException {
        return read(file, ReadingOptions.in(language));
    }

    /**
     * Reads a file; its format is told by the ending of its name.
     *
     * @throws UnreadableActException with every problem found, when no act can be made of it
     * @throws IOException when the file cannot be opened
     */
    public static Reading read(Path file, ReadingOptions options) throws UnreadableActException, IOException {
        String name = String.valueOf(file.getFileName());
        Format format = Format.ofFileName(name).orElse(null);
        if (format == null) {
            throw unreadable(name, Problem.of(Cause.UNKNOWN_FORMAT, Place.FILE, name));
        }
        long size = Files.size(file);
        if (size > MAX_BYTES) {
            throw unreadable(name, Problem.of(Cause.TOO_LARGE, Place.FILE, size >> 20, MAX_BYTES >> 20));
        }
        return read(name, Files.readAllBytes(file), format, options);
    }

    /**
     * Reads an act from bytes.
     *
     * @param source the name by which errors call it
     * @param language of the act when it is known; otherwise it is detected
     * @throws UnreadableActException with every problem found, when no act can be made of it
     */
    public static Reading read(String source, byte[] bytes, Format format, Optional<Language> language)
            throws UnreadableActException {
        return read(source, bytes, format, ReadingOptions.in(language));
    }

    /**
     * Reads an act from bytes.
     *
     * @param source the name by which errors call it
     * @throws UnreadableActException with every problem found, when no act can be made of it
     */
    public static Reading read(String source, byte[] bytes, Format format, ReadingOptions options)
            throws UnreadableActException {
        if (bytes.length > MAX_BYTES) {
            throw unreadable(source, Problem.of(Cause.TOO_LARGE, Place.FILE, bytes.length >> 20, MAX_BYTES >> 20));
        }
        if (bytes.length == 0) {
            throw unreadable(source, Problem.of(Cause.EMPTY_FILE, Place.FILE));
        }
        try {
            return switch (format) {
                case TEXT -> Structure.read(TextBlocks.of(bytes, options.language()), options);
                case MARKDOWN -> Structure.read(MarkdownBlocks.of(bytes), options);
                case DOCX -> docx(DocxBlocks.of(bytes, options.changes()), options);
                case PDF -> Structure.read(PdfBlocks.of(bytes, options.language()), options);
                case HTML -> Structure.read(HtmlBlocks.of(bytes), options);
                case AKN -> AknActs.read(bytes, options.language(), AcceptedChanges.of(options.changes()));
                case JSON -> JsonActs.read(bytes);
            };
        } catch (BadSource bad) {
            throw new UnreadableActException(source, bad.problems());
        }
    }

    /** A document of our own keeps the act's structure; of any other it is made of the paragraphs. */
    static Reading docx(Source source, ReadingOptions options) throws BadSource {
        Optional<Act> kept = source.act()
                .filter(act -> options.act() <= 1)
                .filter(act -> options.language().map(act.language()::equals).orElse(true));
        return kept.isPresent() ? new Reading(kept.get(), source.doubts()) : Structure.read(source, options);
    }

    static UnreadableActException unreadable(String source, Problem problem) {
        return new UnreadableActException(source, List.of(problem));
    }
}
