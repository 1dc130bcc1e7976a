package org.dauys.text.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.Problem;

/** Writes an act in any of the {@link Format}s that acts are written in. */
public final class ActWriter {
    private ActWriter() {}

    /**
     * Writes an act; {@code out} stays open.
     *
     * @param warnings of the reading; only JSON carries them
     */
    public static void write(Act act, List<Problem> warnings, Format format, OutputStream out) throws IOException {
        switch (format) {
            case TEXT -> out.write(TextActs.write(act).getBytes(StandardCharsets.UTF_8));
            case MARKDOWN -> out.write(MarkdownActs.write(act).getBytes(StandardCharsets.UTF_8));
            case HTML -> out.write(HtmlActs.write(act).getBytes(StandardCharsets.UTF_8));
            case AKN -> AknActs.write(act, out);
            case DOCX -> DocxActs.write(act, out);
            case JSON -> JsonActs.write(act, warnings, out);
            case PDF -> PdfPages.write(HtmlActs.write(act), act.language(), out);
        }
    }

    /**
     * The SHA-256 of an act: of its canonical bytes, which are its plain text in UTF-8 as {@link Format#TEXT} writes it.
     * The same words with the same structure have the same sum, whatever file they were read from.
     *
     * @return 64 hexadecimal digits, lower case
     */
    public static String sha256(Act act) {
        try {
            byte[] canonical = TextActs.write(act).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException impossible) {
            throw new UncheckedIOException(new IOException("This JDK lacks SHA-256", impossible));
        }
    }
}
