package org.dauys.server.consultation.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.people.Accounts;
import org.dauys.text.Act;
import org.dauys.text.Format;
import org.dauys.text.UnreadableActException;
import org.dauys.text.read.ActReader;
import org.dauys.text.write.ActWriter;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Assumptions;

/** A desk with editors, on one server for all tests of a run; each test works on consultations of its own. */
final class TestDesk {
    static final String PASSWORD = "seven herons over Balkhash";
    private static final String EDGE = "----edge-of-a-part";
    private static final Duration READING = Duration.ofMinutes(5);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestVisitor editor;
    private final String language;

    /** A file to be sent. */
    record Sent(String name, byte[] bytes) {}

    private static final class Shared {
        private static final TestSite SITE = TestSite.empty();
    }

    private TestDesk(TestVisitor editor, String language) {
        this.editor = editor;
        this.language = language;
    }

    static TestSite site() {
        return Shared.SITE;
    }

    /** An editor of an own account and session, who reads English. */
    static TestDesk editor() {
        return editor("en");
    }

    static TestDesk editor(String language) {
        String name = "editor" + COUNT.incrementAndGet();
        site().bean(Accounts.class).create(name, PASSWORD);
        return new TestDesk(TestVisitor.editor(site(), name, PASSWORD), language);
    }

    static String newSlug() {
        return "test-" + COUNT.incrementAndGet();
    }

    HttpResponse<String> get(String path) {
        return editor.page(
                path, editor.request(path).header("Accept-Language", language).GET());
    }

    /** A page that must be there. */
    Document page(String path) {
        HttpResponse<String> answer = get(path);
        assertEquals(200, answer.statusCode(), () -> path + "\n" + answer.body());
        return TestVisitor.page(answer);
    }

    /** Sends a form with these fields, name after value, with the token of the desk. */
    HttpResponse<String> post(String path, String... fields) {
        StringBuilder body = new StringBuilder("_csrf=" + encode(token()));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
        }
        return editor.send(editor.request(path)
                .header("Accept-Language", language)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    HttpResponse<String> postWithoutToken(String path) {
        return editor.send(editor.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("title-en=Nobody")));
    }

    HttpResponse<String> send(String path, String field, String textLanguage, Sent... files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"_csrf\"", token().getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"language\"", textLanguage.getBytes(StandardCharsets.UTF_8));
        for (Sent file : files) {
            part(body, "name=\"" + field + "\"; filename=\"" + file.name() + "\"", file.bytes());
        }
        body.writeBytes(("--" + EDGE + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return editor.send(editor.request(path)
                .header("Accept-Language", language)
                .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] bytes) {
        body.writeBytes(("--" + EDGE + "\r\nContent-Disposition: form-data; " + name + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private String token() {
        return editor.token("/desk/new");
    }

    /** Follows the redirect that an answer must be. */
    Document follow(HttpResponse<String> answer) {
        assertTrue(
                answer.statusCode() == 302 || answer.statusCode() == 303,
                () -> answer.statusCode() + "\n" + TestVisitor.page(answer).text());
        return page(TestVisitor.leadsTo(answer));
    }

    /** Makes a consultation; its path is returned. */
    String consultation() {
        String slug = newSlug();
        follow(post("/desk/new", "title-en", "Test " + slug, "slug", slug, "steps", "0"));
        return "/desk/c/" + slug;
    }

    /** Adds a version with texts, and waits until all are read; its path is returned. */
    String version(String consultation, Sent... files) {
        HttpResponse<String> added = post(consultation + "/v/new");
        follow(added);
        String path = TestVisitor.leadsTo(added);
        if (files.length > 0) {
            follow(send(path, "files", "", files));
            read(path);
        }
        return path;
    }

    /** The page of a version when nothing is being read any more. */
    Document read(String version) {
        long end = System.nanoTime() + READING.toNanos();
        Document page = page(version);
        while (!page.select("[hx-trigger]").isEmpty()) {
            assertTrue(System.nanoTime() < end, "still being read");
            page = page(version);
        }
        return page;
    }

    /** A consultation with the demo's text in force and first draft, in these languages. */
    String demo(String... languages) {
        String consultation = consultation();
        version(consultation, texts("in-force", languages));
        version(consultation, texts("draft-1", languages));
        return consultation;
    }

    void publish(String version) {
        Document page = page(version + "/publish");
        follow(post(
                version + "/publish",
                "revision",
                value(page, "revision"),
                "texts",
                value(page, "texts"),
                "confirm",
                "yes"));
    }

    static String value(Document page, String name) {
        return page.select("[name=" + name + "]").attr("value");
    }

    static Sent[] texts(String name, String... languages) {
        return List.of(languages).stream()
                .map(code -> new Sent(name + "." + code + ".docx", demo(name, code, Format.DOCX)))
                .toArray(Sent[]::new);
    }

    /** A text of the demo, as a file of this format. */
    static byte[] demo(String name, String code, Format format) {
        String file = name + "." + code + ".txt";
        try (InputStream in =
                Objects.requireNonNull(TestDesk.class.getResourceAsStream("/org/dauys/server/demo/" + file), file)) {
            return as(
                    ActReader.read(file, in.readAllBytes(), Format.TEXT, Optional.empty())
                            .act(),
                    format);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (UnreadableActException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] as(Act act, Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ActWriter.write(act, List.of(), format, out);
        return out.toByteArray();
    }

    /** A real text, which is no part of the project. */
    static byte[] real(String name) {
        Path file = Path.of(System.getProperty("dauys.root", ".."), "..", "shared", "data", "kz")
                .resolve(name)
                .normalize();
        Assumptions.assumeTrue(Files.exists(file), () -> "Skipped: " + file + " is missing");
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
