package org.dauys.server.killed;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dauys.server.demo.DemoConsultation;
import org.dauys.text.Format;
import org.dauys.text.Language;
import org.dauys.text.read.ActReader;
import org.dauys.text.write.ActWriter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An editor at the desk of a server that will be killed. */
final class KilledEditor {
    static final String CONSULTATION = "killed";
    private static final String DESK = "/desk/c/" + CONSULTATION;
    private static final byte[] IN_FORCE = docx("in-force.ru.txt");
    private static final byte[] DRAFT = docx("draft-1.ru.txt");

    private final KilledServer server;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** Something that the server acknowledges, or is killed before it does. */
    @FunctionalInterface
    interface Step {
        boolean isAcknowledged() throws IOException, InterruptedException;
    }

    /** A form that is filled in, and only has to be sent. */
    record Form(KilledEditor editor, String action, Map<String, String> fields) {
        boolean send() throws IOException, InterruptedException {
            String body = fields.entrySet().stream()
                    .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                    .collect(Collectors.joining("&"));
            HttpResponse<String> answer = editor.send(HttpRequest.newBuilder(editor.server.at(action))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body)));
            if (answer.statusCode() / 100 != 3) {
                throw new IllegalStateException(action + ": " + answer.statusCode() + "\n" + answer.body());
            }
            return true;
        }

        Form with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(fields);
            more.put(name, value);
            return new Form(editor, action, more);
        }
    }

    private KilledEditor(KilledServer server) {
        this.server = server;
    }

    static KilledEditor logIn(KilledServer server) throws IOException, InterruptedException {
        KilledEditor editor = new KilledEditor(server);
        editor.form("/login", "/login")
                .with("name", ServeFolder.NAME)
                .with("password", ServeFolder.PASSWORD)
                .send();
        return editor;
    }

    void createConsultation() throws IOException, InterruptedException {
        form("/desk/new", "/desk/new")
                .with("slug", CONSULTATION)
                .with("title-ru", "Проект, который переживает всё")
                .send();
    }

    /** The newest version when it is not yet public, else a new one. */
    int versionToWorkOn() throws IOException, InterruptedException {
        int next = 0;
        while (true) {
            HttpResponse<String> page = get(DESK + "/v/" + next + "/publish");
            if (page.statusCode() == 404) {
                form(DESK + "/v/new", DESK + "/v/new").send();
                return next;
            }
            if (Jsoup.parse(page.body())
                    .select("main .notice a[href=/c/" + CONSULTATION + "]")
                    .isEmpty()) {
                return next;
            }
            next++;
        }
    }

    boolean hasText(int version) throws IOException, InterruptedException {
        return !Jsoup.parse(get(DESK + "/v/" + version).body())
                .select(".upload")
                .isEmpty();
    }

    boolean upload(int version) throws IOException, InterruptedException {
        String page = DESK + "/v/" + version;
        String token = form(page, page).fields().getOrDefault("_csrf", "");
        String boundary = "----part-of-a-form";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                        + "\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"act.docx\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file(version));
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(server.at(page))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException("Upload: " + answer.statusCode() + "\n" + answer.body());
        }
        return true;
    }

    /** What is uploaded for a version. */
    static byte[] file(int version) {
        return version == 0 ? IN_FORCE : DRAFT;
    }

    void awaitRead(int version) {
        String page = DESK + "/v/" + version + "/publish";
        await("the upload is read")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> get(page).body(), body -> isForm(page, body));
    }

    Form publicationForm(int version) throws IOException, InterruptedException {
        String page = DESK + "/v/" + version + "/publish";
        return form(page, page).with("confirm", "true");
    }

    private static boolean isForm(String action, String page) {
        return !Jsoup.parse(page).select("form[action=" + action + "]").isEmpty();
    }

    /** The form of a page that is sent to this address, with what the page has filled in. */
    private Form form(String page, String action) throws IOException, InterruptedException {
        Document document = Jsoup.parse(get(page).body());
        Element form = document.selectFirst("form[action=" + action + "]");
        if (form == null) {
            throw new IllegalStateException("No form for " + action + " on " + page + ":\n" + document);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        return new Form(this, action, fields);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(server.at(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofMinutes(5)).build(), BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] docx(String name) {
        try (InputStream in = Objects.requireNonNull(DemoConsultation.class.getResourceAsStream(name))) {
            ByteArrayOutputStream docx = new ByteArrayOutputStream();
            ActWriter.write(
                    ActReader.read(name, in.readAllBytes(), Format.TEXT, Optional.of(Language.RUSSIAN))
                            .act(),
                    List.of(),
                    Format.DOCX,
                    docx);
            return docx.toByteArray();
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
