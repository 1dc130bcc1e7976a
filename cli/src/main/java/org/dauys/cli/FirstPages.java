package org.dauys.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** The pages that whoever opens a consultation sees first: asked for until they are ready, so that nobody waits for them. */
final class FirstPages {
    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    /** A second apart. */
    private static final int MOST_TRIES = 600;

    private FirstPages() {}

    /**
     * Waits until the front page and the comparison of a consultation are ready; gives up after ten minutes, and at once where a page
     * fails, which then tells why to whoever opens it.
     */
    static void await(URI consultation) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String language : LANGUAGES) {
                await(client, consultation, language);
                await(client, URI.create(consultation + "/compare"), language);
            }
        }
    }

    private static void await(HttpClient client, URI page, String language) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(page).header("Accept-Language", language).build();
        int status = 503;
        for (int tries = 0; tries < MOST_TRIES && status == 503; tries++) {
            if (tries > 0) {
                Thread.sleep(1000);
            }
            status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
