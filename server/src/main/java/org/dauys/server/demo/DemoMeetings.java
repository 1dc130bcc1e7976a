package org.dauys.server.demo;

import static org.dauys.server.demo.DemoRegister.text;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dauys.server.consultation.Consultation;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Theme;
import org.dauys.server.consultation.Themes;
import org.dauys.server.consultation.Version;
import org.dauys.server.meeting.AgendaItem;
import org.dauys.server.meeting.Delegate;
import org.dauys.server.meeting.Meeting;
import org.dauys.server.meeting.MeetingKind;
import org.dauys.server.meeting.Meetings;
import org.dauys.server.meeting.Plan;
import org.dauys.server.meeting.Region;
import org.dauys.server.meeting.Regions;
import org.dauys.server.meeting.disclosed.PollCount;
import org.dauys.server.meeting.minutes.MinutesDraft;
import org.dauys.server.meeting.minutes.MinutesStore;
import org.dauys.server.meeting.minutes.SecondSignature;
import org.dauys.server.site.Words;
import org.dauys.server.submission.Codes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Twelve meetings of Aqdala: ten past or to come, one that was cancelled, and one that is being held whenever the demo begins. */
@Component
public class DemoMeetings {
    private final Consultations consultations;
    private final Themes themes;
    private final Regions regions;
    private final Meetings meetings;
    private final MinutesStore minutes;
    private final DemoCaptured captured;
    private final JdbcClient sql;
    private final InstantSource clock;

    DemoMeetings(
            Consultations consultations,
            Themes themes,
            Regions regions,
            Meetings meetings,
            MinutesStore minutes,
            DemoCaptured captured,
            JdbcClient sql,
            InstantSource clock) {
        this.consultations = consultations;
        this.themes = themes;
        this.regions = regions;
        this.meetings = meetings;
        this.minutes = minutes;
        this.captured = captured;
        this.sql = sql;
        this.clock = clock;
    }

    /** What meetings of the demo refer to, by their names in the file. */
    private record Known(
            Consultation consultation, List<Version> versions, Map<String, Region> regions, Map<String, Long> themes) {}

    /** Plans, holds and publishes the demo's meetings, unless the consultation has some; after its register is filled. */
    @Transactional
    public void fill(String slug) throws IOException {
        Consultation consultation = consultations.bySlug(slug).orElseThrow();
        if (sql.sql("select exists (select from meeting.meeting where consultation_id = :id)")
                .param("id", consultation.id())
                .query(Boolean.class)
                .single()) {
            return;
        }
        JsonNode told = DemoRegister.read("meetings.json");
        Map<String, Region> squares = new HashMap<>();
        for (JsonNode one : told.get("regions").values()) {
            squares.put(
                    text(one, "slug"),
                    regions.add(
                            consultation.id(),
                            text(one, "slug"),
                            DemoPast.words(one.get("name")),
                            one.get("row").asInt(),
                            one.get("column").asInt()));
        }
        Known known = new Known(
                consultation,
                consultations.versions(consultation),
                squares,
                themes.of(consultation).stream().collect(Collectors.toMap(Theme::slug, Theme::id)));
        Map<String, UUID> series = new HashMap<>();
        for (JsonNode one : told.get("meetings").values()) {
            Optional<UUID> together = Optional.of(text(one, "series"))
                    .filter(name -> !name.isEmpty())
                    .map(name -> series.computeIfAbsent(name, _ -> UUID.randomUUID()));
            Meeting planned = meetings.plan(consultation.id(), plan(known, one), together, Optional.empty());
            meetings.announce(planned);
            hold(known, planned, one);
        }
    }

