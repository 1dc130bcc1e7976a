package org.dauys.server.guard;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.dauys.text.Language;
import org.dauys.text.write.PdfPages;

/** Lays out pages of HTML, which hold words of people, as PDF. */
public final class PdfWriting implements GuardedWork {
    private static final String NAME = "write-pdf";

    /**
     * Lays out a page.
     *
     * @param html as {@link PdfPages} takes it
     * @param language of most of its words
     * @throws TooMuchException when it took more than it is given
     */
    public static byte[] write(Guard guard, String html, Language language, Lane lane) {
        ByteArrayOutputStream asked = new ByteArrayOutputStream(html.length() + 16);
        try (DataOutputStream out = new DataOutputStream(asked)) {
            out.writeUTF(language.code());
            out.write(html.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return guard.run(NAME, asked.toByteArray(), lane);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public byte[] run(byte[] asked) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(asked));
        Language language = new Language(in.readUTF());
        String html = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
        PdfPages.write(html, language, out);
        return out.toByteArray();
    }
}
