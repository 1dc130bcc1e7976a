package org.dauys.server.publish;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.dauys.server.invariants.Impossible;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * An answer made of bytes, with a strong {@code ETag}, the SHA-256 of the bytes, and answers to those who have it already.
 *
 * <p>It is compressed here and not by Tomcat, which leaves answers with a strong {@code ETag} alone: compressed, it is
 * another sequence of bytes and has a tag of its own.
 *
 * @param name when it is a file to take away
 * @param language of the words; empty when it has several or none
 */
public record Served(
        byte[] bytes, MediaType type, Keeping keeping, Optional<FileName> name, Optional<String> language) {
    /** A file to take away never runs among our pages, whatever a browser makes of it. */
    private static final String ALONE = "default-src 'none'; sandbox";

    private static final int WORTH_COMPRESSING = 1024;

    public ResponseEntity<byte[]> to(HttpServletRequest request) {
        boolean compressed = bytes.length >= WORTH_COMPRESSING && isText() && takesGzip(request);
        String tag = "\"" + sha256(bytes) + (compressed ? "-gzip" : "") + "\"";
        HttpHeaders headers = headers(tag);
        if (isKnown(request, tag)) {
            return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
        }
        headers.setContentType(type);
        if (compressed) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return new ResponseEntity<>(compressed ? gzip() : bytes, headers, HttpStatus.OK);
    }

    private HttpHeaders headers(String tag) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ETAG, tag);
        headers.set(HttpHeaders.CACHE_CONTROL, keeping.cacheControl());
        headers.set(
                HttpHeaders.VARY,
                keeping == Keeping.READER ? "Accept-Encoding, Accept-Language, Cookie" : "Accept-Encoding");
        headers.set("X-Content-Type-Options", "nosniff");
        // Left to itself, Spring gives what it does not know by its ending a name of its own.
        headers.set(HttpHeaders.CONTENT_DISPOSITION, "inline");
        language.ifPresent(code -> headers.set(HttpHeaders.CONTENT_LANGUAGE, code));
        name.ifPresent(file -> {
            headers.set(HttpHeaders.CONTENT_DISPOSITION, file.disposition());
            headers.set("Content-Security-Policy", ALONE);
        });
        return headers;
    }

    private boolean isText() {
        return type.getType().equals("text") || type.getSubtype().matches("json|xml|.*\\+(json|xml)");
    }

    /** Whether the one who asks takes a body that is compressed. */
    public static boolean takesGzip(HttpServletRequest request) {
        return values(request, HttpHeaders.ACCEPT_ENCODING)
                .anyMatch(coding -> coding.toLowerCase(Locale.ROOT).matches("(gzip|\\*)(?!.*;\\s*q=0(\\.0*)?$).*"));
    }

    /** Whether the one who asks has these bytes: compared weakly, as RFC 9110 wants it. */
    public static boolean isKnown(HttpServletRequest request, String tag) {
        return values(request, HttpHeaders.IF_NONE_MATCH)
                .map(known -> known.startsWith("W/") ? known.substring(2) : known)
                .anyMatch(Predicate.<String>isEqual(tag).or("*"::equals));
    }

    private static java.util.stream.Stream<String> values(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip);
    }

    private byte[] gzip() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw Impossible.in(Served.class, impossible);
        }
        return packed.toByteArray();
    }

    /** 64 hexadecimal digits, lower case. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw Impossible.in(Served.class, impossible);
        }
    }
}
