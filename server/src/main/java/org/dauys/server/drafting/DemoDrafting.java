package org.dauys.server.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.dauys.server.answer.Bodies;
import org.dauys.server.answer.Body;
import org.dauys.server.answer.Opinion.Stance;
import org.dauys.server.answer.Opinions;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Imports;
import org.dauys.server.consultation.ToldConsultation;
import org.dauys.server.consultation.Version;
import org.dauys.server.people.Participants;
import org.dauys.server.people.Participants.Sender;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.Anchor;
import org.dauys.server.submission.Arrival;
import org.dauys.server.submission.Codes;
import org.dauys.server.submission.NewSubmission;
import org.dauys.server.submission.Register;
import org.dauys.server.submission.Said;
import org.dauys.server.submission.Source;
import org.dauys.server.submission.Submission;
import org.dauys.server.submission.SubmissionKind;
import org.dauys.server.submission.Submissions;
import org.dauys.server.submission.Who;
import org.dauys.text.Language;
import org.dauys.text.UnreadableActException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A draft law of Aqdala in three languages whose next version is being made: twelve amendments to one article, of which three
 * collide and two ask for the same, with opinions, a committee's recommendations, some decisions, and the list in order of
 * disposal, which is published.
 */
@Component
public class DemoDrafting {
    /** Its consultation. */
    public static final String SLUG = "aqdala-quiet";

    /** The body that recommends. */
    public static final String BODY = "housing";

    private final Consultations consultations;
    private final Imports imports;
    private final Register register;
    private final Submissions submissions;
    private final Participants participants;
    private final Bodies bodies;
    private final Opinions opinions;
    private final PlaceAmendments placing;
    private final Merges merges;
    private final Recommendations recommendations;
    private final DisposalLists lists;
    private final JdbcClient sql;

    DemoDrafting(
            Consultations consultations,
            Imports imports,
            Register register,
            Submissions submissions,
            Participants participants,
            Bodies bodies,
            Opinions opinions,
            PlaceAmendments placing,
            Merges merges,
            Recommendations recommendations,
            DisposalLists lists,
            JdbcClient sql) {
        this.consultations = consultations;
        this.imports = imports;
        this.register = register;
        this.submissions = submissions;
        this.participants = participants;
        this.bodies = bodies;
        this.opinions = opinions;
        this.placing = placing;
        this.merges = merges;
        this.recommendations = recommendations;
        this.lists = lists;
        this.sql = sql;
    }

    /** An amendment of the file, and what became of it in the register. */
    private record Told(JsonNode node, Submission submission) {}

    /** Makes it, unless it is there. */
    @Transactional(rollbackFor = Exception.class)
    public void fill() throws IOException, UnreadableActException {
        if (consultations.bySlug(SLUG).isPresent()) {
            return;
        }
        JsonNode told = read();
        imports.run(ToldConsultation.of(told));
        Consultation consultation = consultations.bySlug(SLUG).orElseThrow();
        Version base = consultations.publishedVersions(consultation).getLast();
        bodies.add(
                consultation.id(), BODY, ToldConsultation.words(told.get("body").get("name")));
        UUID editor = person(consultation, text(told, "editor"), "kk");
        List<Told> amendments = register(consultation, base, told.get("amendments"));
        // The job that does it comes when all this is kept; what follows needs it now.
        placing.run(SLUG + ":demo:0");
        speak(consultation, base, told.get("experts"), amendments);
        recommend(base, bodies.bySlug(consultation.id(), BODY).orElseThrow(), amendments, editor);
        decide(base, amendments, editor);
        lists.number(base, merges.candidates(base));
    }

    private List<Told> register(Consultation consultation, Version base, JsonNode amendments) {
        List<Told> made = new ArrayList<>();
        for (JsonNode one : amendments.values()) {
            UUID author = person(consultation, text(one, "named"), text(one, "language"));
            int number = register.register(submission(consultation, base, one, author))
                    .number();
            Submission submission =
                    submissions.byNumber(consultation.id(), number).orElseThrow();
            sql.sql("""
                            insert into submission.support (submission_id, participant)
                            select :id, gen_random_uuid() from generate_series(1, :many)
                            """)
                    .param("id", submission.id())
                    .param("many", one.get("supporters").asInt())
                    .update();
            made.add(new Told(
                    one, submissions.byNumber(consultation.id(), number).orElseThrow()));
        }
        return made;
    }