    /** The code of a meeting that is being held at this moment. */
    Optional<String> beingHeld(String slug) {
        return sql.sql("""
            select m.code from meeting.meeting m join consultation.consultation c on c.id = m.consultation_id
            where c.slug = :slug and m.state = 'planned' and m.announced_at is not null
              and :now between m.begins_at and m.ends_at order by m.begins_at limit 1
            """)
                .param("slug", slug)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    private Plan plan(Known known, JsonNode one) {
        ZoneId zone = known.consultation().zone();
        Instant begins = text(one, "begins").equals("now")
                ? clock.instant().truncatedTo(ChronoUnit.HOURS)
                : LocalDateTime.parse(text(one, "begins")).atZone(zone).toInstant();
        JsonNode capacity = one.path("capacity");
        return new Plan(
                Codes.read(MeetingKind.class, text(one, "kind")),
                DemoPast.words(one.get("host")),
                new Plan.Venue(
                        Optional.ofNullable(known.regions().get(text(one, "region"))),
                        DemoPast.words(one.get("settlement")),
                        DemoPast.words(one.get("address")),
                        text(one, "link"),
                        DemoPast.words(one.get("accessibility"))),
                new Plan.Times(begins, begins.plus(one.get("minutes").asInt(), ChronoUnit.MINUTES), zone),
                new Plan.Audience(
                        capacity.isNumber() ? OptionalInt.of(capacity.asInt()) : OptionalInt.empty(),
                        one.get("languages")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList(),
                        ids(known, one.get("themes"))),
                one.get("delegation")
                        .valueStream()
                        .map(delegate -> new Delegate(
                                text(delegate, "name"),
                                DemoPast.words(delegate.get("office")),
                                Codes.read(Delegate.Task.class, text(delegate, "task"))))
                        .toList(),
                agenda(known, one, begins));
    }

    private static List<AgendaItem> agenda(Known known, JsonNode one, Instant begins) {
        List<AgendaItem> agenda = new ArrayList<>();
        Instant next = begins;
        for (JsonNode item : one.get("agenda").values()) {
            int takes = item.get("minutes").asInt();
            long version = known.versions().get(one.path("version").asInt(2)).id();
            agenda.add(new AgendaItem(
                    0,
                    DemoPast.words(item.get("title")),
                    next,
                    takes,
                    item.get("provisions")
                            .valueStream()
                            .map(label -> new AgendaItem.Provision(version, label.asString()))
                            .toList(),
                    ids(known, item.get("themes"))));
            next = next.plus(takes, ChronoUnit.MINUTES);
        }
        return agenda;
    }

    private static List<Long> ids(Known known, JsonNode slugs) {
        return slugs.valueStream()
                .flatMap(slug -> Optional.ofNullable(known.themes().get(slug.asString())).stream())
                .toList();
    }

    private void hold(Known known, Meeting planned, JsonNode one) {
        Map<String, MinutesDraft.Answer> answers = captured.add(planned, one.get("said"));
        captured.count(planned, one.path("polls"));
        String state = text(one, "state");
        if (state.equals("cancelled")) {
            meetings.cancel(planned, DemoPast.words(one.get("cancelled")));
        } else if (!state.equals("planned")) {
            meetings.held(planned);
        }
        if (state.equals("published")) {
            publish(known, planned, one, answers);
        }
    }

    private void publish(Known known, Meeting planned, JsonNode one, Map<String, MinutesDraft.Answer> answers) {
        Meeting held =
                meetings.byCode(known.consultation().id(), planned.code()).orElseThrow();
        MinutesDraft draft = new MinutesDraft(
                OptionalInt.of(one.get("attended").asInt()),
                IntStream.range(0, held.plan().delegation().size())
                        .boxed()
                        .collect(Collectors.toCollection(TreeSet::new)),
                answers,
                choices(one.path("polls")),
                0);
        minutes.save(held, draft);
        Optional<SecondSignature> second = Optional.of(text(one, "second"))
                .filter(role -> !role.isEmpty())
                .map(role -> new SecondSignature(role, "", ""));
        minutes.publish(
                held, draft, second, Words.NONE, held.plan().times().ends().plus(3, ChronoUnit.HOURS));
        for (JsonNode promise : one.get("promises").values()) {
            promise(known, held, promise);
        }
    }

    /** Which count stands, where two tellers differed. */
    private static Map<String, MinutesDraft.Choice> choices(JsonNode polls) {
        return polls.valueStream()
                .filter(poll -> !text(poll, "stands").isEmpty())
                .collect(Collectors.toMap(
                        poll -> PollCount.key(text(poll, "question")),
                        poll -> new MinutesDraft.Choice(text(poll, "stands"), text(poll, "why"))));
    }

    private void promise(Known known, Meeting meeting, JsonNode promise) {
        boolean settled = !text(promise, "state").equals("open");
        sql.sql("""
            insert into meeting.promise (consultation_id, meeting_id, body_id, words, due, state, settled, outcome)
            values (:consultation, :meeting, (select id from answer.body
              where consultation_id = :consultation and slug = :body), :words::jsonb, :due, :state, :settled, :outcome::jsonb)
            """)
                .param("consultation", known.consultation().id())
                .param("meeting", meeting.id())
                .param("body", text(promise, "body"))
                .param("words", promise.get("words").toString())
                .param("due", LocalDate.parse(text(promise, "due")))
                .param("state", text(promise, "state"))
                .param("settled", settled ? LocalDate.parse(text(promise, "settled")) : null)
                .param("outcome", settled ? promise.get("outcome").toString() : "{}")
                .update();
    }
}
