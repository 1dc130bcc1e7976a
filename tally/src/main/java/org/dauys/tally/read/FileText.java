package org.dauys.tally.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.dauys.tally.check.Finding;
import org.dauys.tally.check.Rule;
import org.dauys.tally.protocol.Origin;

/** The text of a file, in UTF-8; what is unusual in its bytes is told. */
final class FileText {
    private static final char BROKEN = '\uFFFD';
    private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long HIGHEST = 0x8080_8080_8080_8080L;

    private FileText() {}

    /** Without a byte order mark; the bytes of the file themselves where they are such a text. */
    static byte[] of(String file, byte[] bytes, Charset charset, Consumer<Finding> found) {
        if (charset.equals(StandardCharsets.UTF_8) && isPlain(bytes)) {
            return bytes;
        }
        byte[] text = whole(file, bytes, charset, found);
        if (text.length >= MARK.length && Arrays.equals(text, 0, MARK.length, MARK, 0, MARK.length)) {
            text = Arrays.copyOfRange(text, MARK.length, text.length);
            tell(found, Rule.BYTE_ORDER_MARK, file, Map.of());
        }
        lineEnds(file, text, found);
        return text;
    }

    private static byte[] whole(String file, byte[] bytes, Charset charset, Consumer<Finding> found) {
        String text = new String(bytes, charset);
        // Only where the sign for broken bytes stands may some be broken; it may also be one that was written.
        boolean broken = text.indexOf(BROKEN) >= 0 && !isWhole(bytes, charset);
        if (broken) {
            tell(found, Rule.ENCODING, file, Finding.values("encoding", charset.name()));
        }
        return charset.equals(StandardCharsets.UTF_8) && !broken ? bytes : text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether there is nothing but ASCII without a carriage return, eight bytes at a time. */
    private static boolean isPlain(byte[] bytes) {
        long unusual = 0;
        int at = 0;
        for (; at <= bytes.length - Long.BYTES; at += Long.BYTES) {
            long eight = (long) EIGHT.get(bytes, at);
            long returns = eight ^ '\r' * EACH;
            // A byte that is a return is 0 now, the one that borrows; one of ASCII has no highest bit to take it from.
            unusual |= eight | (returns - EACH);
        }
        for (; at < bytes.length; at++) {
            unusual |= bytes[at] == '\r' ? HIGHEST : bytes[at];
        }
        return (unusual & HIGHEST) == 0;
    }

    private static boolean isWhole(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }

    private static void lineEnds(String file, byte[] text, Consumer<Finding> found) {
        long both = 0;
        long alone = 0;
        for (int at = 0; at < text.length; at++) {
            if (text[at] == '\r') {
                if (at + 1 < text.length && text[at + 1] == '\n') {
                    both++;
                } else {
                    alone++;
                }
            }
        }
        if (both + alone > 0) {
            tell(found, Rule.LINE_ENDS, file, Finding.values("CR LF", both, "CR alone", alone));
        }
    }

    private static void tell(Consumer<Finding> found, Rule rule, String file, Map<String, String> values) {
        found.accept(Finding.of(rule, "", "", new Origin(file, 0), values));
    }
}
