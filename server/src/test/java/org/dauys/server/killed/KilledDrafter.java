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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dauys.server.answer.TestCommission;
import org.dauys.server.drafting.LabourAmendments;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** An editor who makes the next version from amendments, on a server that will be killed. */
final class KilledDrafter {
    private final Supplier<KilledServer> server;
    private final String desk;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private KilledDrafter(Supplier<KilledServer> server, String desk) {
        this.server = server;
        this.desk = desk + "/drafting";
    }

    /**
     * Logs in.
     *
     * @param server the one that runs now, or is about to
     * @param desk of the consultation
     */
    static KilledDrafter logIn(Supplier<KilledServer> server, String desk, String name) throws InterruptedException {
        KilledDrafter drafter = new KilledDrafter(server, desk);
        String token = token(drafter.page("/login"), "/login");
        int answer = drafter.post("/login", Map.of("_csrf", token, "name", name, "password", TestCommission.PASSWORD))
                .orElseThrow();
        if (answer / 100 != 3) {
            throw new IllegalStateException("Not logged in: " + answer);
        }
        return drafter;
    }

    /** The revision of what is decided of an amendment, as its card on the page of the article has it. */
    int revision(int number) throws InterruptedException {
        return Integer.parseInt(page(article() + "?at=" + number)
                .select("#amendment-" + number + " form.form input[name=revision]")
                .attr("value"));
    }

    /**
     * Decides.
     *
     * @param seen the revision that the editor saw
     * @return the status of the answer; empty when the server died before it
     */
    Optional<Integer> decide(int number, String choice, String reason, int seen) throws InterruptedException {
        return post(
                article(),
                Map.of(
                        "_csrf",
                        token(page(article()), "/logout"),
                        "number",
                        "" + number,
                        "choice",
                        choice,
                        "reason-ru",
                        reason,
                        "base",
                        "2",
                        "revision",
                        "" + seen,
                        "shown",
                        "0"));
    }

    /** Has the version made; as {@link #decide}. */
    Optional<Integer> make() throws InterruptedException {
        return post(desk + "/version", Map.of("_csrf", token(page(desk), "/logout"), "name-ru", "Третья редакция"));
    }

    /** A page that must be there. */
    Document page(String path) throws InterruptedException {
        while (true) {
            KilledServer now = server.get();
            Optional<HttpResponse<String>> answer = send(HttpRequest.newBuilder(now.at(path)));
            if (answer.isPresent() && answer.get().statusCode() == 200) {
                return Jsoup.parse(answer.get().body());
            }
            if (answer.isPresent() && (answer.get().statusCode() < 500 || now.isAlive())) {
                throw new IllegalStateException(path + ": " + answer.get().statusCode());
            }
            now.awaitDeath();
        }
    }

    private String article() {
        return desk + "/p/" + LabourAmendments.ARTICLE;
    }

    /** Every page of someone who has logged in has the form that logs out. */
    private static String token(Document page, String action) {
        return Objects.requireNonNull(
                        page.selectFirst("form[action=" + action + "] input[name=_csrf]"), () -> page.text())
                .attr("value");
    }

    private Optional<Integer> post(String path, Map<String, String> fields) throws InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        KilledServer now = server.get();
        Optional<Integer> status = send(HttpRequest.newBuilder(now.at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)))
                .map(HttpResponse::statusCode);
        if (status.filter(code -> code < 500).isPresent()) {
            return status;
        }
        // A server that is being killed may find its own database gone first, and say so.
        now.awaitDeath();
        if (status.isPresent() && now.isAlive()) {
            throw new IllegalStateException(path + ": " + status.get());
        }
        return Optional.empty();
    }

    private Optional<HttpResponse<String>> send(HttpRequest.Builder request) throws InterruptedException {
        try {
            return Optional.of(
                    client.send(request.timeout(Duration.ofMinutes(5)).build(), BodyHandlers.ofString()));
        } catch (IOException cut) {
            return Optional.empty();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
