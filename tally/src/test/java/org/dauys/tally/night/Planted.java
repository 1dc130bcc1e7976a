package org.dauys.tally.night;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Figures;
import org.dauys.tally.protocol.Origin;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.protocol.Signing;

/**
 * Protocols of a night as they arrive: one in a hundred is corrected, one in two hundred has a fault, each kind in turn, and of 30 %
 * there is an observer's copy, of which one in fifty differs. It remembers what it planted, and what has to be counted.
 */
final class Planted {
    /** A fault of figures, by what it does to honest ones, and the rules that it breaks. */
    private record Kind(List<String> rules, Map<Figure, Long> changes, List<Figure> removed) {
        static Kind of(String rules, Object... figuresAndChanges) {
            Map<Figure, Long> changes = new EnumMap<>(Figure.class);
            for (int i = 0; i < figuresAndChanges.length; i += 2) {
                changes.put((Figure) figuresAndChanges[i], ((Integer) figuresAndChanges[i + 1]).longValue());
            }
            return new Kind(List.of(rules.split(" ")), changes, List.of());
        }
    }

    /** Changes are added to the honest figure, which for a figure that is not stated is the one that follows from the others. */
    private static final List<Kind> OF_FIGURES = List.of(
            new Kind(List.of("T14"), Map.of(), List.of(Figure.YES)),
            Kind.of("T15", Figure.REGISTERED, -2),
            Kind.of("T18", Figure.IN_BOX_AT_STATION, 5, Figure.YES, 5),
            Kind.of("T19", Figure.CANCELLED, 3),
            Kind.of("T20", Figure.NO, 10),
            Kind.of("T21", Figure.VALID, 1),
            Kind.of("T22", Figure.IN_BOX, -1, Figure.YES, -1),
            Kind.of("T23", Figure.EXPECTED, 1, Figure.VERIFIED, 0),
            Kind.of("T24", Figure.EXPECTED, -1, Figure.VERIFIED, -1),
            Kind.of("T25", Figure.PARTICIPANTS, -1),
            Kind.of("T38", Figure.REGISTERED_AT_OPENING, 4, Figure.REGISTERED, 4));

    private final Random random;
    private final List<Protocol> arrived = new ArrayList<>();
    private final SortedSet<String> expected = new TreeSet<>();
    private final Map<String, Figures> counted = new HashMap<>();
    private int nextId = 20_000;
    private int faults;
    private int corrections;
    private int copies;

    private Planted(long seed) {
        random = new Random(seed);
    }

    static Planted in(KazakhstanNight night, long seed) {
        Planted planted = new Planted(seed);
        List<Protocol> honest = night.protocols();
        for (int i = 0; i < honest.size(); i++) {
            planted.station(i, honest.get(i), honest.get((i + 1) % honest.size()));
        }
        Collections.shuffle(planted.arrived, planted.random);
        return planted;
    }

    private void station(int i, Protocol honest, Protocol neighbour) {
        Optional<Figures> stands = Optional.of(honest.figures());
        if (i % 100 == 17) {
            corrections++;
            corrected(honest);
        } else if (i % 200 == 42) {
            stands = fault(honest, neighbour);
        } else {
            arrived.add(honest);
        }
        stands.ifPresent(figures -> counted.put(honest.station(), figures));
        if (stands.isPresent() && random.nextInt(10) < 3) {
            copy(honest, stands.get());
        }
    }

    private void copy(Protocol honest, Figures stands) {
        copies++;
        boolean differs = random.nextInt(50) == 0;
        Figures saw = differs ? plus(stands, Figure.INVALID, 1) : stands;
        arrived.add(with(honest, "", Protocol.Kind.OBSERVER, "", saw));
        if (differs) {
            expect(honest.station(), "T39");
        }
    }

    private void corrected(Protocol honest) {
        arrived.add(with(honest, honest.id(), plus(honest.figures(), Figure.YES, -1)));
        arrived.add(with(honest, next(), Protocol.Kind.OFFICIAL, honest.id(), honest.figures()));
        expect(honest.station(), "T37");
    }

