package org.dauys.bench.visit;

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

/** Someone with a browser: keeps cookies, follows no redirects. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI site;
    private final String address;
    /** Without the cookies of single receipts, of which those who write would gather thousands, and look through at each request. */
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, (address, cookie) -> "/".equals(cookie.getPath())))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /**
     * Someone who comes.
     *
     * @param address from which the visitor seems to come
     */
    public Visitor(URI site, String address) {
        this.site = site;
        this.address = address;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(site.resolve(path)));
    }

    /** The token in the forms of a page. */
    public String token(String page) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(page);
        if (answer.statusCode() == 303) {
            answer = get(answer.headers().firstValue("Location").orElseThrow());
        }
        Matcher token = TOKEN.matcher(answer.body());
        if (!token.find()) {
            throw new IOException("No form on " + page + ": " + answer.statusCode());
        }
        return token.group(1);
    }

    public HttpResponse<String> post(String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(site.resolve(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(
                request.header("X-Forwarded-For", address)
                        .header("Accept-Language", "ru")
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
