package org.dauys.server.submission.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Imports;
import org.dauys.server.consultation.NewConsultation;
import org.dauys.server.consultation.Version;
import org.dauys.server.demo.DemoConsultation;
import org.dauys.server.people.Accounts;
import org.dauys.server.people.Grant;
import org.dauys.server.people.Participants;
import org.dauys.server.people.Role;
import org.dauys.server.submission.Anchor;
import org.dauys.server.submission.Arrival;
import org.dauys.server.submission.NewSubmission;
import org.dauys.server.submission.Register;
import org.dauys.server.submission.Said;
import org.dauys.server.submission.Source;
import org.dauys.server.submission.SubmissionKind;
import org.dauys.server.submission.Submissions;
import org.dauys.server.submission.Who;
import org.dauys.text.Language;
import org.jsoup.nodes.Document;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Those who work at the register of a consultation of their own, on one server for all tests of a run. */
final class TestRegister {
    static final String PASSWORD = "seven herons over Balkhash";
    private static final String EDGE = "----edge-of-a-part";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final class Shared {
        private static final TestSite SITE = TestSite.empty();
    }

    private final TestSite site;
    private final Consultation consultation;
    private final TestVisitor visitor;
    private final String account;

    private TestRegister(TestSite site, Consultation consultation, TestVisitor visitor, String account) {
        this.site = site;
        this.consultation = consultation;
        this.visitor = visitor;
        this.account = account;
    }

    static TestSite shared() {
        return Shared.SITE;
    }

    /** Someone of all roles in a new consultation with the demo's text in force and first draft, in Russian. */
    static TestRegister make() {
        return make(Shared.SITE);
    }

    static TestRegister make(TestSite site) {
        String slug = "register-" + COUNT.incrementAndGet();
        try {
            NewConsultation demo = DemoConsultation.read();
            List<NewConsultation.NewVersion> versions = demo.versions().subList(0, 2).stream()
                    .map(version -> new NewConsultation.NewVersion(
                            version.name(),
                            version.day(),
                            version.texts().stream()
                                    .filter(text -> text.language()
                                            .filter(Language.RUSSIAN::equals)
                                            .isPresent())
                                    .toList(),
                            List.of()))
                    .toList();
            site.bean(Imports.class)
                    .run(new NewConsultation(
                            slug, demo.title(), demo.summary(), demo.milestones(), versions, List.of()));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        return of(site, slug);
    }

    /** Someone of all roles in a consultation that there is. */
    static TestRegister of(TestSite site, String slug) {
        String account = "clerk" + COUNT.incrementAndGet();
        Consultation consultation = site.bean(Consultations.class).bySlug(slug).orElseThrow();
        List<Grant> grants = Stream.of(Role.MODERATOR, Role.CLERK, Role.EDITOR)
                .map(role -> Grant.in(consultation.id(), role))
                .toList();
        site.bean(Accounts.class).create(account, PASSWORD, grants);
        return new TestRegister(site, consultation, TestVisitor.editor(site, account, PASSWORD), account);
    }

    /** Someone else at the same register. */
    TestRegister colleague() {
        return of(site, consultation.slug());
    }

    String account() {
        return account;
    }

    Consultation consultation() {
        return consultation;
    }

    /** The newest draft. */
    Version version() {
        return site.bean(Consultations.class).publishedVersions(consultation).getLast();
    }

    Submissions submissions() {
        return site.bean(Submissions.class);
    }

    org.dauys.server.submission.Submission submission(int number) {
        return submissions().byNumber(consultation.id(), number).orElseThrow();
    }

    <T> T bean(Class<T> type) {
        return site.bean(type);
    }

    JdbcClient sql() {
        return site.bean(JdbcClient.class);
    }

    String at(String rest) {
        return "/desk/c/" + consultation.slug() + rest;
    }

    /** A remark of someone without account, as the web form registers it. */
    int remark(String words) {
        return remark(words, "");
    }

    int remark(String words, String label) {
        UUID author = site.bean(Participants.class)
                .add(consultation.id(), new Participants.Sender(Optional.empty(), Optional.empty(), Locale.of("ru")));
        return site.bean(Register.class)
                .register(new NewSubmission(
                        consultation.id(),
                        new Arrival(Source.WEB, Instant.now(), Optional.empty(), Optional.empty()),
                        new Said(SubmissionKind.REMARK, Language.RUSSIAN, Optional.empty(), words, ""),
                        Anchor.provision(version().id(), label),
                        new Who(Optional.of(author), false, ""),
                        List.of()))
                .number();
    }

    void moderateBefore() {
        String revision = value(page(at("/register/rules")), "revision");
        follow(post(
                at("/register/rules"),
                "revision",
                revision,
                "open",
                "yes",
                "moderation",
                "before",
                "anonymous",
                "yes"));
    }

    List<String> steps(int number) {
        return sql().sql("select kind from submission.step where submission_id = :id order by id")
                .param("id", submission(number).id())
                .query((row, i) -> row.getString(1))
                .list();
    }

    long count(String table, String where) {
        return sql().sql("select count(*) from " + table + " where " + where)
                .query(Long.class)
                .single();
    }

    HttpResponse<String> get(String path) {
        return visitor.send(
                visitor.request(path).header("Accept-Language", "en").GET());
    }

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
        return visitor.send(visitor.request(path)
                .header("Accept-Language", "en")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Sends a form with a file; an empty file name for none. */
    HttpResponse<String> send(String path, String field, String fileName, byte[] bytes, String... fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"_csrf\"", token().getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < fields.length; i += 2) {
            part(body, "name=\"" + fields[i] + "\"", fields[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        part(body, "name=\"" + field + "\"; filename=\"" + fileName + "\"", bytes);
        body.writeBytes(("--" + EDGE + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return visitor.send(visitor.request(path)
                .header("Accept-Language", "en")
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
        return visitor.token(at("/register/rules"));
    }

    /** Follows the redirect that an answer must be. */
    Document follow(HttpResponse<String> answer) {
        assertTrue(
                answer.statusCode() == 302 || answer.statusCode() == 303,
                () -> answer.statusCode() + "\n" + TestVisitor.page(answer).text());
        return page(TestVisitor.leadsTo(answer));
    }

    /** Asks for a page until it is as it should be; jobs ring, so that this is soon. */
    Document until(String path, Predicate<Document> done) {
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        Document page = page(path);
        while (!done.test(page)) {
            assertTrue(System.nanoTime() < end, page.text());
            page = page(path);
        }
        return page;
    }

    static String value(Document page, String name) {
        return page.select("[name=" + name + "]").attr("value");
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
