package org.dauys.server.submission.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.dauys.server.submission.files.SentFile.Refusal;
import org.dauys.server.submission.files.SentFile.RefusedException;

/** A JPEG with nothing but the picture (ITU-T T.81, annex B; Exif 2.32 for which side is up). */
final class JpegPicture {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COM = 0xFE;
    private static final int TAG_ORIENTATION = 0x0112;

    private JpegPicture() {}

    /**
     * The same picture, to the bit, without the camera's notes, comments, thumbnails, and whatever stands behind its end. Only
     * which side is up is kept.
     */
    static byte[] plain(byte[] bytes) throws RefusedException {
        Pictures.check(bytes);
        ByteArrayOutputStream rest = new ByteArrayOutputStream(bytes.length);
        int orientation = 1;
        int at = 2;
        while (at + 4 <= bytes.length) {
            if ((bytes[at] & 0xFF) != 0xFF) {
                throw new RefusedException(Refusal.BROKEN);
            }
            int marker = bytes[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = (((bytes[at + 2] & 0xFF) << 8) | (bytes[at + 3] & 0xFF)) + 2;
            if (length < 4 || at + length > bytes.length) {
                throw new RefusedException(Refusal.BROKEN);
            }
            if (marker == APP1 && SentFile.starts(bytes, at + 4, "Exif\0\0")) {
                orientation = orientation(bytes, at + 10, at + length);
            }
            if (isPicture(marker, bytes, at)) {
                rest.write(bytes, at, length);
            }
            at += length;
            if (marker == SOS) {
                int end = endOfScan(bytes, at);
                rest.write(bytes, at, end - at);
                at = end;
                if ((bytes[at + 1] & 0xFF) == EOI) {
                    return put(orientation, rest);
                }
            }
        }
        throw new RefusedException(Refusal.BROKEN);
    }

    /** JFIF, the colour profile and Adobe's colour sign are needed to show it; other notes of programs are not. */
    private static boolean isPicture(int marker, byte[] bytes, int at) {
        if (marker == APP0) {
            return SentFile.starts(bytes, at + 4, "JFIF\0");
        }
        if (marker == APP2) {
            return SentFile.starts(bytes, at + 4, "ICC_PROFILE\0");
        }
        return marker == APP14 || ((marker < APP1 || marker > APP15) && marker != COM);
    }

    /** Where the next marker stands: not a stuffed FF 00 nor one of the restarts, which belong to the scan. */
    private static int endOfScan(byte[] bytes, int from) throws RefusedException {
        for (int at = from; at + 1 < bytes.length; at++) {
            int next = bytes[at + 1] & 0xFF;
            if ((bytes[at] & 0xFF) == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                return at;
            }
        }
        throw new RefusedException(Refusal.BROKEN);
    }

    /** 1 to 8; 1 when it is not said. */
    private static int orientation(byte[] bytes, int from, int to) {
        if (to - from < 14) {
            return 1;
        }
        ByteBuffer tiff = ByteBuffer.wrap(bytes, from, to - from).slice();
        tiff.order(bytes[from] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return 1;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (entry + 12 > tiff.limit()) {
                return 1;
            }
            if ((tiff.getShort(entry) & 0xFFFF) == TAG_ORIENTATION) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private static byte[] put(int orientation, ByteArrayOutputStream rest) {
        ByteBuffer out = ByteBuffer.allocate(rest.size() + 64);
        out.put((byte) 0xFF).put((byte) SOI);
        if (orientation != 1) {
            out.put((byte) 0xFF).put((byte) APP1).putShort((short) 34);
            out.put(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1});
            out.putShort((short) TAG_ORIENTATION).putShort((short) 3).putInt(1);
            out.putShort((short) orientation).putShort((short) 0).putInt(0);
        }
        out.put(rest.toByteArray()).put((byte) 0xFF).put((byte) EOI);
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }
}
