package org.dauys.ledger.tile;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** A log behind an address. Redirects are not followed, and no file is read beyond what the largest bundle can have. */
public final class HttpSource implements LogSource, AutoCloseable {
    private static final int MAX_BYTES = TilePath.FULL * (2 + EntryBundle.MAX_ENTRY);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();

    /**
     * @param address of the log, http or https
     */
    public HttpSource(URI address) {
        this.address = URI.create(address.toString().replaceFirst("/*$", "/"));
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        URI file = address.resolve(path);
        HttpRequest request = HttpRequest.newBuilder(file).timeout(LIMIT).build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() == 404 || response.statusCode() == 410) {
                    return Optional.empty();
                }
                if (response.statusCode() != 200) {
                    throw new IOException(file + " answers with the status " + response.statusCode() + ".");
                }
                byte[] bytes = body.readNBytes(MAX_BYTES + 1);
                if (bytes.length > MAX_BYTES) {
                    throw new IOException(file + " is longer than any file of a log.");
                }
                return Optional.of(bytes);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The reading of " + file + " was interrupted.", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
