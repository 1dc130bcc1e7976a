package org.dauys.server.submission.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.dauys.server.submission.Attachment;
import org.dauys.server.submission.CleanText;

/**
 * Makes an attachment of a file that someone sent. What it is, its content says: never its name, nor what the browser calls
 * it. Pictures lose everything that is not the picture: the place where a photograph was taken must not tell where its
 * sender lives.
 */
public final class SentFile {
    /** 10 MB. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 100;

    private SentFile() {}

    /** Why a file is not taken. The codes are part of the keys of phrases. */
    public enum Refusal {
        EMPTY,
        TOO_LARGE,
        /** None of the kinds that are taken, whatever its name says. */
        UNKNOWN,
        /** It begins like one of them, but cannot be read as one. */
        BROKEN,
        /** A document with a password. */
        LOCKED,
        /** A document with macros. */
        MACROS,
        /** Looking at it took more time or memory than is given to a file. */
        TOO_HARD,
        /** Too many files are looked at just now. */
        BUSY;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A file that is not taken. */
    public static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final Refusal refusal;

        public RefusedException(Refusal refusal) {
            super(refusal.code(), null, false, false);
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }

    /**
     * The file as it will be kept: a PDF, DOCX, PNG, JPEG or WebP of at most {@link #MOST_BYTES}.
     *
     * @throws RefusedException when it is none of these
     */
    static Attachment of(String name, byte[] bytes, boolean isPublic) throws RefusedException {
        if (bytes.length == 0) {
            throw new RefusedException(Refusal.EMPTY);
        }
        if (bytes.length > MOST_BYTES) {
            throw new RefusedException(Refusal.TOO_LARGE);
        }
        if (starts(bytes, 0, "%PDF-")) {
            Documents.checkPdf(bytes);
            return new Attachment(name(name, "pdf"), "application/pdf", bytes, isPublic);
        }
        if (Documents.isLockedOffice(bytes)) {
            throw new RefusedException(Refusal.LOCKED);
        }
        if (starts(bytes, 0, "PK\u0003\u0004")) {
            Documents.checkDocx(bytes);
            return new Attachment(
                    name(name, "docx"),
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    bytes,
                    isPublic);
        }
        if (starts(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
            return new Attachment(name(name, "png"), "image/png", PngPicture.plain(bytes), isPublic);
        }
        if (starts(bytes, 0, "\u00ff\u00d8\u00ff")) {
            return new Attachment(name(name, "jpg", "jpeg"), "image/jpeg", JpegPicture.plain(bytes), isPublic);
        }
        if (starts(bytes, 0, "RIFF") && starts(bytes, 8, "WEBP")) {
            return new Attachment(name(name, "webp"), "image/webp", WebpPicture.plain(bytes), isPublic);
        }
        throw new RefusedException(Refusal.UNKNOWN);
    }

    static boolean starts(byte[] bytes, int from, String signs) {
        byte[] wanted = signs.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= from + wanted.length
                && Arrays.equals(bytes, from, from + wanted.length, wanted, 0, wanted.length);
    }

    /** The name without folders and without signs that some system cannot have in names; its ending tells the truth. */
    static String name(String sent, String... endings) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String clean =
                CleanText.line(last).replaceAll("[\\p{Cc}:*?\"<>|%;]", "_").replaceAll("^[. ]+", "");
        int dot = clean.lastIndexOf('.');
        String ending = dot < 0 ? "" : clean.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean right = Arrays.asList(endings).contains(ending);
        String stem = right ? clean.substring(0, dot) : clean;
        int[] signs = stem.codePoints().limit(LONGEST_NAME).toArray();
        String shortened = new String(signs, 0, signs.length).strip();
        return (shortened.isEmpty() ? "file" : shortened) + "." + (right ? ending : endings[0]);
    }
}
