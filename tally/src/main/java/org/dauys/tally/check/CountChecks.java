package org.dauys.tally.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dauys.tally.protocol.Count;
import org.dauys.tally.protocol.Figure;
import org.dauys.tally.protocol.Origin;
import org.dauys.tally.protocol.Protocol;
import org.dauys.tally.protocol.Station;
import org.jspecify.annotations.Nullable;

/**
 * Checks all protocols of a count against the list of stations, each other, observers' copies, and themselves. What is found does
 * not depend on the order in which protocols come.
 */
public final class CountChecks {
    private static final Comparator<Origin> ORIGINS =
            Comparator.comparing(Origin::file).thenComparingInt(Origin::row);

    private final Count count;
    private final List<Finding> findings = new ArrayList<>();

    private CountChecks(Count count) {
        this.count = count;
    }

    /**
     * What came out.
     *
     * @param stations each once, sorted by code; with no list, those that the protocols name
     * @param standing for each question the protocol that counts, by the station's code
     * @param findings in the order of {@link Finding#ORDER}
     */
    public record Checked(
            List<Station> stations, SortedMap<String, Map<String, Protocol>> standing, List<Finding> findings) {}

    /** Checks a count. */
    public static Checked of(Count count) {
        return new CountChecks(count).check();
    }

    private Checked check() {
        Map<String, Station> stations = stations();
        Map<String, Protocol> byId = byId();
        SortedMap<String, Map<String, List<Protocol>>> official = grouped(Protocol.Kind.OFFICIAL);
        SortedMap<String, Map<String, List<Protocol>>> observed = grouped(Protocol.Kind.OBSERVER);
        SortedMap<String, Map<String, Protocol>> standing = new TreeMap<>();
        TreeSet<String> questions = new TreeSet<>(official.keySet());
        questions.addAll(observed.keySet());
        if (questions.isEmpty()) {
            questions.add("");
        }
        Standing chains = new Standing(byId, findings::add);
        for (String question : questions) {
            Map<String, Protocol> counted = HashMap.newHashMap(stations.size());
            official.getOrDefault(question, Map.of()).forEach((code, protocols) -> {
                Protocol stands = chains.of(protocols);
                if (stations.containsKey(code)) {
                    counted.put(code, stands);
                } else {
                    findings.add(Finding.of(Rule.NOT_LISTED, code, question, stands.origin(), Map.of()));
                }
                findings.addAll(ProtocolChecks.of(stands));
            });
            standing.put(question, counted);
            stations.values().forEach(station -> against(station, question, counted.get(station.code())));
            observed.getOrDefault(question, Map.of())
                    .forEach((code, copies) -> copies.forEach(copy -> observed(copy, counted.get(code))));
        }
        findings.sort(Finding.ORDER);
        return new Checked(List.copyOf(stations.values()), standing, List.copyOf(findings));
    }

    /** By code, in the order of codes. */
    private Map<String, Station> stations() {
        List<Station> sorted = new ArrayList<>(count.stations());
        sorted.sort(Comparator.comparing(Station::code));
        Map<String, Station> stations = LinkedHashMap.newLinkedHashMap(sorted.size());
        for (Station station : sorted) {
            Station before = stations.putIfAbsent(station.code(), station);
            if (before != null && count.listed()) {
                findings.add(Finding.of(
                        Rule.LISTED_TWICE,
                        station.code(),
                        "",
                        station.origin(),
                        Finding.values("one", name(before), "other", name(station))));
            }
            // Of two the same one whatever the order.
            if (before != null && name(station).compareTo(name(before)) < 0) {
                stations.put(station.code(), station);
            }
        }
        return stations;
    }

    private static String name(Station station) {
        return (station.name() + " " + station.area()).strip();
    }

    private Map<String, Protocol> byId() {
        Map<String, Protocol> byId = HashMap.newHashMap(count.protocols().size());
        TreeSet<String> shared = new TreeSet<>();
        for (Protocol protocol : count.protocols()) {
            if (!protocol.id().isEmpty()) {
                Protocol before = byId.putIfAbsent(protocol.id(), protocol);
                if (before != null
                        && !(before.station().equals(protocol.station())
                                && before.question().equals(protocol.question())
                                && before.kind() == protocol.kind())) {
                    shared.add(protocol.id());
                }
            }
        }
        shared.forEach(this::shared);
        return byId;
    }

    private static List<String> place(Protocol protocol) {
        return List.of(protocol.station(), protocol.question(), protocol.kind().name());
    }

    /** One id for protocols of several stations, questions or kinds: told at each of them. */
    private void shared(String id) {
        Map<List<String>, Origin> places = new HashMap<>();
        for (Protocol protocol : count.protocols()) {
            if (protocol.id().equals(id)) {
                places.merge(
                        place(protocol),
                        protocol.origin(),
                        (one, other) -> ORIGINS.compare(one, other) < 0 ? one : other);
            }
        }
        String stations = String.join(
                " ", new TreeSet<>(places.keySet().stream().map(List::getFirst).toList()));
        places.forEach((place, origin) -> findings.add(Finding.of(
                Rule.REWRITTEN,
                place.getFirst(),
                place.get(1),
                origin,
                Finding.values("id", id, "of stations", stations))));
    }

    private SortedMap<String, Map<String, List<Protocol>>> grouped(Protocol.Kind kind) {
        SortedMap<String, Map<String, List<Protocol>>> groups = new TreeMap<>();
        for (Protocol protocol : count.protocols()) {
            if (protocol.kind() == kind) {
                groups.computeIfAbsent(protocol.question(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(protocol.station(), _ -> new ArrayList<>(1))
                        .add(protocol);
            }
        }
        return groups;
    }

    private void against(Station station, String question, @Nullable Protocol counted) {
        if (counted == null) {
            Map<String, String> values = station.registered().isPresent()
                    ? Finding.values(
                            Figure.REGISTERED.key(), station.registered().getAsLong())
                    : Map.of();
            findings.add(Finding.of(Rule.NOT_REPORTED, station.code(), question, Origin.NONE, values));
            return;
        }
        OptionalLong stated = counted.figures().get(Figure.REGISTERED_AT_OPENING);
        if (stated.isEmpty()) {
            stated = counted.figures().get(Figure.REGISTERED);
        }
        if (count.listed()
                && stated.isPresent()
                && station.registered().isPresent()
                && stated.getAsLong() != station.registered().getAsLong()) {
            findings.add(Finding.of(
                    Rule.REGISTERED_NOT_LISTED,
                    station.code(),
                    question,
                    counted.origin(),
                    Finding.values("listed", station.registered().getAsLong(), "stated", stated.getAsLong())));
        }
    }

    private void observed(Protocol copy, @Nullable Protocol counted) {
        if (counted == null) {
            findings.add(Finding.of(Rule.OBSERVED_ONLY, copy.station(), copy.question(), copy.origin(), Map.of()));
            return;
        }
        Map<String, String> differences = Standing.differences(counted.figures(), copy.figures());
        if (!differences.isEmpty()) {
            findings.add(
                    Finding.of(Rule.OBSERVER_DIFFERS, copy.station(), copy.question(), copy.origin(), differences));
        }
    }
}
