package org.dauys.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.dauys.server.people.Accounts;
import org.dauys.server.people.ConsultationIds;
import org.dauys.server.people.Grant;
import org.dauys.server.people.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Someone with a browser of their own, without JavaScript: keeps cookies, follows no redirects by itself. */
public final class TestVisitor {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int MOST_REDIRECTS = 20;

    private final TestSite site;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofMinutes(5))
            .build();
    private String address = "";

    private TestVisitor(TestSite site) {
        this.site = site;
    }

    /** One without cookies. */
    public static TestVisitor of(TestSite site) {
        return new TestVisitor(site);
    }

    /** One who has logged in, to an account made for this. */
    public static TestVisitor editor(TestSite site, String name, String password) {
        TestVisitor editor = of(site);
        HttpResponse<String> answer = editor.logIn(name, password);
        if (answer.statusCode() != 302 && answer.statusCode() != 303) {
            throw new IllegalStateException("Not logged in: " + answer.statusCode() + "\n" + answer.body());
        }
        return editor;
    }

    /**
     * One who has logged in, to an account made for this that has this role in the consultation of this slug, and no other.
     */
    public static TestVisitor with(TestSite site, Role role, String slug) {
        long consultation = site.bean(ConsultationIds.class).of(slug).orElseThrow();
        return with(site, Grant.in(consultation, role));
    }

    /** One who has logged in, to an account made for this with just these roles. */
    public static TestVisitor with(TestSite site, Grant... granted) {
        String name = "visitor-" + NUMBER.incrementAndGet();
        String password = "seven herons over Balkhash";
        site.bean(Accounts.class).create(name, password, List.of(granted));
        return editor(site, name, password);
    }

    /** Comes through a proxy from this address. */
    public TestVisitor from(String address) {
        this.address = address;
        return this;
    }

    public HttpResponse<String> get(String path) {
        return page(path, request(path).GET());
    }

    /** A file as it is. */
    public HttpResponse<byte[]> file(String path) {
        try {
            return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** A page, asked for again where it says so because what it shows has just gone: as often as browsers do. */
    public HttpResponse<String> page(String path, HttpRequest.Builder request) {
        HttpResponse<String> answer = send(request);
        for (int i = 0;
                i < MOST_REDIRECTS
                        && answer.statusCode() == 302
                        && leadsTo(answer).equals(path);
                i++) {
            answer = send(request);
        }
        return answer;
    }

    /** A request of this visitor, for more headers or another method. */
    public HttpRequest.Builder request(String path) {
        return request(path, address);
    }

    private HttpRequest.Builder request(String path, String from) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.at(path)).timeout(Duration.ofMinutes(5));
        return from.isEmpty() ? request : request.header("X-Forwarded-For", from);
    }

    public HttpResponse<String> logIn(String name, String password) {
        return submit("/login", "/login", Map.of("name", name, "password", password));
    }

    /** Fills in the form of a page and sends it, with the form's own token. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        return post(action, fields, token(page));
    }

    /** The token in the forms of a page, which has one. */
    public String token(String page) {
        HttpResponse<String> answer = get(page);
        String token = page(answer).select("input[name=_csrf]").attr("value");
        if (token.isEmpty()) {
            throw new IllegalStateException(page + " has no form: " + answer.statusCode() + "\n" + answer.body());
        }
        return token;
    }

    /** Sends a form with a token that it had before. */
    public HttpResponse<String> post(String action, Map<String, String> fields, String token) {
        return post(action, fields, token, address);
    }

    /** The same, through a proxy from an address of its own. */
    public HttpResponse<String> post(String action, Map<String, String> fields, String token, String from) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(action, from)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + "&_csrf=" + encode(token))));
    }

    /** An answer that is no text. */
    public HttpResponse<byte[]> file(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return TestSite.patiently(client, request.build());
    }

    /** The path, with its query, that an answer leads to; empty when to none. */
    public static String leadsTo(HttpResponse<?> answer) {
        URI to = URI.create(answer.headers().firstValue("Location").orElse(""));
        return to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
    }

    /** A page as elements. */
    public static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
