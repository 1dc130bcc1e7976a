package org.dauys.cli;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Someone who is logged in at a server, and sends its forms. */
final class Browsing {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI site;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private Browsing(URI site) {
        this.site = site;
    }

    static Browsing logIn(URI site, String name, String password) throws IOException, InterruptedException {
        Browsing someone = new Browsing(site);
        HttpResponse<byte[]> answer = someone.submit("/login", "/login", Map.of("name", name, "password", password));
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException("Not logged in: " + answer.statusCode());
        }
        return someone;
    }

    /** Sends a form with the token that this page has. */
    HttpResponse<byte[]> submit(String page, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        String shown = new String(
                client.send(request(page).GET().build(), BodyHandlers.ofByteArray())
                        .body(),
                StandardCharsets.UTF_8);
        Matcher token = TOKEN.matcher(shown);
        if (!token.find()) {
            throw new IllegalStateException(page + " has no form:\n" + shown);
        }
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()) + "&")
                .collect(Collectors.joining("", "", "_csrf=" + encode(token.group(1))));
        return client.send(
                request(action)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(site.resolve(path))
                .header("Accept-Language", "en")
                .timeout(Duration.ofMinutes(5));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
