package org.dauys.server.publish.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Breaks long lines as iCalendar wants it (RFC 5545, 3.1): after at most 75 octets of UTF-8, never inside a character, and what
 * follows begins with a space. The library that writes our calendars counts characters, of which Kazakh ones have two octets.
 */
final class OctetFolding {
    static final int MOST = 75;

    private OctetFolding() {}

    /** @param unfolded lines that end in CR LF */
    static byte[] fold(String unfolded) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(unfolded.length() * 5 / 4);
        byte[] octets = unfolded.getBytes(StandardCharsets.UTF_8);
        int inLine = 0;
        for (int at = 0; at < octets.length; ) {
            int length = length(octets[at]);
            boolean ends = octets[at] == '\r' || octets[at] == '\n';
            if (!ends && inLine + length > MOST) {
                out.writeBytes(new byte[] {'\r', '\n', ' '});
                inLine = 1;
            }
            out.write(octets, at, length);
            inLine = ends ? 0 : inLine + length;
            at += length;
        }
        return out.toByteArray();
    }

    /** How many octets the character that begins with this one has. */
    private static int length(byte first) {
        int octet = first & 0xff;
        return octet < 0xc0 ? 1 : octet < 0xe0 ? 2 : octet < 0xf0 ? 3 : 4;
    }
}
