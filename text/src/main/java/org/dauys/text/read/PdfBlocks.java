package org.dauys.text.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.dauys.text.Language;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;

/**
 * The paragraphs of a PDF. Lines of print are joined to paragraphs, also over a page's end; running heads and page
 * numbers are dropped. A block's place is the page on which it begins.
 */
final class PdfBlocks {

    /** A hundred times the longest act known to us. */
    static final int MAX_PAGES = 10_000;

    /** What the unpacked objects of one file may take, in bytes. */
    private static final long MAX_MEMORY = 256L << 20;

    /** How far from its beginning a PDF may name itself, in bytes; the same for all readers of PDF. */
    private static final int HEADER = 1024;

    private PdfBlocks() {}

    /**
     * @param language of the act when it is known
     * @throws BadSource WRONG_TYPE, ENCRYPTED (no objection to an empty password), DAMAGED, or NO_TEXT_LAYER for pages
     *     with pictures only
     */
    static Source of(byte[] bytes, Optional<Language> language) throws BadSource {
        String head = new String(bytes, 0, Math.min(HEADER, bytes.length), StandardCharsets.ISO_8859_1);
        if (!head.contains("%PDF-")) {
            throw new BadSource(FileType.problem("PDF", bytes));
        }
        try (PDDocument document =
                Loader.loadPDF(bytes, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MAX_MEMORY).streamCache)) {
            return source(document, language);
        } catch (InvalidPasswordException locked) {
            throw new BadSource(Problem.of(Cause.ENCRYPTED, Place.FILE));
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw new BadSource(Problem.of(Cause.DAMAGED, Place.FILE, words(broken)));
        }
    }

    private static Source source(PDDocument document, Optional<Language> language) throws IOException, BadSource {
        if (document.getNumberOfPages() > MAX_PAGES) {
            throw new IOException("it counts " + document.getNumberOfPages() + " pages, more than " + MAX_PAGES);
        }
        PdfLineReader.Print print = PdfLineReader.print(document);
        List<PdfLine> lines = PdfRunningHeads.dropFrom(print.lines());
        Language known = language.orElseGet(
                () -> LanguageDetector.guess(lines.stream().map(PdfLine::text).toList())
                        .language());
        List<Block> blocks = PdfParagraphs.of(lines, Tradition.of(known));
        if (blocks.isEmpty()) {
            throw new BadSource(Problem.of(Cause.NO_TEXT_LAYER, Place.FILE));
        }
        return new Source(blocks, print.doubts());
    }

    private static String words(Throwable broken) {
        String message = Objects.requireNonNullElse(broken.getMessage(), "the structure of the PDF is broken");
        return Whitespace.clean(message.length() > 200 ? message.substring(0, 200) : message)
                .replaceFirst("^Error: ", "")
                .replaceFirst("\\.$", "");
    }
}
