package org.dauys.text.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * The marks in a page's content (ISO 32000-1, 14.6). Pieces that are no content any more become artifacts; artifacts that
 * hold nothing, of which the engine writes one for each element, go.
 *
 * <p>Looked for as PDFBox writes them. Strings in our fonts, two bytes a character, hold none of these by chance: no glyph
 * has such a number.
 */
final class PdfMarks {
    private static final byte[] PIECE = bytes("/MCID ");
    private static final byte[] ARTIFACT = bytes("/Artifact ");
    private static final byte[] BEGIN = bytes(" BDC\n");
    private static final byte[] END = bytes("EMC\n");
    private static final byte[] GONE = bytes("/Artifact <</Type /Pagination>> BDC\n");

    private final byte[] content;
    private final ByteArrayOutputStream out;
    /** Up to where it is written. */
    private int written;

    private PdfMarks(byte[] content) {
        this.content = content;
        this.out = new ByteArrayOutputStream(content.length);
    }

    /**
     * Writes them anew.
     *
     * @param page whose content the engine wrote without compressing it
     * @param gone the numbers of the pieces that become artifacts
     */
    static void write(PDDocument document, PDPage page, BitSet gone) throws IOException {
        byte[] content;
        try (InputStream in = page.getContents()) {
            content = in.readAllBytes();
        }
        PdfMarks marks = new PdfMarks(content);
        marks.write(gone);
        byte[] bytes = marks.out.toByteArray();
        page.setContents(new PDStream(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE));
    }

    private void write(BitSet gone) {
        for (int at = 0; at < content.length; at++) {
            if (content[at] == '/' && starts(at, ARTIFACT)) {
                int end = lineEnd(at);
                if (starts(end, END)) {
                    put(at, new byte[0], end + END.length);
                }
            } else if (content[at] == '/' && starts(at, PIECE) && starts(lineEnd(at) - BEGIN.length, BEGIN)) {
                if (gone.get(number(at + PIECE.length))) {
                    put(lineBegin(at), GONE, lineEnd(at));
                }
            }
        }
        out.write(content, written, content.length - written);
    }

    private void put(int from, byte[] instead, int to) {
        out.write(content, written, from - written);
        out.writeBytes(instead);
        written = to;
    }

    private int number(int at) {
        int number = 0;
        for (int i = at; content[i] >= '0' && content[i] <= '9'; i++) {
            number = number * 10 + content[i] - '0';
        }
        return number;
    }

    private int lineBegin(int at) {
        int begin = at;
        while (begin > 0 && content[begin - 1] != '\n') {
            begin--;
        }
        return begin;
    }

    /** Behind the end of the line. */
    private int lineEnd(int at) {
        int end = at;
        while (end < content.length && content[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, content.length);
    }

    private boolean starts(int at, byte[] with) {
        if (at < 0 || at + with.length > content.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (content[at + i] != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
