package org.dauys.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.dauys.server.answer.TraceSearch;
import org.dauys.server.consultation.Acts;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Version;
import org.dauys.server.people.Participants;
import org.dauys.server.people.Participants.Sender;
import org.dauys.server.submission.Amendment;
import org.dauys.server.submission.Anchor;
import org.dauys.server.submission.Arrival;
import org.dauys.server.submission.Codes;
import org.dauys.server.submission.NewSubmission;
import org.dauys.server.submission.Register;
import org.dauys.server.submission.RegisterRules;
import org.dauys.server.submission.RegisterSettings;
import org.dauys.server.submission.Said;
import org.dauys.server.submission.Source;
import org.dauys.server.submission.SubmissionKind;
import org.dauys.server.submission.Who;
import org.dauys.text.Language;
import org.dauys.text.Provision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fills the demo's consultation with what people of Aqdala sent in, and with how it was taken, as if it had happened. */
@Component
public class DemoRegister {
    private final Consultations consultations;
    private final Acts acts;
    private final Register register;
    private final Participants participants;
    private final DemoPast past;
    private final TraceSearch search;
    private final RegisterSettings settings;
    private final InstantSource clock;
    private final JdbcClient sql;

    DemoRegister(
            Consultations consultations,
            Acts acts,
            Register register,
            Participants participants,
            DemoPast past,
            TraceSearch search,
            RegisterSettings settings,
            InstantSource clock,
            JdbcClient sql) {
        this.consultations = consultations;
        this.acts = acts;
        this.register = register;
        this.participants = participants;
        this.past = past;
        this.search = search;
        this.settings = settings;
        this.clock = clock;
        this.sql = sql;
    }

    /** Registers and answers the demo's submissions, unless the consultation has some. */
    @Transactional
    public void fill(String slug) throws IOException {
        Consultation consultation = consultations.bySlug(slug).orElseThrow();
        if (hasSome(consultation)) {
            return;
        }
        JsonNode told = read("answers.json");
        List<Version> versions = consultations.versions(consultation);
        past.settings(consultation, told);
        lastDay(consultation, LocalDate.parse(text(told, "lastDay")));
        Map<Integer, Long> ids = new HashMap<>();
        Map<String, UUID> people = new HashMap<>();
        JsonNode submissions = read("submissions.json");
        for (JsonNode one : submissions.values()) {
            UUID author = people.computeIfAbsent(text(one, "author"), key -> person(consultation, one));
            ids.put(
                    one.get("number").asInt(),
                    register.register(submission(consultation, versions, one, author))
                            .id());
        }
        past.states(consultation, submissions, ids);
        past.answers(consultation, told, submissions, ids);
        past.traces(consultation, versions, told, ids);
        versions.stream().skip(1).forEach(version -> search.start(slug, version.number()));
    }

    /** Unless it is over: then the demo takes submissions all the same, so that it can be tried. */
    private void lastDay(Consultation consultation, LocalDate day) {
        if (!day.isBefore(clock.instant().atZone(consultation.zone()).toLocalDate())) {
            RegisterRules now = settings.of(consultation.id());
            settings.change(
                    consultation.id(),
                    new RegisterRules(now.open(), now.moderated(), now.anonymous(), Optional.of(day), now.revision()));
        }
    }

    private boolean hasSome(Consultation consultation) {
        return sql.sql("select exists (select from submission.submission where consultation_id = :id)")
                .param("id", consultation.id())
                .query(Boolean.class)
                .single();
    }

    private UUID person(Consultation consultation, JsonNode one) {
        Optional<String> name = Optional.of(text(one, "named")).filter(some -> !some.isEmpty());
        return participants.add(
                consultation.id(), new Sender(name, Optional.empty(), Locale.of(text(one, "language"))));
    }

    private NewSubmission submission(Consultation consultation, List<Version> versions, JsonNode one, UUID author) {
        SubmissionKind kind = Codes.read(SubmissionKind.class, text(one, "kind"));
        Language language = new Language(text(one, "language"));
        return new NewSubmission(
                consultation.id(),
                new Arrival(
                        Codes.read(Source.class, text(one, "source")),
                        Instant.parse(text(one, "received")),
                        Optional.empty(),
                        Optional.empty()),
                new Said(
                        kind,
                        language,
                        kind == SubmissionKind.AMENDMENT
                                ? Optional.of(new Amendment(
                                        Codes.read(Amendment.Action.class, text(one, "action")), text(one, "proposed")))
                                : Optional.empty(),
                        text(one, "words"),
                        text(one, "rationale")),
                anchor(versions.get(one.get("version").asInt()), language, one),
                new Who(Optional.of(author), !text(one, "named").isEmpty(), text(one, "organisation")),
                List.of());
    }

    private Anchor anchor(Version version, Language language, JsonNode one) {
        String label = text(one, "label");
        String quote = text(one, "quote");
        if (quote.isEmpty()) {
            return Anchor.provision(version.id(), label);
        }
        int start = words(acts.of(version.text(language).orElseThrow()).provisions(), label)
                .map(words -> words.indexOf(quote))
                .orElse(-1);
        if (start < 0) {
            throw new IllegalStateException(
                    "Submission " + one.get("number") + " quotes words that are not in " + label);
        }
        return new Anchor(version.id(), label, Optional.of(language), quote, OptionalInt.of(start));
    }

    private static Optional<String> words(List<Provision> provisions, String label) {
        for (Provision provision : provisions) {
            if (provision.label().equals(label)) {
                return Optional.of(provision.text());
            }
            Optional<String> inside = words(provision.children(), label);
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }

    static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    static JsonNode read(String name) throws IOException {
        try (InputStream in = DemoRegister.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the program");
            }
            return new JsonMapper().readTree(in);
        }
    }
}