    /** What stands then; empty when nothing does. */
    private Optional<Figures> fault(Protocol honest, Protocol neighbour) {
        int kind = faults++ % (OF_FIGURES.size() + 14);
        if (kind < OF_FIGURES.size()) {
            Figures wrong = changed(honest.figures(), OF_FIGURES.get(kind));
            arrived.add(with(honest, honest.id(), wrong));
            expect(honest.station(), OF_FIGURES.get(kind).rules().toArray(String[]::new));
            return Optional.of(wrong);
        }
        Figures figures = honest.figures();
        Figures other = plus(plus(figures, Figure.YES, -1), Figure.NO, 1);
        String station = honest.station();
        switch (kind - OF_FIGURES.size()) {
            case 0 -> {
                // A negative number whose sum is right.
                long invalid = figures.orZero(Figure.INVALID);
                figures = plus(plus(figures, Figure.INVALID, -invalid - 1), Figure.APART, invalid + 1);
                arrived.add(with(honest, honest.id(), figures));
                expect(station, "T13");
            }
            case 1 -> {
                // More issued than registered, and all accounted for.
                long more = figures.orZero(Figure.REGISTERED)
                        - figures.orZero(Figure.ISSUED_AT_STATION)
                        - figures.orZero(Figure.ISSUED_AT_HOME)
                        + 1;
                figures = plus(plus(figures, Figure.ISSUED_AT_STATION, more), Figure.RECEIVED, more);
                arrived.add(with(honest, honest.id(), figures));
                expect(station, "T16");
            }
            case 2 -> {
                figures = new Figures.Builder(figures)
                        .set(Figure.SECTIONS, 3)
                        .set(Figure.SECTIONS_REPORTED, 2)
                        .build();
                arrived.add(with(honest, honest.id(), figures));
                expect(station, "T26");
            }
            case 3 -> {
                arrived.add(honest);
                arrived.add(Protocol.official(next(), "99-" + honest.id(), "", figures));
                expect("99-" + honest.id(), "T27");
            }
            case 4 -> {
                expect(station, "T29");
                return Optional.empty();
            }
            case 5 -> {
                arrived.add(with(honest, "", Protocol.Kind.OBSERVER, "", figures));
                expect(station, "T29", "T40");
                return Optional.empty();
            }
            case 6 -> {
                arrived.add(honest);
                arrived.add(with(honest, next(), other));
                expect(station, "T30");
            }
            case 7 -> {
                arrived.add(with(honest, honest.id(), Protocol.Kind.OFFICIAL, "no such id", figures));
                expect(station, "T31");
            }
            case 8 -> {
                arrived.add(with(honest, honest.id(), Protocol.Kind.OFFICIAL, neighbour.id(), figures));
                expect(station, "T32");
            }
            case 9 -> {
                arrived.add(honest);
                arrived.add(with(honest, next(), Protocol.Kind.OFFICIAL, honest.id(), other));
                arrived.add(with(honest, next(), Protocol.Kind.OFFICIAL, honest.id(), figures));
                expect(station, "T33", "T37");
                figures = other;
            }
            case 10 -> {
                String id = next();
                arrived.add(with(honest, honest.id(), Protocol.Kind.OFFICIAL, id, figures));
                arrived.add(with(honest, id, Protocol.Kind.OFFICIAL, honest.id(), other));
                expect(station, "T34");
            }
            case 11 -> {
                // Which of two contents counts is decided by the figures: the smaller yes in writing.
                arrived.add(honest);
                arrived.add(with(honest, honest.id(), other));
                expect(station, "T35");
                figures = figures.toString().compareTo(other.toString()) < 0 ? figures : other;
            }
            case 12 -> {
                figures = plus(figures, Figure.PARTICIPANTS, figures.orZero(Figure.REGISTERED) + 1);
                arrived.add(with(honest, honest.id(), figures));
                expect(station, "T17", "T25");
            }
            default -> {
                arrived.add(honest);
                arrived.add(honest);
                expect(station, "T36");
            }
        }
        return Optional.of(figures);
    }

    private static Figures changed(Figures honest, Kind kind) {
        Figures.Builder builder = new Figures.Builder();
        Figures known = honest.completed();
        for (Figure figure : Figure.values()) {
            boolean verified = figure == Figure.EXPECTED || figure == Figure.VERIFIED;
            long value = verified ? known.orZero(Figure.IN_BOX) : known.orZero(figure);
            Long change = kind.changes().get(figure);
            if (change != null) {
                builder.set(figure, value + change);
            } else if (honest.has(figure) && !kind.removed().contains(figure)) {
                builder.set(figure, value);
            }
        }
        return builder.build();
    }

    private static Figures plus(Figures figures, Figure figure, long by) {
        return new Figures.Builder(figures)
                .set(figure, figures.orZero(figure) + by)
                .build();
    }

    private static Protocol with(Protocol protocol, String id, Figures figures) {
        return with(protocol, id, Protocol.Kind.OFFICIAL, "", figures);
    }

    private static Protocol with(Protocol protocol, String id, Protocol.Kind kind, String replaces, Figures figures) {
        return new Protocol(
                id,
                protocol.station(),
                "",
                kind,
                Optional.of(replaces).filter(target -> !target.isEmpty()),
                figures,
                Signing.UNKNOWN,
                Origin.NONE);
    }

    private String next() {
        return String.valueOf(nextId++);
    }

    private void expect(String station, String... rules) {
        for (String rule : rules) {
            expected.add(rule + " " + station);
        }
    }

    /** As they came in, in no order. */
    List<Protocol> arrived() {
        return arrived;
    }

    /** "T20 07-042" for each rule and station. */
    SortedSet<String> expected() {
        return expected;
    }

    /** The figures that have to be counted, by station. */
    Map<String, Figures> counted() {
        return counted;
    }

    /** How many stations have a fault, a correction, an observer's copy. */
    List<Integer> sizes() {
        return List.of(faults, corrections, copies);
    }
}
