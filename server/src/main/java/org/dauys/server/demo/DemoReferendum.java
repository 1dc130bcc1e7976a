package org.dauys.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.dauys.server.consultation.Consultations;
import org.dauys.server.consultation.Imports;
import org.dauys.server.consultation.ToldConsultation;
import org.dauys.server.referendum.Closings;
import org.dauys.server.referendum.NewProtocol;
import org.dauys.server.referendum.Protocols;
import org.dauys.server.referendum.Protocols.Sender;
import org.dauys.server.referendum.PublishedTotals;
import org.dauys.server.referendum.Referendum;
import org.dauys.server.referendum.ReferendumState;
import org.dauys.server.referendum.Referendums;
import org.dauys.server.referendum.StationLists;
import org.dauys.server.referendum.Turnouts;
import org.dauys.server.site.Words;
import org.dauys.tally.protocol.Area;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Origin;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.protocol.PublishedTotal;
import org.dauys.tally.protocol.Station;
import org.dauys.text.UnreadableActException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A finished referendum of Aqdala: forty stations in five regions, with corrections, a fault, observers' copies of which one says
 * otherwise, and a total that was published wrong. The same every time.
 */
@Component
public class DemoReferendum {
    /** Its consultation. */
    public static final String SLUG = "aqdala-lake";

    /** The station of which an observer saw other figures. */
    public static final String DIFFERING = "03-004";

    private static final int STATIONS = 8;
    private static final LocalTime OPENS = LocalTime.of(7, 0);
    private static final int DAY_HOURS = 13;
    private static final long SEED = 2026;

    private final Consultations consultations;
    private final Imports imports;
    private final Referendums referendums;
    private final StationLists lists;
    private final Protocols protocols;
    private final Turnouts turnouts;
    private final PublishedTotals published;
    private final Closings closings;
    private final InstantSource clock;

    DemoReferendum(
            Consultations consultations,
            Imports imports,
            Referendums referendums,
            StationLists lists,
            Protocols protocols,
            Turnouts turnouts,
            PublishedTotals published,
            Closings closings,
            InstantSource clock) {
        this.consultations = consultations;
        this.imports = imports;
        this.referendums = referendums;
        this.lists = lists;
        this.protocols = protocols;
        this.turnouts = turnouts;
        this.published = published;
        this.closings = closings;
        this.clock = clock;
    }

    /** Makes it, unless it is there. */
    @Transactional
    public void fill() throws IOException, UnreadableActException {
        if (consultations.bySlug(SLUG).isPresent()) {
            return;
        }
        JsonNode told = read();
        imports.run(ToldConsultation.of(told));
        var consultation = consultations.bySlug(SLUG).orElseThrow();
        Instant opens = LocalDate.ofInstant(clock.instant(), consultation.zone())
                .minusDays(1)
                .atTime(OPENS)
                .atZone(consultation.zone())
                .toInstant();
        Referendum one = referendums.begin(
                consultation.id(),
                new Referendums.Plan(
                        ToldConsultation.words(told.get("question")),
                        ToldConsultation.words(told.get("voters")),
                        opens,
                        opens.plus(DAY_HOURS, ChronoUnit.HOURS),
                        told.get("rule").asString()));
        referendums.announce(
                one, consultations.publishedVersions(consultation).getLast().id());
        Made made = make(told);
        lists.prepare(reread(one), made.count(), Words.NONE);
        lists.publish(reread(one), lists.prepared(one.id()).orElseThrow());
        referendums.go(reread(one), ReferendumState.OPEN);
        report(reread(one), made);
        referendums.go(reread(one), ReferendumState.CLOSED);
        closings.add(reread(one));
    }

    private Referendum reread(Referendum one) {
        return referendums.byId(one.id());
    }

    /** The stations, and what each counted. */
    private record Made(org.dauys.tally.protocol.Count count, List<Figures> figures) {}

