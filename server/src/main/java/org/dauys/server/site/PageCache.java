package org.dauys.server.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps readers' pages, compressed, for as long as what they show does not change ({@link PageStamps}), and answers a
 * browser that has the newest one with "not modified". Every page is the same for all readers of a language.
 *
 * <p>After Spring Security in the order of filters, so that the headers it adds are on every answer.
 */
@Component
@Order(0)
class PageCache extends OncePerRequestFilter {
    /** A longer query is nobody's link. */
    private static final int LONGEST_QUERY = 500;

    private final List<PageStamps> stamps;
    private final PageLanguage language;
    private final InstantSource clock;
    private final Cache<Key, Kept> pages;
    private final MadeOnce<Key, Kept> making = new MadeOnce<>();
    private final boolean keeps;

    /** The hour is in it for pages that say where in time a consultation is. */
    private record Key(String path, String query, Locale language, String stamp, long hour) {}

    /**
     * A page as it is sent.
     *
     * @param small whether someone has begun to compress it as well as can be
     */
    private record Kept(byte[] compressed, String type, String tag, AtomicBoolean small) {
        /** Most pages of a long tail are asked for once: the first time it is made fast, the second time small. */
        Kept smaller() throws IOException {
            byte[] page = new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes();
            return new Kept(gzip(page, Deflater.DEFAULT_COMPRESSION), type, tag, small);
        }
    }

    /** @param bytes room for compressed pages; 0 keeps none */
    PageCache(
            List<PageStamps> stamps,
            PageLanguage language,
            InstantSource clock,
            @Value("${dauys.pages.cache-bytes}") long bytes) {
        this.stamps = List.copyOf(stamps);
        this.language = language;
        this.clock = clock;
        this.pages = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((Key key, Kept page) -> 500 + page.compressed().length)
                .build();
        this.keeps = bytes > 0;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Key> key = key(request);
        if (key.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Kept page = pages.getIfPresent(key.get());
        if (page == null) {
            // Where a thousand readers wait for a count, each change would be a thousand pages.
            ContentCachingResponseWrapper own = new ContentCachingResponseWrapper(response);
            MadeOnce.Maker<Kept> maker = () -> make(key.get(), request, own, chain);
            Optional<Kept> made = keeps ? making.get(key.get(), maker) : maker.make();
            if (made.isEmpty()) {
                // Only now: nobody waits for a reader who takes it slowly.
                own.copyBodyToResponse();
                return;
            }
            page = made.get();
        } else if (page.small().compareAndSet(false, true)) {
            page = page.smaller();
            pages.put(key.get(), page);
        }
        answer(page, key.get(), request, response);
    }

    /** @return empty when the page is for this reader alone, who has it in {@code made} */
    private Optional<Kept> make(
            Key key, HttpServletRequest request, ContentCachingResponseWrapper made, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, made);
        if (!isKept(made)) {
            return Optional.empty();
        }
        Kept page = keep(made);
        pages.put(key, page);
        return Optional.of(page);
    }

    private Optional<Key> key(HttpServletRequest request) {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        if (!request.getMethod().equals("GET") || query.length() > LONGEST_QUERY) {
            return Optional.empty();
        }
        String path = request.getRequestURI();
        long hour = clock.instant().truncatedTo(ChronoUnit.HOURS).getEpochSecond();
        return stamp(path).map(stamp -> new Key(path, query, language.resolveLocale(request), stamp, hour));
    }

    /** Of all rooms together; empty as soon as one of them wants the page made anew. */
    private Optional<String> stamp(String path) {
        StringBuilder all = new StringBuilder();
        for (PageStamps room : stamps) {
            Optional<String> stamp = room.of(path);
            if (stamp.isEmpty()) {
                return Optional.empty();
            }
            all.append(stamp.get()).append('/');
        }
        return Optional.of(all.toString());
    }

    private static boolean isKept(ContentCachingResponseWrapper made) {
        String type = made.getContentType();
        return made.getStatus() == HttpServletResponse.SC_OK
                && type != null
                && type.startsWith("text/html")
                && made.getHeader(HttpHeaders.SET_COOKIE) == null
                // A page that waits for something will be another one soon.
                && !"no-store".equals(made.getHeader(HttpHeaders.CACHE_CONTROL))
                // A file to take away, which has headers of its own.
                && made.getHeader(HttpHeaders.ETAG) == null;
    }

    private static Kept keep(ContentCachingResponseWrapper made) throws IOException {
        byte[] page = made.getContentAsByteArray();
        return new Kept(
                gzip(page, Deflater.BEST_SPEED),
                Objects.requireNonNull(made.getContentType()),
                "\"" + Sums.of(page) + "\"",
                new AtomicBoolean());
    }

    private static byte[] gzip(byte[] page, int level) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(page.length / 4 + 100);
        try (GZIPOutputStream gzip = new Gzip(compressed, level)) {
            gzip.write(page);
        }
        return compressed.toByteArray();
    }

    private static final class Gzip extends GZIPOutputStream {
        Gzip(OutputStream out, int level) throws IOException {
            super(out, 8192);
            def.setLevel(level);
        }
    }

    private static void answer(Kept page, Key key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.ETAG, page.tag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.VARY, "Cookie, Accept-Language, Accept-Encoding");
        if (isKnown(page.tag(), request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(page.type());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, key.language().getLanguage());
        if (takesGzip(request)) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            response.setContentLength(page.compressed().length);
            response.getOutputStream().write(page.compressed());
        } else {
            try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(page.compressed()))) {
                plain.transferTo(response.getOutputStream());
            }
        }
    }

    /** A proxy that compressed the page itself may have made the tag a weak one. */
    private static boolean isKnown(String tag, @Nullable String known) {
        return known != null
                && Arrays.stream(known.split(",", -1))
                        .map(String::strip)
                        .map(one -> one.startsWith("W/") ? one.substring(2) : one)
                        .anyMatch(tag::equals);
    }

    private static boolean takesGzip(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip") && !accepted.matches(".*gzip;\\s*q=0(\\.0*)?(,.*|\\s*)");
    }
}
