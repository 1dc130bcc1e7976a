package org.dauys.server.meeting.reader;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.dauys.server.guard.Guard;
import org.dauys.server.guard.Lane;
import org.dauys.server.guard.PdfWriting;
import org.dauys.server.guard.TooMuchException;
import org.dauys.server.site.UnmadeFileException;
import org.dauys.text.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes files for print, once for all who ask as long as what they show stays. */
@Component
class Printing {
    private static final int MOST_BYTES_IN_MEMORY = 32 << 20;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final TemplateEngine templates;
    private final Guard guard;
    private final Cache<String, byte[]> made = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES_IN_MEMORY)
            .weigher((String key, byte[] bytes) -> key.length() + bytes.length)
            .build();

    Printing(TemplateEngine templates, Guard guard) {
        this.templates = templates;
        this.guard = guard;
    }

    /** A page of HTML. */
    String html(String template, Map<String, Object> values) {
        StringOutput out = new StringOutput(1 << 15);
        templates.render(template, values, out);
        return out.toString();
    }

    /**
     * The same laid out as PDF.
     *
     * @throws UnmadeFileException when nobody had time for it
     */
    byte[] pdf(String html, String language) {
        try {
            return PdfWriting.write(guard, html, new Language(language), Lane.VISITORS);
        } catch (TooMuchException busy) {
            throw new UnmadeFileException(busy);
        }
    }

    /** How many pages a document of ours has. */
    static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param key of all that the file is made from */
    byte[] once(String key, Supplier<byte[]> make) {
        // Not computed inside the cache: it may take seconds, and others would wait who want another file.
        byte[] known = made.getIfPresent(key);
        if (known != null) {
            return known;
        }
        byte[] fresh = make.get();
        made.put(key, fresh);
        return fresh;
    }

    /** An answer that browsers show, or save under this name. */
    static ResponseEntity<byte[]> answer(byte[] bytes, MediaType type, String name, boolean saved) {
        var disposition = saved ? ContentDisposition.attachment() : ContentDisposition.inline();
        return ResponseEntity.ok()
                .contentType(type)
                .eTag("\"" + UUID.nameUUIDFromBytes(bytes) + "\"")
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .header(
                        "Content-Disposition",
                        disposition.filename(name).build().toString())
                .body(bytes);
    }
}
