package org.dauys.text.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dauys.text.Language;
import org.dauys.text.Place;
import org.dauys.text.Problem;
import org.dauys.text.Problem.Cause;

/** Reads plain text: one paragraph a line, paragraphs apart by empty lines, or lines wrapped at a margin. */
final class TextBlocks {
    private TextBlocks() {}

    /** @param language of the text when it is known */
    static Source of(byte[] bytes, Optional<Language> language) throws BadSource {
        return LineJoiner.source(decode(bytes), language);
    }

    /**
     * The characters of a text file: UTF-8, or UTF-16 with a byte order mark.
     *
     * @throws BadSource when it is neither, or evidently no text
     */
    static String decode(byte[] bytes) throws BadSource {
        if (startsWith(bytes, '%', 'P', 'D', 'F')) {
            throw new BadSource(Problem.of(Cause.WRONG_TYPE, Place.FILE, "text", "PDF"));
        }
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            throw new BadSource(Problem.of(Cause.WRONG_TYPE, Place.FILE, "text", "DOCX/ZIP"));
        }
        Charset charset = startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)
                ? StandardCharsets.UTF_16
                : StandardCharsets.UTF_8;
        String text = charset.equals(StandardCharsets.UTF_8) ? new String(bytes, charset) : "\uFFFD";
        if (text.indexOf('\uFFFD') >= 0) {
            // It stands for bytes that are no character, or in the text itself.
            text = decoded(bytes, charset);
        }
        if (text.indexOf('\0') >= 0) {
            throw new BadSource(Problem.of(Cause.WRONG_TYPE, Place.FILE, "text", "binary"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** @throws BadSource with the first byte that is no character */
    private static String decoded(byte[] bytes, Charset charset) throws BadSource {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        try {
            if (result.isError()) {
                result.throwException();
            }
        } catch (CharacterCodingException malformed) {
            throw new BadSource(Problem.of(Cause.NOT_UTF8, Place.FILE, in.position()));
        }
        decoder.flush(out);
        return out.flip().toString();
    }

    private static boolean startsWith(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }
}
