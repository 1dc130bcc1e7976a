package org.dauys.server.meeting.hold;

/**
 * Whether bytes are a JPEG that carries nothing beside its picture: no EXIF, XMP, IPTC or comment, which tell place, time and
 * device. The desk has drawn the picture anew; what comes with such parts did not come from it. Only the parts' lengths are read,
 * the picture itself is never decoded.
 */
final class PlainJpeg {
    private static final int MARK = 0xff;
    private static final int START = 0xd8;
    private static final int SCAN = 0xda;
    private static final int COMMENT = 0xfe;
    /** APP0 (JFIF), APP2 (colours) and APP14 (Adobe's way of colours) say how to show it. */
    private static final int APP0 = 0xe0;

    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;

    private PlainJpeg() {}

    static boolean is(byte[] bytes) {
        if (bytes.length < 4 || at(bytes, 0) != MARK || at(bytes, 1) != START) {
            return false;
        }
        int place = 2;
        while (place + 4 <= bytes.length && at(bytes, place) == MARK) {
            int kind = at(bytes, place + 1);
            if (kind == SCAN) {
                return true;
            }
            boolean tells = kind == COMMENT || (kind > APP0 && kind <= APP15 && kind != APP2 && kind != APP14);
            int length = (at(bytes, place + 2) << 8) | at(bytes, place + 3);
            if (tells || length < 2) {
                return false;
            }
            place += 2 + length;
        }
        return false;
    }

    private static int at(byte[] bytes, int place) {
        return bytes[place] & 0xff;
    }
}