    private static Made make(JsonNode told) {
        Random random = new Random(SEED);
        List<Station> stations = new ArrayList<>();
        List<Figures> figures = new ArrayList<>();
        java.util.Map<Area, String> names = new java.util.HashMap<>();
        for (JsonNode region : told.get("regions").values()) {
            String code = region.get("code").asString();
            names.put(new Area(List.of(code)), region.get("name").asString());
            for (int i = 1; i <= STATIONS; i++) {
                int half = i <= STATIONS / 2 ? 0 : 1;
                Area area = new Area(List.of(code, code + "-" + (half + 1)));
                String district = region.get("districts").get(half).asString();
                names.put(area, district);
                long registered = 400L + random.nextInt(1_600);
                stations.add(new Station(
                        "%s-%03d".formatted(code, i),
                        district + ", № " + i,
                        area,
                        half == 0 ? "town" : "village",
                        java.util.OptionalLong.of(registered),
                        Origin.NONE));
                figures.add(figures(random, registered, region.get("yes").asInt()));
            }
        }
        return new Made(
                new org.dauys.tally.protocol.Count(
                        List.of("region", "district"), stations, true, List.of(), List.of(), names),
                figures);
    }

    private static Figures figures(Random random, long registered, int percentYes) {
        long took = registered * (60 + random.nextInt(25)) / 100;
        long invalid = took * (1 + random.nextInt(3)) / 100;
        long apart = took / 100;
        long yes = (took - invalid - apart) * (percentYes - 5 + random.nextInt(11)) / 100;
        long home = took / 20;
        return new Figures.Builder()
                .set(Figure.REGISTERED_AT_OPENING, registered)
                .set(Figure.REGISTERED, registered)
                .set(Figure.RECEIVED, registered + 20)
                .set(Figure.ISSUED_AT_STATION, took - home)
                .set(Figure.ISSUED_AT_HOME, home)
                .set(Figure.CANCELLED, registered + 20 - took)
                .set(Figure.IN_BOX_AT_STATION, took - home)
                .set(Figure.IN_BOX_AT_HOME, home)
                .set(Figure.YES, yes)
                .set(Figure.NO, took - invalid - apart - yes)
                .set(Figure.INVALID, invalid)
                .set(Figure.APART, apart)
                .build();
    }

    /** Turnout at three hours; protocols, of which two were mistyped and corrected, and one has a fault that stays; copies. */
    private void report(Referendum one, Made made) {
        for (int i = 0; i < made.figures().size(); i++) {
            String code = made.count().stations().get(i).code();
            Figures counted = made.figures().get(i);
            long took = counted.completed().orZero(Figure.PARTICIPANTS);
            for (int hour = 1; hour <= 3; hour++) {
                turnouts.report(one, code, one.opens().plus(hour * 4L, ChronoUnit.HOURS), took * hour / 3);
            }
            boolean mistyped = i % 17 == 5;
            Figures typed =
                    mistyped ? plus(counted, Figure.YES, 9) : i == 20 ? plus(counted, Figure.INVALID, 1) : counted;
            long number = take(one, code, Protocol.Kind.OFFICIAL, typed, Optional.empty());
            if (mistyped) {
                take(one, code, Protocol.Kind.OFFICIAL, counted, Optional.of(number));
            }
            if (i % 4 == 3) {
                take(
                        one,
                        code,
                        Protocol.Kind.OBSERVER,
                        code.equals(DIFFERING) ? plus(plus(counted, Figure.YES, -30), Figure.NO, 30) : counted,
                        Optional.empty());
            }
        }
        Area wrong = made.count().stations().getLast().area().at(1);
        published.add(
                one,
                List.of(new PublishedTotal(
                        wrong, "", new Figures.Builder().set(Figure.YES, 4_000).build(), Origin.NONE)),
                "Aqdala Tany");
    }

    private long take(Referendum one, String code, Protocol.Kind kind, Figures figures, Optional<Long> replaces) {
        Sender sender = new Sender(Protocols.Way.KEY, Optional.empty(), Optional.empty(), Optional.empty());
        return protocols
                .take(
                        one,
                        new NewProtocol(
                                code,
                                kind,
                                figures,
                                "20:00",
                                "22:30",
                                List.of(),
                                replaces,
                                replaces.isPresent() ? "Теру кезінде екі цифр орын ауыстырған" : ""),
                        sender)
                .number();
    }

    private static Figures plus(Figures figures, Figure figure, long more) {
        return new Figures.Builder(figures)
                .set(figure, figures.orZero(figure) + more)
                .build();
    }

    private static JsonNode read() throws IOException {
        try (InputStream file = Objects.requireNonNull(DemoReferendum.class.getResourceAsStream("referendum.json"))) {
            return new JsonMapper().readTree(file);
        }
    }
}
