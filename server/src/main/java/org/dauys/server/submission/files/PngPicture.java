package org.dauys.server.submission.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.dauys.server.submission.files.SentFile.Refusal;
import org.dauys.server.submission.files.SentFile.RefusedException;

/** A PNG with nothing but the picture (ISO/IEC 15948, 5.3). */
final class PngPicture {
    private static final int SIGNATURE = 8;
    /** Length, name and check sum of a chunk. */
    private static final int AROUND = 12;

    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYS");

    private PngPicture() {}

    /** The same picture without texts, times, places, and whatever stands behind its end. */
    static byte[] plain(byte[] bytes) throws RefusedException {
        Pictures.check(bytes);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, SIGNATURE);
        int at = SIGNATURE;
        while (at + AROUND <= bytes.length) {
            int length = in.getInt(at);
            if (length < 0 || length > bytes.length - at - AROUND) {
                break;
            }
            String name = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (KEPT.contains(name)) {
                out.write(bytes, at, length + AROUND);
            }
            if (name.equals("IEND")) {
                return out.toByteArray();
            }
            at += length + AROUND;
        }
        throw new RefusedException(Refusal.BROKEN);
    }
}
