package org.dauys.server.killed;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A participant who is logged in, and sends the same form again when the server died before it answered. */
final class KilledSender {
    static final String PASSWORD = "eleven cranes over Tengiz";
    private static final String PAGES = "/c/" + KilledEditor.CONSULTATION;

    private final Supplier<KilledServer> server;
    private final String address;
    private final AtomicInteger repeated;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** What the receipt says. */
    record Receipt(int number, String code) {}

    /** What the server answers now, or not. */
    @FunctionalInterface
    private interface Request {
        HttpRequest.Builder at(KilledServer server);
    }

    private KilledSender(Supplier<KilledServer> server, String address, AtomicInteger repeated) {
        this.server = server;
        this.address = address;
        this.repeated = repeated;
    }

    /**
     * Logs in.
     *
     * @param server the one that runs now, or is about to
     * @param address from which the sender seems to come
     * @param repeated counts the forms that were sent again
     */
    static KilledSender logIn(Supplier<KilledServer> server, String name, String address, AtomicInteger repeated)
            throws InterruptedException {
        KilledSender sender = new KilledSender(server, address, repeated);
        Map<String, String> fields = sender.form("/login", "form[action=/login]");
        fields.put("name", name);
        fields.put("password", PASSWORD);
        sender.redirected("/login", fields);
        // The first form after log-in gives the session its token; of several at once only one would count.
        sender.form(PAGES + "/submit", "form.submit");
        return sender;
    }

    /** Fills in the form of submissions and sends it, until it is acknowledged; opens its receipt. */
    Receipt send(String label, String words) throws InterruptedException {
        Map<String, String> fields = form(PAGES + "/submit?p=" + label, "form.submit");
        fields.put("kind", "proposal");
        fields.put("words", words);
        fields.put("language", "ru");
        fields.put("seen", "yes");
        fields.put("do", "send");
        String receipt = redirected(PAGES + "/submit", fields);
        Document page = Jsoup.parse(answer(to -> get(to, receipt)).body());
        return new Receipt(
                Integer.parseInt(Objects.requireNonNull(page.selectFirst(".receipt .big"), page::text)
                        .text()),
                page.select(".receipt code").text());
    }

    private Map<String, String> form(String page, String form) throws InterruptedException {
        HttpResponse<String> answer = answer(to -> get(to, page));
        if (answer.statusCode() == 303) {
            String again = location(answer);
            answer = answer(to -> get(to, again));
        }
        Element found = Objects.requireNonNull(Jsoup.parse(answer.body()).selectFirst(form), answer::body);
        Map<String, String> fields = new LinkedHashMap<>();
        found.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        return fields;
    }

    private String redirected(String action, Map<String, String> fields) throws InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = answer(to -> HttpRequest.newBuilder(to.at(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException(action + ": " + answer.statusCode() + "\n" + answer.body());
        }
        return location(answer);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpRequest.Builder get(KilledServer to, String path) {
        return HttpRequest.newBuilder(to.at(path));
    }

    /** What some server answers to it: the one that runs, or, when that dies, the next. */
    private HttpResponse<String> answer(Request request) throws InterruptedException {
        while (true) {
            KilledServer now = server.get();
            Optional<HttpResponse<String>> answer = answer(now, request);
            if (answer.isPresent() && answer.get().statusCode() < 500) {
                return answer.get();
            }
            now.awaitDeath();
            // A server that is being killed may find its own database gone first, and say so while it still lives.
            if (answer.isPresent() && now.isAlive()) {
                return answer.get();
            }
            repeated.incrementAndGet();
        }
    }

    private Optional<HttpResponse<String>> answer(KilledServer now, Request request) throws InterruptedException {
        try {
            return Optional.of(client.send(
                    request.at(now)
                            .header("X-Forwarded-For", address)
                            .timeout(Duration.ofMinutes(5))
                            .build(),
                    BodyHandlers.ofString()));
        } catch (IOException cut) {
            return Optional.empty();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
