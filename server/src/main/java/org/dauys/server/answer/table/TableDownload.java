package org.dauys.server.answer.table;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.Frame;
import org.dauys.server.consultation.reader.Frames;
import org.dauys.server.people.Open;
import org.dauys.server.site.Say;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The table's files to take away, sent chunk by chunk: no connection to the database is held while a slow reader takes
 * them. Only whole files are sent; one that is taken away meanwhile breaks off short of its length, so that it is noticed.
 */
@Controller
class TableDownload {
    private final Frames frames;
    private final TableFiles files;
    private final JdbcClient sql;

    TableDownload(Frames frames, TableFiles files, JdbcClient sql) {
        this.frames = frames;
        this.files = files;
        this.sql = sql;
    }

    /**
     * A file by its id; without one, the newest of a version in the reader's language, or the page where it is made.
     *
     * @param file as the page of files names it
     */
    @Open
    @GetMapping("/c/{slug}/table.{ending:[a-z]+}")
    void file(
            @PathVariable String slug,
            @PathVariable String ending,
            @RequestParam(defaultValue = "") String file,
            @RequestParam(defaultValue = "") String v,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        FileKind kind = FileKind.ofCode(ending).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Frame frame = v.isEmpty() ? frames.of(slug, locale) : frames.of(slug, v, "", locale);
        Optional<TableFile> found = file.isEmpty() ? newest(frame, kind, !v.isEmpty(), locale) : byId(frame, file);
        if (found.isEmpty()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.sendRedirect(frame.base() + "/table/files" + (v.isEmpty() ? "" : "?v=" + v));
            return;
        }
        send(frame, found.get(), request, response);
    }

    private Optional<TableFile> newest(Frame frame, FileKind kind, boolean named, Locale locale) {
        Optional<Version> version = named ? frame.shown() : Pair.usual(frame.versions());
        return version.flatMap(one -> files.newest(Pair.of(frame.consultation(), frame.versions(), one), kind, locale));
    }

    private Optional<TableFile> byId(Frame frame, String id) {
        return id.matches("[0-9]{1,18}")
                ? files.shown(frame.consultation().id(), Long.parseLong(id))
                        .filter(one -> frame.versions().stream()
                                .anyMatch(version -> version.id() == one.of().version()))
                : Optional.empty();
    }

    private void send(Frame frame, TableFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = "\"" + file.whole().sha256() + "\"";
        response.setHeader(HttpHeaders.ETAG, tag);
        // Asked for anew each time: a file goes when words in it are not to be seen any more.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return;
        }
        response.setContentType(file.of().kind().mediaType().toString());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, file.of().language().getLanguage());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(frame, file));
        response.setContentLengthLong(file.whole().bytes());
        if (!request.getMethod().equals("HEAD")) {
            chunks(file, response.getOutputStream());
        }
    }

    private void chunks(TableFile file, OutputStream out) throws IOException {
        long left = file.whole().bytes();
        for (int ordinal = 0; left > 0; ordinal++) {
            byte[] chunk = Chunks.read(sql, file.id(), ordinal)
                    .orElseThrow(() -> new IOException("The file was replaced while it was sent"));
            out.write(chunk);
            left -= chunk.length;
        }
    }

    /** "Table of submissions – Draft of a new Constitution – 2026-11-23.docx". */
    private static String disposition(Frame frame, TableFile file) {
        String day =
                file.begun().atZone(frame.consultation().zone()).toLocalDate().toString();
        String name = Say.in(file.of().language())
                        .say(
                                "overview.files.name",
                                frame.consultation().title().in(file.of().language()),
                                day)
                + "." + file.of().kind().code();
        return ContentDisposition.attachment()
                .filename(name.replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]+", " "), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
