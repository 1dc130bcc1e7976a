package org.dauys.server.submission.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.dauys.server.submission.files.SentFile.Refusal;
import org.dauys.server.submission.files.SentFile.RefusedException;

/**
 * A WebP with nothing but the picture (RFC 9649, 2.7). The JDK cannot decode one, so only its parts are looked at.
 */
final class WebpPicture {
    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final Set<String> PICTURES = Set.of("VP8 ", "VP8L", "ANMF");
    private static final int HEAD = 12;
    /** In VP8X: there are Exif data (bit 3) and XMP data (bit 2). */
    private static final int NOTES = 0b1100;

    private WebpPicture() {}

    /** The same picture without the camera's notes and whatever stands behind its end. */
    static byte[] plain(byte[] bytes) throws RefusedException {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer out = ByteBuffer.allocate(bytes.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(bytes, 0, HEAD);
        long end = Math.min(bytes.length, 8 + (in.getInt(4) & 0xFFFFFFFFL));
        boolean picture = false;
        int at = HEAD;
        while (at + 8 <= end) {
            String name = new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
            long size = in.getInt(at + 4) & 0xFFFFFFFFL;
            long padded = 8 + size + (size & 1);
            if (at + 8 + size > end) {
                throw new RefusedException(Refusal.BROKEN);
            }
            int length = (int) Math.min(padded, end - at);
            if (KEPT.contains(name)) {
                out.put(bytes, at, length);
                if (name.equals("VP8X")) {
                    int flags = out.position() - length + 8;
                    out.put(flags, (byte) (out.get(flags) & ~NOTES));
                }
            }
            picture |= PICTURES.contains(name) && size > 10;
            at += length;
        }
        if (!picture) {
            throw new RefusedException(Refusal.BROKEN);
        }
        out.putInt(4, out.position() - 8);
        byte[] plain = new byte[out.position()];
        out.flip().get(plain);
        return plain;
    }
}