    /** Who appears by name where one is given. */
    private UUID person(Consultation consultation, String name, String language) {
        return participants.add(
                consultation.id(),
                new Sender(Optional.of(name).filter(some -> !some.isEmpty()), Optional.empty(), Locale.of(language)));
    }

    private static NewSubmission submission(Consultation consultation, Version base, JsonNode one, UUID author) {
        Language language = new Language(text(one, "language"));
        String quote = text(one, "quote");
        return new NewSubmission(
                consultation.id(),
                new Arrival(
                        Codes.read(Source.class, text(one, "source")),
                        Instant.parse(text(one, "received")),
                        Optional.empty(),
                        Optional.empty()),
                new Said(
                        SubmissionKind.AMENDMENT,
                        language,
                        Optional.of(new Amendment(
                                Codes.read(Amendment.Action.class, text(one, "action")), text(one, "proposed"))),
                        "",
                        text(one, "rationale")),
                quote.isEmpty()
                        ? Anchor.provision(base.id(), text(one, "label"))
                        : new Anchor(base.id(), text(one, "label"), Optional.of(language), quote, OptionalInt.empty()),
                new Who(Optional.of(author), !text(one, "named").isEmpty(), text(one, "organisation")),
                List.of());
    }

    private void speak(Consultation consultation, Version base, JsonNode experts, List<Told> amendments) {
        List<UUID> known = experts.valueStream()
                .map(one -> participants.addExpert(
                        consultation.id(),
                        text(one, "name"),
                        ToldConsultation.words(one.get("title")),
                        Locale.of("kk")))
                .toList();
        for (Told told : amendments) {
            for (JsonNode one : told.node().path("opinions").values()) {
                opinions.give(
                        known.get(one.get("expert").asInt()),
                        new Opinions.Subject(
                                consultation.id(),
                                base.id(),
                                text(told.node(), "label"),
                                OptionalLong.of(told.submission().id())),
                        Codes.read(Stance.class, text(one, "stance")),
                        ToldConsultation.words(one.get("words")),
                        Optional.empty());
            }
        }
    }

    /** What is published first, so that the rest waits at the desk. */
    private void recommend(Version base, Body body, List<Told> amendments, UUID editor) {
        for (boolean published : List.of(true, false)) {
            for (Told told : amendments) {
                JsonNode one = told.node().path("recommended");
                if (one.isObject() && one.get("published").asBoolean() == published) {
                    recommendations.record(
                            base,
                            seen(told),
                            body,
                            choice(one),
                            ToldConsultation.words(one.get("reason")),
                            wordings(one),
                            editor);
                }
            }
            if (published) {
                recommendations.publish(base, body, Long.MAX_VALUE);
            }
        }
        Map<Long, Recommendation> known = recommendations.published(base, body);
        amendments.stream()
                .filter(told -> told.node().path("recommended").path("agreed").asBoolean(false))
                .forEach(told -> recommendations.answer(
                        Objects.requireNonNull(known.get(told.submission().id())), true));
    }

    private void decide(Version base, List<Told> amendments, UUID editor) {
        for (Told told : amendments) {
            JsonNode one = told.node().path("decided");
            if (one.isObject()) {
                merges.decide(
                        base,
                        seen(told),
                        choice(one),
                        ToldConsultation.words(one.get("reason")),
                        wordings(one),
                        editor);
            }
        }
    }

    private static SeenAmendment seen(Told told) {
        return new SeenAmendment(told.submission(), told.submission().revision(), 0);
    }

    private static Choice choice(JsonNode one) {
        return Codes.read(Choice.class, text(one, "choice"));
    }

    private static Map<String, String> wordings(JsonNode one) {
        Map<String, String> wordings = new HashMap<>();
        one.path("wordings")
                .properties()
                .forEach(entry -> wordings.put(entry.getKey(), entry.getValue().asString()));
        return wordings;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static JsonNode read() throws IOException {
        try (InputStream file = Objects.requireNonNull(DemoDrafting.class.getResourceAsStream("demo.json"))) {
            return new JsonMapper().readTree(file);
        }
    }
}
