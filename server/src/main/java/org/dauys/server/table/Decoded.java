package org.dauys.server.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Text out of bytes whose encoding may have to be recognised. Nothing is ever replaced or guessed silently. */
public record Decoded(String encoding, String text) {
    public static final String UTF_8 = "UTF-8";
    public static final String WINDOWS_1251 = "windows-1251";
    private static final Charset CYRILLIC = Charset.forName(WINDOWS_1251);
    private static final int SAMPLE = 100;

    /**
     * Decodes a file.
     *
     * @param chosen {@link #UTF_8} or {@link #WINDOWS_1251}, or empty to recognise; a byte order mark is believed first
     * @throws UnreadableTableException when the bytes are not in the encoding, with the line and how it would look
     */
    static Decoded of(byte[] bytes, String chosen) throws UnreadableTableException {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return strictly(bytes, 3, StandardCharsets.UTF_8, UTF_8);
        }
        if (startsWith(bytes, 0xff, 0xfe)) {
            return strictly(bytes, 2, StandardCharsets.UTF_16LE, "UTF-16");
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return strictly(bytes, 2, StandardCharsets.UTF_16BE, "UTF-16");
        }
        int binary = indexOf(bytes, (byte) 0);
        if (binary >= 0) {
            throw new UnreadableTableException("register.problem.binary", line(bytes, binary));
        }
        boolean utf8 = firstFault(bytes, 0, StandardCharsets.UTF_8) < 0;
        if (chosen.equals(WINDOWS_1251)) {
            return cyrillic(bytes, utf8);
        }
        if (utf8 || chosen.equals(UTF_8) || !looksCyrillic(bytes)) {
            return strictly(bytes, 0, StandardCharsets.UTF_8, UTF_8);
        }
        return strictly(bytes, 0, CYRILLIC, WINDOWS_1251);
    }

    private static Decoded cyrillic(byte[] bytes, boolean utf8) throws UnreadableTableException {
        int first = firstForeign(bytes);
        if (utf8 && first >= 0) {
            throw new UnreadableTableException(
                    "register.problem.not-1251", line(bytes, first), sample(bytes, first, StandardCharsets.UTF_8));
        }
        return strictly(bytes, 0, CYRILLIC, WINDOWS_1251);
    }

    private static Decoded strictly(byte[] bytes, int from, Charset charset, String name)
            throws UnreadableTableException {
        int fault = firstFault(bytes, from, charset);
        if (fault >= 0) {
            throw new UnreadableTableException(
                    charset.equals(StandardCharsets.UTF_8) ? "register.problem.not-utf8" : "register.problem.encoding",
                    line(bytes, fault),
                    sample(bytes, fault, CYRILLIC),
                    name);
        }
        return new Decoded(name, new String(bytes, from, bytes.length - from, charset));
    }

    /** Where the bytes stop being of this encoding; -1 when they never do. */
    private static int firstFault(byte[] bytes, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(16_384);
        while (true) {
            var result = decoder.decode(in, out, true);
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
            out.clear();
        }
    }

    /** Nine of ten bytes beyond ASCII are letters of Russian words in windows-1251. */
    private static boolean looksCyrillic(byte[] bytes) {
        int beyond = 0;
        int letters = 0;
        for (byte one : bytes) {
            int sign = one & 0xff;
            if (sign >= 0x80) {
                beyond++;
                letters += sign >= 0xc0 || sign == 0xa8 || sign == 0xb8 || sign == 0xb3 || sign == 0xb2 ? 1 : 0;
            }
        }
        return letters * 10 >= beyond * 9;
    }

    private static int firstForeign(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return i;
            }
        }
        return -1;
    }

    private static int line(byte[] bytes, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    /** The line where it went wrong, as it reads in another encoding. */
    private static String sample(byte[] bytes, int at, Charset charset) {
        int from = at;
        while (from > 0 && bytes[from - 1] != '\n' && at - from < SAMPLE) {
            from--;
        }
        int to = at;
        while (to < bytes.length && bytes[to] != '\n' && to - at < SAMPLE) {
            to++;
        }
        return org.dauys.server.site.Form.clean(new String(bytes, from, to - from, charset));
    }

    private static boolean startsWith(byte[] bytes, int... head) {
        for (int i = 0; i < head.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != head[i]) {
                return false;
            }
        }
        return true;
    }

    private static int indexOf(byte[] bytes, byte sought) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == sought) {
                return i;
            }
        }
        return -1;
    }
}
