package org.dauys.text.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Opens XML. UTF-8 is decoded here and not by the JDK's parser, which would print a line of its own on the standard
 * error output for every byte that is none.
 */
final class XmlInput {
    private static final int HEAD = 128;
    private static final Pattern OTHER_ENCODING =
            Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"'](?!utf-?8[\"'])", Pattern.CASE_INSENSITIVE);

    private XmlInput() {}

    /** A malformed byte ends the reading with a {@link java.nio.charset.CharacterCodingException} as the cause. */
    static XMLStreamReader open(XMLInputFactory factory, InputStream stream) throws XMLStreamException, IOException {
        InputStream in = new BufferedInputStream(stream);
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        // FE and FF begin UTF-16, 0 UTF-32 or UTF-16 without a mark; none of them is in UTF-8.
        boolean utf16 = head.length > 1 && (head[0] == (byte) 0xFE || head[0] == (byte) 0xFF || head[0] * head[1] == 0);
        if (utf16
                || OTHER_ENCODING
                        .matcher(new String(head, StandardCharsets.ISO_8859_1))
                        .find()) {
            return factory.createXMLStreamReader(in);
        }
        boolean mark =
                head.length > 2 && Arrays.equals(head, 0, 3, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, 0, 3);
        in.skipNBytes(mark ? 3 : 0);
        return factory.createXMLStreamReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    }

    /** Where the first byte stands that is no UTF-8, from 0; the length when there is none. */
    static int malformedByte(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length + 1), true);
        return in.position();
    }
}
