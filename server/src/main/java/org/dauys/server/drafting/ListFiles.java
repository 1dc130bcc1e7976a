package org.dauys.server.drafting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.guard.Guard;
import org.dauys.server.guard.Lane;
import org.dauys.server.guard.PdfWriting;
import org.dauys.server.guard.TooMuchException;
import org.dauys.server.publish.FileName;
import org.dauys.server.publish.Keeping;
import org.dauys.server.publish.Served;
import org.dauys.server.site.Page;
import org.dauys.server.site.UnmadeFileException;
import org.dauys.text.Language;
import org.dauys.text.write.DocxPages;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The list in order of disposal to take away: one page of HTML, laid out for print or written for a word processor; and rows. */
@Component
public class ListFiles {
    private static final long MOST_BYTES = 16L << 20;
    private static final int DOCX_AT_ONCE = 2;
    private static final int DOCX_WAITS_SECONDS = 5;

    private final TemplateEngine templates;
    private final Guard guard;
    private final Cache<String, byte[]> made = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String key, byte[] bytes) -> key.length() + bytes.length)
            .build();

    /** Those who have a list written for a word processor, which takes time and memory of the server itself. */
    final Semaphore writers = new Semaphore(DOCX_AT_ONCE, true);

    ListFiles(TemplateEngine templates, Guard guard) {
        this.templates = templates;
        this.guard = guard;
    }

    /** Its formats. */
    public enum Kind {
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        PDF("application/pdf"),
        CSV("text/csv;charset=UTF-8");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** By the ending of the file. */
        public static Optional<Kind> of(String ending) {
            return Stream.of(values())
                    .filter(kind -> kind.code().equals(ending))
                    .findFirst();
        }

        /** The ending of the file. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A file of a list, in the language of the page.
     *
     * @throws UnmadeFileException when nobody has time to lay it out or to write it; rows need none
     */
    public Served of(ListSheet sheet, Kind kind, Consultation consultation, Page page) {
        String name = page.say("drafting.list.file", sheet.base().number()) + " – "
                + consultation.title().in(page.locale()) + "." + kind.code();
        String plain = consultation.slug() + "-amendments-" + sheet.base().number() + "." + page.language() + "."
                + kind.code();
        return new Served(
                bytes(sheet, kind, consultation, page),
                MediaType.parseMediaType(kind.type),
                sheet.isOfTheDesk() ? Keeping.READER : Keeping.MINUTE,
                Optional.of(new FileName(plain, name)),
                Optional.of(page.language()));
    }

    private byte[] bytes(ListSheet sheet, Kind kind, Consultation consultation, Page page) {
        if (kind == Kind.CSV) {
            return ListCsv.write(sheet);
        }
        StringOutput html = new StringOutput(1 << 16);
        templates.render(
                "drafting/printed.jte", Map.of("page", page, "consultation", consultation, "sheet", sheet), html);
        String key = kind + Served.sha256(html.toString().getBytes(StandardCharsets.UTF_8));
        // Not computed inside the cache: others would wait who want another file.
        byte[] known = made.getIfPresent(key);
        if (known == null) {
            known = write(html.toString(), kind, new Language(page.language()));
            made.put(key, known);
        }
        return known;
    }

    private byte[] write(String html, Kind kind, Language language) {
        try {
            return kind == Kind.PDF ? PdfWriting.write(guard, html, language, Lane.VISITORS) : docx(html, language);
        } catch (TooMuchException busy) {
            throw new UnmadeFileException(busy);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @throws UnmadeFileException when too many others have one written */
    byte[] docx(String html, Language language) throws IOException {
        try {
            if (!writers.tryAcquire(DOCX_WAITS_SECONDS, TimeUnit.SECONDS)) {
                throw new UnmadeFileException("Other lists are being written");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new UnmadeFileException(stopping);
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
            DocxPages.write(html, language, out);
            return out.toByteArray();
        } finally {
            writers.release();
        }
    }
}
