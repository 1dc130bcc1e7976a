package org.dauys.tally.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Map;
import java.util.function.Consumer;
import org.dauys.tally.check.Finding;
import org.dauys.tally.check.Rule;
import org.dauys.tally.protocol.Origin;

/** The text of a file; what is unusual in its bytes is told. */
final class FileText {
    private static final char BROKEN = '\uFFFD';

    private FileText() {}

    static String of(String file, byte[] bytes, Charset charset, Consumer<Finding> found) {
        String text = new String(bytes, charset);
        // Only where the sign for broken bytes stands may some be broken; it may also be one that was written.
        if (text.indexOf(BROKEN) >= 0 && !isWhole(bytes, charset)) {
            tell(found, Rule.ENCODING, file, Finding.values("encoding", charset.name()));
        }
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
            tell(found, Rule.BYTE_ORDER_MARK, file, Map.of());
        }
        lineEnds(file, text, found);
        return text;
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

    private static void lineEnds(String file, String text, Consumer<Finding> found) {
        long both = 0;
        long alone = 0;
        for (int at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
            if (at + 1 < text.length() && text.charAt(at + 1) == '\n') {
                both++;
            } else {
                alone++;
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
