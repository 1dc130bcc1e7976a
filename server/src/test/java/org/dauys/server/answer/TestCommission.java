package org.dauys.server.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
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
import org.dauys.server.site.Words;
import org.dauys.server.submission.Anchor;
import org.dauys.server.submission.Arrival;
import org.dauys.server.submission.NewSubmission;
import org.dauys.server.submission.Register;
import org.dauys.server.submission.Said;
import org.dauys.server.submission.Source;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.SubmissionKind;
import org.dauys.server.submission.Submissions;
import org.dauys.server.submission.Who;
import org.dauys.text.Language;
import org.jsoup.nodes.Document;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A commission that answers in a consultation of its own, on one server for all tests of a run. */
public final class TestCommission {
    public static final String PASSWORD = "seven herons over Balkhash";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final TestSite site;
    private final Consultation consultation;

    private static final class Shared {
        private static final TestSite SITE = TestSite.empty();
    }

    private TestCommission(TestSite site, Consultation consultation) {
        this.site = site;
        this.consultation = consultation;
    }

    /** In a new consultation with the demo's texts, on the shared server. */
    public static TestCommission make() {
        return make(Shared.SITE);
    }

    /** The server that they share, for what makes a consultation by itself. Not to be closed. */
    public static TestSite shared() {
        return Shared.SITE;
    }

    public static TestCommission make(TestSite site) {
        String slug = "answers-" + COUNT.incrementAndGet();
        try {
            NewConsultation demo = DemoConsultation.read();
            site.bean(Imports.class)
                    .run(new NewConsultation(
                            slug,
                            demo.title(),
                            demo.summary(),
                            demo.milestones(),
                            demo.versions().stream()
                                    .map(TestCommission::inRussian)
                                    .toList(),
                            demo.themes()));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        return of(site, slug);
    }

    /** One language is enough, and made three times as fast. */
    private static NewConsultation.NewVersion inRussian(NewConsultation.NewVersion version) {
        return new NewConsultation.NewVersion(
                version.name(),
                version.day(),
                version.texts().stream()
                        .filter(text -> text.fileName().contains(".ru."))
                        .toList(),
                version.rationales());
    }

    /** One that is there. */
    public static TestCommission of(TestSite site, String slug) {
        return new TestCommission(
                site, site.bean(Consultations.class).bySlug(slug).orElseThrow());
    }

    public TestSite site() {
        return site;
    }

    public Consultation consultation() {
        return consultation;
    }

    public long id() {
        return consultation.id();
    }

    public String desk() {
        return "/desk/c/" + consultation.slug();
    }

    public String pages() {
        return "/c/" + consultation.slug();
    }

    public <T> T bean(Class<T> type) {
        return site.bean(type);
    }

    /** Behind the pages, as the owner of the database. */
    public JdbcClient sql() {
        return site.owner();
    }

    public Version newest() {
        return bean(Consultations.class).publishedVersions(consultation).getLast();
    }

    public Body body(String slug, String name) {
        bean(Bodies.class).add(id(), slug, new Words("", name, ""));
        return bean(Bodies.class).bySlug(id(), slug).orElseThrow();
    }

    /** Adds a rule without telling those that wait. */
    public void route(Body body, String label, String kind) {
        sql().sql("""
                        insert into answer.route (consultation_id, ordinal, label, kind, body_id)
                        values (:consultation, 1000, :label, :kind, :body)
                        """)
                .param("consultation", id())
                .param("label", label)
                .param("kind", kind)
                .param("body", body.id())
                .update();
    }

    /** Someone at the desk with this role in this consultation only. */
    public Member member(String role, String body) {
        String name = "member" + COUNT.incrementAndGet();
        bean(Accounts.class)
                .create(name, PASSWORD, List.of(new Grant(Role.valueOf(role), OptionalLong.of(id()), body)));
        return new Member(this, name, TestVisitor.editor(site, name, PASSWORD));
    }

    public Member editor() {
        return member("EDITOR", "");
    }

    public Member responder(Body body) {
        return member("RESPONDER", body.slug());
    }

    /** Someone without an account, who gets letters. */
    public UUID sender() {
        return bean(Participants.class)
                .add(id(), new Participants.Sender(Optional.empty(), Optional.empty(), Locale.of("ru")));
    }

    /** Registers a submission and waits for its task. */
    public Submission submit(String label, SubmissionKind kind, String words) {
        Register.Registered made = register(label, kind, words, Optional.empty());
        await("a task", () -> bean(Tasks.class).of(made.id()).isPresent());
        return submission(made.number());
    }

    public Register.Registered register(String label, SubmissionKind kind, String words, Optional<UUID> author) {
        return bean(Register.class)
                .register(new NewSubmission(
                        id(),
                        new Arrival(Source.WEB, Instant.now(), Optional.empty(), Optional.empty()),
                        new Said(kind, new Language("ru"), Optional.empty(), words, ""),
                        Anchor.provision(newest().id(), label),
                        new Who(author, false, ""),
                        List.of()));
    }

    public Submission submission(int number) {
        return bean(Submissions.class).byNumber(id(), number).orElseThrow();
    }

    public Task task(Submission submission) {
        return bean(Tasks.class).of(submission.id()).orElseThrow();
    }

    /** Its public history. */
    public List<String> steps(Submission submission) {
        return sql().sql("select kind from submission.step where submission_id = :id order by id")
                .param("id", submission.id())
                .query((row, i) -> row.getString(1))
                .list();
    }

    /** What this room tells a person that it keeps. */
    public String ownData(UUID participant) {
        return bean(OwnReplies.class).of(Set.of(participant));
    }

    /** A page as readers see it, made anew. */
    public Document read(String path) {
        HttpResponse<String> answer =
                site.get(path + (path.contains("?") ? "&" : "?") + "anew=" + COUNT.incrementAndGet(), Locale.of("ru"));
        assertEquals(200, answer.statusCode(), () -> path + "\n" + answer.body());
        return TestVisitor.page(answer);
    }

    /** Waits for what a job or an event does. */
    public static void await(String what, BooleanSupplier done) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, () -> "still no " + what);
            try {
                Thread.sleep(10);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }

    /** Someone who has logged in. */
    public record Member(TestCommission commission, String name, TestVisitor visitor) {
        public HttpResponse<String> get(String path) {
            return visitor.send(
                    visitor.request(path).header("Accept-Language", "en").GET());
        }

        /** A page that must be there. */
        public Document page(String path) {
            HttpResponse<String> answer = get(path);
            assertEquals(200, answer.statusCode(), () -> path + "\n" + answer.body());
            return TestVisitor.page(answer);
        }

        /** Sends a form with these fields, name after value. */
        public HttpResponse<String> post(String path, String... fields) {
            return visitor.send(form(path, fields));
        }

        /** The same where the answer is a file. */
        public HttpResponse<byte[]> file(String path, String... fields) {
            return visitor.file(form(path, fields));
        }

        private HttpRequest.Builder form(String path, String... fields) {
            StringBuilder body = new StringBuilder("_csrf=" + encode(visitor.token(commission.desk())));
            for (int i = 0; i < fields.length; i += 2) {
                body.append('&').append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
            }
            return visitor.request(path)
                    .header("Accept-Language", "en")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body.toString()));
        }

        /** Sends a form that must be taken, and follows where it leads. */
        public Document done(String path, String... fields) {
            HttpResponse<String> answer = post(path, fields);
            assertTrue(
                    answer.statusCode() == 302 || answer.statusCode() == 303,
                    () -> answer.statusCode() + "\n" + TestVisitor.page(answer).text());
            return page(TestVisitor.leadsTo(answer));
        }

        /** As a participant of the consultation; after the first visit of a page that knows who asks. */
        public UUID participant() {
            get(commission.desk());
            return commission
                    .sql()
                    .sql("""
                            select p.id from people.participant p join people.account a on a.id = p.account_id
                            where a.name = :name and p.consultation_id = :consultation
                            """)
                    .param("name", name)
                    .param("consultation", commission.id())
                    .query(UUID.class)
                    .single();
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
