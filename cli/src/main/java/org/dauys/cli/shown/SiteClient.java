package org.dauys.cli.shown;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a site as anyone may: one request at a time, and slower when it asks for that. */
final class SiteClient {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int MOST_BYTES = 64 << 20;
    private static final int TRIES = 40;
    private static final long LONGEST_WAIT_SECONDS = 30;
    private static final int NOT_READY = 202;
    private static final int TOO_MANY = 429;
    private static final int BUSY = 503;

    private final URI site;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /** @param site its address; what follows the host is not used */
    SiteClient(URI site) {
        this.site = site.resolve("/");
    }

    URI address(String path) {
        return site.resolve(path);
    }

    /**
     * The bytes at a path; empty when there are none (404, 410).
     *
     * @param language of a page
     * @throws IOException when the site does not answer, or with anything else
     */
    Optional<byte[]> read(String path, String language) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .timeout(LIMIT)
                .header("Accept-Language", language)
                .header("User-Agent", "dauys log verify")
                .build();
        for (int i = 0; ; i++) {
            HttpResponse<InputStream> answer = send(request);
            byte[] body;
            try (InputStream in = answer.body()) {
                body = in.readNBytes(MOST_BYTES + 1);
            }
            int status = answer.statusCode();
            if (status == 200 && body.length <= MOST_BYTES && !asksAgain(answer)) {
                return Optional.of(body);
            }
            if (status == 404 || status == 410) {
                return Optional.empty();
            }
            boolean waits = status == NOT_READY || status == TOO_MANY || status == BUSY || asksAgain(answer);
            if (!waits || i >= TRIES) {
                throw new IOException(address(path) + " answers " + status
                        + (body.length > MOST_BYTES ? " and more bytes than anything of it has" : "")
                        + ". Try again later.");
            }
            pause(answer);
        }
    }

    /** A page that says it is not ready yet, as a browser understands it. */
    private static boolean asksAgain(HttpResponse<?> answer) {
        return answer.headers().firstValue("Refresh").isPresent();
    }

    /**
     * JSON at a path.
     *
     * @throws IOException when there is none
     */
    JsonNode json(String path) throws IOException {
        return jsonIfThere(path)
                .orElseThrow(() -> new IOException(address(path)
                        + " is not there. Give the address of a site that runs Dauys and keeps a public log."));
    }

    /** JSON at a path; empty when there is nothing. */
    Optional<JsonNode> jsonIfThere(String path) throws IOException {
        Optional<byte[]> body = read(path, "en");
        if (body.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonMapper.shared().readTree(body.get()));
        } catch (JacksonException e) {
            throw new IOException(address(path) + " is no JSON.", e);
        }
    }

    /** A text file at a path; empty when there is none. */
    Optional<String> text(String path) throws IOException {
        return read(path, "en").map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (InterruptedIOException) new InterruptedIOException("Stopped").initCause(e);
        }
    }

    private static void pause(HttpResponse<?> answer) throws IOException {
        long seconds = answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,4}"))
                .map(Long::parseLong)
                .orElse(1L);
        try {
            Thread.sleep(Duration.ofSeconds(Math.clamp(seconds, 1, LONGEST_WAIT_SECONDS)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (InterruptedIOException) new InterruptedIOException("Stopped").initCause(e);
        }
    }
}
