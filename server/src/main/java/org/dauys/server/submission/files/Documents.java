package org.dauys.server.submission.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.dauys.server.submission.files.SentFile.Refusal;
import org.dauys.server.submission.files.SentFile.RefusedException;

/** Looks whether documents are what they begin like. They are kept as they came. */
final class Documents {
    /** A letter has a dozen. */
    private static final int MOST_ENTRIES = 5_000;

    private Documents() {}

    /** It can be opened without a password and has a page. */
    static void checkPdf(byte[] bytes) throws RefusedException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() == 0) {
                throw new RefusedException(Refusal.BROKEN);
            }
        } catch (InvalidPasswordException locked) {
            throw new RefusedException(Refusal.LOCKED);
        } catch (IOException | RuntimeException broken) {
            // PDFBox answers nonsense with many kinds of exceptions.
            throw new RefusedException(Refusal.BROKEN);
        }
    }

    /** A document of an office program under a password: not a ZIP any more, but one stream in an older kind of package. */
    static boolean isLockedOffice(byte[] bytes) {
        return SentFile.starts(bytes, 0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")
                && new String(bytes, StandardCharsets.ISO_8859_1)
                        .contains("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0");
    }

    /** Only the list of its parts is read: nothing is unpacked. */
    static void checkDocx(byte[] bytes) throws RefusedException {
        List<String> names;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            names = Collections.list(zip.getEntries()).stream()
                    .map(ZipArchiveEntry::getName)
                    .toList();
        } catch (IOException | RuntimeException broken) {
            throw new RefusedException(Refusal.BROKEN);
        }
        if (names.size() > MOST_ENTRIES
                || !names.contains("[Content_Types].xml")
                || !names.contains("word/document.xml")) {
            throw new RefusedException(Refusal.UNKNOWN);
        }
        if (names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
            throw new RefusedException(Refusal.MACROS);
        }
    }
}
