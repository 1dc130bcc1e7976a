package org.dauys.text.read;

import java.nio.charset.StandardCharsets;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;

/** What a file is by its first bytes, for those whose name says something else. */
final class FileType {
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final String UNKNOWN = "?";

    private FileType() {}

    /** The usual ending in capitals, which needs no translation: {@code DOC}, {@code ZIP}, {@code TXT}. */
    static String of(byte[] bytes) {
        if (isOle(bytes)) {
            return "DOC";
        }
        String head = new String(bytes, 0, Math.min(512, bytes.length), StandardCharsets.ISO_8859_1).stripLeading();
        if (head.startsWith("PK")) {
            return "ZIP";
        } else if (head.startsWith("%PDF-")) {
            return "PDF";
        } else if (head.startsWith("{\\rtf")) {
            return "RTF";
        } else if (head.startsWith("<?xml")) {
            return "XML";
        } else if (head.startsWith("<")) {
            return "HTML";
        } else if (head.startsWith("\u0089PNG") || head.startsWith("\u00FF\u00D8\u00FF")) {
            return "PNG/JPEG";
        }
        return head.chars().anyMatch(c -> c == 0) ? UNKNOWN : "TXT";
    }

    /** What to say of a file that does not begin as its name says. */
    static Problem problem(String expected, byte[] bytes) {
        String type = of(bytes);
        return type.equals(UNKNOWN)
                ? Problem.of(Cause.DAMAGED, Place.FILE, "it does not begin as " + expected)
                : Problem.of(Cause.WRONG_TYPE, Place.FILE, expected, type);
    }

    /** Whether it is a compound file of the old word processors, which also wraps encrypted new ones. */
    static boolean isOle(byte[] bytes) {
        return java.util.Arrays.mismatch(bytes, OLE) >= OLE.length;
    }
}
